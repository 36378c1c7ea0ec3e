package import Record

extension Store {
  /// Gives every entry that had been seen with `sight`, one journal after the other, each from its
  /// first line on: one pass over the files, whatever the cache holds.
  ///
  /// - Throws: `damaged` or `lineMissing` where an entry of them cannot be read here, or what `take`
  ///   throws.
  package func replay(
    upTo sight: Sight, _ take: (Entry) throws -> Void
  ) throws {
    for device in sight.devices {
      let last = sight.order(of: device) ?? 0
      var cursor = try JournalCursor(
        device: device, store: identity, folder: place.folder, files: place.files)
      reading: while cursor.tail.order < last {
        var lines = ReadLines(for: place.layout)
        switch try cursor.next(into: &lines) {
        case .entry(let read, _):
          guard read.stamp.order <= last else { break reading }
          let changes = try lines.changes(of: read).map { change in
            guard let built = try lines.built(change) else { throw CacheDamage() }
            return built
          }
          try take(Entry(number: read.number, stamp: read.stamp, changes: changes))
        case .damage(let damage): throw JournalError.damaged(damage)
        case .end:
          throw JournalError.lineMissing(SegmentID(device: device, number: cursor.tail.segment))
        }
      }
    }
  }
}
