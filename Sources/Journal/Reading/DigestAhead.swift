import Record

/// What is known of a line before it is read.
struct LineDigest: Sendable {
  /// Where it begins, and its length without its newline.
  let offset: Int
  let length: Int
  /// Whether the checksum at its end fits.
  let isSound: Bool
  /// Its SHA-256.
  let hash: [UInt8]

  init(of line: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.offset = offset
    length = line.count
    isSound = Line.isSound(line)
    hash = Digest.chain(line)
  }
}

/// Works out the digests of lines on a thread of its own, ahead of who reads them: a fifth of reading
/// a line, for which nothing need be known of those before.
///
/// Nobody waits for it and nothing hangs on it: a line that it does not tell of in time is looked at
/// by its reader, and a file that it cannot read is met there.
final class DigestAhead: Sendable {
  /// Lines of one segment, one after the other.
  struct Piece: Sendable {
    let segment: UInt32
    var lines: [LineDigest] = []
  }

  private struct Lane {
    var ready: [Piece] = []
    var isDone = false
  }

  private struct Lanes {
    var all: [Lane]
    var isStopped = false

    /// The lane to work for next: the one with the least ready, none beyond `mostReady`.
    var hungriest: Int? {
      let open = all.indices.filter {
        !all[$0].isDone && all[$0].ready.count < DigestAhead.mostReady
      }
      return open.min { all[$0].ready.count < all[$1].ready.count }
    }

    var isDone: Bool { isStopped || all.allSatisfy(\.isDone) }
  }

  private static let linesInPiece = 512
  private static let mostReady = 16

  private let lanes: Monitor<Lanes>

  private init(_ count: Int) {
    lanes = Monitor(Lanes(all: Array(repeating: Lane(), count: count)))
  }

  /// Runs ahead of readers that begin where these walks do, while `body` goes on.
  static func running<Failure: Error>(
    _ walks: [LineWalk], _ body: (DigestAhead) throws(Failure) -> Void
  ) throws(Failure) {
    let ahead = DigestAhead(walks.count)
    let thread: SystemThread?
    do throws(FileError) {
      thread = try SystemThread { ahead.run(walks) }
    } catch {
      // The system has no thread to give: the readers look at every line themselves.
      thread = nil
    }
    defer {
      ahead.lanes.change { $0.isStopped = true }
      thread?.join()
    }
    try body(ahead)
  }

  /// The next piece of a lane; nil while there is none.
  fileprivate func next(_ lane: Int) -> Piece? {
    var piece: Piece?
    lanes.change { lanes in
      if !lanes.all[lane].ready.isEmpty { piece = lanes.all[lane].ready.removeFirst() }
    }
    return piece
  }

  // MARK: - On the thread

  private func run(_ walks: [LineWalk]) {
    var walks = walks
    while let lane = nextLane() {
      let piece = walks[lane].next(Self.linesInPiece)
      lanes.change { lanes in
        if let piece { lanes.all[lane].ready.append(piece) } else { lanes.all[lane].isDone = true }
      }
    }
  }

  private func nextLane() -> Int? {
    lanes.take { lanes -> Int?? in
      if lanes.isDone { return .some(nil) }
      return lanes.hungriest.map { .some($0) }
    }
  }
}

/// The digests of one journal's lines, as far as they are told in time.
struct ToldDigests {
  private let ahead: DigestAhead
  private let lane: Int
  private var piece: DigestAhead.Piece?
  private var place = 0

  init(_ ahead: DigestAhead, lane: Int) {
    self.ahead = ahead
    self.lane = lane
  }

  /// That of the line that begins here; to be asked for by rising places.
  mutating func line(in segment: UInt32, at offset: Int) -> LineDigest? {
    while true {
      if let piece, place < piece.lines.count {
        let line = piece.lines[place]
        guard (piece.segment, line.offset) <= (segment, offset) else { return nil }
        place += 1
        if piece.segment == segment, line.offset == offset { return line }
      } else {
        piece = ahead.next(lane)
        place = 0
        if piece == nil { return nil }
      }
    }
  }
}

/// Walks over the lines of a journal, whatever they say.
struct LineWalk: Sendable {
  private let device: DeviceID
  private let folder: StoreFolder
  private let files: any FileLayer
  private var segments: ArraySlice<UInt32>
  private var file: (any FileBytes)?
  private var offset: Int

  /// From `offset` in the first of these segments on.
  init(
    device: DeviceID, folder: StoreFolder, files: any FileLayer, segments: [UInt32], offset: Int
  ) {
    self.device = device
    self.folder = folder
    self.files = files
    self.segments = segments[...]
    self.offset = offset
  }

  /// The next lines, all of one segment; nil after the last, and where a file cannot be read.
  mutating func next(_ count: Int) -> DigestAhead.Piece? {
    while let segment = segments.first {
      guard let file = file ?? map(segment) else { return nil }
      self.file = file
      var piece = DigestAhead.Piece(segment: segment)
      while piece.lines.count < count, offset < file.bytes.count {
        let rest = UnsafeBufferPointer(rebasing: file.bytes[offset...])
        guard let length = rest.firstNewline else { break }
        let line = UnsafeBufferPointer(rebasing: rest[..<length])
        piece.lines.append(LineDigest(of: line, at: offset))
        offset += length + 1
      }
      if !piece.lines.isEmpty { return piece }
      segments = segments.dropFirst()
      self.file = nil
      offset = 0
    }
    return nil
  }

  private func map(_ segment: UInt32) -> (any FileBytes)? {
    do throws(FileError) {
      return try files.map(folder.segment(SegmentID(device: device, number: segment)))
    } catch {
      // Its reader meets the same and tells it.
      return nil
    }
  }
}
