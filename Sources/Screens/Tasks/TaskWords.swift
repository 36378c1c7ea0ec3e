import Casework
import Cells
import Indicators
import Record
import Widgets
import Wording

// How a task, who does it and what shows it are named.
extension World {
  func taskList(of year: Int) -> TaskList {
    TaskList(
      of: year, set: catalogues.planTasks, english: speaksEnglish, on: today, in: register)
  }

  /// The person where one is named, else the organisation.
  func doer(of task: PlanTask) -> String {
    task.responsible.map { name(of: $0) } ?? task.body ?? "–"
  }

  /// The deadline while it is open, then how and when it ended.
  func deadline(of task: PlanTask) -> TableCell {
    guard let result = task.result else { return deadline(task.due) }
    return TableCell("\(words(for: result.outcome)) \(result.day.dayAndMonth)", style: .muted)
  }

  /// `40%`, or the day of what was said last; `chưa giao` of a task that nobody has taken up.
  func progressWords(for row: TaskList.Row) -> String {
    if let percent = row.progress.lazy.compactMap(\.percent).first { return "\(percent)%" }
    if let last = row.progress.first { return last.day?.dayAndMonth ?? "–" }
    return row.isTakenUp ? "–" : wording["task.notTakenUp"]
  }

  /// A figure's title, or the record as it is called everywhere.
  func words(for evidence: TaskProgress.Evidence) -> String {
    switch evidence {
    case .figure(let id):
      definitions[id].map { wording.title(of: $0) }
        ?? wording("task.evidence.gone", ["what": id])
    case .record(let record): label(of: record)
    }
  }

  /// What can be pointed at: the figures, then what was held, the works and the petitions answered, the
  /// latest first.
  var evidenceItems: [Picker.Item] {
    func item(_ record: RecordID, _ label: String, _ detail: String?) -> Picker.Item {
      Picker.Item(TaskProgress.Evidence.record(record).text, label, detail: detail ?? "")
    }
    let figures = definitions.indicators.map {
      Picker.Item(
        TaskProgress.Evidence.figure($0.id).text, wording.title(of: $0),
        detail: wording["task.evidence.figure"])
    }
    let petitions = register.petitions.all.filter { !$0.isOpen }
      .sorted { ($1.answer?.day.ordinal ?? 0, $1.id) < ($0.answer?.day.ordinal ?? 0, $0.id) }
      .map { item($0.record, $0.text, label(of: $0.record)) }
    let held = [today.year, today.year - 1].flatMap { register.activities(in: $0) }
      .map { item($0.record, label(of: $0.record), place(of: $0)) }
    let works = register.worksByDeadline.map {
      item($0.record, label(of: $0.record), stageWords(of: $0))
    }
    return figures + held + works + petitions
  }

  /// Where what shows it can be looked at; nil where it is no longer there.
  func page(of evidence: TaskProgress.Evidence) -> (any Page)? {
    switch evidence {
    case .figure(let id):
      let scene = FigureScene(in: self)
      guard let indicator = scene.table.indicators.first(where: { $0.id == id }) else { return nil }
      return indicator.hasCases && indicator.compartment == .common
        ? IndicatorCasesPage(indicator, scene, in: self)
        : IndicatorMethodPage(indicator, scene.table, in: self)
    case .record(let record) where record.kind == Petition.kind:
      return register.petition(Petition.ID(record.id)).map {
        HouseholdPage(of: register.kept($0.household), in: self)
      }
    case .record(let record) where record.kind == Activity.kind:
      return register.activities[Activity.ID(record.id)].map { ActivityPage($0, in: self) }
    case .record(let record) where record.kind == PublicWork.kind:
      return register.works[PublicWork.ID(record.id)].map { WorkEntryPage(editing: $0, in: self) }
    case .record: return nil
    }
  }
}
