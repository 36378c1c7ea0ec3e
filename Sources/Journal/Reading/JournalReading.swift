import Record

/// Reads all journals on from where they were left, into one state.
///
/// Lines are taken by rising order, so that a line comes after those its device had seen, as far
/// as they are here.
struct JournalReading {
  /// How one journal's reading ended.
  struct Ending {
    let device: DeviceID
    let tail: JournalTail
    let end: JournalEnd
  }

  enum Failure: Error {
    case cache(CacheDamage)
    case file(FileError)
  }

  /// One journal, and the line of it that comes next.
  private struct Source {
    let device: DeviceID
    var steps: ArraySlice<JournalCursor.Step> = []
    var lines: ReadLines
    var tail: JournalTail?
    var waiting: (line: ReadEntry, position: LinePosition)?
    /// That of the waiting line.
    var stamp: Stamp?
  }

  private var sources: [Source] = []
  private(set) var damages: [Damage] = []
  /// Why lines taken earlier could not be read again, where a record needed them.
  private(set) var failures: [JournalError] = []
  private(set) var endings: [Ending] = []

  /// Reads the journals of `devices` on into `state`.
  mutating func run(
    _ devices: [DeviceID], of store: StoreIdentity, reader: LineReader,
    into state: inout MergedState
  ) throws(Failure) {
    var cursors: [JournalCursor] = []
    for device in devices {
      do throws(FileError) {
        cursors.append(
          try JournalCursor(
            device: device, store: store, folder: reader.folder, files: reader.files,
            from: state.tails[device] ?? JournalTail()))
      } catch {
        throw .file(error)
      }
    }
    if state.isReadOn {
      try read(cursors, reader: reader, into: &state)
    } else {
      try DigestAhead.running(cursors.map(\.walk)) { digests throws(Failure) in
        for lane in cursors.indices { cursors[lane].digests = ToldDigests(digests, lane: lane) }
        try read(cursors, reader: reader, into: &state)
      }
    }
    for ending in endings where ending.tail.lines > 0 {
      state.tails[ending.device] = ending.tail
    }
  }

  private mutating func read(
    _ cursors: [JournalCursor], reader: LineReader, into state: inout MergedState
  ) throws(Failure) {
    let empty = ReadLines(for: state.layout, leavesOutHistories: !state.isReadOn)
    sources = cursors.map { Source(device: $0.device, lines: empty) }
    try ReadAhead.reading(cursors, into: empty) { ahead throws(Failure) in
      for index in sources.indices { try advance(index, by: ahead) }
      while let next = nextSource, let (line, position) = sources[next].waiting {
        try take(line, of: sources[next].lines, at: position, reader: reader, into: &state)
        try advance(next, by: ahead)
      }
    }
  }

  private mutating func take(
    _ line: ReadEntry, of lines: ReadLines, at position: LinePosition, reader: LineReader,
    into state: inout MergedState
  ) throws(Failure) {
    do throws(CacheDamage) {
      failures += try state.take(line, of: lines, at: position, reader: reader)
    } catch {
      throw .cache(error)
    }
  }

  /// The source whose waiting line has the lowest stamp.
  private var nextSource: Int? {
    var next: (index: Int, stamp: Stamp)?
    for index in sources.indices {
      guard let stamp = sources[index].stamp else { continue }
      if let next, next.stamp < stamp { continue }
      next = (index, stamp)
    }
    return next?.index
  }

  private mutating func advance(_ index: Int, by ahead: ReadAhead) throws(Failure) {
    sources[index].waiting = nil
    sources[index].stamp = nil
    while true {
      guard let step = sources[index].steps.popFirst() else {
        try refill(index, by: ahead)
        continue
      }
      switch step {
      case .entry(let line, let position):
        sources[index].waiting = (line, position)
        sources[index].stamp = line.stamp
        return
      case .damage(let damage): damages.append(damage)
      case .end(let end):
        endings.append(
          Ending(
            device: sources[index].device, tail: sources[index].tail ?? JournalTail(), end: end))
        return
      }
    }
  }

  private mutating func refill(_ index: Int, by ahead: ReadAhead) throws(Failure) {
    let batch = ahead.next(index)
    if let failure = batch.failure { throw .file(failure) }
    sources[index].steps = batch.steps[...]
    sources[index].lines = batch.lines
    sources[index].tail = batch.tail
  }
}

extension MergedState {
  /// Takes in an entry; gives why lines taken earlier, where a record needs them again, could not
  /// be read.
  mutating func take(
    _ line: ReadEntry, of lines: ReadLines, at position: LinePosition, reader: LineReader
  ) throws(CacheDamage) -> [JournalError] {
    var failures: [JournalError] = []
    try take(line, of: lines, at: position) { reader.entry(at: $0, noting: &failures) }
    return failures
  }

  /// The same of an entry that this device has just written.
  mutating func take(
    written entry: Entry, at position: LinePosition, reader: LineReader
  ) throws(CacheDamage) -> [JournalError] {
    var failures: [JournalError] = []
    try take(written: entry, at: position) { reader.entry(at: $0, noting: &failures) }
    return failures
  }
}

extension LineReader {
  /// The entry of a line; nil, and noted why, where it cannot be read.
  fileprivate func entry(at position: LinePosition, noting failures: inout [JournalError]) -> Entry?
  {
    do throws(JournalError) {
      return try entry(at: position)
    } catch {
      failures.append(error)
      return nil
    }
  }
}
