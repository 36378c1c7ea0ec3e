import Casework
import Cells
import Widgets
import Wording

/// Ghi trùng: people and households who may have been entered twice, anywhere in the commune.
struct DuplicatesPage: Page {
  enum Command: Hashable { case open, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "duplicates.open", help: "duplicates.open.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  /// Built when the page appears, and after a save.
  private var index: DuplicateIndex
  private var pairs: [DuplicatePair]
  private var cursor = ListCursor()
  private var hasAppeared = false

  init(in world: World) {
    index = DuplicateIndex(in: world.register)
    pairs = index.pairs(in: world.register)
  }

  private var shape: ListShape { ListShape(rows: pairs.count) }
  private var selected: DuplicatePair? { cursor.row(in: shape).map { pairs[$0] } }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .undone = answer { refresh(in: world) }
    return []
  }

  mutating func appear(in world: World) -> [Step] {
    if hasAppeared { refresh(in: world) }
    hasAppeared = true
    return []
  }

  private mutating func refresh(in world: World) {
    index = DuplicateIndex(in: world.register)
    pairs = index.pairs(in: world.register)
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let rows = world.body(of: frame(in: world)).rows - Self.headLines
    if cursor.handle(
      key, shape: shape, visibleLines: table(in: world).visibleLines(inRows: rows)) == .consumed
    {
      return []
    }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.back): return [.pop]
    case .command(.open): return selected.map { [.push(page(for: $0, in: world))] } ?? []
    }
  }

  /// Two heads who look alike are mostly one household entered twice.
  private func page(for pair: DuplicatePair, in world: World) -> any Page {
    if let homes = world.register.householdsHeaded(by: pair, on: world.today) {
      HouseholdJoinPage(homes.0, homes.1, pair, in: world)
    } else {
      PersonJoinPage(pair, in: world)
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? world.wording["duplicates.empty"] : nil
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private static let headLines = 2

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["duplicates.title"],
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: selected.map { world.words(for: $0.reasons) })
  }

  private func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["duplicates.column.first"], .flexible(atLeast: 24, wanting: 40)),
        Column(world.wording["duplicates.column.second"], .flexible(atLeast: 24, wanting: 40)),
        Column(world.wording["duplicates.column.why"], .flexible(atLeast: 30), rank: 1),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(
        world.wording("duplicates.summary", ["count": String(pairs.count)]), column: 1, row: 0,
        style: .heading)
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: Self.headLines).rest
      body.draw(in: rest) { part in
        table(in: world).draw(
          on: &part, shape: shape, cursor: cursor, empty: world.wording["duplicates.empty"]
        ) { row in
          let pair = pairs[row]
          return [
            TableCell(world.fullLabel(of: pair.first, in: index.home(of: pair.first))),
            TableCell(world.fullLabel(of: pair.second, in: index.home(of: pair.second))),
            TableCell(world.words(for: pair.reasons), style: .muted),
          ]
        }
      }
    }
  }
}

extension Register {
  /// The two households of which two people are the heads; nil where they are not both heads.
  func householdsHeaded(by pair: DuplicatePair, on day: Day) -> (Household.ID, Household.ID)? {
    func led(_ person: Person.ID) -> Household.ID? {
      home(of: person, on: day).map { kept($0.household) }
        .flatMap { households[$0]?.head == person ? $0 : nil }
    }
    guard let first = led(pair.first), let second = led(pair.second), first != second else {
      return nil
    }
    return (first, second)
  }
}
