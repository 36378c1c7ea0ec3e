import Casework
import Cells
import Widgets

/// Ghi nhật ký thăm hộ: the form of a visit.
struct VisitPage: Page {
  init(to household: Household.ID, in world: inout World) {}

  func draw(on canvas: inout Canvas, in world: World) {
    world.frame(.households, footer: Footer()).draw(on: &canvas, wording: world.wording) { _ in }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? { nil }
  func help(in world: World) -> [HelpPage.Entry] { [] }
}
