import Casework
import Cells
import Widgets

/// Hộ: the list of households.
struct HouseholdListPage: Page {
  init(in world: World, isSearching: Bool = false) {}

  func draw(on canvas: inout Canvas, in world: World) {
    world.frame(.households, footer: Footer()).draw(on: &canvas, wording: world.wording) { _ in }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? { nil }
  func help(in world: World) -> [HelpPage.Entry] { [] }
}
