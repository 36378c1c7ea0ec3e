package import Record

/// How far a task has come (tiến độ), with what shows it. Its id begins with the task's.
package struct TaskProgress: Storable {
  package static let kind = "taskProgress"

  /// What stands behind a statement: a figure, or a record.
  package enum Evidence: Hashable, Sendable {
    case figure(String)
    case record(RecordID)

    package var text: String {
      switch self {
      case .figure(let id): "figure/\(id)"
      case .record(let record): record.reference
      }
    }

    package init?(_ text: String) {
      guard let record = RecordID(reference: text) else { return nil }
      self = record.kind == "figure" ? .figure(record.id) : .record(record)
    }
  }

  package let id: ID
  package var day: Day?
  package var by: Caseworker.ID?
  package var text: String
  /// Of a hundred.
  package var percent: Int?
  package var evidence: Evidence?

  package var task: PlanTask.ID { id.ownerID() }

  package init(id: ID, day: Day?, by: Caseworker.ID?, text: String) {
    self.id = id
    self.day = day
    self.by = by
    self.text = text
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    text = state.text("text") ?? ""
    percent = state.number("percent")
    evidence = state.text("evidence").flatMap(Evidence.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    fields.set("text", text)
    fields.set("percent", percent)
    fields.set("evidence", evidence?.text)
    return fields
  }
}
