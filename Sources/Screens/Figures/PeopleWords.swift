package import Indicators
package import Wording

// By what a household, a person … is of the people that figures are asked for: it stands with every
// figure of theirs that somebody reads (domain.md §2.0).
extension Wording {
  /// A line beneath figures: `Hộ là hộ La Hủ khi chủ hộ là người La Hủ; từng người theo dân tộc …`.
  package func rule(of people: Definitions.People) -> String {
    self("figure.people.rule", ["households": householdRule(of: people), "people": people.title])
  }

  /// The rule for what one figure counts; nil where that is of no people.
  func rule(of people: Definitions.People, counting unit: CaseUnit) -> String? {
    switch unit {
    case .households, .entitlements, .promises, .petitions: householdRule(of: people) + "."
    case .people: self("method.people.person", ["people": people.title])
    case .deliveries: self("method.people.mother", ["people": people.title])
    case .unions: self("method.people.union", ["people": people.title])
    case .reviews: nil
    }
  }

  private func householdRule(of people: Definitions.People) -> String {
    let title: KeyValuePairs = ["people": people.title]
    return people.isBySpouseToo
      ? self("figure.people.bySpouse", title) : self("figure.people.byHead", title)
  }

  /// `La Hủ (theo chủ hộ)`, for a heading.
  func titleWithRule(of people: Definitions.People) -> String {
    let title: KeyValuePairs = ["people": people.title]
    return people.isBySpouseToo
      ? self("figures.people.bySpouse", title) : self("figures.people.byHead", title)
  }
}
