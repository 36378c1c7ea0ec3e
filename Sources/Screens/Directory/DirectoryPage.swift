import Casework
import Cells
import Record
import Widgets
import Wording

/// Danh mục: those who work here, villages, hamlets, household groups, party cells and
/// organisations, to add and to correct.
struct DirectoryPage: Page {
  enum Command: Hashable, CaseIterable {
    case open, add, importList, nextKind, previousKind, nameOrder
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "directory.open", help: "directory.open.help"),
    Binding("m", does: .add, label: "directory.add", help: "directory.add.help"),
    Binding("n", does: .importList, label: "directory.import", help: "directory.import.help"),
    Binding(
      .tab, .right, does: .nextKind, label: "directory.kind", help: "directory.kind.next.help"),
    Binding(
      .backTab, .left, does: .previousKind, label: "directory.kind",
      help: "directory.kind.previous.help", footer: .hidden),
    Binding("x", does: .nameOrder, label: "nameOrder", help: "nameOrder.help"),
  ])

  private var kind: DirectoryKind
  private var rows: [DirectoryRow]
  /// How many households or people belong to a record.
  private var counts: [RecordID: Int]
  var cursor = ListCursor()

  init(in world: World) { self.init(.people, in: world) }

  private init(_ kind: DirectoryKind, in world: World) {
    self.kind = kind
    rows = world.directoryRows(of: kind)
    counts = world.directoryCounts(of: kind)
  }

  var shape: ListShape { ListShape(rows: rows.count) }
  private var selected: DirectoryRow? { cursor.row(in: shape).map { rows[$0] } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(
      inRows: world.body(of: frame(in: world)).rows - Self.headLines)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? kind.empty(in: world.wording) : nil
  }

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push($0.page(in: world))] } ?? []
    case .add: return [.push(kind.newPage(in: world))]
    case .nameOrder: return [.push(NameOrderPage(in: world))]
    case .importList: return [.push(ImportFilePage())]
    case .nextKind: self = DirectoryPage(kind.neighbour(1), in: world)
    case .previousKind: self = DirectoryPage(kind.neighbour(-1), in: world)
    }
    return []
  }

  mutating func appear(in world: World) -> [Step] {
    refresh(in: world)
    return []
  }

  /// Points at what has just been added, else at the record it pointed at.
  mutating func refresh(in world: World) {
    let known = Set(rows.map(\.record))
    let (place, pointedAt) = (cursor, selected?.record)
    self = DirectoryPage(kind, in: world)
    cursor = place
    let row =
      rows.firstIndex { !known.contains($0.record) }
      ?? rows.firstIndex { $0.record == pointedAt }
    if let row { cursor.select(row) }
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .undone = answer { refresh(in: world) }
    return []
  }

  // MARK: Drawing

  /// The line of kinds and a blank one above the table.
  private static let headLines = 2

  private func frame(in world: World) -> Frame {
    world.frame(
      .directory,
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: selected.flatMap { context(of: $0, in: world) })
  }

  /// What the columns have no room for.
  private func context(of row: DirectoryRow, in world: World) -> String? {
    guard case .person(let person) = row else { return nil }
    let roles = Caseworker.Role.allCases.filter(person.roles.contains).map(world.words(for:))
    return ([person.name] + roles).joined(separator: " · ")
  }

  private func table(in world: World) -> Table {
    Table(columns: kind.columns(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawKinds(on: &body, in: world)
      let parts = Rect(Size(columns: body.columns, rows: body.rows)).split(top: Self.headLines)
      body.draw(in: parts.rest) { part in
        table(in: world).draw(
          on: &part, shape: shape, cursor: cursor, empty: kind.empty(in: world.wording)
        ) { world.cells(of: rows[$0], count: counts[rows[$0].record] ?? 0) }
      }
    }
  }

  /// The current kind is marked, not only coloured.
  private func drawKinds(on body: inout Canvas, in world: World) {
    var column =
      body.text(world.wording["directory.kinds"], column: 1, row: 0, style: .heading) + 1
    for one in DirectoryKind.allCases {
      let isCurrent = one == kind
      let text = (isCurrent ? "▸" : " ") + one.title(in: world.wording)
      column = body.text(text, column: column, row: 0, style: isCurrent ? .selected : .plain) + 1
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(
      in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension DirectoryPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    world.cells(of: rows[row], count: counts[rows[row].record] ?? 0)
  }
}
