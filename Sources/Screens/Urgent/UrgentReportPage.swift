import Casework
import Cells
import Record
import Widgets
import Wording

/// Việc khẩn, the second of two keys: what it is. The key saves it, as it must not wait for a form.
struct UrgentReportPage: Page {
  enum Command: Hashable {
    case report(UrgentMatter.Matter)
    case back
  }

  static let keys = KeyTable<Command>([
    Binding(
      "d", does: .report(.hunger), label: "urgent.hunger", help: "urgent.hunger.help"),
    Binding(
      "n", does: .report(.houseDown), label: "urgent.houseDown.short", help: "urgent.houseDown.help"
    ),
    Binding(
      "l", does: .report(.landslide), label: "urgent.landslide", help: "urgent.landslide.help"),
    Binding(
      "b", does: .report(.epidemic), label: "urgent.epidemic", help: "urgent.epidemic.help"),
    Binding(
      "h", does: .report(.outOfSchool), label: "urgent.outOfSchool",
      help: "urgent.outOfSchool.help"),
    Binding(.escape, does: .back, label: "urgent.back", help: "urgent.back.help"),
  ])

  let household: Household.ID
  /// The matter that waits to be on the disk.
  private var reported: RecordID?

  init(of household: Household.ID) { self.household = household }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.command(for: key) {
    case .report(let matter): return report(matter, in: &world)
    case .back: return [.pop]
    // A letter that means nothing here must not lead to another screen.
    case nil: return key.opensHelp ? nil : Step.unbound(key, in: mode, world)
    }
  }

  private mutating func report(_ matter: UrgentMatter.Matter, in world: inout World) -> [Step] {
    let new = UrgentMatter(
      id: UrgentMatter.ID(world.ids.next(ownedBy: household.text)), matter: matter,
      day: world.today, reporter: world.user)
    reported = new.record
    return [.effect(.save(Save([Edit(creating: new)])))]
  }

  /// Goes on to what was reported, where more can be said and the report printed.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    guard case .saved(_, let news) = answer,
      let state = news.states.first(where: { $0.record == reported })
    else { return [] }
    return [.replace(UrgentPage(UrgentMatter(state), in: world))]
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("urgent.title", ["household": world.fullLabel(of: household)]),
      footer: Self.keys.footer(in: world.wording), context: world.wording["urgent.explain"])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(world.wording["urgent.question"], column: 1, row: 1, style: .heading)
      for (row, entry) in Self.keys.help(in: world.wording).dropLast().enumerated() {
        body.text(entry.keys, column: 3, row: row + 3, style: .key)
        body.text(entry.label, column: 6, row: row + 3)
      }
    }
  }

  func help(in world: World) -> [HelpPage.Entry] { Self.keys.help(in: world.wording) }
}
