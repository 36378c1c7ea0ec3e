/// One save: one line of a journal. It counts whole or not at all.
package struct Entry: Hashable, Sendable {
  /// Counts the lines of its device, from 1 with no gap.
  package let number: UInt64
  package let stamp: Stamp
  package let changes: [Change]
  /// The entry of the same device that this one takes back.
  package let takesBack: Stamp?

  package init(number: UInt64, stamp: Stamp, changes: [Change], takesBack: Stamp? = nil) {
    self.number = number
    self.stamp = stamp
    self.changes = changes
    self.takesBack = takesBack
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
    if let field = fieldSetTwice { return .fieldSetTwice(field) }
    for change in changes {
      for field in change.fields {
        if let later = field.replaces.last(where: { $0 >= stamp }) {
          return .replacesLater(FieldID(record: change.record, name: field.name), later)
        }
      }
    }
    return nil
  }

  /// Every line read passes through here, so that fields are told apart by hashing only where the
  /// few comparisons of a usual entry do not do.
  private var fieldSetTwice: FieldID? {
    guard isUsual else {
      var set: Set<FieldID> = []
      let all = changes.lazy.flatMap { change in
        change.fields.map { FieldID(record: change.record, name: $0.name) }
      }
      return all.first { !set.insert($0).inserted }
    }
    for change in changes {
      for (place, field) in change.fields.enumerated()
      where change.fields[..<place].contains(where: { $0.name == field.name }) {
        return FieldID(record: change.record, name: field.name)
      }
    }
    return nil
  }

  /// Whether it changes each record once, and few fields of each.
  private var isUsual: Bool {
    guard changes.allSatisfy({ $0.fields.count <= 16 }) else { return false }
    guard changes.count > 8 else {
      return changes.indices.allSatisfy { place in
        !changes[..<place].contains { $0.record == changes[place].record }
      }
    }
    return Set(changes.map(\.record)).count == changes.count
  }

  /// The change of one field that this entry made; nil when it made none.
  package func change(of field: FieldID) -> FieldChange? {
    for change in changes where change.record == field.record {
      if let found = change.fields.first(where: { $0.name == field.name }) { return found }
    }
    return nil
  }
}
