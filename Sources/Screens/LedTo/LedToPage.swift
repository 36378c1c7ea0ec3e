import Casework
import Cells
import Record
import Widgets
import Wording

/// What came of what one noted oneself in the last twelve months: each with its day and household, no
/// count and nobody beside it.
struct LedToPage: Page {
  enum Command: Hashable { case open, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "today.open", help: "ledTo.open.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])
  static let headLines = 2
  static let nameColumn = 1

  private(set) var rows: [LedTo] = []
  var cursor = ListCursor()

  private static let months = 12

  mutating func read(in world: World) {
    let since = world.today.month.adding(-Self.months).firstDay
    rows = world.user.map { world.register.ledTo(by: $0, in: since...world.today) } ?? []
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? world.wording["ledTo.nothing"] : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: selected.map { [.push(HouseholdPage(of: $0.household, in: world))] } ?? []
    case .back: [.pop]
    }
  }

  func records(in world: World) -> [RecordID] {
    switch selected?.noted {
    case .petition(let petition, _): [petition.record]
    case .entitlement(let entitlement): [entitlement.record]
    case .need(let need, _): [need.record]
    case .urgent(let matter, _): [matter.record]
    case nil: []
    }
  }

  // MARK: Drawing

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["ledTo.column.day"], .fixed(10)),
        Column(world.wording["ledTo.column.what"], .flexible(atLeast: 36)),
        Column(world.wording["today.column.household"], .fixed(22)),
      ], gap: 1)
  }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["ledTo.title"], footer: footer(in: world),
      context: selectedWords(in: world))
  }

  func head(in world: World) -> [TableCell] {
    [TableCell(world.wording["ledTo.head"], style: .muted)]
  }
}

extension LedToPage: RowsPage {
  func empty(in world: World) -> String { world.wording["ledTo.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let one = rows[row]
    return [
      TableCell(one.day.description), TableCell(world.words(for: one.noted)),
      TableCell(world.label(of: one.household)),
    ]
  }
}

extension World {
  fileprivate func words(for noted: LedTo.Noted) -> String {
    switch noted {
    case .petition(let petition, let answer):
      return [
        wording("timeline.petition.answered", ["what": answer.text]), petition.text,
      ].joinedParts
    case .entitlement(let entitlement):
      let policy = catalogues.policies[entitlement.policy].map(name(of:))
      let whose = entitlement.person.flatMap { register.people[register.kept($0)] }.map(name(of:))
      return [
        wording("timeline.policy.delivered", ["what": policy ?? entitlement.policy.text]), whose,
      ].joinedParts
    case .need(let need, let answer):
      return [
        wording("timeline.need.answered", ["what": name(ofNeed: need.code)]),
        words(for: answer, of: need.household),
      ].joinedParts
    case .urgent(_, let answer):
      return wording("timeline.urgent.answered", ["what": answer.text])
    }
  }
}
