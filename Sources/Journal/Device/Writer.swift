import Glibc
import Synchronization

/// The thread beside the run loop: drafts, looks, snapshots, checks. Giving it work never blocks.
///
/// What it has finished is fetched by `finished`, when `wakeDescriptor` becomes readable.
package final class Writer: Sendable {
  /// What came of a piece of work.
  package enum Outcome: Sendable {
    case draftKept(name: String)
    case draftFailed(name: String, FileError)
    case looksWritten(Int)
    /// The looks gathered could not be written: they wait for the next batch.
    case looksFailed(FileError)
    case snapshot(SnapshotJob.Written)
    case snapshotFailed(JournalError)
    case verified(Verification.Report)
    case verificationFailed(JournalError)
    /// How far a check has come.
    case verifying(Verification.Progress)
  }

  private struct Queue {
    /// The latest text of each draft, nil to discard it, in the order in which they were first
    /// asked for: of a form typed on, only the last state is written.
    var drafts: [(name: String, text: String?)] = []
    /// Not written yet, the oldest first, and where they are to be written.
    var looks: [Look] = []
    var lookLog: LookLog?
    var writesLooks = false
    var snapshot: SnapshotJob?
    var verification: Verification?
    var stopsVerification = false
    var isClosing = false
    var outcomes: [Outcome] = []
  }

  private let queue = Mutex(Queue())
  private let drafts: DraftFolder
  private let files: any FileLayer
  private let work: Pipe
  private let wake: Pipe
  private let thread = Mutex<SystemThread?>(nil)

  /// Starts the thread. Throws when the system gives no pipe or thread.
  package init(drafts: DraftFolder, files: any FileLayer = LiveFiles()) throws(FileError) {
    self.drafts = drafts
    self.files = files
    work = try Pipe(blocking: true)
    wake = try Pipe(blocking: false)
    let started = try SystemThread { self.run() }
    thread.withLock { $0 = started }
  }

  /// Becomes readable when something is finished.
  package var wakeDescriptor: Int32 { wake.reading }

  /// Makes `wakeDescriptor` readable now.
  package func wakeUp() { wake.signal() }

  package func keepDraft(_ name: String, _ text: String) { setDraft(name, text) }
  package func discardDraft(_ name: String) { setDraft(name, nil) }

  private func setDraft(_ name: String, _ text: String?) {
    queue.withLock { queue in
      if let place = queue.drafts.firstIndex(where: { $0.name == name }) {
        queue.drafts[place].text = text
      } else {
        queue.drafts.append((name, text))
      }
    }
    work.signal()
  }

  /// Gathers a look; a batch of them is written at once, the rest on closing.
  package func note(_ look: Look, in log: LookLog) {
    let isBatch = queue.withLock { queue in
      queue.looks.append(look)
      queue.lookLog = log
      if queue.looks.count >= LookLog.batch { queue.writesLooks = true }
      return queue.writesLooks
    }
    if isBatch { work.signal() }
  }

  /// Writes a snapshot; one that still waits is passed over for this later one.
  package func write(_ job: SnapshotJob) {
    queue.withLock { $0.snapshot = job }
    work.signal()
  }

  package func verify(_ verification: Verification) {
    queue.withLock {
      $0.verification = verification
      $0.stopsVerification = false
    }
    work.signal()
  }

  package func stopVerification() {
    queue.withLock { $0.stopsVerification = true }
  }

  /// What was finished since this was last asked.
  package func finished() -> [Outcome] {
    wake.drain()
    return queue.withLock { queue in
      defer { queue.outcomes = [] }
      return queue.outcomes
    }
  }

  /// Finishes what was asked for, but a check, and ends the thread.
  package func close() {
    queue.withLock {
      $0.isClosing = true
      $0.writesLooks = true
      $0.stopsVerification = true
    }
    work.signal()
    let thread = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    thread?.join()
  }

  // MARK: - On the thread

  private enum Work {
    case draft(name: String, text: String?)
    case looks([Look], LookLog)
    case snapshot(SnapshotJob)
    case verification(Verification)
    case wait
    case end
  }

  /// Drafts first: they are what a person would lose.
  private func nextWork() -> Work {
    queue.withLock { queue in
      if !queue.drafts.isEmpty {
        let draft = queue.drafts.removeFirst()
        return .draft(name: draft.name, text: draft.text)
      }
      if queue.writesLooks {
        queue.writesLooks = false
        if let log = queue.lookLog, !queue.looks.isEmpty {
          defer { queue.looks = [] }
          return .looks(queue.looks, log)
        }
      }
      if let job = queue.snapshot {
        queue.snapshot = nil
        return .snapshot(job)
      }
      if let verification = queue.verification, !queue.isClosing {
        queue.verification = nil
        return .verification(verification)
      }
      return queue.isClosing ? .end : .wait
    }
  }

  private func run() {
    while true {
      switch nextWork() {
      case .draft(let name, let text): report(keep(name, text))
      case .looks(let looks, let log): write(looks, in: log)
      case .snapshot(let job): report(write(job))
      case .verification(let verification): report(check(verification))
      case .wait: work.await()
      case .end: return
      }
    }
  }

  private func report(_ outcome: Outcome) {
    queue.withLock { $0.outcomes.append(outcome) }
    wake.signal()
  }

  private func keep(_ name: String, _ text: String?) -> Outcome {
    do throws(FileError) {
      if let text { try drafts.write(name, text) } else { try drafts.discard(name) }
      return .draftKept(name: name)
    } catch {
      return .draftFailed(name: name, error)
    }
  }

  private func write(_ looks: [Look], in log: LookLog) {
    let count = looks.count
    var looks = looks
    do throws(FileError) {
      try log.write(&looks, files: files)
      report(.looksWritten(count))
    } catch {
      queue.withLock { $0.looks = looks + $0.looks }
      report(.looksFailed(error))
    }
  }

  private func write(_ job: SnapshotJob) -> Outcome {
    do throws(JournalError) { return .snapshot(try job.run()) } catch {
      return .snapshotFailed(error)
    }
  }

  private func check(_ verification: Verification) -> Outcome {
    do throws(JournalError) {
      let report = try verification.run { progress in
        self.report(.verifying(progress))
        return !queue.withLock { $0.stopsVerification }
      }
      return .verified(report)
    } catch {
      return .verificationFailed(error)
    }
  }
}

/// A pipe by which one thread wakes another.
private struct Pipe: ~Copyable, Sendable {
  let reading: Int32
  private let writing: Int32

  init(blocking: Bool) throws(FileError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileError(.open, "pipe", .other(errno: errno)) }
    reading = ends[0]
    writing = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // A full pipe already wakes its reader: the writer must not wait.
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    if !blocking { _ = fcntl(reading, F_SETFL, O_NONBLOCK) }
  }

  func signal() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  /// Takes what is there; where the pipe blocks, waits for the first byte.
  func await() {
    var bytes = [UInt8](repeating: 0, count: 256)
    _ = read(reading, &bytes, bytes.count)
  }

  func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(reading, &bytes, bytes.count) > 0 {}
  }

  deinit {
    close(reading)
    close(writing)
  }
}
