package import Record

/// History looked through by its lines as they were written, so that only what may be meant is read
/// and merged.
extension Store {
  /// The history records of an owner that may be meant, by rising id.
  ///
  /// - Parameters:
  ///   - isWanted: says so by what the index keeps of a record.
  ///   - mayBeMeant: says so by the lines that wrote it. It is not asked where a line is a long one of
  ///     hundreds of records.
  package func history(
    kind: String, owner: String, where isWanted: (HistorySummary) -> Bool,
    lines mayBeMeant: ([UnsafeBufferPointer<UInt8>]) -> Bool
  ) throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    for row in try rows(of: kind, owner: owner) {
      let record = RecordID(kind: kind, owner: owner, own: row.own)
      guard isWanted(HistorySummary(kind: kind, owner: owner, own: row.own, values: row.summary)),
        try passes(row.positions, mayBeMeant)
      else { continue }
      states.append(try merged(row, of: record))
    }
    return states
  }

  private func passes(
    _ positions: [LinePosition], _ mayBeMeant: ([UnsafeBufferPointer<UInt8>]) -> Bool
  ) throws(JournalError) -> Bool {
    guard positions.allSatisfy({ $0.length <= Self.longLineBytes }) else { return true }
    var segments: [any FileBytes] = []
    for position in positions {
      segments.append(try mapped.segment(of: position, in: place.folder, place.files))
    }
    return withExtendedLifetime(segments) {
      mayBeMeant(
        zip(segments, positions).map { segment, position in
          UnsafeBufferPointer(
            rebasing: segment.bytes[position.offset..<(position.offset + position.length)])
        })
    }
  }
}
