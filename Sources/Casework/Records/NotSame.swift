package import Record

/// Two people, or two households, that look alike and are not the same: somebody who knows them
/// said so, and they are not asked about again. Its id is made of both, the elder first.
package struct NotSame: Storable {
  package static let kind = "notSame"
  package let id: ID
  /// The day somebody said so.
  package var day: Day?

  package init(id: ID, day: Day?) {
    self.id = id
    self.day = day
  }

  package static func id(_ one: String, _ other: String) -> ID {
    ID(min(one, other) + "." + max(one, other))
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    return fields
  }
}
