/// What households are given, what can come of it, where the money comes from and which models there
/// are: lists of `Resources/catalogues/` that a commune can replace.
package struct SupportLists: Hashable, Sendable {
  package let things: KindList<SupportThing>
  private let results: KindList<SupportResult>
  package let sources: Catalogue
  package let models: Catalogue

  package init(
    things: KindList<SupportThing>, results: KindList<SupportResult>, sources: Catalogue,
    models: Catalogue
  ) {
    (self.things, self.results) = (things, results)
    (self.sources, self.models) = (sources, models)
  }

  package subscript(thing code: String?) -> SupportThing? { things[code] }

  /// What an outcome means for a thing; nil where the lists do not say.
  package func words(for outcome: SupportStep.Outcome, of thing: String?) -> Term? {
    self[thing: thing].flatMap { results[SupportResult.code($0.family, outcome)]?.name }
  }
}

/// Something that can be given: a line of `Resources/catalogues/support-things.txt`.
package struct SupportThing: ListedKind {
  package let code: String
  /// Of which results are told alike: animals, crops, tools.
  package let family: String
  /// The need that it answers, a code of `Resources/catalogues/needs.txt`.
  package let need: String
  /// The months after which its result is checked as a rule.
  package let checkedAfter: [Int]
  package let unit: String
  package let name: Term

  package init(_ line: CatalogueLine) throws(Catalogue.SyntaxError) {
    try line.mustHave(parts: 7)
    code = try line.text(0)
    family = try line.text(1)
    need = try line.text(2)
    let months = line.parts[3].split(separator: " ").map { Int($0) }
    guard months.allSatisfy({ $0.map { (1...60).contains($0) } ?? false }) else {
      throw line.fault(in: 3)
    }
    checkedAfter = months.compactMap { $0 }
    unit = try line.text(4)
    name = try line.term(5)
  }
}

/// What an outcome is called of a family of things: a line of
/// `Resources/catalogues/support-results.txt`.
package struct SupportResult: ListedKind {
  package let code: String
  package let name: Term

  package init(_ line: CatalogueLine) throws(Catalogue.SyntaxError) {
    try line.mustHave(parts: 4)
    code = Self.code(
      try line.text(0), try line.value(1, SupportStep.Outcome.init(rawValue:)))
    name = try line.term(2)
  }

  static func code(_ family: String, _ outcome: SupportStep.Outcome) -> String {
    "\(family) \(outcome.rawValue)"
  }
}
