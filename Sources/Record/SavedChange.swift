/// A change with its place in the order of all saves.
package struct SavedChange: Hashable, Sendable {
  package let stamp: Stamp
  package let change: Change

  package init(stamp: Stamp, change: Change) {
    self.stamp = stamp
    self.change = change
  }

  /// Everything that was ever saved of a record, by rising stamp: from its open values back, by the
  /// stamps that each value replaced. An entry that `entry` does not have is passed over.
  package static func all<Failure: Error>(
    of state: RecordState, entry: (Stamp) throws(Failure) -> Entry?
  ) throws(Failure) -> [SavedChange] {
    var waiting = Set(state.fields.flatMap { $0.heads.map(\.stamp) })
    var seen: Set<Stamp> = []
    var found: [SavedChange] = []
    while let stamp = waiting.popFirst() {
      guard seen.insert(stamp).inserted, let changes = try entry(stamp)?.changes(of: state.record)
      else { continue }
      found += changes
      for saved in changes { waiting.formUnion(saved.change.fields.flatMap(\.replaces)) }
    }
    return found.sorted { $0.stamp < $1.stamp }
  }
}

extension Entry {
  /// What it did to one record.
  package func changes(of record: RecordID) -> [SavedChange] {
    changes.filter { $0.record == record }.map { SavedChange(stamp: stamp, change: $0) }
  }
}

/// A field of a record on its way from one value to the next.
package struct FieldStep: Hashable, Sendable {
  package let field: FieldID
  /// The values that were replaced; none where this is the first one. One that cannot be read back
  /// is not among them.
  package let before: [Value?]
  package let after: Value?
}

extension [SavedChange] {
  /// What one of these changes did, field by field, beside what the others had said.
  package func steps(of saved: SavedChange) -> [FieldStep] {
    saved.change.fields.map { field in
      let before = field.replaces.compactMap { stamp in
        first { $0.stamp == stamp && $0.change.record == saved.change.record }
          .flatMap { $0.change.fields.first { $0.name == field.name } }.map(\.value)
      }
      return FieldStep(
        field: FieldID(record: saved.change.record, name: field.name), before: before,
        after: field.value)
    }
  }
}
