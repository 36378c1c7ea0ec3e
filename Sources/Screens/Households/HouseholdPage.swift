import Casework
import Cells
import Widgets

/// One household's file.
struct HouseholdPage: Page {
  init(of household: Household.ID, in world: World) {}

  func draw(on canvas: inout Canvas, in world: World) {
    world.frame(.households, footer: Footer()).draw(on: &canvas, wording: world.wording) { _ in }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? { nil }
  func help(in world: World) -> [HelpPage.Entry] { [] }
}
