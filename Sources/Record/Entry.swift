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

/// Why an entry can be the work of no device that keeps to the record's rules, whatever else has
/// been seen.
package enum EntryFault: Hashable, Sendable {
  /// The order is 0 or above `Stamp.highestOrder`.
  case orderOutOfRange(UInt64)
  /// One save sets one field twice, so that one stamp would name two values.
  case fieldSetTwice(FieldID)
  /// A value is said to be replaced that its writer cannot have seen: its stamp is not below the
  /// entry's own. Two such changes could make each other vanish.
  case replacesLater(FieldID, Stamp)
}

extension Entry {
  /// What is wrong with the entry taken by itself; nil when nothing is.
  package var fault: EntryFault? {
    guard (1...Stamp.highestOrder).contains(stamp.order) else {
      return .orderOutOfRange(stamp.order)
    }
    var set = Set<FieldID>(minimumCapacity: changes.reduce(0) { $0 + $1.fields.count })
    for change in changes {
      for field in change.fields {
        let id = FieldID(record: change.record, name: field.name)
        guard set.insert(id).inserted else { return .fieldSetTwice(id) }
        if let later = field.replaces.last(where: { $0 >= stamp }) {
          return .replacesLater(id, later)
        }
      }
    }
    return nil
  }

  /// The change of one field that this entry made; nil when it made none.
  package func change(of field: FieldID) -> FieldChange? {
    for change in changes where change.record == field.record {
      if let found = change.fields.first(where: { $0.name == field.name }) { return found }
    }
    return nil
  }
}
