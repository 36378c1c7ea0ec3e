/// The kinds of activity: `Resources/catalogues/activity-kinds.txt`.
package typealias ActivityKinds = KindList<ActivityKind>

/// A kind of activity, and who it is held for.
package struct ActivityKind: ListedKind {
  /// Who comes as a rule.
  package enum Audience: String, Hashable, Sendable { case households, people, caseworkers }

  package let code: String
  package let audience: Audience
  package let name: Term

  package init(_ line: CatalogueLine) throws(Catalogue.SyntaxError) {
    try line.mustHave(parts: 4)
    code = try line.text(0)
    audience = try line.value(1, Audience.init(rawValue:))
    name = try line.term(2)
  }
}
