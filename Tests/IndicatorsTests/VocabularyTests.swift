import CResources
import Testing

@testable import Indicators

@Suite("Facts in words")
struct VocabularyTests {
  private static let words = Embedded.text("catalogues/indicator-facts.txt")
    .split(separator: "\n").filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "|").map { $0.filter { $0 != " " } } }

  @Test("every fact and every choice has a line of words, and no line is of nothing")
  func all() {
    let facts = Vocabulary.all.map(\.name)
    let choices = Vocabulary.all.flatMap { fact -> [String] in
      if case .choice(let names, _) = fact.value { names.map { "\(fact.name).\($0)" } } else { [] }
    }
    let codes = Self.words.compactMap(\.first)
    #expect(Set(facts + choices).subtracting(codes).sorted() == [])
    #expect(
      Set(codes.filter { !$0.hasPrefix("record.") }).subtracting(facts + choices + ["ethnicity"])
        .sorted() == [])
    #expect(Set(codes).count == codes.count)
    #expect(Self.words.allSatisfy { $0.count == 4 && !$0[2].isEmpty && !$0[3].isEmpty })
  }

  @Test("no two facts have one name, and none the name of a word of the grammar")
  func names() {
    #expect(Vocabulary.facts.count == Vocabulary.all.count)
    #expect(Set(IndicatorDraft.properties).isDisjoint(with: Vocabulary.facts.keys))
  }
}
