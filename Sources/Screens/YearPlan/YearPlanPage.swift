import Casework
import Cells
import Indicators
import Record
import Widgets
import Wording

/// Kế hoạch năm: what the year's documents set, an indicator a row; the commune's value, the
/// villages' sum where they add up, and the villages.
struct YearPlanPage: Page {
  enum Command: Hashable { case open, registrations, left, right, earlier, later, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "plan.open", help: "plan.open.help"),
    Binding(
      "t", does: .registrations, label: "plan.registrations", help: "plan.registrations.help"),
    Binding("[", does: .earlier, label: "facts.earlier", help: "survey.earlier.help"),
    Binding("]", does: .later, label: "facts.earlier", help: "survey.later.help", footer: .joined),
    Binding(.left, does: .left, label: "plan.villages", help: "plan.villages.help"),
    Binding(
      .right, does: .right, label: "plan.villages", help: "plan.villages.help", footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  struct Row {
    let indicator: Indicator
    let entry: YearTargetEntry
  }

  private var year: Int
  private(set) var rows: [Row] = []
  private var villages: [Village] = []
  /// The village that is shown first.
  private var first = 0
  var cursor = ListCursor()

  init(in world: World) {
    year = world.today.year
  }

  mutating func read(in world: World) {
    villages = world.register.villagesByName
    rows = world.definitions.indicators.filter(\.canBePlanned).map { indicator in
      Row(
        indicator: indicator,
        entry: YearTargetEntry(
          of: indicator.id, in: year, addsUp: indicator.addsUp,
          isInPercent: indicator.isInPercent, register: world.register,
          by: world.user))
    }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: selected == nil ? empty(in: world) : nil
    // The plan of a year is decided before it begins.
    case .later: year > world.today.year ? world.wording["facts.noLater"] : nil
    case .registrations, .earlier, .left, .right, .back: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .registrations: return [.push(RegistrationListPage(in: year, world))]
    case .open:
      return selected.map {
        [.push(YearTargetPage(of: $0.indicator, in: year, world))]
      } ?? []
    case .left: first = max(0, first - 1)
    case .right: first = min(max(0, villages.count - 1), first + 1)
    case .earlier: year -= 1
    case .later: year += 1
    }
    read(in: world)
    return []
  }

  func records(in world: World) -> [RecordID] {
    guard let selected else { return [] }
    return world.register.yearTargets(of: selected.indicator.id, in: year).values.map(\.record)
      .sorted()
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("plan.title", ["year": String(year)]),
      footer: footer(in: world),
      context: selected.map { context(of: $0, in: world) })
  }

  private func context(of row: Row, in world: World) -> String {
    let wording = world.wording
    let sum: String? =
      if !row.entry.addsUp {
        wording["plan.noSum"]
      } else if case .sumDiffers(let sum, let commune)? = row.entry.questions.first {
        wording(
          "plan.sum.differs", ["sum": sum.description, "commune": commune.description])
      } else if row.entry.sum != nil, row.entry.values[.commune]?.value != nil {
        wording["plan.sum.same"]
      } else {
        nil
      }
    let document = row.entry.document.meaningful.map {
      wording(
        "reported.from", ["document": $0, "day": row.entry.day.value?.description ?? "–"])
    }
    return [document, sum].joinedParts
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column(wording["plan.column.indicator"], .flexible(atLeast: 24)),
        Column(wording["plan.column.commune"], .fixed(8), alignsRight: true),
        Column(wording["plan.column.sum"], .fixed(8), alignsRight: true),
      ]
        + villages.dropFirst(first).enumerated().map { place, village in
          Column(village.name, .fixed(10), alignsRight: true, rank: place + 1)
        }, gap: 1)
  }
}

extension YearPlanPage: RowsPage {
  func empty(in world: World) -> String { world.wording["plan.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let row = rows[row]
    func text(_ area: YearTarget.Area) -> String {
      row.entry.values[area]?.value?.description ?? ""
    }
    let differs = !row.entry.questions.isEmpty
    return [
      TableCell(world.name(of: row.indicator)), TableCell(text(.commune)),
      TableCell(row.entry.sum?.description ?? "", style: differs ? .warning : .plain),
    ] + villages.dropFirst(first).map { TableCell(text(.village($0.id))) }
  }
}

extension Indicator {
  /// A plan sets what has a goal, and how many cases there are to be.
  fileprivate var canBePlanned: Bool { goal != nil || addsUp }

  /// Whether the villages' values add up to the commune's: numbers of cases do, shares do not.
  var addsUp: Bool {
    switch measure {
    case .count, .fall(_, .cases): true
    case .share, .average, .fall, .quotient, .total: false
    }
  }
}

extension World {
  /// `2a Giảm tỷ lệ hộ nghèo (điểm %)`
  func name(of indicator: Indicator) -> String {
    let title = speaksEnglish ? indicator.title.english : indicator.title.vietnamese
    return indicator.number.isEmpty ? title : "\(indicator.number) \(title)"
  }
}
