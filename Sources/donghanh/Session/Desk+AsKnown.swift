import Casework
import Indicators
import Journal
import Record

/// Why what a closing knew cannot be computed again.
enum AsKnownProblem: Error, Hashable {
  case neverClosed(Period)
  case openAgain(Period)
  /// Another period was asked for beside it.
  case otherPeriod(Period)
  /// An option that the closing itself settles.
  case notBeside(option: String)
}

/// A closing, and all that it knew.
struct KnownThen {
  let act: PeriodClosing.Act
  let figures: ClosedFigures
  /// The record as it was.
  let register: Register
}

extension Desk {
  /// What a period printed when it was closed; nil while it is not.
  func closed(_ period: Period, in register: Register) throws(JournalError) -> ClosedPeriod? {
    guard let closing = register.closing(of: period), let act = closing.act,
      let state = try store.state(of: RecordID(kind: ClosedFigures.kind, id: act.figures.text))
    else { return nil }
    return ClosedPeriod(closing, ClosedFigures(state))
  }

  /// What was known when a period was closed: all journals read once more, each up to the entry that
  /// the closing names. It takes time and memory with the length of the history, so no screen asks
  /// for it.
  ///
  /// - Parameter progress: is told how much has been read, in hundredths, as often as that changes.
  func knownThen(at period: Period, telling progress: (Int) -> Void) throws -> KnownThen {
    let id = RecordID(kind: PeriodClosing.kind, id: PeriodClosing.id(of: period).text)
    guard let state = try store.state(of: id), !state.isDeleted else {
      throw AsKnownProblem.neverClosed(period)
    }
    guard let act = PeriodClosing(state).act else { throw AsKnownProblem.openAgain(period) }
    let record = RecordID(kind: ClosedFigures.kind, id: act.figures.text)
    let figures = try store.state(of: record).map(ClosedFigures.init) ?? .init(id: act.figures)
    var book = RecordBook(rules: [])
    var reading = ReplayProgress(of: act.sight)
    try store.replay(upTo: act.sight) { entry in
      if let percent = reading.percent(after: entry.stamp) { progress(percent) }
      try book.take(entry) { _, _ in nil }
    }
    var register = Register()
    for kind in RecordKinds.inMemory + RecordKinds.history.sorted() {
      for state in book.records(of: kind) { register.take(state) }
    }
    return KnownThen(act: act, figures: figures, register: register)
  }
}

/// How far a replay has come, which reads one journal after the other up to the order seen of it.
private struct ReplayProgress {
  private let orders: [DeviceID: UInt64]
  private var read: [DeviceID: UInt64] = [:]
  private var told: Int?

  init(of sight: Sight) {
    orders = Dictionary(
      uniqueKeysWithValues: sight.devices.map { ($0, sight.order(of: $0) ?? 0) })
  }

  /// In hundredths; nil where it is what was told last.
  mutating func percent(after stamp: Stamp) -> Int? {
    read[stamp.device] = stamp.order
    let whole = orders.values.reduce(0) { $0 + Double($1) }
    let percent = whole > 0 ? Int(100 * read.values.reduce(0) { $0 + Double($1) } / whole) : 100
    guard percent != told else { return nil }
    told = percent
    return percent
  }
}
