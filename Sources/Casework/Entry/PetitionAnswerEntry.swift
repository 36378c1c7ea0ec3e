/// The form in which a petition is answered, or its answer corrected.
package struct PetitionAnswerEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case textMissing
    case dayMissing
    case dayUnreadable(String)
  }

  /// What is asked beside the day; the answer may be "yes, as it stands".
  package enum Question: Hashable, Sendable {
    case dayAfterToday(Day)
    case dayBeforePetition(Day)
  }

  package let petition: Petition
  package var text: String
  package var day: Typed<Day>
  /// The family does not know the answer yet.
  package var isToBeTold: Bool

  package init(to petition: Petition, today: Day) {
    self.petition = petition
    text = petition.answer?.text ?? ""
    day = .value(petition.answer?.day ?? today)
    isToBeTold = petition.isToBeTold
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    if text.meaningful == nil { problems.append(.textMissing) }
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value: break
    }
    return problems
  }

  package func questions(today: Day) -> [Question] {
    guard let day = day.value else { return [] }
    if day > today { return [.dayAfterToday(day)] }
    if let raised = petition.day, day < raised { return [.dayBeforePetition(day)] }
    return []
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package var edits: [Edit]? {
    guard problems.isEmpty, let text = text.meaningful, let day = day.value else { return nil }
    var answered = petition
    answered.answer = Petition.Answer(text: text, day: day)
    answered.isToBeTold = isToBeTold
    return Edit(from: petition, to: answered).map { [$0] } ?? []
  }
}
