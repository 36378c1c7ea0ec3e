import Casework
import Indicators
import Journal
import Record
import Synchronization

/// What is older than the register's memory, read in pieces: it takes time with the length of the
/// history, so that somebody who looks at an old period may go on, or stop it.
struct OlderReading {
  private(set) var older = Casebook.Older()
  /// Households and party cells, whose ids those of visits, promises and petitions begin with.
  private var owners: ArraySlice<String>
  private let pieces: Int

  private static let ownersAtOnce = 20

  init(from desk: Desk) throws(JournalError) {
    owners = ArraySlice(
      try desk.store.residentIDs(of: Household.kind)
        + desk.store.residentIDs(of: PartyCell.kind))
    pieces = owners.count
    // Those that the register keeps are known by it.
    let resident = Set(try desk.store.residentIDs(of: Review.kind))
    var reviews: [Review.ID: ReviewMark] = [:]
    try desk.store.forEachSummary(kind: Review.kind) { summary in
      guard !resident.contains(summary.record.id), let review = ReviewMark(summary) else { return }
      reviews[review.review] = review
    }
    older.reviews = reviews
  }

  var isDone: Bool { owners.isEmpty }

  /// How much has been read, in hundredths.
  var percent: Int { pieces == 0 ? 100 : 100 * (pieces - owners.count) / pieces }

  mutating func step(with desk: Desk) throws(JournalError) {
    for owner in owners.prefix(Self.ownersAtOnce) {
      try older.take(of: owner) { kind throws(JournalError) in
        try desk.store.summaries(kind: kind, owner: owner)
      }
    }
    owners = owners.dropFirst(Self.ownersAtOnce)
  }

  /// Reads all that is left on two threads, one of which has other work to do first.
  mutating func finish<Work>(
    with desk: Desk, beside work: () throws(JournalError) -> Work
  ) throws(JournalError) -> Work {
    let index = desk.store.historyIndex
    let waiting = Mutex(owners)
    @Sendable func readOwners() -> Casebook.Older? {
      var older = Casebook.Older()
      while true {
        let some = waiting.withLock { owners in
          defer { owners = owners.dropFirst(Self.ownersAtOnce) }
          return owners.prefix(Self.ownersAtOnce)
        }
        guard !some.isEmpty else { return older }
        guard older.take(of: some, from: index) else { return nil }
      }
    }
    let (there, here) = SystemThread.both(readOwners) {
      (work: Result(catching: work), owners: readOwners())
    }
    let result = try here.work.get()
    guard let there, let here = here.owners else {
      // The store mends its snapshot as it reads.
      while !isDone { try step(with: desk) }
      return result
    }
    owners = []
    older.take(there)
    older.take(here)
    return result
  }
}

extension Casebook.Older {
  /// Takes in what the index says of the records of a household or party cell.
  fileprivate mutating func take<Failure>(
    of owner: String, _ summaries: (_ kind: String) throws(Failure) -> [HistorySummary]
  ) throws(Failure) {
    // In the order in which figures look at them, so that they need not be put in order again.
    let visits = try summaries(Visit.kind).compactMap(VisitMark.init).inOrder
    if !visits.isEmpty { self.visits[Household.ID(owner)] = visits }
    for promise in try summaries(Promise.kind).compactMap(PromiseMark.init) {
      guard let household = promise.household else { continue }
      promises[household, default: []].append(promise)
    }
    let petitions = try summaries(Petition.kind).compactMap(PetitionMark.init)
    if !petitions.isEmpty { self.petitions[Household.ID(owner)] = petitions }
  }

  /// False where the index is damaged.
  fileprivate mutating func take(of owners: ArraySlice<String>, from index: HistoryIndex) -> Bool {
    do throws(HistoryIndex.Damage) {
      for owner in owners {
        try take(of: owner) { kind throws(HistoryIndex.Damage) in
          try index.summaries(kind: kind, owner: owner)
        }
      }
      return true
    } catch {
      return false
    }
  }

  /// What was read of other owners.
  fileprivate mutating func take(_ other: Casebook.Older) {
    visits.merge(other.visits) { $0 + $1 }
    promises.merge(other.promises) { $0 + $1 }
    petitions.merge(other.petitions) { $0 + $1 }
  }
}

extension Desk {
  /// All of it at once, for a command.
  func olderRecords() throws(JournalError) -> Casebook.Older {
    var reading = try OlderReading(from: self)
    try reading.finish(with: self) { () throws(JournalError) -> Void in }
    return reading.older
  }

  /// What figures are counted from, and all that is older: read side by side.
  func registerAndOlder() throws(JournalError) -> (Register, Casebook.Older) {
    var reading = try OlderReading(from: self)
    let register = try reading.finish(with: self) { () throws(JournalError) -> Register in
      try self.register(of: RecordKinds.forFigures)
    }
    return (register, reading.older)
  }

  /// What figures are counted from, with the marks of the visits since a month, as the screens have
  /// it.
  func register(withVisitsSince month: Month) throws(JournalError) -> Register {
    var register = try register(of: RecordKinds.forFigures)
    for household in register.householdIDs {
      register.take(try visitMarks(of: household, since: month), of: household)
    }
    return register
  }
}
