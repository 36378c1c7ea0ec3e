import Cells
import Widgets
import Wording

/// All keys of the page below it, and those that work everywhere.
struct HelpScreen: Page {
  private var help: HelpPage

  init(of page: any Page, in world: World) {
    let wording = world.wording
    help = HelpPage(
      sections: [
        HelpPage.Section(heading: wording["help.here"], entries: page.help(in: world)),
        HelpPage.Section(
          heading: wording["help.everywhere"], entries: Everywhere.keys.help(in: wording)),
      ], wording: wording)
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["help.title"], footer: HelpPage.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { help.draw(on: &$0) }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch help.handle(key, in: world.body(of: frame(in: world))) {
    case .event(.closed): [.pop]
    case .consumed: []
    case .notMine: nil
    }
  }

  func help(in world: World) -> [HelpPage.Entry] { HelpPage.keys.help(in: world.wording) }
}
