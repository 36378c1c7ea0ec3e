/// A task that the plan itself sets (parts III and IV), in our own words.
package struct SetTask: Hashable, Sendable {
  /// By when: the same day of each year, or one day of the whole period.
  package enum Rhythm: Hashable, Sendable {
    case yearly(month: Int, day: Int)
    case period(until: Day)
  }

  package let code: String
  package let rhythm: Rhythm
  package let who: Term
  package let what: Term
  package let result: Term

  /// The task of one year, or of the whole period, as the plan sets it; nil where a yearly one is
  /// asked for a year that is none of the plan's.
  package func task(in year: Int, english: Bool) -> PlanTask? {
    var task: PlanTask
    switch rhythm {
    case .yearly(let month, let day):
      guard PlanTasks.years.contains(year) else { return nil }
      let id = PlanTask.ID("\(code).\(Day.padded(year, 4))")
      task = PlanTask(id: id, text: what.words(english: english), year: year)
      task.due = Day(year: year, month: month, day: day)
    case .period(let until):
      task = PlanTask(id: PlanTask.ID(code), text: what.words(english: english), year: nil)
      task.due = until
    }
    task.body = who.words(english: english)
    task.expected = result.words(english: english)
    return task
  }
}

/// The plan's own tasks, kept as data under `Resources/catalogues/`.
package struct PlanTasks: Hashable, Sendable {
  package private(set) var all: [SetTask] = []

  /// The years of the plan.
  package static let years = 2026...2030

  /// Reads blocks as the file's own head describes them.
  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var lines = Array(CatalogueLines(text, named: file))[...]
    while let head = lines.popFirst() {
      let block = Array(lines.prefix(3))
      lines = lines.dropFirst(3)
      guard let task = Self.task(head, block), !all.contains(where: { $0.code == task.code })
      else { throw head.fault() }
      all.append(task)
    }
  }

  /// The tasks of some years, each once, as the plan sets them.
  package func tasks(in years: [Int], english: Bool) -> [PlanTask] {
    var seen: Set<PlanTask.ID> = []
    return years.flatMap { year in all.compactMap { $0.task(in: year, english: english) } }
      .filter { seen.insert($0.id).inserted }
  }

  private static func task(
    _ head: CatalogueLine, _ block: [CatalogueLine]
  ) -> SetTask? {
    func term(_ name: String) -> Term? {
      block.map(\.parts).first { $0.first == name && $0.count == 3 }
        .map { Term(vietnamese: $0[1], english: $0[2]) }
    }
    guard head.parts.count == 4, head.parts[0] == "task",
      let rhythm = rhythm(head.parts[2], head.parts[3]), let who = term("who"),
      let what = term("what"), let result = term("result")
    else { return nil }
    return SetTask(code: head.parts[1], rhythm: rhythm, who: who, what: what, result: result)
  }

  private static func rhythm(_ name: String, _ day: String) -> SetTask.Rhythm? {
    switch name {
    case "yearly":
      // Held against a year that has no 29 February, so that the day is one of every year.
      Day(iso: "2026-\(day)").map { .yearly(month: $0.monthOfYear, day: $0.dayOfMonth) }
    case "period": Day(iso: day).map(SetTask.Rhythm.period)
    default: nil
    }
  }
}
