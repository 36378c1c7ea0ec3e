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

  enum Row {
    case people(DuplicatePair)
    /// Of two heads who look alike, or alike under two heads.
    case households(Household.ID, Household.ID, [Likeness], heads: DuplicatePair?)

    var reasons: [Likeness] {
      switch self {
      case .people(let pair): pair.reasons
      case .households(_, _, let reasons, _): reasons
      }
    }

    fileprivate func households(by index: DuplicateIndex) -> [Household.ID] {
      switch self {
      case .people(let pair): [pair.first, pair.second].compactMap(index.home(of:))
      case .households(let first, let second, _, _): [first, second]
      }
    }
  }

  /// Built when the page appears, and after a save.
  private var index: DuplicateIndex
  private(set) var rows: [Row]
  var cursor = ListCursor()
  private var hasAppeared = false

  init(in world: World) {
    index = DuplicateIndex(in: world.register)
    rows = Self.rows(by: index, in: world)
  }

  /// Two heads who look alike are mostly one household entered twice; households that look alike
  /// under two heads come after them.
  private static func rows(by index: DuplicateIndex, in world: World) -> [Row] {
    let register = world.register
    var told: Set<[Household.ID]> = []
    let alike = index.pairs(in: register).map { pair -> Row in
      let homes = [pair.first, pair.second].map { person in
        index.home(of: person).flatMap { register.households[$0]?.head == person ? $0 : nil }
      }
      guard let first = homes[0], let second = homes[1], first != second else {
        return .people(pair)
      }
      told.insert([first, second].sorted())
      return .households(first, second, pair.reasons, heads: pair)
    }
    let others = HouseholdLikeness(in: register, on: world.today).pairs(in: register)
      .filter { !told.contains([$0.first, $0.second]) }
    return (alike + others.map { Row.households($0.first, $0.second, $0.reasons, heads: nil) })
      .filter { row in
        row.households(by: index).allSatisfy { world.reasonAgainstOpening($0) == nil }
      }
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .undone = answer { read(in: world) }
    return []
  }

  mutating func appear(in world: World) -> [Step] {
    if hasAppeared { read(in: world) }
    hasAppeared = true
    return []
  }

  mutating func read(in world: World) {
    index = DuplicateIndex(in: world.register)
    rows = Self.rows(by: index, in: world)
  }

  func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(page(for: $0, in: world))] } ?? []
    }
  }

  private func page(for row: Row, in world: World) -> any Page {
    switch row {
    case .people(let pair): PersonJoinPage(pair, in: world)
    case .households(let one, let other, _, let heads):
      HouseholdJoinPage(one, other, heads, in: world)
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? empty(in: world) : nil
  }

  // MARK: Drawing

  static let headLines = 2

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["duplicates.title"],
      footer: footer(in: world),
      context: selected.map { world.words(for: $0.reasons) })
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["duplicates.column.first"], .flexible(atLeast: 24, wanting: 40)),
        Column(world.wording["duplicates.column.second"], .flexible(atLeast: 24, wanting: 40)),
        Column(world.wording["duplicates.column.why"], .flexible(atLeast: 30), rank: 1),
      ], gap: 1)
  }

  func head(in world: World) -> [TableCell] {
    [
      TableCell(
        world.wording("duplicates.summary", ["count": String(rows.count)]), style: .heading)
    ]
  }
}

extension DuplicatesPage: RowsPage {
  func empty(in world: World) -> String { world.empty(world.wording["duplicates.empty"]) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let why = TableCell(world.words(for: rows[row].reasons), style: .muted)
    switch rows[row] {
    case .people(let pair), .households(_, _, _, let pair?):
      return [pair.first, pair.second].map {
        TableCell(world.fullLabel(of: $0, in: index.home(of: $0)))
      } + [why]
    case .households(let one, let other, _, nil):
      return [one, other].map { TableCell(world.fullLabel(of: $0)) } + [why]
    }
  }
}
