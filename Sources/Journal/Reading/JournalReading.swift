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

  private struct Source {
    var cursor: JournalCursor
    var waiting: (line: ReadEntry, position: LinePosition)?
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
    for device in devices {
      do throws(FileError) {
        let cursor = try JournalCursor(
          device: device, store: store, folder: reader.folder, files: reader.files,
          from: state.tails[device] ?? JournalTail())
        try add(cursor)
      } catch {
        throw .file(error)
      }
    }
    while let next = nextSource, let (line, position) = sources[next].waiting {
      try take(line, at: position, reader: reader, into: &state)
      do throws(FileError) {
        try advance(next)
      } catch {
        throw .file(error)
      }
    }
    for ending in endings where ending.tail.lines > 0 {
      state.tails[ending.device] = ending.tail
    }
  }

  private mutating func take(
    _ line: ReadEntry, at position: LinePosition, reader: LineReader,
    into state: inout MergedState
  ) throws(Failure) {
    do throws(CacheDamage) {
      failures += try state.take(line, at: position, reader: reader)
    } catch {
      throw .cache(error)
    }
  }

  private mutating func add(_ cursor: JournalCursor) throws(FileError) {
    sources.append(Source(cursor: cursor))
    try advance(sources.count - 1)
  }

  /// The source whose waiting line has the lowest stamp.
  private var nextSource: Int? {
    var next: Int?
    for index in sources.indices {
      guard let stamp = sources[index].waiting?.line.entry.stamp else { continue }
      if let found = next, let lowest = sources[found].waiting?.line.entry.stamp, lowest < stamp {
        continue
      }
      next = index
    }
    return next
  }

  private mutating func advance(_ index: Int) throws(FileError) {
    sources[index].waiting = nil
    while true {
      switch try sources[index].cursor.next() {
      case .entry(let line, let position):
        sources[index].waiting = (line, position)
        return
      case .damage(let damage): damages.append(damage)
      case .end(let end):
        let cursor = sources[index].cursor
        endings.append(Ending(device: cursor.device, tail: cursor.tail, end: end))
        return
      }
    }
  }
}

extension MergedState {
  /// Takes in an entry; gives why lines taken earlier, where a record needs them again, could not
  /// be read.
  mutating func take(
    _ line: ReadEntry, at position: LinePosition, reader: LineReader
  ) throws(CacheDamage) -> [JournalError] {
    var failures: [JournalError] = []
    try take(line, at: position) { earlier in
      do throws(JournalError) {
        return try reader.entry(at: earlier)
      } catch {
        failures.append(error)
        return nil
      }
    }
    return failures
  }
}
