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
  private(set) var rows: [Household] = []
  private var ticked: Set<Household.ID> = []
  var cursor = ListCursor()

  var looksAtHouseholds: Bool { true }

  init(_ channel: Channel, in world: World) {
    self.channel = channel
  }

  mutating func read(in world: World) {
    rows = world.rowsWithoutLead.sorted { HouseholdOrder.code.places($0, before: $1) }
      .map(\.household)
    ticked.formIntersection(rows.map(\.id))
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    selected == nil ? world.wording["withoutLead.nothing"] : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    guard let selected else { return [] }
    switch command {
    case .open: return [.push(HouseholdPage(of: selected.id, in: world))]
    case .tick:
      if ticked.remove(selected.id) == nil { ticked.insert(selected.id) }
      return []
    case .assign:
      let chosen = ticked.isEmpty ? [selected] : rows.filter { ticked.contains($0.id) }
      return [
        .push(AssignPage(chosen.map { .household($0.id) }, in: channel, world: world))
      ]
    }
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("withoutLead.title", ["count": String(rows.count)]),
      footer: footer(in: world))
  }

  func table(in world: World) -> Table {
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

}

extension WithoutLeadPage: RowsPage {
  func empty(in world: World) -> String { world.wording["withoutLead.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let household = rows[row]
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
}
