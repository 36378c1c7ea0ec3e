import Casework
import Cells
import Record
import Widgets
import Wording

/// Hôm nay: what the signed-in person owes, the most urgent first.
struct TodayPage: Page {
  enum Command: Hashable {
    case open, logVisit, done, beforeVisit, search, news, notebook, outing, urgent, missing, health
    case tasks, ledTo, calendar
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "today.open", help: "today.open.help"),
    Binding("t", does: .logVisit, label: "today.visit", help: "today.visit.help"),
    Binding("x", does: .done, label: "today.done", help: "today.done.help"),
    Binding("e", does: .beforeVisit, label: "before", help: "before.help"),
    Binding("/", does: .search, label: "today.search", help: "today.search.help"),
    Binding("d", does: .news, label: "news", help: "news.help"),
    Binding("n", does: .notebook, label: "today.notebook", help: "today.notebook.help"),
    Binding("v", does: .tasks, label: "tasks.key", help: "tasks.key.help"),
    Binding("l", does: .calendar, label: "calendar.key", help: "calendar.help"),
    Binding("o", does: .ledTo, label: "ledTo.key", help: "ledTo.help"),
    Binding("b", does: .outing, label: "today.outing", help: "today.outing.help"),
    // Named in the line above the table while anything is missing.
    Binding(
      "m", does: .missing, label: "today.missing", help: "today.missing.help", footer: .hidden),
    Binding("y", does: .health, label: "health", help: "health.help", footer: .hidden),
    Binding("!", does: .urgent, label: "urgent.report", help: "urgent.report.help"),
  ])

  private(set) var list: DueList
  /// What changed in one's assignments and has not been seen.
  private(set) var news: AssignmentNews
  /// Households of one's own of which something is not known that a figure waits for; nil while
  /// not all is read, or where they are too many to be looked through at every turn.
  private(set) var missing: Int?
  private(set) var cursor = ListCursor()
  /// What the families said at the last visit that they would do, as far as it has been read.
  private(set) var familyPlans: [Household.ID: String] = [:]

  init(in world: World) {
    list = Self.list(in: world)
    news = Self.news(in: world)
  }

  private static func news(in world: World) -> AssignmentNews {
    AssignmentNewsPage.news(for: world.user ?? Caseworker.ID(""), in: world)
  }

  private static func list(in world: World) -> DueList {
    DueList(
      of: world.user ?? Caseworker.ID(""), on: world.today, in: world.register,
      ofHealth: world.seesHealth)
  }

  var shape: ListShape { ListShape(rows: list.items.count) }
  var selected: DueItem? { cursor.row(in: shape).map { list.items[$0] } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let table = table(in: world)
    let rows = world.body(of: frame(in: world)).rows - headLines(in: world)
    let lines = table.visibleLines(inRows: rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed {
      return loadFamilyPlan()
    }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: &world)
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected?.task) {
    case (.search, _), (.notebook, _), (.outing, _), (.missing, _), (.tasks, _),
      (.ledTo, _), (.calendar, _):
      nil
    case (.health, _): world.reasonAgainstHealth
    case (.news, _): news.items.isEmpty ? world.wording["news.none"] : nil
    case (_, nil): world.wording["today.nothing"]
    case (.logVisit, .task), (.beforeVisit, .task), (.urgent, .task):
      world.wording["today.noHousehold"]
    case (.done, .visit): world.wording["today.done.visit"]
    case (.done, .pregnancy): world.wording["today.done.pregnancy"]
    case (.done, .supportCheck): world.wording["today.done.supportCheck"]
    case (.done, .placementCheck): world.wording["today.done.placementCheck"]
    case (.open, .heights): nil
    case (_, .heights): world.wording["today.heights.many"]
    case (.open, .promise(let promise)) where promise.household == nil,
      (.logVisit, .promise(let promise)) where promise.household == nil,
      (.beforeVisit, .promise(let promise)) where promise.household == nil,
      (.urgent, .promise(let promise)) where promise.household == nil:
      world.wording["today.noHousehold"]
    default: nil
    }
  }

  private func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .news:
      return world.user.map { [.push(AssignmentNewsPage(news, of: $0, in: world))] } ?? []
    case .search: return [.push(SearchPage())]
    case .missing:
      let month = Period(.month, holding: world.today.month)
      return [.push(MissingDataPage(in: month, mineOnly: true, world))]
    case .health: return world.opening(HealthPage(in: world))
    case .tasks: return [.push(TasksPage(in: world))]
    case .ledTo: return [.push(LedToPage())]
    case .calendar: return [.push(CalendarPage())]
    case .notebook: return [.push(NotebookPage(in: world))]
    case .outing:
      return [.push(OutingPage(of: world.user, on: world.today, from: .atHousehold, in: &world))]
    case .urgent:
      return selected?.household.map { [.push(UrgentReportPage(of: $0))] } ?? []
    case .open:
      if case .urgent(let matter) = selected?.task { return [.push(UrgentPage(matter, in: world))] }
      if case .task(let task) = selected?.task { return [.push(TaskPage(task, in: world))] }
      if case .pregnancy(let pregnancy, _, _) = selected?.task {
        return [.push(PregnancyPage(of: pregnancy.person, editing: pregnancy, in: world))]
      }
      if case .supportCheck(let support) = selected?.task {
        return [.push(SupportStepPage(of: support, in: world))]
      }
      if case .placementCheck(let placement) = selected?.task {
        return [.push(FindingPage(of: placement, in: world))]
      }
      if case .heights = selected?.task { return world.opening(HealthPage(.children, in: world)) }
      return selected?.household.map { [.push(HouseholdPage(of: $0, in: world))] } ?? []
    case .logVisit:
      return selected?.household.map { [.push(VisitPage(to: $0, in: &world))] } ?? []
    case .beforeVisit:
      return selected?.household.map { [.push(BeforeVisitPage(to: $0, in: world))] } ?? []
    case .done:
      switch selected?.task {
      case .promise(let promise): return finish(promise, in: world)
      case .answer(let petition): return tell(petition, in: world)
      case .task(let task):
        let row = TaskList.Row(task: task, isTakenUp: true, progress: [])
        return [.effect(.save(Save(world.edits(finishing: row))))]
      case .urgent(let matter): return [.push(UrgentEntryPage(matter, answering: true, in: world))]
      case .visit, .pregnancy, .supportCheck, .placementCheck, .heights, nil: return []
      }
    }
  }

  private func finish(_ promise: Promise, in world: World) -> [Step] {
    var kept = promise
    kept.result = Promise.Result(outcome: .done, day: world.today, by: world.user)
    return Edit(from: promise, to: kept).map { [.effect(.save(Save([$0])))] } ?? []
  }

  private func tell(_ petition: Petition, in world: World) -> [Step] {
    var told = petition
    told.tell(on: world.today, by: world.user)
    return Edit(from: petition, to: told).map { [.effect(.save(Save([$0])))] } ?? []
  }

  private func loadFamilyPlan() -> [Step] {
    guard let household = selected?.household, familyPlans[household] == nil else { return [] }
    return [.effect(.load(.lastVisit(household)))]
  }

  mutating func appear(in world: World) -> [Step] {
    list = Self.list(in: world)
    news = Self.news(in: world)
    missing = world.countOfMineMissingData
    familyPlans = [:]
    return loadFamilyPlan()
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(.lastVisit(let household), let states):
      familyPlans[household] = states.first.map(Visit.init)?.familyPlan ?? ""
      return []
    case .saved, .undone: return appear(in: world)
    default: return []
    }
  }

  func records(in world: World) -> [RecordID] {
    switch selected?.task {
    case .urgent(let matter): [matter.record]
    case .promise(let promise): [promise.record]
    case .answer(let petition): [petition.record]
    case .task(let task): [task.record]
    case .visit(let household, _, _): [RecordID(kind: Household.kind, id: household.text)]
    case .pregnancy(let pregnancy, _, _): [pregnancy.record]
    case .supportCheck(let support): [support.record]
    case .placementCheck(let placement): [placement.record]
    case .heights, nil: []
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(
      in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}
