import Casework
import Indicators
import Journal
import Record

extension Desk {
  /// What the register does not keep of visits, promises, petitions and reviews: read from the
  /// journals, so it takes time with the length of the history.
  func olderRecords() throws(JournalError) -> Casebook.Older {
    var older = Casebook.Older()
    try store.forEachSummary(kind: Visit.kind) { summary in
      guard let mark = VisitMark(summary) else { return }
      older.visits[mark.visit.ownerID(), default: []].append(mark)
    }
    try store.forEachSummary(kind: Promise.kind) { summary in
      guard let mark = PromiseMark(summary), let household = mark.household else { return }
      older.promises[household, default: []].append(mark)
    }
    try store.forEachSummary(kind: Petition.kind) { summary in
      guard let mark = PetitionMark(summary) else { return }
      older.petitions[mark.household, default: []].append(mark)
    }
    for state in try settledStates(of: Review.kind) {
      let review = Review(state)
      older.reviews[review.id] = review
    }
    return older
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
