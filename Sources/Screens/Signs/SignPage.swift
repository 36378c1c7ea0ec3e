import Casework
import Cells
import Record
import Widgets
import Wording

/// What one question rests on, record by record.
struct SignPage: Page {
  private let sign: Sign
  private var text: PagedText

  init(_ sign: Sign, in world: World) {
    self.sign = sign
    let lines = sign.evidence.flatMap { world.lines(for: $0) + [""] }
    text = PagedText(([world.wording["signs.ask"], ""] + lines).joined(separator: "\n"))
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch text.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func frame(in world: World) -> Frame {
    world.frame(titled: world.words(for: sign), footer: PagedText.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  func records(in world: World) -> [RecordID] { sign.evidence.map(\.record) }

  func help(in world: World) -> [HelpPage.Entry] { PagedText.keys.help(in: world.wording) }
}
