import Casework
import Cells
import Record
import Widgets
import Wording

/// The households that registered to leave poverty in a year, by village, beside what the year's
/// decisions say.
struct RegistrationListPage: Page {
  enum Command: Hashable { case open, add, file, earlier, later, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "registration.open", help: "registration.open.help"),
    Binding("m", does: .add, label: "registration.add", help: "registration.add.help"),
    Binding("h", does: .file, label: "survey.file", help: "survey.file.help"),
    Binding("[", does: .earlier, label: "facts.earlier", help: "survey.earlier.help"),
    Binding("]", does: .later, label: "facts.earlier", help: "survey.later.help", footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var year: Int
  private(set) var rows: [RegisteredHousehold] = []
  var cursor = ListCursor()
  private var picker: Picker?

  init(in year: Int, _ world: World) {
    self.year = year
  }

  mutating func read(in world: World) {
    rows = world.readable(world.register.registeredHouseholds(in: year)) { $0.household.id }
  }

  // MARK: Keys

  var mode: InputMode { picker == nil ? .commands : .text }
  var typingPlace: TypingPlace? { picker?.typingPlace }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    picker == nil ? takeInTable(key, in: &world) : pick(key, in: world)
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .file: selected == nil ? world.wording["registration.none"] : nil
    // A family registers for the year to come too.
    case .later where year > world.today.year: world.wording["facts.noLater"]
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .open: return selected.map { page(of: $0.household.id, in: world) } ?? []
    case .file:
      return selected.map { [.push(HouseholdPage(of: $0.household.id, in: world))] } ?? []
    case .add:
      picker = Picker(
        title: world.wording["registration.pick"], items: items(in: world),
        allowsSeveral: false, picked: [], typed: "")
    case .earlier: show(year - 1, in: world)
    case .later: show(year + 1, in: world)
    }
    return []
  }

  private func page(of household: Household.ID, in world: World) -> [Step] {
    [.push(RegistrationPage(of: household, in: year, in: world))]
  }

  /// Those that are poor or near-poor and not registered yet, by code.
  private func items(in world: World) -> [Picker.Item] {
    let registered = Set(rows.map(\.household.id))
    return world.register.householdsPresent(on: world.today)
      .filter { household in
        let known = world.register.povertyClass(of: household.id, on: world.today)
        return known != .nonPoor && !registered.contains(household.id)
      }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .map { Picker.Item($0.id.text, world.fullLabel(of: $0.id)) }
  }

  private mutating func pick(_ key: Key, in world: World) -> [Step]? {
    guard var open = picker else { return nil }
    let outcome = open.handle(key, in: world.body(of: frame(in: world)))
    picker = open
    switch outcome {
    case .notMine, .consumed: return []
    case .event(.cancelled): picker = nil
    case .event(.chosen(let values)):
      picker = nil
      return values.first.map { page(of: Household.ID($0), in: world) } ?? []
    }
    return []
  }

  private mutating func show(_ other: Int, in world: World) {
    year = other
    read(in: world)
    cursor = ListCursor()
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.registration.record] } ?? [] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("registration.list.title", ["year": String(year)]),
      footer: picker.map { $0.keys.footer(in: world.wording, mode: .text) } ?? footer(in: world),
      context: selected.map { row in
        [
          row.registration.agreedBy.map {
            world.wording(
              "registration.agreed",
              ["who": $0, "day": row.registration.day?.description ?? "–"])
          }, row.registration.helpers,
        ].joinedParts
      })
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["figures.column.household"], .flexible(atLeast: 22)),
        Column(world.wording["registration.column.lacks"], .flexible(atLeast: 26)),
        Column(world.wording["registration.column.outcome"], .flexible(atLeast: 25)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawBody(on: &body, in: world)
      picker?.draw(on: &body, wording: world.wording)
    }
  }

  /// Under the names of the villages.
  func groupedShape(in world: World) -> ListShape {
    let villages = Dictionary(grouping: rows, by: \.household.village)
    var groups: [ListShape.Group] = []
    for (place, row) in rows.enumerated()
    where place == 0 || rows[place - 1].household.village != row.household.village {
      let village = row.household.village
      groups.append(
        .init(
          heading: village.map(world.label(of:)) ?? world.wording["survey.noVillage"],
          rows: villages[village]?.count ?? 0))
    }
    return ListShape(groups: groups)
  }

  /// `12 hộ đăng ký · 4 thoát nghèo · 3 còn nghèo · 1 rút · 4 chưa có quyết định`
  func head(in world: World) -> [TableCell] {
    func part(_ key: String, _ count: Int) -> String? {
      count == 0 ? nil : world.wording(key, ["count": String(count)])
    }
    var counts = (left: 0, poor: 0, withdrawn: 0, undecided: 0)
    for row in rows {
      switch row.outcome {
      case .left: counts.left += 1
      case .stillPoor: counts.poor += 1
      case .withdrawn: counts.withdrawn += 1
      case .undecided: counts.undecided += 1
      }
    }
    let words = [
      world.wording("registration.count", ["count": String(rows.count)]),
      part("registration.count.left", counts.left), part("registration.count.poor", counts.poor),
      part("registration.count.withdrawn", counts.withdrawn),
      part("registration.count.undecided", counts.undecided),
    ].joinedParts
    return [TableCell(words, style: .heading)]
  }
}

extension RegistrationListPage: RowsPage {
  static var headLines: Int { 2 }
  func empty(in world: World) -> String { world.empty(world.wording["registration.empty"]) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let row = rows[row]
    let lacks = world.names(ofNeeds: row.registration.lacks)
    return [
      TableCell(world.label(of: row.household.id)),
      TableCell(lacks.joined(separator: ", ")),
      TableCell(world.words(for: row.outcome)),
    ]
  }
}
