/// Which record: its kind and its id.
///
/// An id is a ULID; or, for what belongs to one owner and is read through it, the owner's id, a
/// dot, and its own (`<household>.<visit>`), so that all of an owner's records are neighbours when
/// sorted; or, for what exists once by nature, made of what it is (`<cell>.2026-11`).
package struct RecordID: Hashable, Comparable, Sendable {
  package let kind: String
  package let id: String

  package init(kind: String, id: String) {
    self.kind = kind
    self.id = id
  }

  package static func < (a: RecordID, b: RecordID) -> Bool {
    a.kind != b.kind ? a.kind < b.kind : a.id < b.id
  }
}

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

/// One save: one line of a journal. It counts whole or not at all.
package struct Entry: Hashable, Sendable {
  /// Counts the lines of its device, from 1 with no gap.
  package let number: UInt64
  package let stamp: Stamp
  package let changes: [Change]

  package init(number: UInt64, stamp: Stamp, changes: [Change]) {
    self.number = number
    self.stamp = stamp
    self.changes = changes
  }
}
