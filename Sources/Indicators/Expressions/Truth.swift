/// Yes, no, or not known: a third state, never a silent no (design.md §2).
package enum Truth: Hashable, Sendable {
  case no, unknown, yes

  package init(_ known: Bool?) {
    switch known {
    case true?: self = .yes
    case false?: self = .no
    case nil: self = .unknown
    }
  }

  package static prefix func ! (a: Truth) -> Truth {
    switch a {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
