import Record

/// Where one history record stands in the journals, and the few of its values that totals need.
struct HistoryRow: Hashable {
  /// The part of the id after the owner's.
  let own: String
  /// The lines that changed it, in the order in which they were met.
  var positions: [LinePosition]
  /// The values of the summary fields of its kind, merged.
  var summary: [Value?]
}

/// All history records of one kind that belong to one owner: rows sorted by their own id, so that
/// with ULIDs the newest come last. In front of the rows stands where the last one begins, since
/// that is where nearly all new ones belong.
struct HistoryBlock {
  private(set) var bytes: [UInt8]
  private static let headLength = 4

  init(bytes: [UInt8] = []) { self.bytes = bytes }

  var rows: [HistoryRow] {
    get throws(CacheDamage) {
      var rows: [HistoryRow] = []
      var start = Self.headLength
      while start < bytes.count {
        let (row, end) = try Self.row(in: bytes, at: start)
        rows.append(row)
        start = end
      }
      return rows
    }
  }

  /// Where a row is, or would be.
  struct Place {
    fileprivate let range: Range<Int>
    /// The row that is there; nil when there is none.
    let row: HistoryRow?
  }

  /// The place of the row of `own`.
  func place(of own: String) throws(CacheDamage) -> Place {
    let range = try range(of: own)
    let row = range.isEmpty ? nil : try Self.row(in: bytes, at: range.lowerBound).row
    return Place(range: range, row: row)
  }

  /// Puts the row in its place, instead of the one that was there. The place must be of this block
  /// as it is now.
  mutating func put(_ row: HistoryRow, at place: Place) {
    var body = BlockWriter()
    Self.write(row.own, row.positions, to: &body)
    body.number(row.summary.count)
    for value in row.summary { body.value(value) }
    put(body.bytes, at: place.range)
  }

  /// Adds the row of a record that one line alone has written, the values of its summary straight
  /// from its state; false where there is a row of that record.
  mutating func add(
    _ own: String, at position: LinePosition, summary: [String],
    from state: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> Bool {
    let range = try range(of: own)
    guard range.isEmpty else { return false }
    var body = BlockWriter()
    body.bytes.reserveCapacity(160)
    Self.write(own, [position], to: &body)
    body.number(summary.count)
    try StateBlock.copyValues(of: summary, from: state, to: &body)
    put(body.bytes, at: range)
    return true
  }

  private mutating func put(_ body: [UInt8], at range: Range<Int>) {
    var last = lastRow
    if bytes.isEmpty { bytes = Array(repeating: 0, count: Self.headLength) }
    let before = bytes.count
    if range.lowerBound == before {
      var writer = BlockWriter(bytes: bytes)
      bytes = []
      writer.data(body)
      bytes = writer.bytes
      last = range.lowerBound
    } else {
      var row = BlockWriter()
      row.data(body)
      bytes.replaceSubrange(range, with: row.bytes)
      if range.upperBound <= last { last += bytes.count - before }
    }
    for byte in 0..<Self.headLength {
      bytes[byte] = UInt8(truncatingIfNeeded: last >> (8 * byte))
    }
  }

  private var lastRow: Int {
    guard bytes.count > Self.headLength else { return Self.headLength }
    return (0..<Self.headLength).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
  }

  /// The bytes of the row of `own`, or the empty range where it belongs.
  private func range(of own: String) throws(CacheDamage) -> Range<Int> {
    let end = max(Self.headLength, bytes.count)
    let last = lastRow
    guard last < bytes.count else { return end..<end }
    if try order(ofRowAt: last, against: own).order < 0 { return end..<end }
    var start = Self.headLength
    while start < bytes.count {
      let (order, end) = try order(ofRowAt: start, against: own)
      if order == 0 { return start..<end }
      if order > 0 { return start..<start }
      start = end
    }
    return start..<start
  }

  /// Below, at or above zero as the row sorts before, at or after `own`; and where it ends.
  private func order(
    ofRowAt start: Int, against own: String
  ) throws(CacheDamage) -> (order: Int, end: Int) {
    try bytes.withUnsafeBufferPointer { buffer throws(CacheDamage) in
      var reader = BlockReader(UnsafeBufferPointer(rebasing: buffer[start...]))
      let length = try reader.count()
      let end = start + reader.offset + length
      return (try reader.data().comparison(with: own), end)
    }
  }

  private static func write(
    _ own: String, _ positions: [LinePosition], to writer: inout BlockWriter
  ) {
    writer.text(own)
    writer.number(positions.count)
    for position in positions {
      writer.device(position.segment.device)
      writer.number(position.segment.number)
      writer.number(position.offset)
      writer.number(position.length)
    }
  }

  private static func row(
    in bytes: [UInt8], at start: Int
  ) throws(CacheDamage) -> (row: HistoryRow, end: Int) {
    try bytes.withUnsafeBufferPointer { buffer throws(CacheDamage) in
      var outer = BlockReader(UnsafeBufferPointer(rebasing: buffer[start...]))
      var reader = BlockReader(try outer.data())
      let own = try reader.text()
      var positions: [LinePosition] = []
      for _ in 0..<(try reader.count()) {
        let device = try reader.device()
        guard let number = UInt32(exactly: try reader.natural()) else { throw CacheDamage() }
        positions.append(
          LinePosition(
            segment: SegmentID(device: device, number: number), offset: try reader.int(),
            length: try reader.int()))
      }
      var summary: [Value?] = []
      for _ in 0..<(try reader.count()) { summary.append(try reader.value()) }
      return (HistoryRow(own: own, positions: positions, summary: summary), start + outer.offset)
    }
  }
}
