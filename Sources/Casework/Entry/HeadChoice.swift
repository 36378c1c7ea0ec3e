import Record

extension Register {
  /// The edits that make a member the head: the household's head, and the relation of both. What
  /// the others are to the new head only a person can say.
  package func edits(makingHead person: Person.ID, of household: Household.ID, on day: Day)
    -> [Edit]
  {
    guard let old = households[household], old.head != person else { return [] }
    var new = old
    new.head = person
    var edits = [Edit(from: old, to: new)]
    for member in members(of: household, on: day) {
      var residence = member.residence
      if member.person.id == person {
        residence.relation = Residence.headRelation
      } else if member.residence.relation == Residence.headRelation {
        residence.relation = nil
      }
      edits.append(Edit(from: member.residence, to: residence))
    }
    return edits.compactMap { $0 }
  }
}

extension PersonEntry {
  /// The edits of the save; whoever is entered as the head becomes the household's head.
  package func edits(newIDs: inout IdentifierSource, in register: Register, on day: Day) -> [Edit]?
  {
    guard let edits = edits(newIDs: &newIDs) else { return nil }
    let created = edits.first { $0.record.kind == Person.kind }.map { Person.ID($0.record.id) }
    guard relation.meaningful == Residence.headRelation, let person = old?.id ?? created
    else { return edits }
    return edits + register.edits(makingHead: person, of: household, on: day)
  }
}

extension Residence {
  /// The relation of the head, in the words of the form.
  package static let headRelation = "Chủ hộ"

  /// What members usually are to the head, in the words of the form.
  package static let usualRelations = [
    headRelation, "Vợ", "Chồng", "Con", "Con dâu", "Con rể", "Cháu", "Bố", "Mẹ", "Bố vợ", "Mẹ vợ",
    "Ông", "Bà", "Anh", "Chị", "Em", "Ở cùng",
  ]
}
