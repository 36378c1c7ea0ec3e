import Record

/// The journal that this device appends to: the only one it ever writes.
struct OwnJournal {
  /// A segment is closed before it grows beyond this, unless one line alone is longer.
  static let segmentLimit = 4 << 20

  let identity: DeviceIdentity
  private(set) var tail: JournalTail
  private let store: StoreIdentity
  private let folder: StoreFolder
  private let files: any FileLayer
  /// The open segment and its month; nil when the next line begins a new one.
  private var open: (file: FileHandle, month: String)?

  /// Goes on at `tail`, where reading found the end of the journal.
  init(
    identity: DeviceIdentity, store: StoreIdentity, folder: StoreFolder, files: any FileLayer,
    tail: JournalTail = JournalTail()
  ) throws(FileError) {
    self.identity = identity
    self.store = store
    self.folder = folder
    self.files = files
    self.tail = tail
    guard tail.lines > 0 else { return }
    let path = folder.segment(segment)
    guard let header = SegmentHeader(firstLineOf: try files.map(path)) else { return }
    open = (try files.openToAppend(path, creating: false), header.month)
  }

  var device: DeviceID { identity.device }
  private var segment: SegmentID { SegmentID(device: device, number: tail.segment) }

  /// Appends an entry and returns once it is on the disk, with the place of its line.
  ///
  /// Throws `notSaved` when nothing of it is there, or `journalUnsure` when nobody can say.
  mutating func append(_ entry: Entry, month: String) throws(JournalError) -> LinePosition {
    var line = EntryLine.encoded(entry, previous: tail.hash ?? [])
    let isFull = tail.lines > 1 && tail.end + line.count > Self.segmentLimit
    if isFull || open?.month != month {
      close()
      do throws(FileError) {
        try beginSegment(month: month)
      } catch {
        throw .notSaved(error)
      }
      line = EntryLine.encoded(entry, previous: tail.hash ?? [])
    }
    guard let open else { throw .notSaved(FileError(.open, folder.segment(segment), .missing)) }
    try write(line, to: open.file)
    let position = LinePosition(segment: segment, offset: tail.end, length: line.count - 1)
    pass(line)
    tail.number = entry.number
    tail.order = entry.stamp.order
    return position
  }

  private func write(_ line: [UInt8], to file: FileHandle) throws(JournalError) {
    do throws(FileError) {
      try files.append(all: line, to: file)
      try files.sync(file)
    } catch {
      try restore(file, after: error)
      throw .notSaved(error)
    }
  }

  private func restore(_ file: FileHandle, after failure: FileError) throws(JournalError) {
    do throws(FileError) {
      try files.truncate(file, to: tail.end)
      try files.sync(file)
    } catch {
      throw .journalUnsure(saving: failure, restoring: error)
    }
  }

  /// A segment is there with its whole header or not at all. If this fails half-way, the next save
  /// makes the same segment again.
  private mutating func beginSegment(month: String) throws(FileError) {
    let isFirst = tail.hash == nil
    var next = tail
    if tail.lines > 0 { next.segment += 1 }
    if isFirst {
      try files.makeDirectory(folder.journal(of: device))
      try files.syncDirectory(folder.journals)
    }
    let header = SegmentHeader(
      store: store, device: device, publicKey: identity.publicKey, segment: next.segment,
      month: month, previous: tail.hash
    ).encoded()
    let path = folder.segment(SegmentID(device: device, number: next.segment))
    try files.replace(path, with: header)
    let file = try files.openToAppend(path, creating: false)
    next.lines = 0
    next.end = 0
    tail = next
    pass(header)
    open = (file, month)
  }

  private mutating func pass(_ line: [UInt8]) {
    tail.hash = Digest.chain(Array(line.dropLast()))
    tail.lastLine = tail.end
    tail.end += line.count
    tail.lines += 1
  }

  /// Gives the file back.
  mutating func close() {
    if let file = open?.file { files.close(file) }
    open = nil
  }
}

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
    do throws(LineFault) {
      return try lines.read(line) { bytes throws(LineFault) in
        _ = try Line.checked(bytes)
        return nil
      }
    } catch {
      return line.lowerBound..<lines.count
    }
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
