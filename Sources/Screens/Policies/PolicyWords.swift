import Casework
import Wording

extension World {
  /// `chính sách health-card của LS-007 Ly Xá Pư`.
  func label(of entitlement: Entitlement.ID) -> String {
    let record = Entitlement(id: entitlement)
    return wording(
      "policy.record",
      ["policy": record.policy.text, "household": fullLabel(of: record.household)])
  }
}
