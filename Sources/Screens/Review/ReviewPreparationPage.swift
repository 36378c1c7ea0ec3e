import Casework
import Cells
import Widgets

/// Chuẩn bị họp: the secretary's own view before the meeting.
struct ReviewPreparationPage: Page {
  init(in world: World) {}

  func draw(on canvas: inout Canvas, in world: World) {
    world.frame(.review, footer: Footer()).draw(on: &canvas, wording: world.wording) { _ in }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? { nil }
  func help(in world: World) -> [HelpPage.Entry] { [] }
}
