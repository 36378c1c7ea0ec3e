import Casework
import Indicators
import Journal
import Record

extension Desk {
  /// What the register does not keep of visits, promises, petitions and reviews: read from the
  /// journals, so it takes time with the length of the history.
  func olderRecords(before today: Day) throws(JournalError) -> Casebook.Older {
    var older = Casebook.Older()
    try store.forEachSummary(kind: Visit.kind) { summary in
      guard let mark = VisitMark(summary) else { return }
      older.visits[mark.visit.ownerID(), default: []].append(mark)
    }
    for state in try settledStates(of: Promise.kind) {
      let promise = Promise(state)
      if let household = promise.household {
        older.promises[household, default: []].append(promise)
      }
    }
    for state in try settledStates(of: Petition.kind) {
      let petition = Petition(state)
      older.petitions[petition.household, default: []].append(petition)
    }
    for state in try settledStates(of: Review.kind) {
      let review = Review(state)
      older.reviews[review.id] = review
    }
    return older
  }

  /// The register whole, with the marks of the visits since a month, as the screens have it.
  func register(withVisitsSince month: Month) throws(JournalError) -> Register {
    var register = try register()
    for household in register.householdIDs {
      register.take(try visitMarks(of: household, since: month), of: household)
    }
    return register
  }

  private func settledStates(of kind: String) throws(JournalError) -> [RecordState] {
    let resident = Set(try store.residentIDs(of: kind))
    var records: [RecordID] = []
    try store.forEachSummary(kind: kind) { summary in
      if !resident.contains(summary.record.id) { records.append(summary.record) }
    }
    var states: [RecordState] = []
    for record in records {
      if let state = try store.state(of: record), !state.isDeleted { states.append(state) }
    }
    return states
  }
}
