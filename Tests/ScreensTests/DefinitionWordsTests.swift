import Indicators
import Testing
import Wording

@testable import Screens

@Suite("What is wrong with a definition, in words")
struct DefinitionWordsTests {
  /// One of each kind.
  private static let faults: [DefinitionProblem.Fault] = [
    .strayCharacter("@"), .textNotEnded, .numberUnreadable("9%0"),
    .expected([.word("end")], found: "x"), .expected([.name], found: ""),
    .expected([.text, .number, .whole, .year, .condition, .comparison], found: "x"),
    .lineNotEnded(found: "x"), .unknownProperty("conted", nearest: "counted"),
    .propertyTwice("title"), .propertyMissing("title", of: "poorRate"),
    .propertiesClash("counted", "fall"), .nameTaken("age"),
    .definedTwice("x", file: "a.txt", line: 3), .goalNeverMet,
    .unknownUnit("household", nearest: "households"), .unknownFact("ag", nearest: "age"),
    .factOfOtherUnit("isKept", units: ["promises"]),
    .unknownChoice("por", of: "povertyClass", choices: ["poor", "nearPoor"], nearest: "poor"),
    .unknownIndicator("x", nearest: nil), .unknownTotal("x", nearest: "communeIncome"),
    .unknownPeriod("yeer", nearest: "year"), .wrongMeasure(of: "x", expected: "average"),
    .countsDiffer(from: "x"), .spansDiffer(from: "x"), .withinItself, .sealedApart(from: "x"),
    .totalSealed("x", line: "sealed totals"), .factSealed("x", line: "sealed health"),
    .notARuler("sex", rulers: ["povertyStandard"]), .wrongType(expected: .number, found: .truth),
    .wrongType(expected: .choice, found: .day), .measuresDiffer("people", "months"),
    .productOfFacts("people", "months"), .noOrder(of: "povertyClass"), .decidesNothing, .tooDeep,
    .rangeBackwards, .shareOutOfRange("known"), .yearOutOfRange(1930), .yearsNotRising(2027),
    .pathWithoutGoal, .pathPastGoal(2031, goal: 2030), .shareGoalOnCount, .nearestAlone,
    .nothingDefined,
  ]

  @Test(
    "every fault has a sentence of its own that names the place, in either language",
    arguments: ["vi", "en"])
  func sentences(_ language: String) throws {
    let wording = try Wording.embedded(language)
    let sentences = Self.faults.map {
      wording.sentence(
        for: DefinitionProblem(file: "2-poverty.txt", line: 12, column: 9, fault: $0))
    }
    for sentence in sentences {
      #expect(sentence.hasPrefix("2-poverty.txt, ") && sentence.contains("12"))
      #expect(!sentence.contains("{") && !sentence.contains("definition."))
      // Something is said behind the place.
      #expect(sentence.count > "2-poverty.txt, line 12, column 9: ".count + 10)
    }
    #expect(Set(sentences).count == sentences.count)
  }

  @Test("a mistyped name is answered with the nearest known one, in the words of the document")
  func nearest() throws {
    let problem = DefinitionProblem(
      file: "my-figures.txt", line: 4, column: 9,
      fault: .unknownFact("povertyClas", nearest: "povertyClass"))
    #expect(
      try Wording.embedded().sentence(for: problem)
        == "my-figures.txt, dòng 4, cột 9: không có dữ kiện \"povertyClas\". "
        + "Có phải ý bạn là \"povertyClass\"?")
  }
}
