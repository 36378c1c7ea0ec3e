extension Register {
  /// Whether `user` may say that a household is away for long, which lowers the visits expected:
  /// whoever leads it in any channel, the secretary and deputy of its cell, and anybody while nobody
  /// leads it.
  package func mayLowerVisits(to household: Household.ID, by user: Caseworker.ID?, on day: Day)
    -> Bool
  {
    let leads = leads(of: household, on: day)
    guard let user, !leads.isEmpty, !leads.contains(user) else { return true }
    guard let person = caseworkers[user], let cell = cell(of: household) else { return false }
    return person.leadsReview(of: .cell(cell))
  }
}
