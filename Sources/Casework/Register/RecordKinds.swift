package import Record

/// Which records stay in memory and which are read by id when they are shown.
///
/// Whatever grows with every month (visits, and promises, petitions, verdicts long done) is
/// history, so that neither the start nor a key grows with it.
package enum RecordKinds {
  /// Read through their owner only.
  package static let history: Set<String> = [Visit.kind]

  /// In memory while open or recent, then history; and the fields that say so, beside the id.
  package static let untilSettled: [String: [String]] = [
    Promise.kind: ["result"], Petition.kind: ["answer", "toTell"], UrgentMatter.kind: ["answer"],
    WaitingRow.kind: ["settled"], Review.kind: [], Verdict.kind: [], HouseholdConclusion.kind: [],
    Situation.kind: [], Commitment.kind: [], ClosedFigures.kind: [], Activity.kind: ["day"],
    SignAnswer.kind: [], BackCheck.kind: [],
  ]

  /// The fields that the index keeps of records on disk, by kind: what their marks are made of.
  package static let summaries: [String: [String]] = [
    Visit.kind: VisitMark.summaryFields, Promise.kind: PromiseMark.summaryFields,
    Petition.kind: PetitionMark.summaryFields, Review.kind: ReviewMark.summaryFields,
    Activity.kind: ["day"],
  ]

  /// All kinds that are in memory, wholly or in part, in the order in which the register wants
  /// them.
  package static let inMemory: [String] = [
    Commune.kind, PartyCell.kind, Village.kind, Hamlet.kind, HouseholdGroup.kind,
    Organisation.kind, Caseworker.kind, Household.kind, Person.kind, Residence.kind,
    HouseholdPast.kind, HouseholdAbsence.kind, Lineage.kind, NotSame.kind, PovertyResult.kind,
    SurveyRound.kind, VillageDay.kind,
    Situation.kind, Commitment.kind, Income.kind, PovertyRegistration.kind, ReportedTotal.kind,
    YearTarget.kind, Assignment.kind, AssignmentEnd.kind, Promise.kind, Petition.kind,
    UrgentMatter.kind, Review.kind, Verdict.kind, PlanTask.kind, TaskProgress.kind,
    Pregnancy.kind, Union.kind, HeightMeasurement.kind,
    HouseholdConclusion.kind, OfficeImport.kind, WaitingRow.kind,
    Schooling.kind, Literacy.kind, Entitlement.kind, LivelihoodSupport.kind, SupportStep.kind,
    HouseholdNeed.kind, Activity.kind, Placement.kind, Funding.kind, PublicWork.kind,
    HamletDistance.kind, KeptApart.kind, SignAnswer.kind, BackCheck.kind,
    Supervision.kind, SupervisionReading.kind, Remedy.kind,
    AdoptedDefinition.kind, PeriodClosing.kind, ClosedFigures.kind,
  ]

  /// Of those the ones that figures are counted from.
  package static let forFigures = inMemory.filter { !besideFigures.contains($0) }

  private static let besideFigures: Set<String> = [
    Verdict.kind, HouseholdConclusion.kind, Situation.kind, Commitment.kind, SurveyRound.kind,
    VillageDay.kind,
    UrgentMatter.kind, NotSame.kind, OfficeImport.kind, WaitingRow.kind, ClosedFigures.kind,
    SupportStep.kind, PlanTask.kind, TaskProgress.kind, Activity.kind, Funding.kind,
    PublicWork.kind, HamletDistance.kind, KeptApart.kind, SignAnswer.kind, BackCheck.kind,
    Supervision.kind, SupervisionReading.kind, Remedy.kind,
  ]

  /// The compartment of health: these records are for health staff alone, who have typed their PIN.
  package static let health: Set<String> = [
    Pregnancy.kind, Union.kind, HeightMeasurement.kind,
  ]

  /// Kinds of which there are few, so that the first screen reads them whole.
  static let onFirstScreen: [String] = [
    Commune.kind, PartyCell.kind, Village.kind, Hamlet.kind, HouseholdGroup.kind,
    Organisation.kind, Caseworker.kind, UrgentMatter.kind, PlanTask.kind,
  ]

  /// Kinds that are read right after the first screen.
  package static var afterFirstScreen: [String] {
    inMemory.filter { !onFirstScreen.contains($0) }
  }

  /// How many months back the register in memory reaches.
  package static let monthsInMemory = 14

  /// Whether a record of a kind in `untilSettled` stays in memory; `values` are those of the fields
  /// named there, `since` is the first month that memory reaches back to.
  package static func isResident(_ record: RecordID, _ values: [Value?], since: Month) -> Bool {
    let value = values.first ?? nil
    switch record.kind {
    case Promise.kind:
      return value.flatMap(Promise.Result.init).map { $0.day >= since.firstDay } ?? true
    case Petition.kind:
      // An answer that the family does not know stays until it is told.
      return values.dropFirst().first??.bool == true
        || value.flatMap(Petition.Answer.init).map { $0.day >= since.firstDay } ?? true
    case UrgentMatter.kind:
      return value.flatMap(SignedAnswer.init).map { $0.day >= since.firstDay } ?? true
    case Situation.kind, Commitment.kind:
      return Situation.ID(record.id).year.map { $0 >= since.year } ?? true
    case Activity.kind:
      return value?.text.flatMap(Day.init(iso:)).map { $0.year >= since.year } ?? true
    case WaitingRow.kind: return value?.text.flatMap(Day.init(iso:)) == nil
    // Long, and looked at with their period alone.
    case ClosedFigures.kind: return false
    case Review.kind: return isRecent(record.id[...], since: since)
    case Verdict.kind, HouseholdConclusion.kind, SignAnswer.kind, BackCheck.kind:
      let dot = record.id.utf8.lastIndex(of: UInt8(ascii: ".")) ?? record.id.endIndex
      return isRecent(record.id[..<dot], since: since)
    default: return true
    }
  }

  private static func isRecent(_ review: Substring, since: Month) -> Bool {
    Review.month(ofID: review).map { $0 >= since } ?? true
  }
}
