package import Record

extension Register {
  /// The households whose row in a list may look different now that these records have changed;
  /// nil where that may be any of them, such as after a village was renamed.
  package func households(touchedBy states: [RecordState]) -> Set<Household.ID>? {
    var touched: Set<Household.ID> = []
    for state in states {
      let id = state.record.id
      switch state.record.kind {
      // Whoever was, or is no longer, the same as another counts and is counted elsewhere.
      case Household.kind where state[field: "sameAs"] != nil: return nil
      case Household.kind: touched.insert(Household.ID(id))
      case Person.kind: touched.formUnion(homes(ever: Person.ID(id)))
      case Residence.kind, HouseholdPast.kind, HouseholdAbsence.kind, PovertyResult.kind,
        Visit.kind:
        touched.insert(kept(Household.ID(Household.ID(id).owner ?? "")))
      case Assignment.kind, AssignmentEnd.kind:
        touched.formUnion(households(of: Household.ID(id).owner ?? ""))
      case Commune.kind, Village.kind, Hamlet.kind, Caseworker.kind: return nil
      default: break
      }
    }
    return touched
  }

  /// The household with this id, or those of the group with this id.
  private func households(of target: String) -> Set<Household.ID> {
    householdsByGroup[HouseholdGroup.ID(target)] ?? [kept(Household.ID(target))]
  }
}
