import Record

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

  /// The entries behind an order, at most so many of the first.
  func entries(after order: UInt64, most: Int) throws(FileError) -> [Entry] {
    var found: [Entry] = []
    for segment in try segments(after: order) {
      let lines = try lines(of: segment)
      var start = 0
      while found.count < most, start < lines.count,
        let line = lines.line(beginningFrom: start)
      {
        if let entry = lines.entry(line), entry.stamp.order > order { found.append(entry) }
        start = line.upperBound + 1
      }
    }
    return found
  }

  /// The segments that can hold entries behind an order: from the newest back to the first that begins
  /// at it or before.
  private func segments(after order: UInt64) throws(FileError) -> ArraySlice<UInt32> {
    var first = segments.endIndex
    while first > 0 {
      first -= 1
      let entry = firstEntry(of: try lines(of: segments[first]))
      if let entry, entry.stamp.order <= order { break }
    }
    return segments[first...]
  }

  /// The entry for which `compare` says 0; it says -1 for those after it, 1 for those before it.
  private func entry(_ compare: (Entry) -> Int) throws(FileError) -> Entry? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let lines = try lines(of: segments[middle])
      guard let first = firstEntry(of: lines) else {
        // A segment without one readable entry, as a power cut can leave it, cannot say on which
        // side to go on: ask all that are left.
        return try entry(among: segments[max(0, low - 1)..<high], compare)
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

  /// Lines that cannot be read are passed over: it is `verify` that tells them.
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
