import Casework
import Cells
import Record
import Widgets
import Wording

/// Hoạt động: what was held in a year and what it came to; who was placed in training or in work, and
/// whether they are still there.
struct ActivitiesPage: Page {
  enum Command: Hashable {
    case open, add, nextList, previousList, earlier, later, print, back
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "activities.open", help: "activities.open.help"),
    Binding("m", does: .add, label: "activities.add", help: "activities.add.help"),
    Binding(
      .tab, .right, does: .nextList, label: "health.kind", help: "activities.list.next.help"),
    Binding(
      .backTab, .left, does: .previousList, label: "health.kind",
      help: "health.kind.previous.help", footer: .hidden),
    Binding("[", does: .earlier, label: "facts.earlier", help: "activities.earlier.help"),
    Binding(
      "]", does: .later, label: "facts.earlier", help: "activities.later.help", footer: .joined),
    Binding("p", does: .print, label: "livelihood.print", help: "livelihood.print.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var year: Int
  var list = ActivitiesList.held
  /// Of which kind alone the activities are shown.
  private var type: String?
  private var lists: [ActivitiesList: [ActivitiesList.Row]] = [:]
  /// The year's activities as they were read, where memory does not reach back to it.
  private var older: [Activity] = []
  var cursor = ListCursor()

  init(in world: World) {
    year = world.today.year
  }

  mutating func read(in world: World) {
    for list in ActivitiesList.allCases {
      lists[list] = list.rows(of: year, type: type, older: older, in: world)
    }
  }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return readingOlder(in: world)
  }

  /// Memory holds this year and the last.
  private func readingOlder(in world: World) -> [Step] {
    year < world.today.year - 1 ? [.effect(.load(.activities(inYear: year)))] : []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(.activities(inYear: year), let states):
      older = states.filter { !$0.isDeleted }.map(Activity.init)
      read(in: world)
      return []
    case .saved, .undone: return appear(in: world)
    default: return []
    }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.open, nil), (.print, nil): empty(in: world)
    // Who was placed is told of all years at once.
    case (.earlier, _), (.later, _):
      if list != .held, list != .kinds {
        world.wording["activities.allYears"]
      } else if command == .later, year >= world.today.year {
        world.wording["facts.noLater"]
      } else if command == .earlier, year <= world.today.year - Self.yearsBack {
        world.wording["activities.noEarlier"]
      } else {
        nil
      }
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: return open(in: world)
    case .add: return [.push(ActivityEntryPage(in: world))]
    case .nextList: show(list.neighbour(1), in: world)
    case .previousList: show(list.neighbour(-1), in: world)
    case .earlier: return look(at: year - 1, in: world)
    case .later: return look(at: year + 1, in: world)
    case .print: return [.effect(.print(paper(in: world)))]
    case .back: return [.pop]
    }
    return []
  }

  private mutating func open(in world: World) -> [Step] {
    switch selected {
    case .activity(let one): return [.push(ActivityPage(one, in: world))]
    case .kind(let summary):
      show(.held, of: summary.type, in: world)
      return []
    case .placement(let one):
      return [.push(HouseholdPlacementsPage(of: one.household, at: one.id, in: world))]
    case .result:
      show(.placements, in: world)
      return []
    case .toAsk(_, let placement): return [.push(FindingPage(of: placement, in: world))]
    case nil: return []
    }
  }

  private mutating func show(_ list: ActivitiesList, of type: String? = nil, in world: World) {
    (self.list, self.type) = (list, type)
    cursor = ListCursor()
    read(in: world)
  }

  private static let yearsBack = 10

  private mutating func look(at year: Int, in world: World) -> [Step] {
    (self.year, older) = (year, [])
    cursor = ListCursor()
    return appear(in: world)
  }

  private func paper(in world: World) -> Paper {
    let title = [
      world.wording("activities.title", ["year": String(year)]), self.title(of: list, in: world),
    ].joinedParts
    return .asShown(
      name: world.wording["activities.paper"], title: title, printed(in: world))
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .activity(let one): [one.record]
    case .placement(let one), .toAsk(_, let one): [one.record]
    case .kind, .result, nil: []
    }
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    let title =
      type.map {
        world.wording(
          "activities.title.of",
          ["year": String(year), "type": world.name(ofActivity: $0)])
      } ?? world.wording("activities.title", ["year": String(year)])
    return world.frame(
      titled: title, footer: footer(in: world), context: selected.map { world.context(of: $0) })
  }

  func table(in world: World) -> Table { Table(columns: list.columns(in: world), gap: 1) }
}

extension ActivitiesPage: RowsPage, ListsPage {
  var rows: [ActivitiesList.Row] { lists[list] ?? [] }

  func title(of list: ActivitiesList, in world: World) -> String {
    list.title(count: lists[list]?.count ?? 0, in: world.wording)
  }

  func empty(in world: World) -> String { world.empty(list.empty(in: world.wording)) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { world.cells(of: rows[row]) }
}
