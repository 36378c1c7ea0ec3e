import Record

/// Reads journals on a thread of its own, a little ahead of whoever merges their lines: checking
/// and reading a line takes about as long as merging it, and most laptops have two processors.
final class ReadAhead: Sendable {
  /// Some steps of one journal, in order.
  struct Batch: Sendable {
    var steps: [JournalCursor.Step] = []
    /// What the lines of the steps say.
    var lines: ReadLines
    /// Where the journal was left, once it has ended.
    var tail: JournalTail?
    var failure: FileError?

    var isLast: Bool { tail != nil || failure != nil }
  }

  private struct Lane {
    var ready: [Batch] = []
    /// All of the journal is ready.
    var isRead = false
  }

  private struct Lanes {
    var all: [Lane]
    var isStopped = false

    /// The journal to read next: the one with the least ready, none beyond `mostReady`.
    var hungriest: Int? {
      let open = all.indices.filter { !all[$0].isRead && all[$0].ready.count < ReadAhead.mostReady }
      return open.min { all[$0].ready.count < all[$1].ready.count }
    }

    var isRead: Bool { isStopped || all.allSatisfy(\.isRead) }
  }

  private static let stepsInBatch = 256
  private static let mostReady = 16

  private let lanes: Monitor<Lanes>
  private let empty: ReadLines

  private init(_ count: Int, _ empty: ReadLines) {
    self.empty = empty
    lanes = Monitor(Lanes(all: Array(repeating: Lane(), count: count)))
  }

  /// Reads from the cursors while `body` takes their steps, each batch into lines as `empty`; what
  /// is not taken is dropped.
  static func reading(
    _ cursors: [JournalCursor], into empty: ReadLines,
    _ body: (ReadAhead) throws(JournalReading.Failure) -> Void
  ) throws(JournalReading.Failure) {
    let ahead = ReadAhead(cursors.count, empty)
    let thread: SystemThread
    do throws(FileError) {
      thread = try SystemThread { ahead.run(cursors) }
    } catch {
      throw .file(error)
    }
    defer {
      ahead.lanes.change { $0.isStopped = true }
      thread.join()
    }
    try body(ahead)
  }

  /// The next steps of the journal of a cursor, by its place; not to be asked again after the last.
  func next(_ lane: Int) -> Batch {
    lanes.take { lanes in
      guard !lanes.all[lane].ready.isEmpty else { return nil }
      return lanes.all[lane].ready.removeFirst()
    }
  }

  // MARK: - On the thread

  private func run(_ cursors: [JournalCursor]) {
    var cursors = cursors
    while let lane = nextLane() {
      let batch = batch(from: &cursors[lane])
      lanes.change { lanes in
        lanes.all[lane].ready.append(batch)
        lanes.all[lane].isRead = batch.isLast
      }
    }
  }

  private func nextLane() -> Int? {
    lanes.take { lanes -> Int?? in
      if lanes.isRead { return .some(nil) }
      return lanes.hungriest.map { .some($0) }
    }
  }

  private func batch(from cursor: inout JournalCursor) -> Batch {
    var batch = Batch(lines: empty)
    batch.lines.expect(2 * Self.stepsInBatch)
    do throws(FileError) {
      while batch.steps.count < Self.stepsInBatch {
        let step = try cursor.next(into: &batch.lines)
        batch.steps.append(step)
        if case .end = step {
          batch.tail = cursor.tail
          break
        }
      }
    } catch {
      batch.failure = error
    }
    return batch
  }
}
