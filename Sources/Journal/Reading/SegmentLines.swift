import Record

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
      return try read(line) { bytes throws(LineFault) in try Entry(line: bytes) }
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
