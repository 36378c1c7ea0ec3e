/// The kinds of need: `Resources/catalogues/needs.txt`.
package typealias NeedKinds = KindList<NeedKind>

/// A kind of need, and how pressing it is.
package struct NeedKind: ListedKind {
  package let code: String
  package let urgency: HouseholdNeed.Urgency
  package let name: Term

  package init(_ line: CatalogueLine) throws(Catalogue.SyntaxError) {
    try line.mustHave(parts: 4)
    // Ids are made of it.
    code = try line.value(0) { $0.contains(".") ? nil : $0 }
    urgency = try line.value(1, HouseholdNeed.Urgency.init(rawValue:))
    name = try line.term(2)
  }
}

extension NeedKinds {
  func urgency(of need: HouseholdNeed) -> HouseholdNeed.Urgency {
    need.urgency ?? self[need.code]?.urgency ?? .poverty
  }
}
