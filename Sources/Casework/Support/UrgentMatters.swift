extension Register {
  /// The urgent matters that nobody has answered and that concern a person: who leads the household,
  /// the secretary and deputy of its cell, the commune's officials, and whoever reported it. The
  /// oldest first.
  package func openUrgentMatters(for user: Caseworker.ID, on day: Day) -> [UrgentMatter] {
    urgentMatters.all.filter { $0.isOpen && concerns($0, user, on: day) }
      .sorted(by: UrgentMatter.waitsLonger)
  }

  private func concerns(_ matter: UrgentMatter, _ user: Caseworker.ID, on day: Day) -> Bool {
    guard let person = caseworkers[user] else { return false }
    if person.roles.contains(.official) || matter.reporter == user { return true }
    let household = kept(matter.household)
    if let cell = cell(of: household), person.leadsReview(of: .cell(cell)) { return true }
    return leads(of: household, on: day).contains(user)
  }
}

extension UrgentMatter {
  static func waitsLonger(_ a: UrgentMatter, _ b: UrgentMatter) -> Bool {
    (a.day?.ordinal ?? .min, a.id) < (b.day?.ordinal ?? .min, b.id)
  }
}
