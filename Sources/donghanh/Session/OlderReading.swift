import Casework
import Indicators
import Journal
import Record

/// What is older than the register's memory, read in pieces: it takes time with the length of the
/// history, so that somebody who looks at an old period may go on, or stop it.
struct OlderReading {
  private(set) var older = Casebook.Older()
  /// Households and party cells, whose ids those of visits, promises and petitions begin with.
  private var owners: ArraySlice<String>
  /// Closed reviews that the register does not keep.
  private var reviews: ArraySlice<RecordID>
  private let pieces: Int

  private static let ownersAtOnce = 20
  private static let reviewsAtOnce = 100

  init(from desk: Desk) throws(JournalError) {
    owners = ArraySlice(
      try desk.store.residentIDs(of: Household.kind)
        + desk.store.residentIDs(of: PartyCell.kind))
    reviews = try desk.settledReviews()[...]
    pieces = owners.count + reviews.count
  }

  var isDone: Bool { owners.isEmpty && reviews.isEmpty }

  /// How much has been read, in hundredths.
  var percent: Int {
    pieces == 0 ? 100 : 100 * (pieces - owners.count - reviews.count) / pieces
  }

  mutating func step(with desk: Desk) throws(JournalError) {
    guard owners.isEmpty else {
      for owner in owners.prefix(Self.ownersAtOnce) { try read(of: owner, from: desk.store) }
      owners = owners.dropFirst(Self.ownersAtOnce)
      return
    }
    for record in reviews.prefix(Self.reviewsAtOnce) {
      guard let review = try desk.store.state(of: record).flatMap(ReviewMark.init) else { continue }
      older.reviews[review.review] = review
    }
    reviews = reviews.dropFirst(Self.reviewsAtOnce)
  }

  private mutating func read(of owner: String, from store: Store) throws(JournalError) {
    // In the order in which figures look at them, so that they need not be put in order again.
    let visits = try store.summaries(kind: Visit.kind, owner: owner).compactMap(VisitMark.init)
      .inOrder
    if !visits.isEmpty { older.visits[Household.ID(owner)] = visits }
    for promise in try store.summaries(kind: Promise.kind, owner: owner)
      .compactMap(PromiseMark.init)
    {
      guard let household = promise.household else { continue }
      older.promises[household, default: []].append(promise)
    }
    let petitions = try store.summaries(kind: Petition.kind, owner: owner)
      .compactMap(PetitionMark.init)
    if !petitions.isEmpty { older.petitions[Household.ID(owner)] = petitions }
  }
}

extension Desk {
  /// All of it at once, for a command.
  func olderRecords() throws(JournalError) -> Casebook.Older {
    var reading = try OlderReading(from: self)
    while !reading.isDone { try reading.step(with: self) }
    return reading.older
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

  fileprivate func settledReviews() throws(JournalError) -> [RecordID] {
    let resident = Set(try store.residentIDs(of: Review.kind))
    var records: [RecordID] = []
    try store.forEachSummary(kind: Review.kind) { summary in
      if !resident.contains(summary.record.id) { records.append(summary.record) }
    }
    return records
  }
}
