import Casework
import Cells
import Record
import Widgets
import Wording

/// Tìm tất cả: households, people, petitions, and what was typed of visits to one's own households,
/// found while one types.
struct SearchPage: Page {
  enum Command: Hashable { case open, logVisit, beforeVisit, search }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "search.open", help: "search.open.help"),
    Binding("t", does: .logVisit, label: "households.visit", help: "search.visit.help"),
    Binding("e", does: .beforeVisit, label: "before", help: "before.help"),
    Binding("/", does: .search, label: "search.again", help: "search.again.help"),
  ])

  enum Row: Hashable, Sendable {
    case household(Household.ID)
    case member(Member, of: Household.ID)
    case caseworker(Caseworker.ID)
    case petition(Petition)
    case visit(VisitTextFinds.Hit)
  }

  /// Nil until the page is seen.
  private var finder: RegisterFinder?
  /// The ids of the households whose visits are looked through: those one leads or helps, however entered.
  private var own: [Household.ID] = []
  private(set) var bar = SearchBar()
  private(set) var isTyping = true
  private(set) var finds = RegisterFinder.Finds()
  private(set) var visits = VisitTextFinds()
  private(set) var groups: [(section: Section, count: Int, rows: [Row])] = []
  private(set) var rows: [Row] = []
  /// What the cursor was on before another page was opened, until it is found again.
  private var pointedAt: Row?
  var cursor = ListCursor()

  enum Section: Hashable, Sendable { case households, members, caseworkers, petitions, visits }

  var looksAtHouseholds: Bool { true }
  var mode: InputMode { isTyping ? .text : .commands }
  var typingPlace: TypingPlace? { isTyping ? bar.typingPlace : nil }
  var readsNext: Load? { visits.next.map(Load.visitsTelling) }

  var shape: ListShape { ListShape(rows: rows.count) }
  private var selected: Row? { cursor.row(in: shape).map { rows[$0] } }
  private var household: Household.ID? { selected?.household }

  // MARK: What is found

  mutating func appear(in world: World) -> [Step] {
    let register = world.register
    finder = RegisterFinder(
      world.householdList ?? HouseholdList(on: world.today, in: register), in: register)
    own =
      world.user.map { register.householdsOf($0, on: world.today) }?
      .flatMap { register.selves(of: $0.id) } ?? []
    let row = selected
    let steps = find(in: world)
    pointedAt = row
    keepCursor(on: row)
    return steps
  }

  /// Looks in the register at once, and in the visits piece by piece from the first.
  private mutating func find(in world: World) -> [Step] {
    finds = finder?.finds(bar.text, in: world.register) ?? RegisterFinder.Finds()
    finds.petitions = world.readable(finds.petitions) { $0.household }
    visits = VisitTextFinds(bar.text, in: own)
    pointedAt = nil
    cursor = ListCursor()
    arrange()
    return readsNext.map { [.effect(.load($0))] } ?? []
  }

  /// More of one kind is not read through, but narrowed down by another word.
  private static let mostOfAKind = 100

  private mutating func arrange() {
    func group<One>(_ section: Section, _ all: [One], most: Int, row: (One) -> Row) -> (
      section: Section, count: Int, rows: [Row]
    ) {
      (section, all.count, all.prefix(most).map(row))
    }
    let most = Self.mostOfAKind
    groups = [
      group(.households, finds.households, most: most) { .household($0.id) },
      group(.members, finds.members, most: most) { .member($0.member, of: $0.household) },
      group(.caseworkers, finds.caseworkers, most: most) { .caseworker($0.id) },
      group(.petitions, finds.petitions, most: most) { .petition($0) },
      group(.visits, visits.hits, most: VisitTextFinds.mostHits) { .visit($0) },
    ].filter { !$0.rows.isEmpty }
    rows = groups.flatMap(\.rows)
  }

  private mutating func keepCursor(on row: Row?) {
    if let place = row.flatMap({ rows.firstIndex(of: $0) }) { cursor.select(place) }
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(.visitsTelling(let search), let states):
      visits.take(states, of: search)
      guard !states.isEmpty else { return [] }
      // Whoever has not moved yet stays at the top, where the newest comes in.
      let row = pointedAt ?? (cursor.row(in: shape) == 0 ? nil : selected)
      arrange()
      keepCursor(on: row)
    case .notRead: visits.stop()
    case .saved, .undone: return appear(in: world)
    default: break
    }
    return []
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    pointedAt = nil
    let lines = table.visibleLines(
      inRows: world.body(of: frame(in: world)).rows - Self.headLines)
    let shape = groupedShape(in: world)
    if cursor.handle(key, shape: shape, visibleLines: lines, mode: mode) == .consumed { return [] }
    if isTyping { return type(key, in: world) }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: &world)
    }
  }

  private mutating func type(_ key: Key, in world: World) -> [Step]? {
    switch bar.handle(key) {
    case .notMine: return nil
    case .consumed: return []
    case .event(.changed): return find(in: world)
    case .event(.accepted):
      isTyping = false
      return []
    case .event(.cancelled): return [.pop]
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .search: nil
    case .open: selected == nil ? world.wording["search.nothing"] : nil
    case .logVisit, .beforeVisit:
      household == nil ? world.wording["search.noHousehold"] : nil
    }
  }

  private mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .search:
      isTyping = true
      return []
    case .open: return selected.map { open($0, in: world) } ?? []
    case .logVisit: return household.map { [.push(VisitPage(to: $0, in: &world))] } ?? []
    case .beforeVisit: return household.map { [.push(BeforeVisitPage(to: $0, in: world))] } ?? []
    }
  }

  private func open(_ row: Row, in world: World) -> [Step] {
    switch row {
    case .household(let household), .member(_, let household):
      return [.push(HouseholdPage(of: household, in: world))]
    case .caseworker(let caseworker):
      let known = world.register.caseworkers[caseworker]
      let channel = Channel.allCases.first { known?.serves(in: $0) ?? false } ?? .party
      return [.push(PersonAssignmentsPage(of: caseworker, channel, in: world))]
    case .petition(let petition): return [.push(PetitionEntryPage(editing: petition, in: world))]
    case .visit(let hit):
      let look = RecordID(
        kind: Household.kind, id: world.register.kept(hit.visit.household).text)
      return [
        .effect(.look(look)), .push(VisitReadingPage(world.visitRow(of: hit.state), in: world)),
      ]
    }
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .household(let household): [RecordID(kind: Household.kind, id: household.text)]
    case .member(let member, _): [member.person.record]
    case .caseworker(let caseworker): [RecordID(kind: Caseworker.kind, id: caseworker.text)]
    case .petition(let petition): [petition.record]
    case .visit(let hit): [hit.visit.record]
    case nil: []
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    let here = Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
    return isTyping ? SearchBar.keys.help(in: world.wording, mode: .text) + here : here
  }
}

extension SearchPage.Row {
  /// The household that it is of; none for a caseworker.
  var household: Household.ID? {
    switch self {
    case .household(let household), .member(_, let household): household
    case .petition(let petition): petition.household
    case .visit(let hit): hit.visit.household
    case .caseworker: nil
    }
  }
}
