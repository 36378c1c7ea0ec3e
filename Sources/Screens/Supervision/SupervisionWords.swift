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
}
