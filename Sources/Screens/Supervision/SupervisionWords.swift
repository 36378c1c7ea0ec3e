import Casework
import Record
import Widgets
import Wording

// How supervision is worded, and whose each part of it is.
extension World {
  func words(for supervisor: Supervisor) -> String {
    switch supervisor {
    case .inspection: wording["supervision.inspection"]
    case .front: wording["supervision.front"]
    case .council: wording["supervision.council"]
    }
  }

  var supervisor: Supervisor? { signedIn?.supervises }

  /// Whether who is signed in answers for the body that is looked into.
  func answers(for supervision: Supervision) -> Bool {
    supervision.subject.map(leadsReview(of:)) ?? false
  }

  /// Whether who is signed in supervises for the body whose supervision it is.
  func supervises(_ supervision: Supervision) -> Bool {
    supervisor != nil && supervisor == supervision.supervisor
  }

  /// Why supervision does not open for who sits here; nil for supervisors and those supervised.
  var reasonAgainstSupervision: String? {
    let leads = signedIn?.reviewingBodies.contains(where: leadsReview(of:)) ?? false
    return supervisor != nil || leads ? nil : wording["supervision.notYours"]
  }

  /// The bodies that can be looked into: every cell, the People's Committee, the Front.
  var supervisedBodies: [ReviewingBody] {
    register.cells.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { .cell($0.id) }
      + [.peoplesCommittee, .front]
  }

  func label(of supervision: Supervision) -> String {
    supervision.subject.map(name(of:)) ?? wording["supervision.record"]
  }

  /// The files of others open to a supervisor by sample, with a reason of the day.
  func reasonAgainstOpening(_ household: Household.ID) -> String? {
    register.mayOpen(household, signedIn, on: today) ? nil : wording["supervision.bySample"]
  }

  /// Why a record's history is not a supervisor's to read; nil where it may be.
  func reasonAgainstReading(_ record: RecordID) -> String? {
    register.households(of: record).lazy.compactMap(reasonAgainstOpening).first
  }

  /// A supervisor writes what is assigned to them and their own records.
  func reasonAgainstSaving(_ edits: [Edit]) -> String? {
    if edits.allSatisfy({ register.mayWrite($0.record, signedIn, on: today) }) { return nil }
    return signedIn?.reach == .assigned
      ? wording["supervision.assignedOnly"] : wording["supervision.ownOnly"]
  }
}

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
