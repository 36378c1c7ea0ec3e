/// Many records as all journals seen so far say together.
///
/// Entries of one device are taken in by rising number with no gap; between devices in any order.
/// The same entries give the same state, conflicts and breaches whatever that order was.
package struct RecordBook: Sendable {
  /// What has been taken in.
  package private(set) var sight: Sight
  private var numbers: [DeviceID: UInt64]
  private var states: RecordTable
  /// Stamps that were named as replaced and whose entry has not arrived, and in which fields.
  package private(set) var waiting: [Stamp: Set<FieldID>]
  private var open: [RecordID: [FieldConflict]]
  private var watch: RuleWatch

  /// An empty book.
  package init(rules: [Rule] = [.editAgainstDelete]) {
    self.init(Snapshot(sight: Sight(), numbers: [:], states: [], waiting: [:]), rules: rules)
  }

  package subscript(record: RecordID) -> RecordState? { states[record] }

  /// The kinds of records there are, sorted.
  package var kinds: [String] { states.kinds }

  /// The records of one kind, in no order.
  package func records(of kind: String) -> some Collection<RecordState> {
    states.ofKind(kind)
  }

  /// The number of the latest entry taken in of the device; 0 when there is none.
  package func number(of device: DeviceID) -> UInt64 { numbers[device] ?? 0 }

  /// The fields that wait for a person, sorted by record and field.
  package var conflicts: [FieldConflict] {
    open.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// The rules that the state breaks, in the order of the rules.
  package var breaches: [Breach] { watch.breaches }
}

// MARK: Taking entries in

/// What became of an entry that was offered.
package enum Taking: Hashable, Sendable {
  case taken
  /// It was here before: nothing changed.
  case alreadyTaken
}

/// Why an entry was not taken in; the book is as it was.
package enum EntryRefusal: Error, Hashable, Sendable {
  /// Entries of its device before it are missing: `expected` is the number that comes next. It
  /// can be offered again after them.
  case gap(expected: UInt64)
  /// Its order does not rise above that of the entry before it of its device.
  case orderNotRising(after: UInt64)
  /// The device has said something else under this number: two copies of one journal went on
  /// apart.
  case fork
  /// An entry of this number was taken in before but cannot be read back, so that nobody can say
  /// whether this one is the same.
  case notComparable
  case faulty(EntryFault)
}

extension RecordBook {
  /// Takes in one entry, whole.
  ///
  /// `held` reads back an entry that was taken in before, by device and number; it is asked only
  /// when `entry` bears a number that was.
  @discardableResult
  package mutating func take(
    _ entry: Entry, held: (DeviceID, UInt64) -> Entry?
  ) throws(EntryRefusal) -> Taking {
    guard try isNext(entry, held: held) else { return .alreadyTaken }
    sight.see(entry.stamp)
    numbers[entry.stamp.device] = entry.number
    let replaced = waiting.removeValue(forKey: entry.stamp) ?? []
    var touched: Set<GroupID> = []
    for change in entry.changes {
      let before = watch.groups(of: states[change.record])
      let replacedHere = Set(replaced.filter { $0.record == change.record }.map(\.name))
      states.take(change, stamp: entry.stamp, alreadyReplaced: replacedHere)
      let after = watch.groups(of: states[change.record])
      watch.move(change.record, from: before, to: after)
      touched.formUnion(before.union(after))
      awaitReplaced(by: change)
      noteConflicts(of: change.record, in: states[change.record])
    }
    watch.check(touched) { states[$0] }
    return .taken
  }

  /// False when the entry was taken in before.
  private func isNext(
    _ entry: Entry, held: (DeviceID, UInt64) -> Entry?
  ) throws(EntryRefusal) -> Bool {
    let device = entry.stamp.device
    let latest = number(of: device)
    guard entry.number > latest else {
      guard let held = held(device, entry.number) else { throw .notComparable }
      guard held == entry else { throw .fork }
      return false
    }
    guard entry.number == latest + 1 else { throw .gap(expected: latest + 1) }
    if let fault = entry.fault { throw .faulty(fault) }
    if sight.contains(entry.stamp) {
      throw .orderNotRising(after: sight.order(of: device) ?? 0)
    }
    return true
  }

  /// Remembers the stamps that the change replaces and whose entries have not arrived.
  private mutating func awaitReplaced(by change: Change) {
    for field in change.fields {
      for stamp in field.replaces where !sight.contains(stamp) {
        waiting[stamp, default: []].insert(FieldID(record: change.record, name: field.name))
      }
    }
  }

  private mutating func noteConflicts(of record: RecordID, in state: RecordState?) {
    let found = state?.conflicts ?? []
    open[record] = found.isEmpty ? nil : found
  }
}

// MARK: Keeping

extension RecordBook {
  /// All that a book must keep to go on later; equal for books that have seen the same.
  package struct Snapshot: Hashable, Sendable {
    package let sight: Sight
    /// Of each device the number of its latest entry.
    package let numbers: [DeviceID: UInt64]
    /// Sorted by record.
    package let states: [RecordState]
    /// Stamps named as replaced whose entries have not arrived, and in which fields.
    package let waiting: [Stamp: Set<FieldID>]

    /// `states` in any order, each record once.
    package init(
      sight: Sight, numbers: [DeviceID: UInt64], states: [RecordState],
      waiting: [Stamp: Set<FieldID>]
    ) {
      self.sight = sight
      self.numbers = numbers
      self.states = states.sorted { $0.record < $1.record }
      // A stamp that its device passed over without ever using it would wait for ever.
      self.waiting = waiting.filter { !sight.contains($0.key) }
    }
  }

  package var snapshot: Snapshot {
    Snapshot(
      sight: sight, numbers: numbers, states: states.all, waiting: waiting)
  }

  /// The book that `snapshot` was taken of. Of a record that it gives twice the last one counts.
  package init(_ snapshot: Snapshot, rules: [Rule] = [.editAgainstDelete]) {
    sight = snapshot.sight
    numbers = snapshot.numbers
    waiting = snapshot.waiting
    states = RecordTable(snapshot.states)
    open = [:]
    watch = RuleWatch(rules)
    var touched: Set<GroupID> = []
    for state in snapshot.states {
      noteConflicts(of: state.record, in: state)
      let groups = watch.groups(of: state)
      watch.move(state.record, from: [], to: groups)
      touched.formUnion(groups)
    }
    watch.check(touched) { states[$0] }
  }
}
