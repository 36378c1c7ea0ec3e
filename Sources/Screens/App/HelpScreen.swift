import Cells
import Widgets
import Wording

/// All keys of the page below it, and those that work everywhere; a key told of works from here too, so
/// that what the last line has no room for is two keys away.
struct HelpScreen: Page {
  private var help: HelpPage
  let mode: InputMode
  /// Letters are commands on the page below: where it has none they fill in a form, unseen from here.
  private let takesLetters: Bool

  init(of page: any Page, in world: World) {
    let wording = world.wording
    let entries = page.help(in: world)
    mode = page.mode
    takesLetters = mode == .commands && entries.contains { $0.names.contains { $0.count == 1 } }
    help = HelpPage(
      sections: [
        HelpPage.Section(heading: wording["help.here"], entries: entries),
        HelpPage.Section(
          heading: wording["help.everywhere"], entries: Everywhere.keys.help(in: wording)),
      ], wording: wording)
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["help.title"], footer: HelpPage.keys.footer(in: world.wording),
      context: world.wording["help.press"])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { help.draw(on: &$0) }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch help.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine where key.isText && !takesLetters: nil
    case .notMine: help.tells(of: key, in: world.wording) ? [.pressBelow(key)] : nil
    }
  }

  func help(in world: World) -> [HelpPage.Entry] { HelpPage.keys.help(in: world.wording) }
}
