/// The form of two people who live together as spouses.
package struct UnionEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case startUnreadable(String)
    case startAfterDay
    case birthUnreadable(String)
    case partnerIsSelf
  }

  package enum Question: Hashable, Sendable {
    /// Nobody says when it began: it is counted in no year.
    case startUnknown
    /// A union of the two is noted already.
    case alreadyNoted
  }

  package let person: Person.ID
  package let old: Union?
  package var day: Typed<Day>
  package var by: Caseworker.ID?
  package var partner: Person.ID?
  package var partnerSex: Sex?
  package var partnerBirth: Typed<PartialDate>
  package var start: Typed<PartialDate>
  package var isRegistered: Bool?
  package var beganElsewhere: Bool

  package init(
    of person: Person.ID, editing old: Union? = nil, today: Day, by author: Caseworker.ID?
  ) {
    self.person = person
    self.old = old
    day = (old == nil ? today : old?.day).map(Typed.value) ?? .blank
    by = old?.by ?? author
    partner = old?.partner
    partnerSex = old?.partnerSex
    partnerBirth = old?.partnerBirth.map(Typed.value) ?? .blank
    start = old?.start.map(Typed.value) ?? .blank
    isRegistered = old?.isRegistered
    beganElsewhere = old?.beganElsewhere ?? false
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day) where day > today: problems.append(.dayAfterToday(day))
    case .value: break
    }
    if let text = start.unreadable { problems.append(.startUnreadable(text)) }
    if let start = start.value, let day = day.value, start.interval.lowerBound > day {
      problems.append(.startAfterDay)
    }
    if partner == nil, let text = partnerBirth.unreadable {
      problems.append(.birthUnreadable(text))
    }
    if partner == person { problems.append(.partnerIsSelf) }
    return problems
  }

  package func questions(in register: Register) -> [Question] {
    var questions: [Question] = start == .blank ? [.startUnknown] : []
    if old == nil, let partner,
      register.unions(of: person).contains(where: {
        Set([$0.person, $0.partner].compactMap { $0 }.map(register.kept)).contains(partner)
      })
    {
      questions.append(.alreadyNoted)
    }
    return questions
  }

  /// The union as the form has it.
  package func union(id: Union.ID) -> Union {
    var new = Union(id: id)
    (new.day, new.by, new.partner, new.start) = (day.value, by, partner, start.value)
    (new.isRegistered, new.beganElsewhere) = (isRegistered, beganElsewhere)
    // What the register says of a partner it knows is not written down twice.
    if partner == nil { (new.partnerSex, new.partnerBirth) = (partnerSex, partnerBirth.value) }
    return new
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, newIDs: inout IdentifierSource) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    let new = union(id: old?.id ?? Union.ID(newIDs.next(ownedBy: person.text)))
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
