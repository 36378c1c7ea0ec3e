import Cells
import Widgets
import Wording

/// A few lines of text about a figure.
struct FigureTextPage: Page {
  private let title: String
  private var text: PagedText

  init(titled title: String, _ lines: [String]) {
    self.title = title
    text = PagedText(lines.joined(separator: "\n"))
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch text.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  private func frame(in world: World) -> Frame {
    world.frame(titled: title, footer: PagedText.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  func help(in world: World) -> [HelpPage.Entry] { PagedText.keys.help(in: world.wording) }
}
