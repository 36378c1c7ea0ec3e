package import Record

/// A household and a person who are not to be assigned to each other (không phân công cặp này). Why
/// is not asked and not kept. Its id is the household's and the person's.
package struct KeptApart: Storable {
  package static let kind = "keptApart"
  package let id: ID
  /// The day somebody said so; nil once it is taken back.
  package var day: Day?

  package var household: Household.ID { id.ownerID() }
  package var caseworker: Caseworker.ID { id.caseworker }

  package static func id(_ household: Household.ID, _ caseworker: Caseworker.ID) -> ID {
    ID(household, caseworker)
  }

  package init(_ household: Household.ID, _ caseworker: Caseworker.ID, since day: Day?) {
    id = Self.id(household, caseworker)
    self.day = day
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    return fields
  }
}

extension Identifier<KeptApart> {
  package var caseworker: Caseworker.ID { otherID() }
}
