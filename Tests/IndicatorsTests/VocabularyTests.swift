import Foundation
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

@Suite("docs/indicators.md")
struct IndicatorsDocumentTests {
  /// The rows of the table of facts, each as its first three cells.
  private static func rows() throws -> [[String]] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/indicators.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let table = try #require(text.split(separator: "## All facts").last)
    return table.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().prefix(3).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  @Test("tells every fact once, of what it is, and what kind of value it has")
  func facts() throws {
    let expected = Vocabulary.all.map { fact in
      let value =
        switch fact.value {
        case .truth: "yes/no"
        case .number(let measure, _): measure.rawValue
        case .choice: "choice"
        case .day: "day"
        case .listed: "ruler"
        }
      let units =
        fact.units == Vocabulary.ofHousehold
        ? "household" : fact.units.map(\.rawValue).sorted().joined(separator: ", ")
      return ["`\(fact.name)`", units, value]
    }
    let told = try Self.rows()
    #expect(Set(told) == Set(expected))
    #expect(told.count == expected.count)
  }

  @Test("its example is a definition without fault")
  func example() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/indicators.md")
    let blocks = try String(contentsOf: path, encoding: .utf8)
      .split(separator: "```\n", omittingEmptySubsequences: false)
    let lines = blocks.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let parts = ["indicator ", "  counts ", "  among ", "  goal "]
    let example = lines.filter { block in parts.contains(where: block.hasPrefix) }.joined()
    let definitions = try Definitions([("example.txt", example)], totals: [:])
    #expect(definitions.indicators.map(\.id) == ["poorWithLead"])
  }

  @Test("tells every property and every unit")
  func properties() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/indicators.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    for property in IndicatorDraft.properties {
      #expect(text.contains("| `\(property)"), "\(property)")
    }
    for unit in CaseUnit.allCases { #expect(text.contains("| `\(unit.rawValue)`"), "\(unit)") }
  }
}
