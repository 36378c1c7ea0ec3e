import Record

/// An entry on its way into the state: from a line that was read, or as this device has written it.
enum TakenEntry {
  case read(ReadEntry, of: ReadLines)
  case written(Entry)

  var stamp: Stamp {
    switch self {
    case .read(let line, _): line.stamp
    case .written(let entry): entry.stamp
    }
  }

  /// What it does to one record; nil where any of it was left out.
  func changes(of record: RecordID) throws(CacheDamage) -> [SavedChange]? {
    switch self {
    case .read(let line, let lines): try lines.changes(of: record, in: line)
    case .written(let entry): entry.changes(of: record)
    }
  }
}

/// One change on its way into the state.
struct TakenChange {
  let entry: TakenEntry
  let change: Change
  let position: LinePosition
  /// The names of the fields whose new value was replaced by an entry taken in before.
  let replaced: Set<String>

  init(entry: TakenEntry, change: Change, position: LinePosition, replaced: Set<FieldID>) {
    self.entry = entry
    self.change = change
    self.position = position
    self.replaced = Set(replaced.lazy.filter { $0.record == change.record }.map(\.name))
  }

  var record: RecordID { change.record }

  func into(_ state: RecordState?) -> RecordState {
    var state = state ?? RecordState(record: record)
    state.take(change, stamp: entry.stamp, alreadyReplaced: replaced)
    return state
  }
}
