import Casework
import Record
import Widgets
import Wording

// What opens for whoever supervises: the casework of others by sample, and forms where they may write.

/// A page with the casework of one household, which a supervisor opens by sample.
protocol HouseholdCasework: Page {
  var household: Household.ID { get }
}

extension HouseholdPage: HouseholdCasework {}
extension HouseholdNeedsPage: HouseholdCasework {}
extension HouseholdSupportsPage: HouseholdCasework {}
extension HouseholdPlacementsPage: HouseholdCasework {}
extension HouseholdPoliciesPage: HouseholdCasework {}
extension HouseholdHealthPage: HouseholdCasework {}
extension BeforeVisitPage: HouseholdCasework {}
extension FactMenu: HouseholdCasework {}
extension FamilyChangeMenu: HouseholdCasework {}

/// A list of the casework of many households: a supervisor sees those whose files are open to them
/// (`World.readable`), and is told so.
protocol CaseworkList: Page {}

extension PetitionsPage: CaseworkList {}
extension ReconcilePage: CaseworkList {}
extension DuplicatesPage: CaseworkList {}
extension NotReceivedPage: CaseworkList {}
extension UncheckedPoliciesPage: CaseworkList {}
extension LivelihoodPage: CaseworkList {}
extension SupportListPage: CaseworkList {}
extension CopyPage: CaseworkList {}
extension NeedHouseholdsPage: CaseworkList {}
extension ActivitiesPage: CaseworkList {}
extension SchoolListPage: CaseworkList {}
extension SurveyListPage: CaseworkList {}
extension RegistrationListPage: CaseworkList {}
extension IndicatorCasesPage: CaseworkList {}
extension NearestPage: CaseworkList {}
extension MissingDataPage: CaseworkList {}
extension PovertyFlowHouseholdsPage: CaseworkList {}

extension World {
  var isBounded: Bool { (signedIn?.reach ?? .everything) != .everything }

  /// Why a page does not open for who sits here.
  func reasonAgainstOpening(_ page: any Page) -> String? {
    guard isBounded else { return nil }
    if let one = page as? any HouseholdCasework, let reason = reasonAgainstOpening(one.household) {
      return reason
    }
    return (page as? any WritingPage).flatMap { reasonAgainstWriting($0.writes) }
  }

  /// The files of others open to a supervisor by sample, with a reason of the day.
  func reasonAgainstOpening(_ household: Household.ID) -> String? {
    register.mayOpen(household, signedIn, on: today) ? nil : wording["supervision.bySample"]
  }

  /// Why a record's history is not a supervisor's to read; nil where it may be.
  func reasonAgainstReading(_ record: RecordID) -> String? {
    guard isBounded else { return nil }
    return register.households(of: record).lazy.compactMap(reasonAgainstOpening).first
  }

  /// Those of a list's rows whose households' files are open to who sits here.
  func readable<Row>(_ rows: [Row], of household: (Row) -> Household.ID?) -> [Row] {
    guard isBounded else { return rows }
    return rows.filter { household($0).flatMap(reasonAgainstOpening) == nil }
  }

  /// Says of a list that it is bounded.
  func noticeOfBounds(of page: any Page) -> Notice? {
    isBounded && page is any CaseworkList
      ? Notice(.info, wording["supervision.listBySample"]) : nil
  }
}

// MARK: Writing

/// What a form writes, by which it opens for a supervisor or not.
enum Writing: Hashable, Sendable {
  /// Nothing that others see.
  case nothing
  case supervision
  /// What is of no household, or of those that are chosen in the form.
  case otherWork
  case casework(RecordID)

  static func household(_ household: Household.ID) -> Writing {
    .casework(RecordID(kind: Household.kind, id: household.text))
  }

  static func person(_ person: Person.ID) -> Writing {
    .casework(RecordID(kind: Person.kind, id: person.text))
  }
}

/// A page in which somebody fills in what is then saved.
protocol WritingPage: Page {
  var writes: Writing { get }
}

extension WritingPage {
  var writes: Writing { .otherWork }
}

extension World {
  fileprivate func reasonAgainstWriting(_ writing: Writing) -> String? {
    switch writing {
    case .nothing, .supervision: nil
    case .otherWork: signedIn?.reach == .sample ? notTheirsToWrite : nil
    case .casework(let record):
      register.mayWrite(record, signedIn, on: today) ? nil : notTheirsToWrite
    }
  }

  /// A supervisor writes what is assigned to them and their own records.
  func reasonAgainstSaving(_ edits: [Edit]) -> String? {
    edits.allSatisfy { register.mayWrite($0.record, signedIn, on: today) }
      ? nil : notTheirsToWrite
  }

  private var notTheirsToWrite: String {
    signedIn?.reach == .assigned
      ? wording["supervision.assignedOnly"] : wording["supervision.ownOnly"]
  }
}

extension HouseholdFilterPage { var writes: Writing { .nothing } }

extension SupervisionEntryPage { var writes: Writing { .supervision } }
extension RemedyPage { var writes: Writing { .supervision } }
extension ReadingReasonPage { var writes: Writing { .supervision } }

extension NotebookPage: WritingPage {}
extension MeetingSheetPage: WritingPage {}
extension ResolutionItemPage: WritingPage {}
extension ReviewNotePage: WritingPage {}
extension ImportPage: WritingPage {}

extension VisitPage: WritingPage { var writes: Writing { .household(form.household) } }
extension UrgentReportPage: WritingPage { var writes: Writing { .household(household) } }
extension UrgentEntryPage { var writes: Writing { .casework(start.old.record) } }
extension HouseholdEntryPage {
  var writes: Writing { start.old.map { Writing.casework($0.record) } ?? .otherWork }
}
extension MemberEntryPage { var writes: Writing { .household(start.household) } }
extension PromiseEntryPage { var writes: Writing { .casework(promise.record) } }
extension AbsenceEntryPage { var writes: Writing { .household(start.household) } }
extension PovertyEntryPage { var writes: Writing { .household(start.household) } }
extension FamilyChangePage { var writes: Writing { .casework(household.record) } }
extension LineageCorrectionPage { var writes: Writing { .casework(start.lineage.record) } }
extension HouseholdJoinPage { var writes: Writing { .household(join.kept) } }
extension PersonJoinPage { var writes: Writing { .person(pair.first) } }
extension RegistrationPage { var writes: Writing { .household(start.household) } }
extension IncomePage { var writes: Writing { .household(start.household) } }
extension SituationPage { var writes: Writing { .household(start.household) } }
extension CommitmentPage { var writes: Writing { .household(household) } }
extension NeedPage { var writes: Writing { .household(start.household) } }
extension SupportEntryPage { var writes: Writing { .household(start.household) } }
extension SupportStepPage { var writes: Writing { .casework(start.support.record) } }
extension PlacementEntryPage { var writes: Writing { .household(start.household) } }
extension FindingPage { var writes: Writing { .casework(start.placement.record) } }
extension EntitlementPage { var writes: Writing { .household(start.old.household) } }
extension SchoolingPage { var writes: Writing { .person(start.person) } }
extension LiteracyPage { var writes: Writing { .household(household) } }
extension PregnancyPage { var writes: Writing { .person(start.person) } }
extension UnionPage { var writes: Writing { .person(start.person) } }
extension HeightPage { var writes: Writing { .casework(start.child.record) } }
extension HealthReminderPage { var writes: Writing { .household(start.household) } }
extension EndAssignmentPage { var writes: Writing { .casework(assignment.record) } }
extension ConflictEntryPage { var writes: Writing { .casework(conflict.field.record) } }
extension PetitionAnswerPage { var writes: Writing { .casework(petition.record) } }
extension PetitionEntryPage {
  var writes: Writing {
    if let old = start.old { return .casework(old.record) }
    return start.households.first.map { Writing.household($0) } ?? .otherWork
  }
}
