import Casework
import Cells
import Widgets

/// Đối chiếu: conflicts and broken rules.
struct ReconcilePage: Page {
  init(in world: World) {}

  func draw(on canvas: inout Canvas, in world: World) {
    world.frame(.reconcile, footer: Footer()).draw(on: &canvas, wording: world.wording) { _ in }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? { nil }
  func help(in world: World) -> [HelpPage.Entry] { [] }
}
