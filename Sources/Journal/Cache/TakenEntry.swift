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
