import Cells
import Testing

@testable import CursesTerminal

@Suite("Appearance")
struct AppearanceTests {
  @Test(
    "what must stand out does so without colour",
    arguments: [
      Style.title, .heading, .selected, .warning, .error, .field, .focus, .key,
    ])
  func monochrome(style: Style) {
    let look = Appearance.of(style, inColour: false)
    #expect(look != Appearance.of(.plain, inColour: false))
    #expect(look.colour == Appearance.of(.plain, inColour: false).colour)
  }

  @Test("the selected row is reversed in both tables")
  func selected() {
    #expect(Appearance.of(.selected, inColour: true) == Appearance.of(.selected, inColour: false))
  }
}
