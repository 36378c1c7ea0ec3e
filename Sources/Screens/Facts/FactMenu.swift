import Casework
import Cells
import Widgets
import Wording

/// What is brought up to date at a household (cập nhật tại hộ), each a form and a save of its own.
enum HouseholdFact: String, Hashable, Sendable, CaseIterable {
  case income, situation, poverty, registration, school, literacy, policies, needs, supports
  case placements, petition, health

  func title(in wording: Wording) -> String {
    switch self {
    case .income: wording["facts.income"]
    case .situation: wording["facts.situation"]
    case .poverty: wording["facts.poverty"]
    case .school: wording["facts.school"]
    case .literacy: wording["facts.literacy"]
    case .policies: wording["facts.policies"]
    case .needs: wording["facts.needs"]
    case .supports: wording["facts.supports"]
    case .placements: wording["facts.placements"]
    case .registration: wording["facts.registration"]
    case .petition: wording["facts.petition"]
    case .health: wording["health.title"]
    }
  }

  func explanation(in wording: Wording) -> String {
    switch self {
    case .income: wording["facts.income.explain"]
    case .situation: wording["facts.situation.explain"]
    case .poverty: wording["facts.poverty.explain"]
    case .school: wording["facts.school.explain"]
    case .literacy: wording["facts.literacy.explain"]
    case .policies: wording["facts.policies.explain"]
    case .needs: wording["facts.needs.explain"]
    case .supports: wording["facts.supports.explain"]
    case .placements: wording["facts.placements.explain"]
    case .registration: wording["facts.registration.explain"]
    case .petition: wording["facts.petition.explain"]
    case .health: wording["health.file.help"]
    }
  }

  /// What is known of it, for a year; nil where nothing is.
  func known(of household: Household.ID, in year: Int, _ world: World) -> String? {
    let register = world.register
    switch self {
    case .income:
      return register.income(of: household, in: year).flatMap {
        world.summary(of: $0, members: register.averageMembers(of: household, in: year))
      }
    case .situation: return register.situation(of: household, in: year).map(world.summary(of:))
    case .registration:
      return register.registration(of: household, in: year).map(world.summary(of:))
    case .poverty:
      return register.povertyHistory(of: household).last { $0.day?.year == year }
        .map { [world.words(for: $0.povertyClass), $0.day?.description].joinedParts }
    case .school: return world.schoolSummary(of: household, in: Self.schoolYear(in: year, world))
    case .literacy: return world.literacySummary(of: household)
    case .policies: return world.policySummary(of: household, in: year)
    case .needs: return world.needSummary(of: household)
    case .supports: return world.supportSummary(of: household, in: year)
    case .placements: return world.placementSummary(of: household)
    case .petition:
      let waiting = register.petitionsWaitedFor(by: household)
      return waiting.isEmpty
        ? nil : world.wording("facts.petition.waiting", ["count": String(waiting.count)])
    case .health: return world.healthWords(of: household)
    }
  }

  func page(of household: Household.ID, in year: Int, _ world: World) -> any Page {
    switch self {
    case .income: IncomePage(of: household, in: year, in: world)
    case .situation: SituationPage(of: household, in: year, in: world)
    case .poverty: PovertyEntryPage(of: household, in: world)
    case .school:
      SchoolListPage(of: .household(household), in: Self.schoolYear(in: year, world))
    case .literacy: LiteracyPage(of: household, in: world)
    case .policies: HouseholdPoliciesPage(of: household, in: year, world)
    case .needs: HouseholdNeedsPage(of: household, in: world)
    case .supports: HouseholdSupportsPage(of: household, in: world)
    case .placements: HouseholdPlacementsPage(of: household, in: world)
    case .registration: RegistrationPage(of: household, in: year, in: world)
    case .petition: PetitionEntryPage(newOf: [household], in: world)
    case .health: HouseholdHealthPage(of: household, in: world)
    }
  }

  /// This year the school year that is going on, of another year the one that begins in it.
  private static func schoolYear(in year: Int, _ world: World) -> SchoolYear {
    year == world.today.year ? SchoolYear(of: world.today) : SchoolYear(startingIn: year)
  }
}

/// Cập nhật tại hộ: the facts of a household and a year, and what is known of each.
struct FactMenu: Page {
  enum Command: Hashable { case open, earlier, later, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "facts.open", help: "facts.open.help"),
    Binding("[", does: .earlier, label: "facts.earlier", help: "facts.earlier.help"),
    Binding("]", does: .later, label: "facts.earlier", help: "facts.later.help", footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  let household: Household.ID
  private var year: Int
  var cursor = ListCursor()

  init(of household: Household.ID, in world: World) {
    self.household = household
    year = world.today.year
  }

  var shape: ListShape { ListShape(rows: HouseholdFact.allCases.count) }
  private var selected: HouseholdFact? { cursor.row(in: shape).map { HouseholdFact.allCases[$0] } }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open where world.register.households[household] == nil: world.wording["file.gone"]
    case .later where year >= world.today.year: world.wording["facts.noLater"]
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .earlier: year -= 1
    case .later: year += 1
    case .open:
      guard let selected else { return [] }
      let page = selected.page(of: household, in: year, world)
      return selected == .health ? world.opening(page) : [.push(page)]
    }
    return []
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "facts.title", ["year": String(year), "household": world.fullLabel(of: household)]),
      footer: footer(in: world),
      context: selected?.explanation(in: world.wording))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [Column("", .flexible(atLeast: 22)), Column("", .flexible(atLeast: 40))], gap: 1)
  }
}

extension FactMenu: TablePage {
  /// A blank line above the table.
  static var headLines: Int { 1 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let fact = HouseholdFact.allCases[row]
    return [
      TableCell(fact.title(in: world.wording)),
      fact.known(of: household, in: year, world).map { TableCell($0) }
        ?? TableCell(world.wording["facts.notYet"], style: .muted),
    ]
  }
}
