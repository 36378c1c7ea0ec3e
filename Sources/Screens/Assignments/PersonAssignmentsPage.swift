import Casework
import Cells
import Record
import Widgets
import Wording

/// What one person is assigned to now, in all channels.
struct PersonAssignmentsPage: Page {
  enum Command: Hashable, CaseIterable {
    case open, assign, handOver, handOverAll, end, contact, tick, ledger
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "assigned.open", help: "assigned.open.help"),
    Binding(" ", does: .tick, label: "assigned.tick", help: "assigned.tick.help"),
    Binding("g", does: .assign, label: "assigned.assign", help: "assigned.assign.help"),
    Binding("b", does: .handOver, label: "assigned.handOver", help: "assigned.handOver.help"),
    Binding(
      "a", does: .handOverAll, label: "assigned.handOverAll", help: "assigned.handOverAll.help"),
    Binding("c", does: .end, label: "assigned.end", help: "assigned.end.help"),
    Binding("d", does: .contact, label: "assigned.contact", help: "assigned.contact.help"),
    Binding("l", does: .ledger, label: "assignments.ledger", help: "assignments.ledger.help"),
  ])

  private let caseworker: Caseworker.ID
  /// The channel in which new ones are assigned from here.
  private let channel: Channel
  private(set) var rows: [Assignment] = []
  private var ticked: Set<Assignment.ID> = []
  var cursor = ListCursor()

  init(of caseworker: Caseworker.ID, _ channel: Channel, in world: World) {
    self.caseworker = caseworker
    self.channel = channel
  }

  mutating func read(in world: World) {
    rows = world.register.activeAssignments(of: caseworker, on: world.today)
    ticked.formIntersection(rows.map(\.id))
  }

  /// Those ticked, else the one pointed at.
  private var chosen: [Assignment] {
    ticked.isEmpty
      ? selected.map { [$0] } ?? [] : rows.filter { ticked.contains($0.id) }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    let register = world.register
    switch (command, selected) {
    case (.ledger, _): return nil
    case (.assign, _):
      let isHere = register.caseworkers[caseworker]?.isHere(on: world.today) ?? false
      return isHere
        ? nil : wording("assign.caseworker.notHere", ["name": world.name(of: caseworker)])
    case (.handOverAll, nil):
      return register.openPromises(of: caseworker).isEmpty
        ? wording["assigned.nothing"] : nil
    case (_, nil): return wording["assigned.nothing"]
    case (.handOver, _) where chosen.allSatisfy(register.isEnding):
      return wording["assigned.ending"]
    case (.end, let one?) where register.isEnding(one): return wording["assigned.ending"]
    case (.open, let one?) where one.target.household == nil: return wording["assigned.open.group"]
    case (.contact, let one?): return reasonAgainstContact(one, in: world)
    default: return nil
    }
  }

  private func reasonAgainstContact(_ assignment: Assignment, in world: World) -> String? {
    guard let household = assignment.target.household else {
      return world.wording["assigned.contact.group"]
    }
    guard assignment.duty == .lead else { return world.wording["assigned.contact.helper"] }
    return world.register.households[household]?.contact == caseworker
      ? world.wording["assigned.contact.already"] : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open:
      return selected?.target.household.map { [.push(HouseholdPage(of: $0, in: world))] } ?? []
    case .tick:
      guard let id = selected?.id else { return [] }
      if ticked.remove(id) == nil { ticked.insert(id) }
      return []
    case .assign: return [.push(AssignPage(to: caseworker, in: channel, world: world))]
    case .handOver: return [.push(HandoverPage(.assignments(chosen), in: world))]
    case .handOverAll:
      return [.push(HandoverPage(.everything(of: caseworker), in: world))]
    case .end: return selected.map { [.push(EndAssignmentPage($0, in: world))] } ?? []
    case .contact: return makeContact(in: world)
    case .ledger: return [.push(LedgerPage(of: caseworker, in: world))]
    }
  }

  private func makeContact(in world: World) -> [Step] {
    guard let id = selected?.target.household, let household = world.register.households[id]
    else { return [] }
    var new = household
    new.contact = caseworker
    return Edit(from: household, to: new).map { [.effect(.save(Save([$0])))] } ?? []
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "assigned.title",
        ["name": world.name(of: caseworker), "count": String(rows.count)]),
      footer: footer(in: world),
      context: context(in: world))
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column("", .fixed(3)),
        Column(wording["assigned.column.target"], .flexible(atLeast: 19)),
        Column(wording["assigned.column.channel"], .fixed(9), rank: 2),
        Column(wording["assigned.column.duty"], .fixed(15)),
        Column(wording["assigned.column.content"], .flexible(atLeast: 24), rank: 3),
        Column(wording["assigned.column.basis"], .fixed(26), rank: 4),
        Column(wording["assigned.column.from"], .fixed(8)),
        Column(wording["assigned.column.until"], .fixed(8), rank: 1),
        Column(wording["assigned.column.visits"], .fixed(4), alignsRight: true, rank: 1),
      ], gap: 1)
  }

  /// What the columns of a narrow terminal have no room for.
  private func context(in world: World) -> String? {
    guard let selected else { return nil }
    var parts: [String] = []
    if let household = selected.target.household,
      world.register.households[household]?.contact == caseworker
    {
      parts.append(world.wording["assigned.context.contact"])
    }
    if let content = selected.content { parts.append(content) }
    if let aim = selected.aim { parts.append(world.wording("assigned.context.aim", ["aim": aim])) }
    if selected.basis != nil { parts.append(world.words(for: selected.basis)) }
    return parts.isEmpty ? world.wording["assigned.context.none"] : parts.joined(separator: " · ")
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }
}

extension Assignment.Target {
  /// The household, where it is for one.
  fileprivate var household: Household.ID? {
    if case .household(let household) = self { household } else { nil }
  }
}

extension Day {
  /// `05/01/26`, where columns are narrow.
  var short: String { "\(dayAndMonth)/\(String(year).suffix(2))" }
}

extension PersonAssignmentsPage: RowsPage {
  func empty(in world: World) -> String { world.wording["assigned.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let assignment = rows[row]
    return [
      TableCell(ticked.contains(assignment.id) ? "[x]" : "[ ]"),
      TableCell(world.label(of: assignment.target)),
      TableCell(world.shortWords(for: assignment.channel)),
      TableCell(world.words(for: assignment.duty)),
      TableCell(assignment.content ?? "–"),
      TableCell(world.words(for: assignment.basis)),
      TableCell(assignment.from.map(\.short) ?? "–"),
      TableCell(world.register.lastDay(of: assignment).map(\.short) ?? "–"),
      TableCell(String(assignment.visitsPerMonth)),
    ]
  }
}
