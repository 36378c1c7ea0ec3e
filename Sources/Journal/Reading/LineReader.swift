import Record

/// Reads lines by where they stand, checking each against its checksum.
struct LineReader: Sendable {
  let folder: StoreFolder
  let files: any FileLayer

  func entry(at position: LinePosition) throws(JournalError) -> Entry {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try files.read(
        folder.segment(position.segment), offset: position.offset, count: position.length)
    } catch {
      throw error.cause == .missing ? .lineMissing(position.segment) : .file(error)
    }
    do throws(LineFault) {
      return try bytes.withUnsafeBufferPointer { line throws(LineFault) in
        try ReadEntry(line: line).entry
      }
    } catch {
      throw .damaged(
        Damage(segment: position.segment, line: try lineNumber(of: position), fault: error))
    }
  }

  private func lineNumber(of position: LinePosition) throws(JournalError) -> Int {
    do throws(FileError) {
      let before = try files.read(
        folder.segment(position.segment), offset: 0, count: position.offset)
      return before.count { $0 == Line.newline } + 1
    } catch {
      throw .file(error)
    }
  }
}

/// The lines of one segment, forwards and backwards.
struct SegmentLines {
  private let file: any FileBytes

  init(_ file: any FileBytes) { self.file = file }

  var count: Int { file.bytes.count }

  /// The whole line, without its newline, that ends last before `end`; nil where none does.
  func line(endingBefore end: Int) -> Range<Int>? {
    let head = UnsafeBufferPointer(rebasing: file.bytes[..<end])
    guard let newline = head.lastNewline else { return nil }
    let start = UnsafeBufferPointer(rebasing: head[..<newline]).lastNewline.map { $0 + 1 } ?? 0
    return start..<newline
  }

  /// The first whole line, without its newline, that begins at `start` or after it.
  func line(beginningFrom start: Int) -> Range<Int>? {
    var begin = start
    if start > 0, file.bytes[start - 1] != Line.newline {
      guard let newline = newline(from: start) else { return nil }
      begin = newline + 1
    }
    return newline(from: begin).map { begin..<$0 }
  }

  private func newline(from start: Int) -> Int? {
    UnsafeBufferPointer(rebasing: file.bytes[start...]).firstNewline.map { start + $0 }
  }

  func read<Result, Failure: Error>(
    _ line: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(rebasing: file.bytes[line]))
  }

  /// The entry on a line; nil when the line is a header or cannot be read.
  func entry(_ line: Range<Int>) -> Entry? {
    do throws(LineFault) {
      return try read(line) { bytes throws(LineFault) in try ReadEntry(line: bytes).entry }
    } catch {
      return nil
    }
  }

  /// The last entry that can be read on a line that ends before `end`.
  func lastEntry(before end: Int) -> Entry? {
    var end = end
    while let line = line(endingBefore: end) {
      if let entry = entry(line) { return entry }
      end = line.lowerBound
    }
    return nil
  }
}

/// Finds entries in the journal of one device without an index: numbers and orders rise from line
/// to line and from segment to segment.
struct JournalSearch {
  private let device: DeviceID
  private let folder: StoreFolder
  private let files: any FileLayer
  private let segments: [UInt32]

  init(device: DeviceID, folder: StoreFolder, files: any FileLayer) throws(FileError) {
    self.device = device
    self.folder = folder
    self.files = files
    segments = try files.list(folder.journal(of: device))
      .compactMap(SegmentID.number(ofFile:)).sorted()
  }

  func entry(number: UInt64) throws(FileError) -> Entry? {
    try entry { number < $0.number ? -1 : number > $0.number ? 1 : 0 }
  }

  func entry(order: UInt64) throws(FileError) -> Entry? {
    try entry { order < $0.stamp.order ? -1 : order > $0.stamp.order ? 1 : 0 }
  }

  /// The entry for which `compare` says 0; it says -1 for those after it, 1 for those before it.
  private func entry(_ compare: (Entry) -> Int) throws(FileError) -> Entry? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let lines = try lines(of: segments[middle])
      guard let first = firstEntry(of: lines) else {
        // A segment without one readable entry cannot say on which side to go on: leave it out.
        return try entry(among: segments[low..<high], compare)
      }
      if compare(first) < 0 { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return nil }
    return search(try lines(of: segments[low - 1]), compare)
  }

  private func entry(
    among segments: ArraySlice<UInt32>, _ compare: (Entry) -> Int
  ) throws(FileError) -> Entry? {
    for segment in segments {
      if let found = search(try lines(of: segment), compare) { return found }
    }
    return nil
  }

  private func lines(of segment: UInt32) throws(FileError) -> SegmentLines {
    SegmentLines(
      try files.map(folder.segment(SegmentID(device: device, number: segment))))
  }

  private func firstEntry(of lines: SegmentLines) -> Entry? {
    var start = 0
    while start < lines.count, let line = lines.line(beginningFrom: start) {
      if let entry = lines.entry(line) { return entry }
      start = line.upperBound + 1
    }
    return nil
  }

  private func search(_ lines: SegmentLines, _ compare: (Entry) -> Int) -> Entry? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      guard let (line, entry) = readable(in: lines, from: middle, to: high) else {
        high = middle
        continue
      }
      let order = compare(entry)
      if order == 0 { return entry }
      if order < 0 { high = middle } else { low = line.upperBound + 1 }
    }
    return nil
  }

  /// The first readable entry on a line that begins between two places.
  private func readable(
    in lines: SegmentLines, from start: Int, to end: Int
  ) -> (line: Range<Int>, entry: Entry)? {
    var start = start
    while start < end, let line = lines.line(beginningFrom: start), line.lowerBound < end {
      if let entry = lines.entry(line) { return (line, entry) }
      start = line.upperBound + 1
    }
    return nil
  }
}
