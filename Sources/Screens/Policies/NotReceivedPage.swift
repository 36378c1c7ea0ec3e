import Casework
import Cells
import Record
import Widgets
import Wording

/// Được hưởng mà chưa nhận: what is due and has not come, by policy, by household or by who leads it,
/// with the paper still missing and the next step.
struct NotReceivedPage: Page {
  enum Command: Hashable {
    case open, followUp, delivered, file, nextOrder, previousOrder, print, back
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "policies.open", help: "policies.open.help"),
    Binding("g", does: .followUp, label: "notReceived.follow", help: "notReceived.follow.help"),
    Binding("x", does: .delivered, label: "policies.delivered", help: "notReceived.delivered.help"),
    Binding(
      "h", does: .file, label: "survey.file", help: "survey.file.help", footer: .hidden),
    Binding(
      .tab, .right, does: .nextOrder, label: "notReceived.order",
      help: "notReceived.order.next.help"),
    Binding(
      .backTab, .left, does: .previousOrder, label: "notReceived.order",
      help: "notReceived.order.previous.help", footer: .hidden),
    Binding(
      "p", does: .print, label: "livelihood.print", help: "livelihood.print.help",
      footer: .hidden),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  /// By what the rows are put together.
  enum Order: Hashable, CaseIterable { case policy, household, lead }

  var list = Order.policy
  private struct Group {
    let heading: String
    let rows: [Row]
  }

  /// Where in what was found it is told: all else is looked up of the rows shown.
  struct Row {
    fileprivate let place: Int
    fileprivate let due: Int
  }

  private var found: [HouseholdFindings<PolicyFinding>.Found] = []
  private var groups: [Group] = []
  /// Put together when they are read: they can be thousands.
  private var groupShape = ListShape(groups: [])
  private(set) var rows: [Row] = []
  var cursor = ListCursor()

  var asks: CommuneQuestion? { .policies }

  init(in world: World) {}

  mutating func read(in world: World) {
    found = world.readable(world.findings.policies?.found ?? []) { $0.place.household }
    groups =
      switch list {
      case .policy: byPolicy(in: world)
      case .household: byHousehold(in: world)
      case .lead: byLead(in: world)
      }
    groups.removeAll { $0.rows.isEmpty }
    rows = groups.flatMap(\.rows)
    groupShape = ListShape(
      groups: groups.map {
        ListShape.Group(heading: "\($0.heading) (\($0.rows.count))", rows: $0.rows.count)
      })
  }

  private func byPolicy(in world: World) -> [Group] {
    let policies = world.catalogues.policies.policies
    var rows = Array(repeating: [Row](), count: policies.count)
    for place in found.indices {
      for row in self.rows(of: place) where rows.indices.contains(due(of: row).policy) {
        rows[due(of: row).policy].append(row)
      }
    }
    return zip(policies, rows).map { Group(heading: world.name(of: $0), rows: $1) }
  }

  private func byHousehold(in world: World) -> [Group] {
    found.indices.map { place in
      Group(
        heading: world.fullLabel(of: found[place].place.household), rows: rows(of: place))
    }
  }

  private func byLead(in world: World) -> [Group] {
    let byLead = Dictionary(grouping: found.indices, by: { found[$0].finding.lead })
      .mapValues { $0.flatMap(rows) }
    let leads = world.register.byName(
      byLead.keys.compactMap { $0.flatMap { world.register.caseworkers[$0] } })
    let nobody = Group(heading: world.wording["households.noLead"], rows: byLead[nil] ?? [])
    return [nobody] + leads.map { Group(heading: $0.name, rows: byLead[$0.id] ?? []) }
  }

  private func rows(of place: Int) -> [Row] {
    found[place].finding.due.indices.map { Row(place: place, due: $0) }
  }

  private func household(of row: Row) -> Household.ID { found[row.place].place.household }
  private func due(of row: Row) -> PolicyFinding.Due { found[row.place].finding.due[row.due] }

  private func whole(_ row: Row, in world: World) -> NotReceived? {
    world.catalogues.policies.notReceived(
      due(of: row), by: household(of: row), on: world.today, in: world.register)
  }

  private func selectedWhole(in world: World) -> NotReceived? {
    selected.flatMap { whole($0, in: world) }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .print where world.percentFound(.policies) != nil: world.wording["findings.notYet"]
    case .nextOrder, .previousOrder, .back: nil
    case _ where selected == nil: empty(in: world)
    case .followUp:
      selectedWhole(in: world)?.followUp.map {
        world.wording("notReceived.followed", ["day": dueText(of: $0)])
      }
    case .open, .delivered, .file, .print: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open:
      return selectedWhole(in: world).map { [.push(EntitlementPage($0.policyCase, in: world))] }
        ?? []
    case .followUp: return follow(in: &world)
    case .delivered:
      return selectedWhole(in: world).map { row in
        let came = row.policyCase.edits(deliveredOn: world.today, by: world.user)
        let ended = world.register.edits(
          endingFollowUpOf: row.policyCase, on: world.today, by: world.user)
        return [.effect(.save(Save(came + ended)))]
      } ?? []
    case .file:
      return selected.map { [.push(HouseholdPage(of: household(of: $0), in: world))] } ?? []
    case .nextOrder: showOrder(1, in: world)
    case .previousOrder: showOrder(-1, in: world)
    case .print: return [.effect(.print(paper(in: world)))]
    case .back: return [.pop]
    }
    return []
  }

  /// To whoever leads the household; where nobody does, to who sits here.
  private func follow(in world: inout World) -> [Step] {
    guard let row = selectedWhole(in: world) else { return [] }
    let text = world.wording(
      "notReceived.task",
      [
        "what": [
          world.name(of: row.policyCase.policy), row.policyCase.person.map(world.name(of:)),
        ].compactMap { $0 }.joined(separator: ", "),
        "step": words(for: row.nextStep, in: world),
      ])
    let edit = row.policyCase.followUp(
      saying: text, by: row.lead ?? world.user, on: world.today, newIDs: &world.ids)
    return [.effect(.save(Save([edit])))]
  }

  private mutating func showOrder(_ step: Int, in world: World) {
    showList(step)
    read(in: world)
  }

  private func paper(in world: World) -> Paper {
    let lines = groups.flatMap { group in
      ["", "\(group.heading) (\(group.rows.count))"]
        + group.rows.compactMap { whole($0, in: world) }.map {
          "- " + cells(of: $0, in: world).map { Optional($0.text) }.joinedParts
        }
    }
    return .asShown(
      name: world.wording["notReceived.paper"], title: world.wording["notReceived.title"], lines)
  }

  func records(in world: World) -> [RecordID] {
    selectedWhole(in: world).map {
      [$0.policyCase.entitlement?.record, $0.followUp?.record].compactMap { $0 }
    } ?? []
  }

  // MARK: Drawing

  func groupedShape(in world: World) -> ListShape { groupShape }

  func frame(in world: World) -> Frame {
    let title = world.wording("notReceived.titled", ["count": String(rows.count)])
    return world.frame(
      titled: world.title(title, asking: asks), footer: footer(in: world),
      context: selectedWhole(in: world).map { context(of: $0, in: world) })
  }

  private func context(of row: NotReceived, in world: World) -> String {
    [
      world.name(of: row.policyCase.policy), row.policyCase.person.map(world.name(of:)),
      world.label(of: row.policyCase.household), words(for: row.nextStep, in: world),
    ].joinedParts
  }

  func table(in world: World) -> Table {
    let household = Column(world.wording["today.column.household"], .fixed(19))
    let policy = Column(world.wording["policies.column.policy"], .flexible(atLeast: 20))
    let rest = [
      Column(world.wording["notReceived.column.step"], .flexible(atLeast: 18)),
      Column(world.wording["policies.column.due"], .fixed(16)),
    ]
    let columns =
      switch list {
      case .policy:
        [household, Column(world.wording["policies.column.person"], .flexible(atLeast: 12))]
      case .household:
        [policy, Column(world.wording["policies.column.person"], .fixed(13))]
      case .lead: [household, policy]
      }
    return Table(columns: columns + rest, gap: 1)
  }

  func title(of order: Order, in world: World) -> String {
    switch order {
    case .policy: world.wording["notReceived.byPolicy"]
    case .household: world.wording["notReceived.byHousehold"]
    case .lead: world.wording["notReceived.byLead"]
    }
  }

  private func cells(of row: NotReceived, in world: World) -> [TableCell] {
    let one = row.policyCase
    let household = TableCell(world.label(of: one.household))
    let person = TableCell(one.person.map(world.name(of:)) ?? world.wording["policies.whole"])
    let policy = TableCell(world.name(of: one.policy))
    let followed = row.followUp.map {
      world.wording("notReceived.followed.short", ["day": dueText(of: $0)])
    }
    let rest = [
      TableCell([followed, words(for: row.nextStep, in: world)].joinedParts),
      world.deadline(of: one, on: world.today),
    ]
    return switch list {
    case .policy: [household, person] + rest
    case .household: [policy, person] + rest
    case .lead: [household, policy] + rest
    }
  }

  private func dueText(of promise: Promise) -> String { promise.due?.dayAndMonth ?? "–" }

  private func words(for step: PolicyCase.NextStep, in world: World) -> String {
    switch step {
    case .bring(let paper): world.wording("notReceived.step.bring", ["paper": paper])
    case .file: world.wording["notReceived.step.file"]
    case .askForDecision: world.wording["notReceived.step.ask"]
    case .collect: world.wording["notReceived.step.collect"]
    }
  }
}

extension NotReceivedPage: RowsPage, ListsPage {
  func identity(ofRow row: Int, in world: World) -> AnyHashable? {
    let row = rows[row]
    return [AnyHashable(household(of: row)), AnyHashable(due(of: row))] as [AnyHashable]
  }
  func empty(in world: World) -> String {
    world.empty(world.wording["notReceived.empty"], looked: world.percentFound(.policies))
  }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    whole(rows[row], in: world).map { cells(of: $0, in: world) } ?? []
  }
}
