import Casework
import Cells
import Record
import Widgets
import Wording

/// Phân công: who walks along with how many households, channel by channel, and the households
/// that nobody has.
struct AssignmentsPage: Page {
  enum Command: Hashable, CaseIterable {
    case open, assign, handOver, ledger, decisions, balance, print, notebook, nextChannel,
      previousChannel
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "assignments.open", help: "assignments.open.help"),
    Binding("g", does: .assign, label: "assignments.assign", help: "assignments.assign.help"),
    Binding(
      "b", does: .handOver, label: "assignments.handOverAll",
      help: "assignments.handOverAll.help"),
    Binding("l", does: .ledger, label: "assignments.ledger", help: "assignments.ledger.help"),
    Binding("d", does: .decisions, label: "decision.open", help: "decision.open.help"),
    Binding("c", does: .balance, label: "balance.key", help: "balance.key.help"),
    Binding("p", does: .print, label: "assignments.print", help: "assignments.print.help"),
    Binding("n", does: .notebook, label: "today.notebook", help: "assignments.notebook.help"),
    Binding(
      .tab, .right, does: .nextChannel, label: "assignments.channel",
      help: "assignments.channel.next.help"),
    Binding(
      .backTab, .left, does: .previousChannel, label: "assignments.channel",
      help: "assignments.channel.previous.help", footer: .hidden),
  ])

  /// One line of the list.
  private enum Row { case withoutLead, person(Caseworker) }

  private var channel: Channel
  private var loads: ChannelLoads
  /// The places of `loads.people` in the order shown: one's own party cell first.
  private var people: [Int] = []
  private var withoutLead = HouseholdTotals()
  var cursor = ListCursor()

  var looksAtHouseholds: Bool { true }

  var asks: CommuneQuestion? { .loads(channel) }

  init(in world: World) {
    channel = world.ownChannel
    loads = ChannelLoads(in: channel, on: world.today)
  }

  private mutating func read(in world: World) {
    loads = world.loads(in: channel)
    let cell = channel == .party ? world.signedIn?.cell : nil
    let places = loads.people.indices
    let own = places.filter { cell != nil && loads.people[$0].cell == cell }
    let isOwn = Set(own)
    people = own + places.filter { !isOwn.contains($0) }
    withoutLead = HouseholdTotals(of: world.rowsWithoutLead)
  }

  private func load(of person: Caseworker, in world: World) -> ChannelLoads.Row {
    loads.row(of: person, in: world.register)
  }

  private mutating func turn(_ step: Int, in world: World) {
    channel = channel.neighbour(step)
    cursor = ListCursor()
    read(in: world)
  }

  var shape: ListShape { ListShape(rows: people.count + 1) }

  /// The households nobody has stand above the people.
  private func row(_ index: Int) -> Row {
    index > 0 && index <= people.count ? .person(loads.people[people[index - 1]]) : .withoutLead
  }

  private var selected: Row { cursor.row(in: shape).map(row) ?? .withoutLead }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.handOver, .withoutLead), (.ledger, .withoutLead):
      world.wording["assignments.pickPerson"]
    case (.handOver, .person(let person)) where !hasSomething(person, in: world):
      world.wording("assignments.nothing", ["name": person.name])
    case (.print, _) where body(in: world) == nil, (.balance, _) where body(in: world) == nil:
      world.wording["assignments.pickPerson"]
    case (.assign, .person(let person)) where !person.isHere(on: world.today):
      world.wording("assign.caseworker.notHere", ["name": person.name])
    case (.notebook, .person(let person))
    where !world.register.mayType(for: person.id, by: world.user):
      world.wording("typing.notAllowed", ["name": person.name])
    default: nil
    }
  }

  private func hasSomething(_ person: Caseworker, in world: World) -> Bool {
    !world.register.openPromises(of: person.id).isEmpty
      || !world.register.activeAssignments(of: person.id, on: world.today).isEmpty
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch (command, selected) {
    case (.open, .withoutLead), (.assign, .withoutLead):
      return [.push(WithoutLeadPage(channel, in: world))]
    case (.open, .person(let person)):
      return [.push(PersonAssignmentsPage(of: person.id, channel, in: world))]
    case (.assign, .person(let person)):
      return [.push(AssignPage(to: person.id, in: channel, world: world))]
    case (.handOver, .person(let person)):
      return [.push(HandoverPage(.everything(of: person.id), in: world))]
    case (.ledger, .person(let person)):
      return [.push(LedgerPage(of: person.id, in: world))]
    case (.notebook, .withoutLead): return [.push(NotebookPage(in: world))]
    case (.notebook, .person(let person)):
      return [.push(NotebookPage(of: person.id, in: world))]
    case (.handOver, .withoutLead), (.ledger, .withoutLead): return []
    case (.decisions, _): return [.push(DecisionsPage(in: channel, world: world))]
    case (.balance, _):
      return body(in: world).map { [.push(BalancePage(of: $0, in: world))] } ?? []
    case (.print, _):
      return body(in: world).map { [.effect(.print(.assignmentList($0)))] } ?? []
    case (.nextChannel, _): turn(1, in: world)
    case (.previousChannel, _): turn(-1, in: world)
    }
    return []
  }

  /// Whose list is printed: of the party's channel one cell's, of the person pointed at or one's own.
  private func body(in world: World) -> ReviewingBody? {
    switch channel {
    case .government: return .peoplesCommittee
    case .front: return .front
    case .party:
      let pointedAt: Caseworker? =
        if case .person(let person) = selected { person } else { nil }
      return (pointedAt?.cell ?? world.signedIn?.cell).map { .cell($0) }
    }
  }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      .assignments, footer: footer(in: world), context: context(in: world))
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column(wording["assignments.column.person"], .flexible(atLeast: 23)),
        Column(wording["assignments.column.body"], .flexible(atLeast: 16), rank: 1),
        Column(wording["assignments.column.households"], .fixed(4), alignsRight: true),
        Column("", .fixed(5)),
        Column(wording["assignments.column.poor"], .fixed(5), alignsRight: true),
        Column(
          wording["assignments.column.nearPoor"], .fixed(9), alignsRight: true, rank: 4),
        Column(wording["assignments.column.visited"], .fixed(7), alignsRight: true, rank: 2),
        Column(wording["assignments.column.notMet"], .fixed(9), alignsRight: true, rank: 3),
        Column(wording["assignments.column.promises"], .fixed(6), alignsRight: true),
        Column(wording["assignments.column.overdue"], .fixed(7), alignsRight: true),
      ],
      totals: totals(in: world), gap: 1)
  }

  private func totals(in world: World) -> [TableCell] {
    let totals = loads.totals
    func told(_ count: KeyPath<ChannelLoads.Totals, Int>) -> TableCell {
      TableCell(totals.map { String($0[keyPath: count]) } ?? Self.unread)
    }
    return [
      TableCell(
        world.wording("assignments.total", ["people": String(people.count)])), "",
      told(\.households), "", told(\.poor), told(\.nearPoor),
      TableCell(totals.map { visits($0.visited, of: $0.expected, in: world) } ?? Self.unread),
      world.hasReadAll ? told(\.notMet) : TableCell(Self.unread),
      told(\.openPromises), told(\.overdue),
    ]
  }

  /// The current channel is marked, not only coloured.
  func drawHead(on body: inout Canvas, in world: World) {
    var column = body.text(
      world.wording["assignments.channels"], column: 1, row: 0, style: .heading)
    for one in Channel.allCases {
      let isCurrent = one == channel
      let text = (isCurrent ? "(•) " : "( ) ") + world.words(for: one)
      column = body.text(
        text, column: column + 2, row: 0, style: isCurrent ? .selected : .plain)
    }
  }

  private func cells(of row: Row, in world: World) -> [TableCell] {
    switch row {
    case .withoutLead:
      return [
        TableCell(world.wording["assignments.withoutLead"]), "",
        TableCell(
          String(withoutLead.households),
          style: withoutLead.households == 0 ? .plain : .warning), "",
        TableCell(String(withoutLead.poor)), TableCell(String(withoutLead.nearPoor)),
      ]
    case .person(let person):
      let load = load(of: person, in: world)
      let (households, overdue) = (load.workload.households, load.workload.overdue)
      return [
        TableCell(person.name), TableCell(world.bodyName(of: person, in: channel)),
        TableCell(String(households)), TableCell(mark(of: person, load, in: world)),
        TableCell(String(load.poor)), TableCell(String(load.nearPoor)),
        TableCell(visits(load.visited, of: load.expected, in: world)),
        TableCell(world.hasReadAll ? String(load.notMet) : Self.unread),
        TableCell(String(load.workload.openPromises)),
        TableCell(String(overdue), style: overdue > 0 ? .warning : .plain),
      ]
    }
  }

  /// Stands where something is counted that has not been read, or looked into, yet.
  private static let unread = "…"

  private func visits(_ made: Int, of expected: Int, in world: World) -> String {
    world.hasReadAll ? "\(made)/\(expected)" : Self.unread
  }

  private func mark(of person: Caseworker, _ load: ChannelLoads.Row, in world: World) -> String {
    if !person.isHere(on: world.today) { return world.wording["assignments.mark.left"] }
    return load.workload.isAboveUsual ? world.wording["assignments.mark.many"] : ""
  }

  private func context(in world: World) -> String? {
    switch selected {
    case .withoutLead: return world.wording["assignments.context.withoutLead"]
    case .person(let person) where !person.isHere(on: world.today):
      return world.wording("assignments.context.left", ["name": person.name])
    case .person(let person):
      let workload = load(of: person, in: world).workload
      guard workload.isAboveUsual else {
        return [person.name, person.position].compactMap { $0 }.joined(separator: " · ")
      }
      return world.wording(
        "assignments.context.many",
        [
          "name": person.name, "count": String(workload.households),
          "least": String(Workload.usual.lowerBound), "most": String(Workload.usual.upperBound),
        ])
    }
  }

  func records(in world: World) -> [RecordID] {
    if case .person(let person) = selected { [person.record] } else { [] }
  }
}

extension AssignmentsPage: TablePage {
  /// The line of channels and a blank one.
  static var headLines: Int { 2 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: self.row(row), in: world)
  }
}
