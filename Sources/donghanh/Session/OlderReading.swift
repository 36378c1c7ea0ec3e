import Casework
import Indicators
import Journal
import Record

/// What is older than the register's memory, read in pieces: it takes time with the length of the
/// history, so that somebody who looks at an old period may go on, or stop it.
struct OlderReading {
  private(set) var older = Casebook.Older()
  private var hasReviews = false
  /// Households, whose ids those of visits, promises and petitions begin with.
  private var owners: ArraySlice<String>
  private let pieces: Int

  private static let ownersAtOnce = 20

  init(from desk: Desk) throws(JournalError) {
    owners = ArraySlice(try desk.store.residentIDs(of: Household.kind))
    pieces = owners.count
  }

  var isDone: Bool { hasReviews && owners.isEmpty }

  /// How much has been read, in hundredths.
  var percent: Int { pieces == 0 ? 100 : 100 * (pieces - owners.count) / pieces }

  mutating func step(with desk: Desk) throws(JournalError) {
    guard hasReviews else {
      older.reviews = try desk.olderReviews()
      hasReviews = true
      return
    }
    for owner in owners.prefix(Self.ownersAtOnce) {
      let household = Household.ID(owner)
      let history = try Casebook.Older.History(of: household) { kind, body throws(JournalError) in
        try desk.store.summaries(kind: kind, owner: owner).forEach(body)
      }
      if !history.isEmpty { older.histories[household] = history }
    }
    owners = owners.dropFirst(Self.ownersAtOnce)
  }
}

extension Casebook.Older.History {
  /// What the index says of the records of a household, which is where their ids begin.
  ///
  /// - Parameter forEach: reads those of a kind, one after the other.
  init<Failure>(
    of household: Household.ID,
    _ forEach: (_ kind: String, _ body: (HistorySummary) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    self.init()
    try forEach(Visit.kind) { summary in
      if let visit = VisitMark(summary, of: household) { visits.append(visit) }
    }
    // In the order in which figures look at them, so that they need not be put in order again.
    visits = visits.inOrder
    try forEach(Promise.kind) { summary in
      guard let promise = PromiseMark(summary, of: household), promise.household != nil else {
        return
      }
      promises.append(promise)
    }
    try forEach(Petition.kind) { summary in
      if let petition = PetitionMark(summary, of: household) { petitions.append(petition) }
    }
  }

  var isEmpty: Bool { visits.isEmpty && promises.isEmpty && petitions.isEmpty }
}

extension Desk {
  /// All of it at once, for a command.
  func olderRecords() throws(JournalError) -> Casebook.Older {
    var reading = try OlderReading(from: self)
    while !reading.isDone { try reading.step(with: self) }
    return reading.older
  }

  /// The closed reviews that the register does not keep.
  func olderReviews() throws(JournalError) -> [Review.ID: ReviewMark] {
    // Those that the register keeps are known by it.
    let resident = Set(try store.residentIDs(of: Review.kind))
    var reviews: [Review.ID: ReviewMark] = [:]
    try store.forEachSummary(kind: Review.kind) { summary in
      guard !resident.contains(summary.record.id), let review = ReviewMark(summary) else { return }
      reviews[review.review] = review
    }
    return reviews
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
