/// "Nhắc gia đình đến điểm y tế ngày …": all that a lead is told of a family's health, made by health
/// staff once the family has agreed. It says a day and nothing else.
package struct HealthReminder: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayPast(Day)
    case leadMissing
    case notAgreed
  }

  package let household: Household.ID
  package var day = Typed<Day>.blank
  package var lead: Caseworker.ID?
  /// The family was asked, and agreed.
  package var isAgreed = false

  package init(of household: Household.ID, to lead: Caseworker.ID?) {
    self.household = household
    self.lead = lead
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day): if day < today { problems.append(.dayPast(day)) }
    }
    if lead == nil { problems.append(.leadMissing) }
    if !isAgreed { problems.append(.notAgreed) }
    return problems
  }

  /// The edits of the save: a task of the lead's, on its day; none while there is a problem.
  ///
  /// - Parameter text: the sentence with the day.
  package func edits(
    today: Day, text: (Day) -> String, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(today: today).isEmpty, let day = day.value else { return [] }
    return [
      Edit(
        creating: Promise(
          id: Promise.ID(newIDs.next(ownedBy: household.text)), text: text(day), due: day,
          responsible: lead, household: household, origin: nil, made: today))
    ]
  }
}
