/// Why an entry cannot be taken back.
package enum ReversalRefusal: Error, Hashable, Sendable {
  /// Another value stands in the field now, or beside the entry's own, or was added to a record
  /// that the entry made: taking the entry back would lose it.
  case otherValue(FieldID, Head)
  /// The entry settled a conflict. One save cannot open several values again: set the field anew.
  case settledConflict(FieldID)
  /// The value of before was said by an entry that cannot be read back.
  case formerValueUnknown(FieldID, Stamp)
}

/// What takes an entry back: a record that it made is marked as deleted, each other field it set
/// gets the value of before. Taking the reverse back in turn sets all again.
package struct Reversal {
  private let entry: Entry
  private let state: (RecordID) -> RecordState?
  private let sight: Sight
  /// The entries whose values `entry` replaced. Each is read once: an import replaced by one
  /// hand-over of many households is long.
  private let replaced: [Stamp: Entry]

  /// - Parameters:
  ///   - state: the record as it is now.
  ///   - sight: what has been seen by now; a deletion mark keeps it.
  ///   - earlier: reads back the entry of a stamp that `entry` replaced.
  package init(
    of entry: Entry, state: @escaping (RecordID) -> RecordState?, sight: Sight,
    earlier: (Stamp) -> Entry?
  ) {
    self.entry = entry
    self.state = state
    self.sight = sight
    let stamps = Set(entry.changes.flatMap(\.fields).flatMap(\.replaces))
    replaced = Dictionary(
      uniqueKeysWithValues: stamps.compactMap { stamp in earlier(stamp).map { (stamp, $0) } })
  }

  /// The changes to save, one for each record, in the order in which the entry first names them.
  package func changes(
    author: String, claimedTime: String
  ) throws(ReversalRefusal) -> [Change] {
    var set = Dictionary(grouping: entry.changes, by: \.record)
    var changes: [Change] = []
    for record in entry.changes.map(\.record) {
      guard let fields = set.removeValue(forKey: record)?.flatMap(\.fields) else { continue }
      changes.append(
        Change(
          record: record, fields: try reverse(of: fields, in: record), author: author,
          claimedTime: claimedTime))
    }
    return changes
  }

  private func reverse(
    of set: [FieldChange], in record: RecordID
  ) throws(ReversalRefusal) -> [FieldChange] {
    let state = state(record) ?? RecordState(record: record)
    for field in set { try refuseOtherValue(in: field.name, of: state) }
    guard try isMade(state, by: set) else {
      var former: [FieldChange] = []
      for field in set {
        former.append(
          FieldChange(
            field.name, try formerValue(of: field, in: record), replaces: [entry.stamp]))
      }
      return former
    }
    return [state.deletion(having: sight)]
  }

  private func refuseOtherValue(
    in name: String, of state: RecordState
  ) throws(ReversalRefusal) {
    if let other = state[field: name]?.heads.first(where: { $0.stamp != entry.stamp }) {
      throw .otherValue(FieldID(record: state.record, name: name), other)
    }
  }

  /// Whether the entry made the record: it wrote first values only, and nothing was there before.
  private func isMade(
    _ state: RecordState, by set: [FieldChange]
  ) throws(ReversalRefusal) -> Bool {
    let isMark = set.contains { $0.name == RecordState.deletionField }
    guard !isMark, set.allSatisfy(\.replaces.isEmpty) else { return false }
    let names = Set(set.map(\.name))
    let rest = state.fields.filter { !names.contains($0.name) }
    // A field that somebody added to the record would be deleted along with it. Where the record
    // is older than the entry and the field was edited since, this refuses more than it must.
    for field in rest where field.shown.stamp > entry.stamp {
      throw .otherValue(FieldID(record: state.record, name: field.name), field.shown)
    }
    return rest.isEmpty
  }

  private func formerValue(
    of field: FieldChange, in record: RecordID
  ) throws(ReversalRefusal) -> Value? {
    let id = FieldID(record: record, name: field.name)
    var former: Set<Value?> = []
    for stamp in field.replaces {
      guard let change = replaced[stamp]?.change(of: id) else {
        throw .formerValueUnknown(id, stamp)
      }
      former.insert(change.value)
    }
    guard former.count <= 1 else { throw .settledConflict(id) }
    return former.first ?? nil
  }
}
