import Casework
import Cells
import Record
import Widgets
import Wording

/// Kiến nghị: what households raised that somebody must answer.
struct PetitionsPage: Page {
  enum Command: Hashable, CaseIterable { case open, answer, way, told, add, join, filter, search }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "petitions.open", help: "petitions.open.help"),
    Binding("a", does: .answer, label: "petitions.answer", help: "petitions.answer.help"),
    Binding("c", does: .way, label: "petitions.way", help: "petitions.way.help"),
    Binding("x", does: .told, label: "petitions.told", help: "petitions.told.help"),
    Binding("m", does: .add, label: "petitions.add", help: "petitions.add.help"),
    Binding("g", does: .join, label: "petitions.join", help: "petitions.join.help"),
    Binding("s", does: .filter, label: "petitions.filter", help: "petitions.filter.help"),
    Binding("/", does: .search, label: "petitions.search", help: "petitions.search.help"),
  ])

  private var list = PetitionList()
  private var rows: [PetitionList.Row] = []
  private var cursor = ListCursor()
  private var view = PetitionList.View.open
  private var search = SearchBar()
  private var isSearching = false

  private static func list(in world: World) -> PetitionList {
    PetitionList(for: world.user, on: world.today, in: world.register) {
      !world.isBounded || world.reasonAgainstOpening($0) == nil
    }
  }

  private mutating func filter(in world: World) {
    rows = list.rows(matching: search.text, view, in: world.register)
  }

  private var shape: ListShape { ListShape(rows: rows.count) }
  private var row: PetitionList.Row? { cursor.row(in: shape).map { rows[$0] } }
  private var selected: Petition? { row?.petition }
  private var showsSearch: Bool { isSearching || !search.text.isEmpty }

  var mode: InputMode { isSearching ? .text : .commands }
  var typingPlace: TypingPlace? { isSearching ? search.typingPlace : nil }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let parts = parts(in: world.body(of: frame(in: world)))
    let lines = table(in: world).visibleLines(inRows: parts.table.rows)
    if cursor.handle(key, shape: shape, visibleLines: lines, mode: mode) == .consumed { return [] }
    if isSearching { return takeIntoSearch(key, in: world) }
    if key == .escape, !search.text.isEmpty { return takeIntoSearch(key, in: world) }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: &world)
    }
  }

  private mutating func takeIntoSearch(_ key: Key, in world: World) -> [Step]? {
    switch search.handle(key) {
    case .event(.changed):
      cursor = ListCursor()
      filter(in: world)
    case .event(.accepted): isSearching = false
    case .event(.cancelled):
      isSearching = false
      filter(in: world)
    case .consumed: break
    case .notMine: return nil
    }
    return []
  }

  private func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .filter, .search, .add: nil
    case .open, .answer, .way, .join: row == nil ? world.wording["petitions.nothing"] : nil
    case .told: row?.toTell.isEmpty ?? true ? world.wording["petitions.told.nothing"] : nil
    }
  }

  private mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push(HouseholdPage(of: $0.household, in: world))] } ?? []
    case .answer: return selected.map { [.push(PetitionAnswerPage(to: $0, in: world))] } ?? []
    case .way: return selected.map { [.push(PetitionEntryPage(editing: $0, in: world))] } ?? []
    case .join:
      return selected.map { [.push(PetitionJoinPage(of: $0, in: list, world))] } ?? []
    case .add: return [.push(PetitionEntryPage(in: world))]
    case .told: return tell(row?.toTell ?? [], in: world)
    case .search: isSearching = true
    case .filter:
      view = view.next
      cursor = ListCursor()
      filter(in: world)
    }
    return []
  }

  /// The families whose lead the person is; of a petition of somebody else's households all.
  private func tell(_ petitions: [Petition], in world: World) -> [Step] {
    let own = petitions.filter {
      world.user.map(world.register.leads(of: $0.household, on: world.today).contains) ?? false
    }
    let edits = (own.isEmpty ? petitions : own).compactMap { petition in
      var told = petition
      told.tell(on: world.today, by: world.user)
      return Edit(from: petition, to: told)
    }
    return [.effect(.save(Save(edits)))]
  }

  /// Sorted or answered it may stand elsewhere now: the cursor goes along with it.
  mutating func appear(in world: World) -> [Step] {
    let petition = selected?.id
    list = Self.list(in: world)
    filter(in: world)
    let place = rows.firstIndex { row in row.together.contains { $0.id == petition } }
    if let place { cursor.select(place) }
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: appear(in: world)
    default: []
    }
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(.petitions, footer: footer(in: world), context: context(in: world))
  }

  private func footer(in world: World) -> Footer {
    isSearching
      ? SearchBar.keys.footer(in: world.wording, mode: .text)
      : Self.keys.footer(in: world.wording) { reason(against: $0, in: world) }
  }

  /// The whole of the petition pointed at, and its answer.
  private func context(in world: World) -> String? {
    guard let petition = selected else { return nil }
    guard let answer = petition.answer else {
      return [world.words(for: petition.routing), petition.text].joinedParts
    }
    return world.wording(
      "petitions.answered", ["day": answer.day.description, "text": answer.text])
  }

  private func parts(in size: Size) -> (head: Rect, search: Rect?, table: Rect) {
    let (head, rest) = Rect(size).split(top: 1)
    guard showsSearch else {
      let (_, table) = rest.split(top: 1)
      return (head, nil, table)
    }
    let (bar, table) = rest.split(top: 1)
    return (head, bar, table)
  }

  private func table(in world: World) -> Table {
    Table(
      columns: [
        Column("", .fixed(1)),
        Column(world.wording["petitions.column.day"], .fixed(10), rank: 1),
        Column(world.wording["petitions.column.household"], .fixed(22)),
        Column(world.wording["petitions.column.place"], .fixed(16), rank: 2),
        Column(
          world.wording["petitions.column.text"], .flexible(atLeast: 16, wanting: 23)),
        Column(world.wording["petitions.column.lead"], .fixed(14), rank: 3),
        Column(
          world.wording["petitions.column.waiting"], .fixed(7), alignsRight: true, rank: 2),
        Column(world.wording["petitions.column.state"], .fixed(15)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let parts = parts(in: Size(columns: body.columns, rows: body.rows))
      body.draw(in: parts.head) {
        $0.text(summary(in: world).clipped(to: $0.columns - 2), column: 1, row: 0, style: .heading)
      }
      body.draw(in: parts.table) { part in
        table(in: world).draw(
          on: &part, shape: shape, cursor: cursor, focused: !isSearching,
          empty: empty(in: world)
        ) { cells(of: rows[$0], in: world) }
      }
      guard let bar = parts.search else { return }
      body.draw(in: bar) {
        search.draw(
          on: &$0, wording: world.wording, found: rows.count,
          of: list.count(in: view), focused: isSearching)
      }
    }
  }

  private func summary(in world: World) -> String {
    let shown =
      switch view {
      case .open: world.wording["petitions.shown.open"]
      case .all: world.wording["petitions.shown.all"]
      case .toTell: world.wording["petition.state.toTell"]
      }
    return world.wording(
      "petitions.summary",
      [
        "shown": shown, "open": String(list.open), "own": String(list.ownOpen),
        "answered": String(list.rows.count - list.open), "toTell": String(list.toTell),
      ])
  }

  private func empty(in world: World) -> String {
    if !search.text.isEmpty { return world.wording["petitions.notFound"] }
    if list.rows.isEmpty { return world.empty(world.wording["petitions.empty"]) }
    return world.empty(
      view == .toTell
        ? world.wording["petitions.told.nothing"] : world.wording["petitions.noneOpen"])
  }

  private func cells(of row: PetitionList.Row, in world: World) -> [TableCell] {
    let petition = row.petition
    return [
      row.isOwn ? "•" : "", TableCell(petition.day?.description ?? "–"),
      TableCell(label(of: row, in: world)),
      TableCell(place(of: petition.household, in: world)), TableCell(petition.text),
      lead(of: petition.household, in: world), TableCell(daysWaited(petition, in: world)),
      row.toTell.first.map(world.state(of:)) ?? world.state(of: petition),
    ]
  }

  /// `LS-014 Giàng Lò Chừ`, and how many more raise it.
  private func label(of row: PetitionList.Row, in world: World) -> String {
    let label = world.label(of: row.petition.household)
    guard row.together.count > 1 else { return label }
    let more = " +\(row.together.count - 1)"
    return label.clipped(to: 22 - more.count) + more
  }

  /// `Là Si, chòm trên`.
  private func place(of household: Household.ID, in world: World) -> String {
    let village = world.register.households[household]?.village
    return [
      village.flatMap { world.register.villages[$0]?.name }, world.hamletName(of: household),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func lead(of household: Household.ID, in world: World) -> TableCell {
    world.register.leads(of: household, on: world.today).first
      .map { TableCell(world.name(of: $0)) }
      ?? TableCell(world.wording["households.noLead"], style: .warning)
  }

  /// The days that the family waited for the answer, or has waited so far.
  private func daysWaited(_ petition: Petition, in world: World) -> String {
    let until = petition.answer?.day ?? world.today
    return petition.day.map { String(max(0, until.ordinal - $0.ordinal)) } ?? "–"
  }

  func records(in world: World) -> [RecordID] { row?.together.map(\.record) ?? [] }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording) { reason(against: $0, in: world) }
  }
}

extension PetitionList.View {
  fileprivate var next: Self {
    switch self {
    case .open: .all
    case .all: .toTell
    case .toTell: .open
    }
  }
}
