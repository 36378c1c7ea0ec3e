/// The form of a household that registers to leave poverty in a year, as the family agreed to.
package struct RegistrationEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    /// The family agrees in that year or in the one before it.
    case dayOfOtherYear(Int)
    /// Nobody registers without the family.
    case agreementMissing
    case withdrawnUnreadable(String)
    case withdrawnAfterToday(Day)
    case withdrawnBeforeDay(Day)
  }

  package let old: PovertyRegistration?
  package let household: Household.ID
  package let year: Int
  private let author: Caseworker.ID?
  package var day: Typed<Day>
  package var agreedBy: String
  package var lacks: Set<String>
  package var helpers: String
  package var withdrawn: Typed<Day>

  package init(
    of household: Household.ID, in year: Int, editing old: PovertyRegistration?, today: Day,
    by author: Caseworker.ID?
  ) {
    self.old = old
    self.household = household
    self.year = year
    self.author = author
    day = (old == nil && today.year == year ? today : old?.day).map(Typed.value) ?? .blank
    agreedBy = old?.agreedBy ?? ""
    lacks = old?.lacks ?? []
    helpers = old?.helpers ?? ""
    withdrawn = old?.withdrawn.map(Typed.value) ?? .blank
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day) where day > today: problems.append(.dayAfterToday(day))
    case .value(let day) where !(year - 1...year).contains(day.year):
      problems.append(.dayOfOtherYear(year))
    case .value: break
    }
    if agreedBy.meaningful == nil { problems.append(.agreementMissing) }
    switch withdrawn {
    case .blank: break
    case .unreadable(let text): problems.append(.withdrawnUnreadable(text))
    case .value(let left):
      if left > today {
        problems.append(.withdrawnAfterToday(left))
      } else if let day = day.value, left < day {
        problems.append(.withdrawnBeforeDay(day))
      }
    }
    return problems
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    var new = PovertyRegistration(id: old?.id ?? PovertyRegistration.id(of: household, in: year))
    (new.day, new.by, new.agreedBy) = (day.value, old?.by ?? author, agreedBy.meaningful)
    (new.lacks, new.helpers, new.withdrawn) = (lacks, helpers.meaningful, withdrawn.value)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
