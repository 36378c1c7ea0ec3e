package import Record

/// One long absence of a household (vắng dài ngày, mùa nương). A household is away more than once,
/// so that each is a record of its own; its id begins with the household's. In older lines the
/// household itself holds one, in its field `away`.
package struct HouseholdAbsence: Storable {
  package static let kind = "absence"

  package let id: ID
  /// Nil: of a newer version.
  package var absence: Household.Absence?

  package var household: Household.ID { id.ownerID() }

  package init(id: ID, absence: Household.Absence?) {
    self.id = id
    self.absence = absence
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    absence = state["away"].flatMap(Household.Absence.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields["away"] = absence?.value
    return fields
  }
}
