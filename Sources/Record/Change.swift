/// One field set by a person, and the stamps of all values that it replaces: none on a first
/// write, two or more when a conflict is settled. `value` nil clears the field.
package struct FieldChange: Hashable, Sendable {
  package let name: String
  package let value: Value?
  package let replaces: [Stamp]

  package init(_ name: String, _ value: Value?, replaces: [Stamp] = []) {
    self.name = name
    self.value = value
    self.replaces = replaces.sorted()
  }
}

/// What one person did to one record in one save.
package struct Change: Hashable, Sendable {
  package let record: RecordID
  package let fields: [FieldChange]
  /// The id of who typed it.
  package let author: String
  /// The wall clock as the device claimed it, ISO 8601 with offset. It orders nothing.
  package let claimedTime: String

  package init(record: RecordID, fields: [FieldChange], author: String, claimedTime: String) {
    self.record = record
    self.fields = fields
    self.author = author
    self.claimedTime = claimedTime
  }
}
