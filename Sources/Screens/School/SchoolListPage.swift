import Casework
import Cells
import Record
import Widgets
import Wording

/// Học sinh: the children of a village in a school year, those out of school first.
struct SchoolListPage: Page {
  enum Command: Hashable { case open, file, previousVillage, nextVillage, earlier, later, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "school.open", help: "school.open.help"),
    Binding("h", does: .file, label: "survey.file", help: "school.file.help"),
    Binding(
      .left, does: .previousVillage, label: "school.village", help: "school.previous.help"),
    Binding(
      .right, .tab, does: .nextVillage, label: "school.village", help: "school.next.help",
      footer: .joined),
    Binding("[", does: .earlier, label: "school.year", help: "school.earlier.help"),
    Binding("]", does: .later, label: "school.year", help: "school.later.help", footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var place: SchoolList.Place
  private var list: SchoolList
  var cursor = ListCursor()

  init(of place: SchoolList.Place, in year: SchoolYear) {
    self.place = place
    list = SchoolList(in: year)
  }

  private mutating func read(_ year: SchoolYear, in world: World) {
    list = world.schoolList(of: place, in: year)
  }

  mutating func read(in world: World) { read(list.year, in: world) }

  // MARK: Keys

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open:
      return selected.map {
        [.push(SchoolingPage(of: $0.person.id, in: list.year, in: world))]
      } ?? []
    case .file: return selected.map { [.push(HouseholdPage(of: $0.household, in: world))] } ?? []
    case .previousVillage: move(by: -1, in: world)
    case .nextVillage: move(by: 1, in: world)
    case .earlier: show(SchoolYear(startingIn: list.year.start - 1), in: world)
    case .later: show(SchoolYear(startingIn: list.year.start + 1), in: world)
    case .back: return [.pop]
    }
    return []
  }

  /// Goes round the villages by name; the households without one come last.
  private mutating func move(by step: Int, in world: World) {
    guard case .village(let village) = place else { return }
    let villages = world.register.villagesByName.map { Optional($0.id) } + [nil]
    let here = villages.firstIndex(of: village) ?? 0
    place = .village(villages[(here + step + villages.count) % villages.count])
    show(list.year, in: world)
  }

  private mutating func show(_ year: SchoolYear, in world: World) {
    read(year, in: world)
    cursor = ListCursor()
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .file: selected == nil ? empty(in: world) : nil
    case .later: list.year >= SchoolYear(of: world.today) ? world.wording["school.noLater"] : nil
    case .previousVillage, .nextVillage:
      if case .household = place { world.wording["school.oneHousehold"] } else { nil }
    case .earlier, .back: nil
    }
  }

  func records(in world: World) -> [RecordID] {
    selected?.schooling.map { [$0.record] } ?? []
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    let year = list.year.description
    let title =
      switch place {
      case .village(let village):
        world.wording(
          "school.title",
          [
            "village": village.map(world.label(of:)) ?? world.wording["survey.noVillage"],
            "year": year,
          ])
      case .household(let household):
        world.wording(
          "school.household", ["household": world.label(of: household), "year": year])
      }
    return world.frame(
      titled: title,
      footer: footer(in: world),
      context: selected.map {
        [world.label(of: $0.household), world.summary(of: $0).text].joinedParts
      })
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["school.column.name"], .flexible(atLeast: 20)),
        Column(world.wording["school.column.age"], .fixed(4), alignsRight: true),
        Column(world.wording["school.column.school"], .flexible(atLeast: 30)),
        Column(world.wording["school.column.household"], .fixed(8), rank: 1),
      ], gap: 1)
  }

  /// `24 cháu · đang học 20 · không ở trường 2 · chưa biết 2`.
  func head(in world: World) -> [TableCell] {
    let totals = [
      world.wording("school.total", ["count": String(rows.count)]), world.counts(of: list),
    ].joinedParts
    return [TableCell(totals, style: .heading)]
  }
}

extension SchoolListPage: RowsPage {
  static var headLines: Int { 2 }
  var rows: [SchoolList.Row] { list.rows }
  /// The cursor stays on the child, wherever the list has put it now.
  func identity(ofRow row: Int, in world: World) -> AnyHashable? { rows[row].person.id }
  func empty(in world: World) -> String { world.empty(world.wording["school.empty"]) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let row = rows[row]
    return [
      TableCell(world.name(of: row.person)), TableCell(row.age.map(String.init) ?? "–"),
      world.summary(of: row),
      TableCell(world.register.households[row.household]?.code ?? ""),
    ]
  }
}

extension World {
  fileprivate func schoolList(of place: SchoolList.Place, in year: SchoolYear) -> SchoolList {
    SchoolList(of: place, in: year, today: today, register: register) {
      reasonAgainstOpening($0) == nil
    }
  }
}
