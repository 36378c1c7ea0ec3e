/// The form in which a petition, with those raised together with it, is answered, or its answer
/// corrected.
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
  /// Those that raise the same, the petition among them.
  package let together: [Petition]
  package var text: String
  package var day: Typed<Day>
  /// The families do not know the answer yet.
  package var isToBeTold: Bool

  /// - Parameter byLead: who answers leads the household, and so tells the family at once.
  package init(
    to petition: Petition, together: [Petition] = [], byLead: Bool = true, today: Day
  ) {
    self.petition = petition
    self.together = together.isEmpty ? [petition] : together
    text = petition.answer?.text ?? ""
    day = .value(petition.answer?.day ?? today)
    isToBeTold = petition.isOpen ? !byLead || self.together.count > 1 : petition.isToBeTold
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

  /// The edits of the save; nil while there is a problem, none where nothing changed. Whether a
  /// family was told is each household's own: it is set where it is not known yet.
  package func edits(today: Day, by user: Caseworker.ID?) -> [Edit]? {
    guard problems.isEmpty, let text = text.meaningful, let day = day.value else { return nil }
    return together.compactMap { one in
      var answered = one
      answered.answer = Petition.Answer(text: text, day: day)
      if one.isOpen || one.id == petition.id {
        if isToBeTold {
          answered.leaveToTell()
        } else if one.isOpen || one.isToBeTold {
          answered.tell(on: today, by: user)
        }
      }
      return Edit(from: one, to: answered)
    }
  }
}
