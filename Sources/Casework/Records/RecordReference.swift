package import Record

// How a field refers to a record of any kind: `<kind>/<id>`.
extension RecordID {
  /// The reference as it is written.
  package var reference: String { "\(kind)/\(id)" }

  /// Reads one; nil where a part of it is missing.
  package init?(reference: String) {
    guard let slash = reference.firstIndex(of: "/") else { return nil }
    let (kind, id) = (reference[..<slash], reference[reference.index(after: slash)...])
    guard !kind.isEmpty, !id.isEmpty else { return nil }
    self.init(kind: String(kind), id: String(id))
  }
}
