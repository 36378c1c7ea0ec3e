/// What households are given, what can come of it, where the money comes from and which models there
/// are: lists of `Resources/catalogues/` that a commune can replace.
package struct SupportLists: Hashable, Sendable {
  /// Something that can be given.
  package struct Thing: Hashable, Sendable {
    package let code: String
    /// Of which results are told alike: animals, crops, tools.
    package let family: String
    /// The need that it answers, a code of `Resources/catalogues/needs.txt`.
    package let need: String
    /// The months after which its result is checked as a rule.
    package let checkedAfter: [Int]
    package let unit: String
    package let name: Term
  }

  private struct Result: Hashable, Sendable {
    let family: String
    let outcome: SupportStep.Outcome
    let words: Term
  }

  package let things: [Thing]
  private let results: [Result]
  package let sources: Catalogue
  package let models: Catalogue

  /// - Parameter text: the text of a file by its name.
  package init(
    _ text: (String) -> String
  ) throws(Catalogue.SyntaxError) {
    things = try Self.things(text("support-things.txt"), named: "support-things.txt")
    results = try Self.results(text("support-results.txt"), named: "support-results.txt")
    sources = try Catalogue(text("support-sources.txt"), named: "support-sources.txt")
    models = try Catalogue(text("support-models.txt"), named: "support-models.txt")
  }

  package subscript(thing code: String?) -> Thing? { things.first { $0.code == code } }

  /// What an outcome means for a thing; nil where the lists do not say.
  package func words(for outcome: SupportStep.Outcome, of thing: String?) -> Term? {
    guard let family = self[thing: thing]?.family else { return nil }
    return results.first { $0.family == family && $0.outcome == outcome }?.words
  }

  private static func things(_ text: String, named file: String) throws(Catalogue.SyntaxError)
    -> [Thing]
  {
    var things: [Thing] = []
    for line in CatalogueLines(text) {
      let parts = line.parts
      guard parts.count == 7, [0, 1, 2, 4, 5, 6].allSatisfy({ !parts[$0].isEmpty }),
        !things.contains(where: { $0.code == parts[0] })
      else { throw Catalogue.SyntaxError(file: file, line: line.number) }
      let months = parts[3].split(separator: " ").map { Int($0) }
      guard months.allSatisfy({ $0.map { (1...60).contains($0) } ?? false }) else {
        throw Catalogue.SyntaxError(file: file, line: line.number)
      }
      things.append(
        Thing(
          code: parts[0], family: parts[1], need: parts[2], checkedAfter: months.compactMap { $0 },
          unit: parts[4], name: Term(vietnamese: parts[5], english: parts[6])))
    }
    return things
  }

  private static func results(_ text: String, named file: String) throws(Catalogue.SyntaxError)
    -> [Result]
  {
    var results: [Result] = []
    for line in CatalogueLines(text) {
      let parts = line.parts
      guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }),
        let outcome = SupportStep.Outcome(rawValue: parts[1]),
        !results.contains(where: { $0.family == parts[0] && $0.outcome == outcome })
      else { throw Catalogue.SyntaxError(file: file, line: line.number) }
      results.append(
        Result(
          family: parts[0], outcome: outcome,
          words: Term(vietnamese: parts[2], english: parts[3])))
    }
    return results
  }
}
