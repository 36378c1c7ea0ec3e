import Record

/// The journal that this device appends to: the only one it ever writes.
final class OwnJournal {
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

  /// Appends an entry and returns where its line stands once it is on the disk.
  ///
  /// Throws `notSaved` when nothing of it is there, or `journalUnsure` when nobody can say.
  func append(_ entry: Entry, month: String) throws(JournalError) -> LinePosition {
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
  private func beginSegment(month: String) throws(FileError) {
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

  private func pass(_ line: [UInt8]) {
    tail.hash = line.withUnsafeBufferPointer {
      Digest.chain(UnsafeBufferPointer(rebasing: $0.dropLast()))
    }
    tail.lastLine = tail.end
    tail.end += line.count
    tail.lines += 1
  }

  /// Gives the file back.
  func close() {
    if let file = open?.file { files.close(file) }
    open = nil
  }
}
