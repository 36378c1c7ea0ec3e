import Record

/// The end of a journal as a power cut can leave it: a last line that was begun and not finished.
struct TornEnd {
  let segment: SegmentID
  /// The bytes that belong to no whole line.
  let range: Range<Int>
  /// The number of the last whole entry; 0 when there is none.
  let lastNumber: UInt64

  /// Nil when the journal's last line is whole.
  init?(of device: DeviceID, folder: StoreFolder, files: any FileLayer) throws(FileError) {
    let segments = try files.list(folder.journal(of: device))
      .compactMap(SegmentID.number(ofFile:)).sorted()
    guard let last = segments.last else { return nil }
    segment = SegmentID(device: device, number: last)
    let lines = SegmentLines(try files.map(folder.segment(segment)))
    guard let range = Self.tornRange(in: lines) else { return nil }
    self.range = range
    var number = lines.lastEntry(before: range.lowerBound)?.number
    for earlier in segments.dropLast().reversed() where number == nil {
      let lines = SegmentLines(
        try files.map(folder.segment(SegmentID(device: device, number: earlier))))
      number = lines.lastEntry(before: lines.count)?.number
    }
    lastNumber = number ?? 0
  }

  private static func tornRange(in lines: SegmentLines) -> Range<Int>? {
    let line = lines.line(endingBefore: lines.count)
    let end = line.map { $0.upperBound + 1 } ?? 0
    guard end == lines.count else { return end..<lines.count }
    guard let line else { return nil }
    return lines.read(line) { Line.isSound($0) } ? nil : line.lowerBound..<lines.count
  }

  /// Moves the torn bytes to the folder `aside` and cuts the journal back to its last whole line.
  /// Gives the path of what was set aside, from the store's folder.
  func setAside(folder: StoreFolder, files: any FileLayer) throws(FileError) -> String {
    let path = folder.segment(segment)
    let bytes = try files.read(path, offset: range.lowerBound, count: range.count)
    try files.makeDirectory(folder.aside)
    let taken = Set(try files.list(folder.aside))
    let stem = "\(segment.device)-\(segment.number)-\(range.lowerBound)"
    var name = stem + ".torn"
    var again = 2
    while taken.contains(name) {
      name = "\(stem)-\(again).torn"
      again += 1
    }
    try files.replace(folder.aside + "/" + name, with: bytes)
    let file = try files.openToAppend(path, creating: false)
    defer { files.close(file) }
    try files.truncate(file, to: range.lowerBound)
    try files.sync(file)
    return "aside/" + name
  }
}
