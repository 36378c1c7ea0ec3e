import Casework
import Indicators
import Journal
import Record

/// What is older than the register's memory, read in pieces: it takes time with the length of the
/// history, so that somebody who looks at an old period may go on, or stop it.
struct OlderReading {
  private(set) var older = Casebook.Older()
  private var households: ArraySlice<String>
  /// Settled promises, answered petitions and closed reviews that the register does not keep.
  private var settled: ArraySlice<RecordID>
  private let pieces: Int

  private static let householdsAtOnce = 20
  private static let recordsAtOnce = 100
  private static let kinds = [Promise.kind, Petition.kind, Review.kind]

  init(from desk: Desk) throws(JournalError) {
    households = try desk.store.residentIDs(of: Household.kind)[...]
    var records: [RecordID] = []
    for kind in Self.kinds { records += try desk.settledRecords(of: kind) }
    settled = records[...]
    pieces = households.count + records.count
  }

  var isDone: Bool { households.isEmpty && settled.isEmpty }

  /// How much has been read, in hundredths.
  var percent: Int {
    pieces == 0 ? 100 : 100 * (pieces - households.count - settled.count) / pieces
  }

  mutating func step(with desk: Desk) throws(JournalError) {
    if households.isEmpty {
      for record in settled.prefix(Self.recordsAtOnce) {
        if let state = try desk.store.state(of: record), !state.isDeleted { older.take(state) }
      }
      settled = settled.dropFirst(Self.recordsAtOnce)
    } else {
      for household in households.prefix(Self.householdsAtOnce) {
        let marks = try desk.store.summaries(kind: Visit.kind, owner: household)
          .compactMap(VisitMark.init)
        if !marks.isEmpty { older.visits[Household.ID(household)] = marks }
      }
      households = households.dropFirst(Self.householdsAtOnce)
    }
  }
}

extension Desk {
  /// All of it at once, for a command.
  func olderRecords() throws(JournalError) -> Casebook.Older {
    var reading = try OlderReading(from: self)
    while !reading.isDone { try reading.step(with: self) }
    return reading.older
  }

  fileprivate func settledRecords(of kind: String) throws(JournalError) -> [RecordID] {
    let resident = Set(try store.residentIDs(of: kind))
    var records: [RecordID] = []
    try store.forEachSummary(kind: kind) { summary in
      if !resident.contains(summary.record.id) { records.append(summary.record) }
    }
    return records
  }
}

extension Casebook.Older {
  fileprivate mutating func take(_ state: RecordState) {
    switch state.record.kind {
    case Promise.kind:
      let promise = Promise(state)
      if let household = promise.household { promises[household, default: []].append(promise) }
    case Petition.kind:
      let petition = Petition(state)
      petitions[petition.household, default: []].append(petition)
    default:
      let review = Review(state)
      reviews[review.id] = review
    }
  }
}
