import Casework
import Cells
import Record
import Widgets
import Wording

/// Chính sách: what a household and its people are due, and how far each has come.
struct HouseholdPoliciesPage: Page {
  enum Command: Hashable { case open, eligible, notEligible, delivered, earlier, later, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "policies.open", help: "policies.open.help"),
    Binding("c", does: .eligible, label: "policies.eligible", help: "policies.eligible.help"),
    Binding("h", does: .notEligible, label: "policies.not", help: "policies.not.help"),
    Binding("x", does: .delivered, label: "policies.delivered", help: "policies.delivered.help"),
    Binding("[", does: .earlier, label: "survey.year", help: "survey.earlier.help"),
    Binding("]", does: .later, label: "survey.year", help: "survey.later.help", footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  let household: Household.ID
  /// The day of which it is told: today, or the last day of an earlier year.
  private var day: Day
  private(set) var rows: [PolicyCase] = []
  var cursor = ListCursor()

  init(of household: Household.ID, in year: Int? = nil, _ world: World) {
    self.household = household
    day = world.lastDay(of: year ?? world.today.year)
  }

  mutating func read(in world: World) {
    rows = world.catalogues.policies.cases(of: household, on: day, in: world.register)
  }

  // MARK: Keys

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push(EntitlementPage($0, in: world))] } ?? []
    case .eligible:
      return save(in: world) {
        $0.edits(settingEligible: true, on: world.today, by: world.user)
      }
    case .notEligible:
      return save(in: world) {
        $0.edits(settingEligible: false, on: world.today, by: world.user)
      }
    case .delivered:
      return save(in: world) {
        $0.edits(deliveredOn: world.today, by: world.user)
          + world.register.edits(endingFollowUpOf: $0, on: world.today, by: world.user)
      }
    case .earlier: show(day.year - 1, in: world)
    case .later: show(day.year + 1, in: world)
    case .back: return [.pop]
    }
    return []
  }

  /// Says so of the line pointed at, and goes to the next one.
  private mutating func save(in world: World, _ edits: (PolicyCase) -> [Edit]) -> [Step] {
    guard let selected, let row = cursor.row(in: shape) else { return [] }
    let edits = edits(selected)
    if row + 1 < rows.count { cursor.select(row + 1) }
    return edits.isEmpty ? [] : [.effect(.save(Save(edits)))]
  }

  private mutating func show(_ year: Int, in world: World) {
    day = world.lastDay(of: year)
    read(in: world)
    cursor = ListCursor()
  }

  private static func concernsLine(_ command: Command) -> Bool {
    [.open, .eligible, .notEligible, .delivered].contains(command)
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case _ where Self.concernsLine(command) && selected == nil: empty(in: world)
    case .notEligible where selected?.hasBegun ?? false: world.wording["policies.begun"]
    case .delivered where selected?.isSettled ?? false: world.wording["policies.begun"]
    case .open, .eligible, .notEligible, .delivered: nil
    case .later: day.year >= world.today.year ? world.wording["survey.noLater"] : nil
    case .earlier, .back: nil
    }
  }

  func records(in world: World) -> [RecordID] {
    selected?.entitlement.map { [$0.record] } ?? []
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "policies.title",
        ["household": world.label(of: household), "year": String(day.year)]),
      footer: footer(in: world),
      context: selected.map { context(of: $0, in: world) })
  }

  /// What the line has no room for: the paper it rests on and who looked when.
  private func context(of policyCase: PolicyCase, in world: World) -> String {
    let entered = policyCase.entitlement
    let why =
      entered?.eligible == nil
      ? (policyCase.byRule == nil ? nil : world.wording["policies.byRule"])
      : entered?.checked.map {
        world.wording(
          "policies.checked", ["day": $0.description, "name": world.name(of: entered?.by)])
      }
    return [policyCase.policy.basis, why, entered?.note].joinedParts
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["policies.column.policy"], .flexible(atLeast: 28)),
        Column(world.wording["policies.column.person"], .fixed(13)),
        Column(world.wording["policies.column.state"], .fixed(16)),
        Column(world.wording["policies.column.due"], .fixed(16)),
      ], gap: 1)
  }
}

extension HouseholdPoliciesPage: RowsPage {
  func empty(in world: World) -> String { world.wording["policies.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let policyCase = rows[row]
    return [
      TableCell(world.name(of: policyCase.policy)),
      TableCell(policyCase.person.map(world.name(of:)) ?? world.wording["policies.whole"]),
      world.standing(of: policyCase, on: day), world.deadline(of: policyCase, on: day),
    ]
  }
}
