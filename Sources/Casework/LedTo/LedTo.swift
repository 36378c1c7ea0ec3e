/// What came of something that a person noted: a petition answered, a policy's money there. It is
/// for whoever noted it alone, and is never counted or compared.
package struct LedTo: Hashable, Sendable {
  package enum Noted: Hashable, Sendable {
    case petition(Petition, Petition.Answer)
    case entitlement(Entitlement)
    case need(HouseholdNeed, HouseholdNeed.Answer)
    case urgent(UrgentMatter, SignedAnswer)
  }

  package let noted: Noted
  /// The day on which it came.
  package let day: Day

  package var household: Household.ID {
    switch noted {
    case .petition(let petition, _): petition.household
    case .entitlement(let entitlement): entitlement.household
    case .need(let need, _): need.household
    case .urgent(let matter, _): matter.household
    }
  }

  fileprivate var id: String {
    switch noted {
    case .petition(let petition, _): petition.id.text
    case .entitlement(let entitlement): entitlement.id.text
    case .need(let need, _): need.id.text
    case .urgent(let matter, _): matter.id.text
    }
  }
}

extension Register {
  /// What came, since a day and up to another, of what a person noted; the newest first.
  package func ledTo(by caseworker: Caseworker.ID, in days: ClosedRange<Day>) -> [LedTo] {
    let petitions = petitions.all.compactMap { petition -> LedTo? in
      guard let answer = petition.answer, noted(petition, by: caseworker) else { return nil }
      return LedTo(noted: .petition(petition, answer), day: answer.day)
    }
    let entitlements = entitlements.all.compactMap { entitlement -> LedTo? in
      guard let day = entitlement.delivered, entitlement.by == caseworker else { return nil }
      return LedTo(noted: .entitlement(entitlement), day: day)
    }
    let needs = needs.all.compactMap { need -> LedTo? in
      guard let answer = need.answer, need.by == caseworker else { return nil }
      return LedTo(noted: .need(need, answer), day: answer.day)
    }
    let urgent = urgentMatters.all.compactMap { matter -> LedTo? in
      guard let answer = matter.answer, matter.reporter == caseworker else { return nil }
      return LedTo(noted: .urgent(matter, answer), day: answer.day)
    }
    return (petitions + entitlements + needs + urgent).filter { days.contains($0.day) }
      .sorted { ($1.day, $1.id) < ($0.day, $0.id) }
  }

  /// Raised at a visit that the person made; where it was raised elsewhere, at a household that they
  /// led then.
  private func noted(_ petition: Petition, by caseworker: Caseworker.ID) -> Bool {
    let household = kept(petition.household)
    if let visit = petition.visit {
      return marks(of: household).contains { $0.visit == visit && $0.wasMade(by: caseworker) }
    }
    return petition.day.map { leads(of: household, on: $0).contains(caseworker) } ?? false
  }
}
