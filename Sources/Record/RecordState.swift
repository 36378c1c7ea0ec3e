/// A value that is not replaced by any other seen so far, with who wrote it.
package struct Head: Hashable, Sendable {
  package let stamp: Stamp
  package let value: Value?
  package let author: String
  package let claimedTime: String

  package init(stamp: Stamp, value: Value?, author: String, claimedTime: String) {
    self.stamp = stamp
    self.value = value
    self.author = author
    self.claimedTime = claimedTime
  }
}

/// One field: its open values, the highest stamp first. More than one is a conflict; the first
/// one shows until a person settles it.
package struct FieldState: Hashable, Sendable {
  package let name: String
  package var heads: [Head]

  package init(name: String, heads: [Head]) {
    self.name = name
    self.heads = heads
  }

  package var value: Value? { heads.first?.value }
  package var isInConflict: Bool { heads.count > 1 }
}

/// One record as all journals seen so far say together; fields sorted by name.
package struct RecordState: Hashable, Sendable {
  package let record: RecordID
  package var fields: [FieldState]

  package init(record: RecordID, fields: [FieldState] = []) {
    self.record = record
    self.fields = fields
  }

  package subscript(field name: String) -> FieldState? { fields.first { $0.name == name } }
  package subscript(name: String) -> Value? { self[field: name]?.value }

  /// The stamps that a new value of the field must name as replaced.
  package func stamps(of name: String) -> [Stamp] {
    self[field: name]?.heads.map(\.stamp) ?? []
  }
}
