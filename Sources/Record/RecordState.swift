/// One record as all journals seen so far say together; fields sorted by name.
package struct RecordState: Hashable, Sendable {
  package let record: RecordID
  package private(set) var fields: [FieldState]

  package init(record: RecordID, fields: [FieldState] = []) {
    self.record = record
    let isSorted = zip(fields, fields.dropFirst()).allSatisfy { $0.name < $1.name }
    self.fields = isSorted ? fields : fields.sorted { $0.name < $1.name }
  }

  // By index here and in `conflicts`: both look at every field of every record at start, and a
  // search over the elements copies each of them.
  package subscript(field name: String) -> FieldState? {
    fields.indices.first { fields[$0].name == name }.map { fields[$0] }
  }
  package subscript(name: String) -> Value? { self[field: name]?.value }

  /// The stamps of all open values of the field: what a value that settles it replaces.
  package func stamps(of name: String) -> [Stamp] {
    self[field: name]?.heads.map(\.stamp) ?? []
  }

  /// The fields whose open values differ, sorted by name.
  package var conflicts: [FieldConflict] {
    fields.indices.filter { fields[$0].isInConflict }.map {
      FieldConflict(
        field: FieldID(record: record, name: fields[$0].name), heads: fields[$0].heads)
    }
  }
}

/// A field that several people set without having seen each other's value.
package struct FieldConflict: Hashable, Sendable {
  package let field: FieldID
  /// The open values, the highest stamp, which shows, first.
  package let heads: [Head]
}

// MARK: Merging

extension RecordState {
  /// Takes in what the entry stamped `stamp` did to this record.
  ///
  /// `replaced` names the fields whose new value was itself replaced by an entry taken in before
  /// this one. Whoever takes the changes in by rising stamps needs none: a value that replaces
  /// another has the higher stamp.
  package mutating func take(
    _ change: Change, stamp: Stamp, alreadyReplaced replaced: Set<String> = []
  ) {
    // Most records are written once: room for just these fields, not for growth.
    if fields.isEmpty { fields.reserveCapacity(change.fields.count) }
    let origin = Origin(stamp: stamp, author: change.author, claimedTime: change.claimedTime)
    for field in change.fields {
      let head = Head(origin: origin, value: field.value)
      guard let place = fields.firstIndex(where: { $0.name >= field.name }) else {
        fields.append(FieldState(name: field.name, first: head))
        continue
      }
      if fields[place].name == field.name {
        fields[place].take(
          replaced.contains(field.name) ? nil : head, replacing: field.replaces)
      } else {
        fields.insert(FieldState(name: field.name, first: head), at: place)
      }
    }
  }

  /// One record read by itself: all changes ever made to it, in any order. The same as taking
  /// them in one by one, when none is missing.
  package static func merging(
    _ changes: some Sequence<SavedChange>, of record: RecordID
  ) -> RecordState {
    var state = RecordState(record: record)
    for saved in changes.sorted(by: { $0.stamp < $1.stamp }) {
      state.take(saved.change, stamp: saved.stamp)
    }
    return state
  }
}
