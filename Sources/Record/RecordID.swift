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

/// Which field of which record.
package struct FieldID: Hashable, Comparable, Sendable {
  package let record: RecordID
  package let name: String

  package init(record: RecordID, name: String) {
    self.record = record
    self.name = name
  }

  package static func < (a: FieldID, b: FieldID) -> Bool {
    a.record != b.record ? a.record < b.record : a.name < b.name
  }
}
