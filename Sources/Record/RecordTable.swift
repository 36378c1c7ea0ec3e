/// Record states found by kind and id. Apart by kind, so that all of one kind are at hand, and so
/// that a copy kept elsewhere costs no more than the kind that is written to next.
struct RecordTable: Sendable {
  private var byKind: [String: [String: RecordState]] = [:]

  /// Of a record that is given twice the last state counts.
  init(_ states: some Sequence<RecordState>) {
    for state in states { byKind[state.record.kind, default: [:]][state.record.id] = state }
  }

  var kinds: [String] { byKind.keys.sorted() }
  var all: [RecordState] { byKind.values.flatMap(\.values) }

  func ofKind(_ kind: String) -> [String: RecordState].Values { (byKind[kind] ?? [:]).values }

  subscript(record: RecordID) -> RecordState? { byKind[record.kind]?[record.id] }

  mutating func take(_ change: Change, stamp: Stamp, alreadyReplaced: Set<String>) {
    let record = change.record
    byKind[record.kind, default: [:]][record.id, default: RecordState(record: record)]
      .take(change, stamp: stamp, alreadyReplaced: alreadyReplaced)
  }
}
