import Casework
import Record

// Some tasks of the plan: taken up, told of as they go on with the figure behind it, one done and one
// overdue. Told by a plan, without dice, so that the rest of the story stays as it is.
extension Chronicle {
  /// What becomes of one task in a year.
  private struct TaskStory {
    struct Said {
      let month: Int
      let day: Int
      let percent: Int
      let text: String
    }

    let code: String
    /// The indicator behind what is said.
    let figure: String
    /// The month in which it is taken up.
    let takenUp: Int
    let said: [Said]
  }

  private static let taskStories = [
    TaskStory(
      code: "III1-assign", figure: "householdsLed", takenUp: 1,
      said: [
        .init(
          month: 2, day: 10, percent: 70, text: "Các chi bộ đã họp, phần lớn các hộ đã có người"),
        .init(month: 2, day: 24, percent: 100, text: "Hộ nào cũng có người phụ trách"),
      ]),
    // Due at the end of September.
    TaskStory(
      code: "III5-school", figure: "school", takenUp: 8,
      said: [
        .init(month: 9, day: 12, percent: 75, text: "Sau khai giảng còn mấy em chưa ra lớp"),
        .init(
          month: 10, day: 20, percent: 90, text: "Đã đến từng nhà; còn em ở lán nương với bố mẹ"),
      ]),
  ]

  mutating func planTasks(in month: Month, of firstMonth: Month) {
    for story in Self.taskStories {
      guard let start = Month(year: month.year, month: story.takenUp), start >= firstMonth,
        var task = texts.planTasks.all.first(where: { $0.code == story.code })?
          .task(in: month.year, english: false)
      else { continue }
      task.responsible = settlement.officer
      if month == start { tell([Edit(creating: task)], on: month.firstDay.adding(days: 11)) }
      for said in story.said where said.month == month.monthOfYear {
        let day = month.firstDay.adding(days: said.day - 1)
        tell(edits(for: said, figure: story.figure, of: task, on: day), on: day)
      }
    }
  }

  private func edits(
    for said: TaskStory.Said, figure: String, of task: PlanTask, on day: Day
  ) -> [Edit] {
    var ids = IdentifierSource(milliseconds: Moment(day, hour: 10).milliseconds, seed: 0x7A5C)
    var progress = TaskProgress(
      id: TaskProgress.ID(ids.next(ownedBy: task.id.text)), day: day, by: settlement.officer,
      text: said.text)
    (progress.percent, progress.evidence) = (said.percent, .figure(figure))
    guard said.percent == 100 else { return [Edit(creating: progress)] }
    var ended = task
    ended.result = PlanTask.Result(outcome: .done, day: day, by: settlement.officer)
    return [Edit(creating: progress)] + [Edit(from: task, to: ended)].compactMap(\.self)
  }

  private mutating func tell(_ edits: [Edit], on day: Day) {
    agenda.add(
      .save(author: settlement.officer, device: 0, edits: edits), at: Moment(day, hour: 10))
  }
}
