/// The ruler that a poverty review was made with (chuẩn nghèo), as its decree sets it.
package struct PovertyStandard: Hashable, Sendable {
  /// What a household can lack (chỉ số thiếu hụt).
  package struct Deprivation: Hashable, Sendable {
    package let code: String
    package let term: Term
  }

  /// As results name it, such as `2022-2026`.
  package let code: String
  package let from: Day
  package let until: Day
  package let decree: String
  /// Đồng a person and month, in the country.
  package let ruralLine: Int
  /// A household is poor with at most so many points of B1 and at least so many of B2; nil where
  /// that is not known.
  package let mostB1: Int?
  package let leastB2: Int?
  package fileprivate(set) var deprivations: [Deprivation] = []
}

/// All standards, in the order of their years: kept as data under `Resources/catalogues/`.
package struct PovertyStandards: Hashable, Sendable {
  package private(set) var all: [PovertyStandard] = []

  /// Reads the lines that the file's own head describes.
  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    for line in CatalogueLines(text, named: file) {
      guard take(line.parts) else { throw line.fault() }
    }
  }

  private mutating func take(_ parts: [String]) -> Bool {
    switch parts.first {
    case "standard":
      guard parts.count == 8, let from = Day(iso: parts[2]), let until = Day(iso: parts[3]),
        from <= until, let line = Int(parts[5]), self[parts[1]] == nil,
        all.last.map({ $0.until < from }) ?? true
      else { return false }
      all.append(
        PovertyStandard(
          code: parts[1], from: from, until: until, decree: parts[4], ruralLine: line,
          mostB1: Int(parts[6]), leastB2: Int(parts[7])))
      return [6, 7].allSatisfy { parts[$0] == "-" || Int(parts[$0]) != nil }
    case "deprivation":
      guard parts.count == 4, let last = all.indices.last, !parts[1].contains(" "),
        parts.allSatisfy({ !$0.isEmpty }),
        !all[last].deprivations.contains(where: { $0.code == parts[1] })
      else { return false }
      all[last].deprivations.append(
        .init(code: parts[1], term: Term(vietnamese: parts[2], english: parts[3])))
      return true
    default: return false
    }
  }

  package subscript(code: String) -> PovertyStandard? { all.first { $0.code == code } }

  package func inForce(on day: Day) -> PovertyStandard? {
    all.first { $0.from <= day && day <= $0.until }
  }

  /// Whether a result was decided by a standard that was not in force yet: the households of a year
  /// measured again for the next. It is what later ones are held against, and changes no class.
  package func isAhead(_ result: PovertyResult) -> Bool {
    isAhead(decidedOn: result.day, by: result.standard)
  }

  func isAhead(decidedOn day: Day?, by standard: String?) -> Bool {
    guard let day, let standard = standard.flatMap({ self[$0] }) else { return false }
    return day < standard.from
  }

  /// What a code of any standard stands for.
  package func term(for deprivation: String) -> Term? {
    all.lazy.flatMap(\.deprivations).first { $0.code == deprivation }?.term
  }
}
