/// An entitlement that the state gives (chính sách), as dated data of
/// `Resources/catalogues/policies.txt`: what it is called, for whom it is, from when to when it
/// holds, and which paper says so.
package struct Policy: Hashable, Sendable {
  /// Small letters, digits and hyphens, as ids are made of it.
  package struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: Code, b: Code) -> Bool { a.text < b.text }
  }

  /// Whom one entitlement is for.
  package enum Holder: String, Hashable, Sendable, CaseIterable { case household, person }

  package enum Rhythm: String, Hashable, Sendable, CaseIterable { case year, schoolYear, once }

  package let code: Code
}
