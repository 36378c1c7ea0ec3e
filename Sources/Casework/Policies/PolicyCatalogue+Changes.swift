extension PolicyCatalogue {
  /// The ages at which somebody comes to be, or ceases to be, as old as a policy wants.
  var turningAges: Set<Int> {
    Set(policies.compactMap(\.rule.ages).flatMap { [$0.lowerBound, $0.upperBound + 1] })
  }

  /// The first day after one on which a policy begins or ends, is due, or is so for another period.
  func nextChange(after day: Day) -> Day {
    let school = SchoolYear(startingIn: SchoolYear(inClassOn: day).start + 1).openingDay
    var next = min(Month(ordinal: (day.year + 1) * 12).firstDay, school)
    func consider(_ change: Day?) {
      if let change, day < change, change < next { next = change }
    }
    for policy in policies {
      let due = policy.due(in: policy.period(of: day))
      for change in [policy.from, policy.until?.adding(days: 1), due, due?.adding(days: 1)] {
        consider(change)
      }
    }
    return next
  }
}
