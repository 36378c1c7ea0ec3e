/// The form of a petition: what was raised, by whom, and who is to answer it.
package struct PetitionEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case householdsMissing
    case textMissing
    case dayMissing
    case dayUnreadable(String)
    case sentUnreadable(String)
    case dueUnreadable(String)
    /// An addressee or a day of its way, and not who can answer it.
    case levelMissing
    /// It was sent, and not to whom.
    case addresseeMissing
    case dueBeforeSent(Day)
  }

  /// What is asked beside the days; the answer may be "yes, as it stands".
  package enum Question: Hashable, Sendable {
    case dayAfterToday(Day)
    case sentAfterToday(Day)
    case sentBeforePetition(Day)
  }

  /// The petition to be corrected, and those raised together with it; none of a new one.
  package let old: Petition?
  package let together: [Petition]
  package var households: [Household.ID] = []
  package var occasion: Petition.Occasion? = .meeting
  package var text = ""
  package var day: Typed<Day>
  package var level: Petition.Level?
  package var to = ""
  package var sent: Typed<Day> = .blank
  package var due: Typed<Day> = .blank

  /// A petition that was not raised at a visit.
  package init(newOn today: Day) {
    (old, together) = (nil, [])
    day = .value(today)
  }

  package init(editing petition: Petition, together: [Petition]) {
    old = petition
    self.together = together
    households = [petition.household]
    occasion = petition.occasion
    text = petition.text
    day = petition.day.map(Typed.value) ?? .blank
    level = petition.routing?.level
    to = petition.routing?.to ?? ""
    sent = petition.routing?.sent.map(Typed.value) ?? .blank
    due = petition.routing?.due.map(Typed.value) ?? .blank
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    if households.isEmpty { problems.append(.householdsMissing) }
    if text.meaningful == nil { problems.append(.textMissing) }
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value: break
    }
    if let text = sent.unreadable { problems.append(.sentUnreadable(text)) }
    if let text = due.unreadable { problems.append(.dueUnreadable(text)) }
    if level == nil, to.meaningful != nil || sent.value != nil || due.value != nil {
      problems.append(.levelMissing)
    }
    if sent.value != nil, to.meaningful == nil { problems.append(.addresseeMissing) }
    if let sent = sent.value, let due = due.value, due < sent {
      problems.append(.dueBeforeSent(sent))
    }
    return problems
  }

  package func questions(today: Day) -> [Question] {
    var questions: [Question] = []
    if let day = day.value, day > today { questions.append(.dayAfterToday(day)) }
    if let sent = sent.value {
      if sent > today { questions.append(.sentAfterToday(sent)) }
      if let day = day.value, sent < day { questions.append(.sentBeforePetition(sent)) }
    }
    return questions
  }

  private var routing: Petition.Routing? {
    level.map {
      Petition.Routing(level: $0, to: to.meaningful, sent: sent.value, due: due.value)
    }
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed. What is said
  /// of the way goes for all that are raised together, the words for this one alone.
  package func edits(newIDs: inout IdentifierSource) -> [Edit]? {
    guard problems.isEmpty, let text = text.meaningful else { return nil }
    guard let old else { return newPetitions(text, newIDs: &newIDs).map(Edit.init(creating:)) }
    let others = together.filter { $0.id != old.id }
    return ([old] + others).compactMap { one in
      var new = one
      if one.id == old.id {
        (new.text, new.day, new.occasion) = (text, day.value, occasion)
      }
      new.routing = routing
      return Edit(from: one, to: new)
    }
  }

  /// One for each household, raised together.
  private func newPetitions(_ text: String, newIDs: inout IdentifierSource) -> [Petition] {
    var petitions = households.map { household in
      var new = Petition(
        id: Petition.ID(newIDs.next(ownedBy: household.text)), text: text, day: day.value,
        visit: nil)
      (new.occasion, new.routing) = (occasion, routing)
      return new
    }
    guard let eldest = petitions.map(\.id).min() else { return [] }
    for index in petitions.indices where petitions[index].id != eldest {
      petitions[index].joined = eldest
    }
    return petitions
  }
}
