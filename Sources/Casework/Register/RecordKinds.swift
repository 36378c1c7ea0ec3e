package import Record

/// Which records stay in memory and which are read by id when they are shown.
///
/// Whatever grows with every month (visits, and promises, petitions, verdicts long done) is
/// history, so that neither the start nor a key grows with it.
package enum RecordKinds {
  /// Read through their owner only.
  package static let history: Set<String> = [Visit.kind]

  /// In memory while open or recent, then history.
  package static let untilSettled: Set<String> = [
    Promise.kind, Petition.kind, Review.kind, Verdict.kind, HouseholdConclusion.kind,
    WaitingRow.kind,
  ]

  /// All kinds that are in memory, wholly or in part, in the order in which the register wants
  /// them.
  package static let inMemory: [String] = [
    Commune.kind, PartyCell.kind, Village.kind, Hamlet.kind, HouseholdGroup.kind,
    Organisation.kind, Caseworker.kind, Household.kind, Person.kind, Residence.kind,
    PovertyResult.kind, Assignment.kind, AssignmentEnd.kind, Promise.kind, Petition.kind,
    Review.kind, Verdict.kind, HouseholdConclusion.kind, OfficeImport.kind, WaitingRow.kind,
  ]

  /// Kinds of which there are few, so that the first screen reads them whole.
  static let onFirstScreen: [String] = [
    Commune.kind, PartyCell.kind, Village.kind, Hamlet.kind, HouseholdGroup.kind,
    Organisation.kind, Caseworker.kind,
  ]

  /// Kinds that are read right after the first screen.
  package static var afterFirstScreen: [String] {
    inMemory.filter { !onFirstScreen.contains($0) }
  }

  /// How many months back the register in memory reaches.
  package static let monthsInMemory = 14

  /// Whether a record of a kind in `untilSettled` stays in memory; `since` is the first month that
  /// memory reaches back to.
  package static func isResident(_ state: RecordState, since: Month) -> Bool {
    // Only the field that says so is looked at: every line read passes here.
    switch state.record.kind {
    case Promise.kind:
      return state["result"].flatMap(Promise.Result.init).map { $0.day >= since.firstDay } ?? true
    case Petition.kind:
      return state["toTell"]?.bool == true
        || state["answer"].flatMap(Petition.Answer.init).map { $0.day >= since.firstDay } ?? true
    case WaitingRow.kind: return WaitingRow(state).settled == nil
    case Review.kind: return isRecent(Review.ID(state.record.id), since: since)
    case Verdict.kind: return isRecent(Verdict.ID(state.record.id).ownerID(), since: since)
    case HouseholdConclusion.kind:
      return isRecent(HouseholdConclusion.ID(state.record.id).ownerID(), since: since)
    default: return true
    }
  }

  private static func isRecent(_ review: Review.ID, since: Month) -> Bool {
    Review(id: review).subject.map { $0.month >= since } ?? true
  }
}
