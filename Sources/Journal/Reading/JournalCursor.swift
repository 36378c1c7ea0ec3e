import Record

/// Where the line of an entry stands: segment, first byte, length without the newline.
struct LinePosition: Hashable, Sendable {
  let segment: SegmentID
  let offset: Int
  let length: Int
}

/// How far a journal has been read.
struct JournalTail: Hashable, Sendable {
  var segment: UInt32 = 1
  /// How many lines of the segment have been read, its header included.
  var lines = 0
  /// The first byte not read yet.
  var end = 0
  /// Where the last line read begins.
  var lastLine = 0
  /// The number and order of the last entry read; 0 when there was none.
  var number: UInt64 = 0
  var order: UInt64 = 0
  /// The SHA-256 of the last line read; nil before the first.
  var hash: [UInt8]?
  /// The last line could not be read, so that nothing can be said of how the next one follows it.
  var followsDamage = false
}

/// Why a journal cannot be read further now.
package enum JournalEnd: Hashable, Sendable {
  case complete
  /// Its last line has no end yet: its device was interrupted, or the rest has not arrived.
  case unterminated
  /// A line of a newer major version: it and what follows wait for a newer program.
  case newerFormat(UInt64)
  /// Lines in between have not arrived; the rest waits for them.
  case waiting(expected: UInt64)
  case segmentMissing(UInt32)
  /// The journal belongs to another store; nothing of it is read.
  case otherStore(String)
}

/// Reads one journal line by line from where it was left, checking each line whole: its checksum,
/// its link to the line before, number and order.
struct JournalCursor {
  enum Step {
    case entry(ReadEntry, LinePosition)
    /// A line that is passed over. Those after it are read, since each vouches for itself.
    case damage(Damage)
    case end(JournalEnd)
  }

  let device: DeviceID
  private(set) var tail: JournalTail
  /// The header of the segment being read, once it was read.
  private(set) var header: SegmentHeader?
  private let store: StoreIdentity
  private let folder: StoreFolder
  private let files: any FileLayer
  private let segments: Set<UInt32>
  private let checksOnly: Bool
  private var file: (any FileBytes)?
  /// What is told of lines ahead of reading them.
  var digests: ToldDigests?

  /// `checkingOnly` gives entries without their changes.
  init(
    device: DeviceID, store: StoreIdentity, folder: StoreFolder, files: any FileLayer,
    from tail: JournalTail = JournalTail(), checkingOnly: Bool = false
  ) throws(FileError) {
    checksOnly = checkingOnly
    self.device = device
    self.store = store
    self.folder = folder
    self.files = files
    self.tail = tail
    let names = try files.list(folder.journal(of: device))
    segments = Set(names.compactMap(SegmentID.number(ofFile:)))
  }

  private var segment: SegmentID { SegmentID(device: device, number: tail.segment) }

  /// Whether segments lie beyond the one being read.
  private var hasLaterSegment: Bool { segments.contains { $0 > tail.segment } }

  /// The lines that are still to be read.
  var walk: LineWalk {
    LineWalk(
      device: device, folder: folder, files: files,
      segments: segments.filter { $0 >= tail.segment }.sorted(), offset: tail.end)
  }

  /// The next step; what a line says is added to `lines`.
  mutating func next(into lines: inout ReadLines) throws(FileError) -> Step {
    while true {
      guard segments.contains(tail.segment) else {
        return .end(hasLaterSegment ? .segmentMissing(tail.segment) : .complete)
      }
      let file: any FileBytes
      if let open = self.file { file = open } else { file = try files.map(folder.segment(segment)) }
      self.file = file
      let bytes = file.bytes
      if tail.end >= bytes.count {
        guard hasLaterSegment else { return .end(.complete) }
        enterNextSegment()
        continue
      }
      guard let step = step(in: bytes, &lines) else { continue }
      return step
    }
  }

  private mutating func enterNextSegment() {
    tail.segment += 1
    tail.lines = 0
    tail.end = 0
    tail.lastLine = 0
    file = nil
  }

  /// One line; nil when it was a header, which gives nothing to the reader.
  private mutating func step(
    in bytes: UnsafeBufferPointer<UInt8>, _ lines: inout ReadLines
  ) -> Step? {
    let rest = UnsafeBufferPointer(rebasing: bytes[tail.end...])
    let told = digests?.line(in: tail.segment, at: tail.end)
    guard let length = told?.length ?? rest.firstNewline else {
      guard hasLaterSegment else { return .end(.unterminated) }
      let damage = Damage(segment: segment, line: tail.lines + 1, fault: .unterminated)
      pass(rest, length: rest.count)
      tail.end = bytes.count
      tail.followsDamage = true
      return .damage(damage)
    }
    let line = UnsafeBufferPointer(rebasing: rest[..<length])
    do throws(LineFault) {
      guard tail.lines > 0 else {
        try take(header: line)
        return nil
      }
      let position = LinePosition(segment: segment, offset: tail.end, length: length)
      return .entry(try take(entry: line, told, into: &lines), position)
    } catch {
      return stop(at: error, line: line)
    }
  }

  private mutating func stop(at fault: LineFault, line: UnsafeBufferPointer<UInt8>) -> Step {
    switch fault {
    case .newerFormat(let version): return .end(.newerFormat(version))
    case .otherStore(let store): return .end(.otherStore(store))
    case .number(let expected, let found) where found > expected:
      return .end(.waiting(expected: expected))
    default:
      let damage = Damage(segment: segment, line: tail.lines + 1, fault: fault)
      pass(line, length: line.count + 1)
      tail.followsDamage = true
      return .damage(damage)
    }
  }

  private mutating func pass(
    _ line: UnsafeBufferPointer<UInt8>, length: Int, _ told: LineDigest? = nil
  ) {
    tail.hash = told?.hash ?? Digest.chain(line)
    tail.lastLine = tail.end
    tail.end += length
    tail.lines += 1
  }

  private mutating func take(header line: UnsafeBufferPointer<UInt8>) throws(LineFault) {
    let header = try SegmentHeader(line: line)
    guard header.store.id == store.id, header.store.isDemo == store.isDemo else {
      throw .otherStore(header.store.id)
    }
    guard header.device == device else { throw .otherDevice(header.device.text) }
    guard header.segment == tail.segment else { throw .badHeader("seg") }
    guard tail.followsDamage || header.previous == tail.hash else { throw .chain }
    self.header = header
    pass(line, length: line.count + 1)
    tail.followsDamage = false
  }

  private mutating func take(
    entry line: UnsafeBufferPointer<UInt8>, _ told: LineDigest?, into lines: inout ReadLines
  ) throws(LineFault) -> ReadEntry {
    guard told?.isSound ?? Line.isSound(line) else { throw .sum }
    let entry = try EntryTokens(soundLine: line)
    guard entry.stamp.device == device else { throw .otherDevice(entry.stamp.device.text) }
    let isNext =
      tail.followsDamage ? entry.number > tail.number : entry.number == tail.number + 1
    guard isNext else { throw .number(expected: tail.number + 1, found: entry.number) }
    guard tail.followsDamage || entry.follows(tail.hash) else { throw .chain }
    guard entry.stamp.order > tail.order else { throw .orderNotRising }
    let read = checksOnly ? ReadEntry(entry) : try lines.add(entry)
    pass(line, length: line.count + 1, told)
    tail.number = entry.number
    tail.order = entry.stamp.order
    tail.followsDamage = false
    return read
  }
}
