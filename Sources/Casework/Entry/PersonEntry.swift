/// The form of a member of a household, new or known. Only the name is required, or the word that
/// there is none yet (chưa đặt tên).
package struct PersonEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case nameMissing
    case birthUnreadable(String)
    /// A personal id (số định danh cá nhân) has 12 digits.
    case personalIDMalformed(String)
    case arrivalUnreadable(String)
    case departureUnreadable(String)
    case deathUnreadable(String)
  }

  package enum Question: Hashable, Sendable {
    /// Somebody else bears the personal id.
    case personalIDTaken(by: Person.ID)
    case birthAfterToday
    /// Older than anybody is: the year is probably mistyped.
    case olderThan110
    case deathBeforeBirth
  }

  package let household: Household.ID
  /// The person as it was; nil for a new one.
  package let old: Person?
  package let oldResidence: Residence?
  package var name: String
  package var isUnnamed: Bool
  package var sex: Sex?
  package var birth: Typed<PartialDate>
  package var ethnicity: String
  package var personalID: String
  package var relation: String
  /// Living here since; blank means since before the record began.
  package var arrival: Typed<Day>
  /// The last day in this household; blank while living there.
  package var departure: Typed<Day> = .blank
  package var died: Typed<Day>
  package var note: String

  package init(newIn household: Household.ID, ethnicity: String? = nil) {
    self.household = household
    old = nil
    oldResidence = nil
    (name, personalID, relation, note) = ("", "", "", "")
    isUnnamed = false
    (birth, arrival, died) = (.blank, .blank, .blank)
    self.ethnicity = ethnicity ?? ""
  }

  package init(editing member: Member) {
    let (person, residence) = (member.person, member.residence)
    household = residence.household
    old = person
    oldResidence = residence
    name = person.name ?? ""
    isUnnamed = person.name == nil
    sex = person.sex
    birth = person.birth.map(Typed.value) ?? .blank
    ethnicity = person.ethnicity ?? ""
    personalID = person.personalID ?? ""
    relation = residence.relation ?? ""
    arrival = residence.from.map(Typed.value) ?? .blank
    departure = residence.until.map(Typed.value) ?? .blank
    died = person.died.map(Typed.value) ?? .blank
    note = person.note ?? ""
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    if name.meaningful == nil, !isUnnamed { problems.append(.nameMissing) }
    if let text = birth.unreadable { problems.append(.birthUnreadable(text)) }
    if let text = personalID.meaningful, Person.personalID(typed: text) == nil {
      problems.append(.personalIDMalformed(text))
    }
    if let text = arrival.unreadable { problems.append(.arrivalUnreadable(text)) }
    if let text = departure.unreadable { problems.append(.departureUnreadable(text)) }
    if let text = died.unreadable { problems.append(.deathUnreadable(text)) }
    return problems
  }
}

extension PersonEntry {
  /// The person as typed so far, to look for others like them.
  package var lookalike: Lookalike {
    Lookalike(
      name: isUnnamed ? nil : name.meaningful, sex: sex, birth: birth.value,
      personalID: Person.personalID(typed: personalID), household: household)
  }
}

// MARK: What is asked

extension PersonEntry {
  package func questions(today: Day, register: Register) -> [Question] {
    var questions: [Question] = []
    let others = register.people.values.filter { $0.id != old?.id }
    if let id = Person.personalID(typed: personalID),
      let other = others.filter({ $0.personalID == id }).min(by: { $0.id < $1.id })
    {
      questions.append(.personalIDTaken(by: other.id))
    }
    return questions + birthQuestions(today: today)
  }

  private func birthQuestions(today: Day) -> [Question] {
    guard let birth = birth.value else { return [] }
    var questions: [Question] = []
    if birth.interval.lowerBound > today { questions.append(.birthAfterToday) }
    let end = died.value ?? today
    if let age = birth.age(on: end), age.lowerBound > 110 { questions.append(.olderThan110) }
    if let died = died.value, died < birth.interval.lowerBound {
      questions.append(.deathBeforeBirth)
    }
    return questions
  }
}

// MARK: What is saved

extension PersonEntry {
  /// The edits of the save, the person's and the residence's; nil while there is a problem, none
  /// where nothing changed.
  package func edits(newIDs: inout IdentifierSource) -> [Edit]? {
    guard problems.isEmpty else { return nil }
    let person = person(id: old?.id ?? Person.ID(newIDs.next()))
    var residence =
      oldResidence
      ?? Residence(
        id: Residence.ID(newIDs.next(ownedBy: household.text)), person: person.id,
        relation: nil)
    residence.relation = relation.meaningful
    residence.from = arrival.value
    residence.until = departure.value
    guard let old, let oldResidence else {
      return [Edit(creating: person), Edit(creating: residence)]
    }
    return [Edit(from: old, to: person), Edit(from: oldResidence, to: residence)]
      .compactMap { $0 }
  }

  private func person(id: Person.ID) -> Person {
    var person = old ?? Person(id: id, name: nil)
    person.name = isUnnamed ? nil : name.meaningful
    person.sex = sex
    person.birth = birth.value
    person.ethnicity = ethnicity.meaningful
    person.personalID = Person.personalID(typed: personalID)
    person.died = died.value
    person.note = note.meaningful
    return person
  }
}

extension Person {
  /// Who lives in these villages (plan-2026-2030.md), to pick from before anybody is entered.
  package static let usualEthnicities = ["La Hủ", "Hà Nhì", "Kinh", "Dao", "Mông", "Thái", "Mảng"]

  /// A personal id as it is typed, spaces and dots aside; nil unless 12 digits are left.
  package static func personalID(typed text: String) -> String? {
    let compact = text.filter { !$0.isWhitespace && $0 != "." }
    return compact.utf8.count == 12 && compact.utf8.allSatisfy { (48...57).contains($0) }
      ? compact : nil
  }
}
