import Casework
import Cells
import Record
import Widgets
import Wording

/// Hộ: the list of households, searched while one types, filtered and sorted.
struct HouseholdListPage: Page {
  enum Command: Hashable {
    case open, logVisit, beforeVisit, search, filter, clear, survey, school, policies, supports,
      needs, activities,
      notReceived, departed, add, outing, urgent
    case health
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "households.open", help: "households.open.help"),
    Binding("t", does: .logVisit, label: "households.visit", help: "households.visit.help"),
    Binding("/", does: .search, label: "households.search", help: "households.search.help"),
    Binding("s", does: .filter, label: "households.filter", help: "households.filter.help"),
    Binding("c", does: .clear, label: "households.clear", help: "households.clear.help"),
    Binding(
      "r", does: .survey, label: "households.survey", help: "households.survey.help",
      footer: .hidden),
    Binding(
      "l", does: .school, label: "households.school", help: "households.school.help",
      footer: .hidden),
    Binding(
      "h", does: .policies, label: "households.policies", help: "households.policies.help",
      footer: .hidden),
    Binding(
      "i", does: .notReceived, label: "households.notReceived", help: "households.notReceived.help",
      footer: .hidden),
    Binding(
      "v", does: .supports, label: "households.supports", help: "households.supports.help",
      footer: .hidden),
    Binding(
      "n", does: .needs, label: "households.needs", help: "households.needs.help",
      footer: .hidden),
    Binding(
      "a", does: .activities, label: "households.activities", help: "households.activities.help",
      footer: .hidden),
    Binding(
      "o", does: .departed, label: "households.departed", help: "households.departed.help",
      footer: .hidden),
    Binding("y", does: .health, label: "health", help: "health.help", footer: .hidden),
    Binding("e", does: .beforeVisit, label: "before", help: "before.help"),
    Binding("m", does: .add, label: "households.add", help: "households.add.help"),
    Binding("!", does: .urgent, label: "urgent.report", help: "urgent.report.help"),
    Binding("b", does: .outing, label: "today.outing", help: "households.outing.help"),
  ])

  private(set) var list: HouseholdList
  private var view: HouseholdView
  private var search = SearchBar()
  private var isSearching = false
  /// Places in `list.rows` of what is shown.
  private(set) var shown: [Int] = []
  private(set) var totals = HouseholdTotals()
  private(set) var cursor = ListCursor()
  /// What was found by the text searched for, since the list last changed.
  private var foundBefore: [String: [Int]] = [:]

  init(in world: World) {
    list = world.householdList ?? HouseholdList(on: world.today, in: Register())
    view = world.householdView
  }

  var looksAtHouseholds: Bool { true }
  var mode: InputMode { isSearching ? .text : .commands }
  var typingPlace: TypingPlace? { isSearching ? search.typingPlace : nil }

  var shape: ListShape { ListShape(rows: shown.count) }
  var selected: HouseholdRow? { cursor.row(in: shape).map { list.rows[shown[$0]] } }

  // MARK: What is shown

  mutating func appear(in world: World) -> [Step] {
    list = world.householdList ?? HouseholdList(on: world.today, in: world.register)
    view = world.householdView
    list.sort(by: view.order)
    foundBefore = [:]
    find(keeping: selected?.id)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: appear(in: world)
    default: []
    }
  }

  /// Filters and searches; the cursor stays on a household that is still there.
  private mutating func find(keeping household: Household.ID?) {
    shown = found(search.text)
    totals = list.totals(at: shown)
    let place = household.flatMap { id in shown.firstIndex { list.rows[$0].id == id } }
    if let place { cursor.select(place) } else { cursor = ListCursor() }
  }

  /// A letter less was found before. A letter more is searched for anew, among all: `tr` sounds like
  /// what `t` did not find.
  private mutating func found(_ text: String) -> [Int] {
    if let known = foundBefore[text] { return known }
    let places = list.places(matching: text, filter: view.filter)
    foundBefore[text] = places
    return places
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(
      inRows: world.body(of: frame(in: world)).rows - headLines.count - searchLines)
    if cursor.handle(key, shape: shape, visibleLines: lines, mode: mode) == .consumed { return [] }
    if isSearching { return typeSearch(key) }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: &world)
    }
  }

  private mutating func typeSearch(_ key: Key) -> [Step]? {
    switch search.handle(key) {
    case .notMine: return nil
    case .consumed: break
    case .event(.changed): find(keeping: nil)
    case .event(.accepted): isSearching = false
    case .event(.cancelled):
      isSearching = false
      find(keeping: selected?.id)
    }
    return []
  }

  private func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .logVisit, .beforeVisit, .urgent:
      selected == nil ? world.wording["households.nothing"] : nil
    case .clear:
      isWhole ? world.wording["households.isWhole"] : nil
    case .search, .filter, .survey, .school, .policies, .supports, .needs, .notReceived, .departed,
      .activities, .add, .outing:
      nil
    case .health: world.reasonAgainstHealth
    }
  }

  private var isWhole: Bool { view == HouseholdView() && search.text.isEmpty }

  private mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push(HouseholdPage(of: $0.id, in: world))] } ?? []
    case .logVisit: return selected.map { [.push(VisitPage(to: $0.id, in: &world))] } ?? []
    case .beforeVisit:
      return selected.map { [.push(BeforeVisitPage(to: $0.id, in: world))] } ?? []
    case .search:
      isSearching = true
      return []
    case .health: return world.opening(HealthPage(in: world))
    case .filter: return [.push(HouseholdFilterPage(in: world))]
    case .clear:
      world.householdView = HouseholdView()
      search = SearchBar()
      return appear(in: world)
    case .survey: return [.push(SurveyPage(in: world))]
    case .school:
      let village = selected.flatMap { world.register.households[$0.id]?.village }
      return [
        .push(
          SchoolListPage(of: .village(village), in: SchoolYear(of: world.today)))
      ]
    case .policies: return [.push(UncheckedPoliciesPage(in: world))]
    case .notReceived: return [.push(NotReceivedPage(in: world))]
    case .needs: return [.push(NeedsPage(in: world))]
    case .activities: return [.push(ActivitiesPage(in: world))]
    case .supports: return [.push(LivelihoodPage(in: world))]
    case .departed: return [.push(DepartedHouseholdsPage(in: world))]
    case .urgent: return selected.map { [.push(UrgentReportPage(of: $0.id))] } ?? []
    case .outing:
      let page = OutingPage(
        of: world.user, on: world.today, from: .atHousehold,
        to: selected.map { [$0.id] } ?? [], in: &world)
      return [.push(page)]
    case .add: return [.push(HouseholdEntryPage(newIn: view.filter.village, in: world))]
    }
  }

  func records(in world: World) -> [RecordID] {
    selected.map { [RecordID(kind: Household.kind, id: $0.id.text)] } ?? []
  }

  func help(in world: World) -> [HelpPage.Entry] {
    let here = Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
    return isSearching ? SearchBar.keys.help(in: world.wording, mode: .text) + here : here
  }
}

// MARK: Drawing

extension HouseholdListPage {
  private var searchLines: Int { isSearching || !search.text.isEmpty ? 1 : 0 }

  private enum HeadLine { case totals, view }
  private var headLines: [HeadLine] { view == HouseholdView() ? [.totals] : [.totals, .view] }

  private func frame(in world: World) -> Frame {
    let footer =
      isSearching
      ? SearchBar.keys.footer(in: world.wording, mode: .text)
      : Self.keys.footer(in: world.wording, disabledReason: { reason(against: $0, in: world) })
    return world.frame(
      .households, footer: footer, context: selected.map { context(of: $0, in: world) })
  }

  /// Villages and members have room only where the terminal is wider than 80.
  private func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column(wording["households.column.code"], .fixed(7)),
        Column(wording["households.column.head"], .flexible(atLeast: 19)),
        Column(wording["households.column.hamlet"], .fixed(10), rank: 1),
        Column(wording["households.column.village"], .fixed(11), rank: 2),
        Column(wording["households.column.members"], .fixed(5), alignsRight: true, rank: 3),
        Column(wording["households.column.class"], .fixed(11)),
        Column(wording["households.column.lead"], .flexible(atLeast: 13)),
        Column(
          wording("households.column.month", ["month": String(world.today.monthOfYear)]),
          .fixed(11)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      for (row, line) in headLines.enumerated() {
        switch line {
        case .totals:
          body.text(
            totalsLine(in: world).clipped(to: body.columns - 2), column: 1, row: row,
            style: .heading)
        case .view:
          body.text(viewLine(in: world).clipped(to: body.columns - 2), column: 1, row: row)
        }
      }
      let whole = Rect(Size(columns: body.columns, rows: body.rows))
      let below = whole.split(top: headLines.count).rest
      body.draw(in: below.split(top: searchLines).rest) { part in
        table(in: world).draw(
          on: &part, shape: shape, cursor: cursor, empty: emptySentence(in: world)
        ) { cells(of: list.rows[shown[$0]], in: world) }
      }
      guard searchLines > 0 else { return }
      body.draw(in: below.split(top: 1).top) { part in
        search.draw(
          on: &part, wording: world.wording, found: shown.count, of: list.rows.count,
          focused: isSearching)
      }
    }
  }

  private func totalsLine(in world: World) -> String {
    world.wording(
      "households.totals",
      [
        "households": String(totals.households), "members": String(totals.members),
        "poor": String(totals.poor), "nearPoor": String(totals.nearPoor),
        "unknown": String(totals.unclassified), "withoutLead": String(totals.withoutLead),
        "visited": String(totals.visitedThisMonth),
        "month": String(world.today.monthOfYear),
      ])
  }

  private func viewLine(in world: World) -> String {
    world.wording("households.view", ["view": world.words(for: view) ?? ""])
  }

  private func emptySentence(in world: World) -> String {
    isWhole ? world.wording["households.empty"] : world.wording["households.noneFound"]
  }
}
