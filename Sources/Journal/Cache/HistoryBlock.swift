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
/// with ULIDs the newest come last. Behind each row stands its length, so that it is found from the
/// end, where nearly all belong that are new or change.
struct HistoryBlock {
  private(set) var bytes: [UInt8]
  /// Bytes of the length behind a row.
  private static let lengthSize = 4

  init(bytes: [UInt8] = []) { self.bytes = bytes }

  var rows: [HistoryRow] {
    get throws(CacheDamage) {
      try bytes.withUnsafeBufferPointer { bytes throws(CacheDamage) in
        var rows: [HistoryRow] = []
        var start = 0
        var former: [FormerValue] = []
        while start < bytes.count {
          let (row, end) = try Self.row(in: bytes, at: start, after: &former)
          rows.append(row)
          start = end
        }
        return rows
      }
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
    try bytes.withUnsafeBufferPointer { bytes throws(CacheDamage) in
      let range = try Self.range(of: own, in: bytes)
      return Place(
        range: range, row: range.isEmpty ? nil : try Self.row(in: bytes, at: range.lowerBound))
    }
  }

  /// The row of `own` in a block where it lies; nil when there is none.
  static func row(
    of own: String, in block: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> HistoryRow? {
    let range = try range(of: own, in: block)
    return range.isEmpty ? nil : try row(in: block, at: range.lowerBound)
  }

  /// Puts the row in its place, instead of the one that was there. The place must be of this block
  /// as it is now.
  mutating func put(_ row: HistoryRow, at place: Place) {
    var body = BlockWriter()
    body.text(row.own)
    Self.write(row.positions, to: &body)
    body.number(row.summary.count)
    for value in row.summary { body.value(value) }
    put(body.bytes, at: place.range)
  }

  /// Adds the row of a record that one line alone has written; false where there is a row of it.
  mutating func add(
    _ own: UnsafeBufferPointer<UInt8>, at position: LinePosition, summaryOf count: Int,
    _ summary: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> Bool {
    let range = try range(of: own)
    guard range.isEmpty else { return false }
    put(own, summaryOf: count, summary, at: range) { Self.write([position], to: &$0) }
    return true
  }

  /// Notes a line in the row of a record, and the summary that is its now; nothing of the row is
  /// built. The row is made where there is none.
  mutating func note(
    _ own: UnsafeBufferPointer<UInt8>, at position: LinePosition, summaryOf count: Int,
    _ summary: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) {
    let range = try range(of: own)
    var lines = RowLines()
    if !range.isEmpty {
      lines = try bytes.withUnsafeBufferPointer { bytes throws(CacheDamage) in
        try RowLines(ofRow: UnsafeBufferPointer(rebasing: bytes[range]))
      }
    }
    lines.add(position)
    put(own, summaryOf: count, summary, at: range) { lines.write(to: &$0) }
  }

  /// Where the lines of a row stand, as they are written there.
  private struct RowLines {
    private var count = 0
    private var bytes: [UInt8] = []

    init() {}

    init(ofRow row: UnsafeBufferPointer<UInt8>) throws(CacheDamage) {
      var outer = BlockReader(row)
      let row = try outer.data()
      var reader = BlockReader(row)
      _ = try reader.data()
      count = try reader.count()
      let start = reader.offset
      for _ in 0..<count {
        _ = try reader.data()
        for _ in 0..<3 { _ = try reader.natural() }
      }
      bytes = Array(row[start..<reader.offset])
    }

    /// One that is there already is the last: a line that changes a record twice.
    mutating func add(_ position: LinePosition) {
      var added = BlockWriter()
      HistoryBlock.write(position, to: &added)
      guard bytes.suffix(added.bytes.count) != added.bytes[...] else { return }
      count += 1
      bytes += added.bytes
    }

    func write(to writer: inout BlockWriter) {
      writer.number(count)
      writer.bytes.append(contentsOf: bytes)
    }
  }

  private mutating func put(
    _ own: UnsafeBufferPointer<UInt8>, summaryOf count: Int,
    _ summary: UnsafeBufferPointer<UInt8>, at range: Range<Int>,
    lines: (inout BlockWriter) -> Void
  ) {
    var body = BlockWriter()
    body.bytes.reserveCapacity(160)
    body.data(own)
    lines(&body)
    body.number(count)
    body.bytes.append(contentsOf: summary)
    put(body.bytes, at: range)
  }

  private mutating func put(_ body: [UInt8], at range: Range<Int>) {
    if range.lowerBound == bytes.count {
      var writer = BlockWriter(bytes: bytes)
      bytes = []
      writer.row(body)
      bytes = writer.bytes
    } else {
      var writer = BlockWriter()
      writer.row(body)
      bytes.replaceSubrange(range, with: writer.bytes)
    }
  }

  private func range(of own: UnsafeBufferPointer<UInt8>) throws(CacheDamage) -> Range<Int> {
    try bytes.withUnsafeBufferPointer { bytes throws(CacheDamage) in
      try Self.range(of: own, in: bytes)
    }
  }

  private static func range(
    of own: String, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> Range<Int> {
    try Array(own.utf8).withUnsafeBufferPointer { own throws(CacheDamage) in
      try range(of: own, in: bytes)
    }
  }

  /// The bytes of the row of `own`, or the empty range where it belongs.
  private static func range(
    of own: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> Range<Int> {
    var end = bytes.count
    while end > 0 {
      let start = try start(ofRowIn: bytes, endingAt: end)
      var reader = BlockReader(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      _ = try reader.count()
      let order = try reader.data().comparison(with: own)
      if order == 0 { return start..<end }
      if order < 0 { return end..<end }
      end = start
    }
    return 0..<0
  }

  private static func start(
    ofRowIn bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int
  ) throws(CacheDamage) -> Int {
    guard end > lengthSize else { throw CacheDamage() }
    var length = 0
    for byte in bytes[(end - lengthSize)..<end].reversed() { length = length << 8 | Int(byte) }
    guard length > 0, length <= end - lengthSize else { throw CacheDamage() }
    return end - lengthSize - length
  }

  private static func write(_ positions: [LinePosition], to writer: inout BlockWriter) {
    writer.number(positions.count)
    for position in positions { write(position, to: &writer) }
  }

  private static func write(_ position: LinePosition, to writer: inout BlockWriter) {
    writer.device(position.segment.device)
    writer.number(position.segment.number)
    writer.number(position.offset)
    writer.number(position.length)
  }

  /// Calls `body` with the own id and the summary of each row of a block where it lies; of the lines
  /// that wrote it nothing is read.
  static func forEachSummary(
    in block: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, [Value?]) -> Void
  ) throws(CacheDamage) {
    var outer = BlockReader(block)
    var former: [FormerValue] = []
    // Of a row after the other: the room is used again where nobody keeps it.
    var summary: [Value?] = []
    while !outer.isAtEnd {
      var reader = BlockReader(try outer.data())
      let own = try reader.data()
      for _ in 0..<(try reader.count()) {
        _ = try reader.data()
        for _ in 0..<3 { _ = try reader.natural() }
      }
      let count = try reader.count()
      while former.count < count { former.append(FormerValue()) }
      summary.removeAll(keepingCapacity: true)
      for place in 0..<count { summary.append(try reader.value(after: &former[place])) }
      body(own, summary)
      for _ in 0..<lengthSize { _ = try outer.byte() }
    }
  }

  private static func row(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(CacheDamage) -> HistoryRow {
    var none: [FormerValue] = []
    return try row(in: bytes, at: start, after: &none).row
  }

  /// - Parameter former: the values of the row read before, by their place.
  private static func row(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, after former: inout [FormerValue]
  ) throws(CacheDamage) -> (row: HistoryRow, end: Int) {
    var outer = BlockReader(UnsafeBufferPointer(rebasing: bytes[start...]))
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
    let count = try reader.count()
    while former.count < count { former.append(FormerValue()) }
    var summary: [Value?] = []
    summary.reserveCapacity(count)
    for place in 0..<count { summary.append(try reader.value(after: &former[place])) }
    let end = start + outer.offset + lengthSize
    return (HistoryRow(own: own, positions: positions, summary: summary), end)
  }
}

extension BlockWriter {
  /// A row of a history, its length behind it.
  fileprivate mutating func row(_ body: [UInt8]) {
    let start = bytes.count
    data(body)
    let length = bytes.count - start
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: length >> shift))
    }
  }
}
