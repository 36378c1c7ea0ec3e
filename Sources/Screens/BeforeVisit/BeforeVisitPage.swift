import Casework
import Cells
import Widgets
import Wording

/// Trước khi đi: half a page on a household, to read or to print before one goes there.
struct BeforeVisitPage: Page {
  enum Command: Hashable { case print, logVisit, told, back }

  static let keys = KeyTable<Command>([
    Binding("p", does: .print, label: "before.print", help: "before.print.help"),
    Binding("t", does: .logVisit, label: "today.visit", help: "today.visit.help"),
    Binding("x", does: .told, label: "before.told", help: "before.told.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  let household: Household.ID
  private var lastVisit: Visit?
  private var facts: BeforeVisit
  private var text: PagedText

  init(to household: Household.ID, in world: World) {
    self.household = household
    facts = Self.facts(of: household, lastVisit: nil, in: world)
    text = PagedText(world.lines(for: facts).joined(separator: "\n"))
  }

  private static func facts(of household: Household.ID, lastVisit: Visit?, in world: World)
    -> BeforeVisit
  {
    BeforeVisit(
      to: household, lastVisit: lastVisit, on: world.today, in: world.register,
      takeAlong: world.catalogues.takeAlong)
  }

  private mutating func read(_ world: World) {
    facts = Self.facts(of: household, lastVisit: lastVisit, in: world)
    text = PagedText(world.lines(for: facts).joined(separator: "\n"))
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.back): return [.pop]
    case .command(.logVisit): return [.push(VisitPage(to: household, in: &world))]
    case .command(.told):
      return [.effect(.save(Save(facts.toldEdits(on: world.today, by: world.user))))]
    case .command(.print):
      let code = world.register.households[household]?.code ?? household.text
      return [
        .effect(
          .print(
            .asShown(name: "truoc-khi-di-\(code)", title: title(in: world), world.lines(for: facts))
          ))
      ]
    case .unbound:
      switch text.handle(key, in: world.body(of: frame(in: world))) {
      case .event(.closed): return [.pop]
      case .consumed: return []
      case .notMine: return nil
      }
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    command == .told && facts.answersToBring.isEmpty ? world.wording["before.told.none"] : nil
  }

  mutating func appear(in world: World) -> [Step] {
    read(world)
    return [.effect(.load(.lastVisit(household)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(.lastVisit(household), let states):
      lastVisit = states.first.map(Visit.init)
      read(world)
    case .saved, .undone: return appear(in: world)
    default: break
    }
    return []
  }

  // MARK: Drawing

  private func title(in world: World) -> String {
    world.wording("before.title", ["household": world.fullLabel(of: household)])
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: title(in: world), aside: world.wording.dayWithWeekday(world.today),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { text.draw(on: &$0) }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
      + PagedText.keys.help(in: world.wording)
  }
}
