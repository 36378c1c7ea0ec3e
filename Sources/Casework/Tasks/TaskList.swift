/// The tasks of a year and of the whole period: the plan's own, taken up or not yet, and those that
/// people have added; overdue first, the longest first, then by deadline, what has ended last.
package struct TaskList: Sendable {
  package struct Row: Hashable, Sendable {
    /// The record, or what the plan sets where nobody has taken it up.
    package let task: PlanTask
    package let isTakenUp: Bool
    /// The newest first.
    package let progress: [TaskProgress]

    package init(task: PlanTask, isTakenUp: Bool, progress: [TaskProgress]) {
      self.task = task
      self.isTakenUp = isTakenUp
      self.progress = progress
    }
  }

  package let rows: [Row]
  private let today: Day

  package var done: Int { rows.count { $0.task.result?.outcome == .done } }
  package var overdue: Int { rows.count { $0.task.isOverdue(on: today) } }
  /// Open, and no person is named who is to do it.
  package var withoutPerson: Int { rows.count { $0.task.isOpen && $0.task.responsible == nil } }

  package init(
    of year: Int, set: PlanTasks, english: Bool, on today: Day, in register: Register
  ) {
    self.today = today
    var tasks: [PlanTask.ID: (task: PlanTask, isTakenUp: Bool)] = [:]
    for one in set.tasks(in: [year], english: english) { tasks[one.id] = (one, false) }
    for one in register.tasks.values where one.year == nil || one.year == year {
      tasks[one.id] = (one, true)
    }
    rows = tasks.values
      .map {
        Row(
          task: $0.task, isTakenUp: $0.isTakenUp, progress: register.progress(of: $0.task.id))
      }
      .sorted { Self.precedes($0.task, $1.task) }
  }

  /// What is open by its deadline, so that the overdue stand first, then what has ended, the latest
  /// first.
  private static func precedes(_ a: PlanTask, _ b: PlanTask) -> Bool {
    if a.isOpen != b.isOpen { return a.isOpen }
    if let one = a.result, let other = b.result, one.day != other.day { return one.day > other.day }
    return (a.due?.ordinal ?? .max, a.id) < (b.due?.ordinal ?? .max, b.id)
  }
}

extension Register {
  /// What was said of a task, the newest first.
  package func progress(of task: PlanTask.ID) -> [TaskProgress] {
    taskProgress[task].sorted {
      ($1.day?.ordinal ?? 0, $1.id) < ($0.day?.ordinal ?? 0, $0.id)
    }
  }

  /// Open tasks that a person is to do, from two months before the deadline on.
  package func tasksDue(for caseworker: Caseworker.ID, on today: Day) -> [PlanTask] {
    tasks.values.filter { task in
      task.responsible == caseworker && task.isOpen
        && (task.due.map { $0 <= today.adding(days: Self.daysTasksAreSeenAhead) } ?? true)
    }
  }

  private static let daysTasksAreSeenAhead = 60
}
