package import Record

/// How far it is from one hamlet to another by the path that people take. Its id is made of both, the
/// smaller first, so that two laptops meet in one record.
package struct HamletDistance: Storable {
  package static let kind = "distance"
  /// What can be a path within a commune.
  package static let range = 1...1_000_000

  package let id: ID
  /// Nil once it is taken back.
  package var metres: Int?

  package init(_ one: Hamlet.ID, _ other: Hamlet.ID, metres: Int?) {
    id = Self.id(one, other)
    self.metres = metres
  }

  package static func id(_ one: Hamlet.ID, _ other: Hamlet.ID) -> ID {
    ID(min(one, other), max(one, other))
  }

  package var ends: (Hamlet.ID, Hamlet.ID) { id.ends }

  package init(id: ID, state: RecordState) {
    self.id = id
    metres = state.number("metres").flatMap { Self.range.contains($0) ? $0 : nil }
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("metres", metres)
    return fields
  }
}

extension Identifier<HamletDistance> {
  /// The two hamlets.
  package var ends: (Hamlet.ID, Hamlet.ID) { (ownerID(), otherID()) }
}
