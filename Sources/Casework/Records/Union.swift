package import Record

/// Two people who began to live as spouses, registered or by custom. It is kept so that a young
/// couple gets support; its id begins with that of the one who was noted.
package struct Union: Storable {
  package static let kind = "union"

  package let id: ID
  /// The day it was written down, and by whom.
  package var day: Day?
  package var by: Caseworker.ID?
  /// The other one, where the register knows them.
  package var partner: Person.ID?
  /// Of a partner the register does not know.
  package var partnerSex: Sex?
  package var partnerBirth: PartialDate?
  package var start: PartialDate?
  package var isRegistered: Bool?
  /// It began before they came to live here.
  package var beganElsewhere = false

  package var person: Person.ID { id.ownerID() }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    partner = state.reference("partner")
    partnerSex = state.choice("partnerSex")
    partnerBirth = state.text("partnerBirth").flatMap(PartialDate.init(iso:))
    start = state.text("start").flatMap(PartialDate.init(iso:))
    isRegistered = state["registered"]?.bool
    beganElsewhere = state["beganElsewhere"]?.bool ?? false
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    fields.set("partner", partner)
    fields.set("partnerSex", partnerSex)
    fields.set("partnerBirth", partnerBirth?.iso)
    fields.set("start", start?.iso)
    fields["registered"] = isRegistered.map { .bool($0) }
    if beganElsewhere { fields["beganElsewhere"] = .bool(true) }
    return fields
  }
}
