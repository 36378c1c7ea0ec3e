package import Record

package enum Sex: String, Hashable, Sendable, CaseIterable { case male = "M", female = "F" }

/// A member of a household. Only the name is required, and even that may not be given yet.
package struct Person: Storable {
  package static let kind = "person"
  package let id: ID
  /// Nil for a child that has no name yet (chưa đặt tên).
  package var name: String?
  package var sex: Sex?
  package var birth: PartialDate?
  package var ethnicity: String?
  /// Số định danh cá nhân, 12 digits.
  package var personalID: String?
  package var note: String?
  package var died: Day?
  /// The household where the person is registered (nơi đăng ký), where that is not the one they
  /// live in: a groom lives with the bride's parents for years.
  package var registered: Household.ID?
  /// The person that this one is, entered twice.
  package var sameAs: Person.ID?

  package init(
    id: ID, name: String?, sex: Sex? = nil, birth: PartialDate? = nil, ethnicity: String? = nil,
    personalID: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.sex = sex
    self.birth = birth
    self.ethnicity = ethnicity
    self.personalID = personalID
    self.note = note
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name")
    sex = state.choice("sex")
    birth = state.text("birth").flatMap(PartialDate.init(iso:))
    ethnicity = state.text("ethnicity")
    personalID = state.text("personalID")
    note = state.text("note")
    died = state.day("died")
    registered = state.reference("registered")
    sameAs = state.reference("sameAs")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("sex", sex)
    fields.set("birth", birth?.iso)
    fields.set("ethnicity", ethnicity)
    fields.set("personalID", personalID)
    fields.set("note", note)
    fields.set("died", died)
    fields.set("registered", registered)
    fields.set("sameAs", sameAs)
    return fields
  }
}

/// Living in a household: a dated interval, apart from where the person is registered.
/// Its id begins with the household's.
package struct Residence: Storable {
  package static let kind = "residence"

  /// Why it began or ended.
  package enum Cause: String, Hashable, Sendable, CaseIterable {
    case birth, death, marriage
    /// Living with the bride's parents for some years (ở rể).
    case brideFamily
    /// Into the commune, or out of it.
    case moved
    /// To another household of the commune, for another reason.
    case changedHouse
    case split, merge
  }

  package let id: ID
  package var person: Person.ID?
  /// Relation to the head, in the words of the form (Chủ hộ, Vợ, Con …).
  package var relation: String?
  /// Nil: from before the record began.
  package var from: Day?
  /// The last day in this household; nil while living there.
  package var until: Day?
  package var began: Cause?
  package var ended: Cause?
  /// Where the person came from, and where they went, out of the commune.
  package var cameFrom: String?
  package var wentTo: String?

  package var household: Household.ID { id.ownerID() }

  package init(
    id: ID, person: Person.ID?, relation: String?, from: Day? = nil, until: Day? = nil
  ) {
    self.id = id
    self.person = person
    self.relation = relation
    self.from = from
    self.until = until
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    person = state.reference("person")
    relation = state.text("relation")
    from = state.day("from")
    until = state.day("until")
    began = state.choice("began")
    ended = state.choice("ended")
    cameFrom = state.text("cameFrom")
    wentTo = state.text("wentTo")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("person", person)
    fields.set("relation", relation)
    fields.set("from", from)
    fields.set("until", until)
    fields.set("began", began)
    fields.set("ended", ended)
    fields.set("cameFrom", cameFrom)
    fields.set("wentTo", wentTo)
    return fields
  }

  package func covers(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
