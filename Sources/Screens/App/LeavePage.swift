import Cells
import Widgets
import Wording

/// Asks before the program is left.
struct LeavePage: Page {
  enum Command: Hashable { case leave, stay }

  static let keys = KeyTable<Command>([
    Binding("c", does: .leave, label: "leave.yes", help: "leave.yes.help"),
    Binding(.escape, "o", does: .stay, label: "leave.no", help: "leave.no.help"),
  ])

  func draw(on canvas: inout Canvas, in world: World) {
    let wording = world.wording
    let frame = world.frame(
      titled: wording["leave.question"], footer: Self.keys.footer(in: wording))
    frame.draw(on: &canvas, wording: wording) { body in
      body.text(wording["leave.explain"], column: 1, row: 1)
    }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key) {
    case .leave: [.effect(.leave)]
    case .stay: [.pop]
    case nil: []
    }
  }

  func help(in world: World) -> [HelpPage.Entry] { Self.keys.help(in: world.wording) }
}
