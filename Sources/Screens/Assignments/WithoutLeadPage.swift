import Casework
import Cells
import Widgets
import Wording

/// The households that nobody leads in any channel.
struct WithoutLeadPage: Page {
  enum Command: Hashable, CaseIterable { case assign, tick, open }

  static let keys = KeyTable<Command>([
    Binding("g", does: .assign, label: "withoutLead.assign", help: "withoutLead.assign.help"),
    Binding(" ", does: .tick, label: "assigned.tick", help: "assigned.tick.help"),
    Binding(.enter, does: .open, label: "assigned.open", help: "assigned.open.help"),
  ])

  /// The channel in which they are assigned from here.
  private let channel: Channel
  private var households: [Household] = []
  private var ticked: Set<Household.ID> = []
  var cursor = ListCursor()

  init(_ channel: Channel, in world: World) {
    self.channel = channel
    lookAgain(in: world)
  }

  private mutating func lookAgain(in world: World) {
    households = world.register.householdsWithoutLead(on: world.today)
    ticked.formIntersection(households.map(\.id))
  }

  var shape: ListShape { ListShape(rows: households.count) }
  private var selected: Household? { cursor.row(in: shape).map { households[$0] } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    selected == nil ? world.wording["withoutLead.nothing"] : nil
  }

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    guard let selected else { return [] }
    switch command {
    case .open: return [.push(HouseholdPage(of: selected.id, in: world))]
    case .tick:
      if ticked.remove(selected.id) == nil { ticked.insert(selected.id) }
      return []
    case .assign:
      let chosen = ticked.isEmpty ? [selected] : households.filter { ticked.contains($0.id) }
      return [
        .push(AssignPage(chosen.map { .household($0.id) }, in: channel, world: world))
      ]
    }
  }

  mutating func appear(in world: World) -> [Step] {
    lookAgain(in: world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .undone = answer { lookAgain(in: world) }
    return []
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("withoutLead.title", ["count": String(households.count)]),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }))
  }

  private func table(in world: World) -> Table {
    let wording = world.wording
    let columns = [
      Column("", .fixed(3)),
      Column(wording["withoutLead.column.household"], .flexible(atLeast: 34)),
      Column(wording["withoutLead.column.village"], .flexible(atLeast: 8)),
      Column(wording["withoutLead.column.class"], .fixed(11), rank: 1),
      Column(wording["withoutLead.column.lastVisit"], .fixed(10)),
    ]
    return Table(columns: columns, gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      table(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["withoutLead.empty"]
      ) { cells(of: households[$0], in: world) }
    }
  }

  private func cells(of household: Household, in world: World) -> [TableCell] {
    let register = world.register
    return [
      TableCell(ticked.contains(household.id) ? "[x]" : "[ ]"),
      TableCell(world.fullLabel(of: household.id)),
      TableCell(
        household.village.flatMap { register.villages[$0]?.name }
          ?? household.villageAsWritten ?? "–"),
      TableCell(world.words(for: register.povertyClass(of: household.id, on: world.today))),
      TableCell(
        register.lastVisit(to: household.id, before: world.today)?.day.description ?? "–"),
    ]
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(
      in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension WithoutLeadPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: households[row], in: world)
  }
}
