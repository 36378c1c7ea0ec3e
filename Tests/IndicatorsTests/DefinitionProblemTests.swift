import Testing

@testable import Indicators

/// A wrong file: `§` stands where the fault is found, and is no part of the text.
struct WrongFile: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let fault: DefinitionProblem.Fault

  init(_ name: String, _ text: String, _ fault: DefinitionProblem.Fault) {
    (self.name, self.text, self.fault) = (name, text, fault)
  }

  /// A file of one indicator of households that is right but for one line.
  init(line name: String, _ line: String, _ fault: DefinitionProblem.Fault) {
    self.init(
      name,
      "parameter most 3\nindicator x\n title \"X\"\n counts households at end\n\(line)\nend\n",
      fault)
  }

  var testDescription: String { name }

  var marked: (text: String, line: Int, column: Int) {
    let parts = text.split(separator: "§", omittingEmptySubsequences: false)
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    return (parts.joined(), before.count, (before.last?.count ?? 0) + 1)
  }
}

/// The problems of one file, with `income` as the only reported total.
func problems(in text: String) -> [DefinitionProblem] {
  do throws(DefinitionProblems) {
    _ = try Definitions([("x.txt", text)], totals: ["income": .common, "filed": .totals])
    return []
  } catch {
    return error.problems
  }
}

@Suite("Wrong definitions")
struct DefinitionProblemTests {
  static let signs: [WrongFile] = [
    .init(
      "a file that defines nothing", "§# nothing but a word to the reader\n", .nothingDefined),
    .init("a sign of no meaning", "§@", .strayCharacter("@")),
    .init("a name with accents", "indicator ngh§èo\nend", .strayCharacter("è")),
    .init(line: "a text over two lines", " number §\"2\n a\"", .textNotEnded),
    .init(line: "a text that never ends", " number §\"2", .textNotEnded),
    .init(
      line: "a text in an old encoding", " number \"h§\u{FFFD}\"", .strayCharacter("\u{FFFD}")),
    .init(
      line: "an empty text", " number §\"  \"", .expected([.text], found: "\"  \"")),
    .init(
      line: "a number too large", " known §1234567890123456", .numberUnreadable("1234567890123456")),
    .init(line: "a number with a stray percent", " known §9%0", .numberUnreadable("9%0")),
    .init(line: "a fraction over nought", " known §1/0", .numberUnreadable("1/0")),
    .init(
      "a parameter that is not whole", "parameter most §1,5",
      .numberUnreadable("1,5")),
    .init("a parameter in percent", "parameter most §5%", .expected([.whole], found: "5%")),
  ]

  static let statements: [WrongFile] = [
    .init(
      "an unknown statement, told once",
      "§indicater x\n title \"X\"\n counts households at end\n counted when hasLead\nend",
      .expected([.word("indicator"), .word("parameter"), .word("people")], found: "indicater")),
    .init(
      "an indicator without a name", "indicator§\nend", .expected([.name], found: "")),
    .init(
      "a word behind the name", "indicator x §y\nend", .lineNotEnded(found: "y")),
    .init(
      "a missing end before the next indicator",
      """
      indicator x
       title "X"
       counts households at end
       counted when hasLead
      §indicator y
       title "Y"
       counts households at end
       counted when hasLead
      end
      """, .expected([.word("end")], found: "indicator")),
    .init(
      "a missing end before a parameter",
      "indicator x\n§parameter most 3", .expected([.word("end")], found: "parameter")),
    .init("a missing end of the file", "indicator x§", .expected([.word("end")], found: "")),
    .init(
      "a word behind end",
      "indicator x\n title \"X\"\n counts households at end\n"
        + " counted when hasLead\nend §x", .lineNotEnded(found: "x")),
    .init(
      "a parameter twice", "parameter most 3\nparameter §most 4",
      .definedTwice("most", file: "x.txt", line: 1)),
    .init("an indicator with the name of a fact", "indicator §age\nend", .nameTaken("age")),
    .init("a parameter with a word of expressions", "parameter §not 4", .nameTaken("not")),
    .init(
      "people by neither head nor spouse", "people lahu by §family \"La Hủ\"",
      .expected([.word("head"), .word("spouse")], found: "family")),
    .init("people called everyone", "people §all by head \"X\"", .nameTaken("all")),
    .init("people without a name", "people lahu by head§", .expected([.text], found: "")),
  ]

  static let properties: [WrongFile] = [
    .init(
      line: "a mistyped property", " §conted when hasLead",
      .unknownProperty("conted", nearest: "counted")),
    .init(
      line: "a property far from all", " §zzz", .unknownProperty("zzz", nearest: nil)),
    .init(
      line: "a property twice", " counted when hasLead\n §title \"Y\"", .propertyTwice("title")),
    .init(
      line: "two measures", " counted when hasLead\n §average members over 1",
      .propertiesClash("counted", "average")),
    .init(
      "no title", "indicator §x\n counts households at end\n counted when hasLead\nend",
      .propertyMissing("title", of: "x")),
    .init(
      "no measure", "indicator §x\n title \"X\"\n counts households at end\nend",
      .propertyMissing("counted", of: "x")),
    .init(
      "a condition before what is counted",
      "indicator x\n title \"X\"\n §counted when hasLead\n counts households at end\nend",
      .propertyMissing("counts", of: "x")),
    .init(
      "an unknown unit, told once",
      "indicator x\n title \"X\"\n counts §household at end\n counted when hasLead\nend",
      .unknownUnit("household", nearest: "households")),
    .init(
      "neither at the end nor during",
      "indicator x\n title \"X\"\n counts households §yearly\n counted when hasLead\nend",
      .expected([.word("at"), .word("during")], found: "yearly")),
    .init(
      "promises at the end of a period",
      "indicator x\n title \"X\"\n counts promises §at end\n counted when isKept\nend",
      .expected([.word("during")], found: "at")),
    .init(line: "an unknown period", " every §yeer", .unknownPeriod("yeer", nearest: "year")),
    .init(line: "of somebody", " of §poor", .expected([.word("everyone")], found: "poor")),
    .init(
      line: "sealed in an unknown compartment", " sealed §police",
      .expected([.word("health"), .word("totals")], found: "police")),
    .init(line: "known 200%", " known §200%", .shareOutOfRange("known")),
    .init(line: "known 90 without the sign", " known §90", .shareOutOfRange("known")),
    .init(
      line: "an exclusion without a reason", " exclude §when hasLead",
      .expected([.text], found: "when")),
    .init(
      line: "a count with a share for its goal",
      " counted when hasLead\n printed as number\n §goal >= 5% yearly", .shareGoalOnCount),
    .init(
      line: "an average printed as a number", " average members over 1\n §printed as number",
      .propertiesClash("average", "printed")),
    .init(
      line: "a count with an official total",
      " counted when hasLead\n printed as number\n §official income",
      .propertiesClash("printed", "official")),
    .init(
      line: "nearest to nothing", " counted when hasLead\n §nearest members rising",
      .propertyMissing("goal", of: "x")),
    .init(
      line: "beside nobody",
      " counted when hasLead\n goal >= 90% yearly\n §beside \"Y\" members rising",
      .propertyMissing("nearest", of: "x")),
    .init(
      line: "the nearest to leaving poverty alone",
      " ruler povertyStandard\n counted when hasLead\n goal >= 90% yearly\n"
        + " §nearest members rising\n beside \"Y\" members falling",
      .nearestAlone),
    .init(
      line: "a second order without a direction",
      " counted when hasLead\n nearest members rising then monthsHere§",
      .expected([.word("rising"), .word("falling")], found: "")),
    .init(
      line: "the nearest of an average", " average members over 1\n §nearest members rising",
      .propertiesClash("average", "nearest")),
    .init(
      line: "the highest of a share", " counted when hasLead\n §top 10%",
      .propertiesClash("counted", "top")),
    .init(
      line: "more than all of the highest", " average members over 1\n top §110%",
      .shareOutOfRange("top")),
    .init(
      line: "a forecast of an average", " average members over 1\n §forecast hasLead",
      .propertiesClash("average", "forecast")),
    .init(
      line: "nearest in no direction", " counted when hasLead\n nearest members§",
      .expected([.word("rising"), .word("falling")], found: "")),
    .init(
      line: "a ruler that measures nothing", " ruler §povertyClass",
      .notARuler("povertyClass", rulers: ["povertyStandard"])),
    .init(
      line: "an average for each nought", " average members over 1 each §0",
      .numberUnreadable("0")),
    .init(
      line: "an average without a divisor", " average members§",
      .expected([.word("over")], found: "")),
    .init(
      line: "an unknown total", " counted when hasLead\n official §incme",
      .unknownTotal("incme", nearest: "income")),
  ]

  static let goals: [WrongFile] = [
    .init(
      line: "a goal of equality", " counted when hasLead\n goal §= 5% yearly",
      .expected(
        [
          .word("<"), .word("<="), .word(">"), .word(">="), .word("fewest"), .word("falling"),
        ], found: "=")),
    .init(
      line: "a goal without a time", " counted when hasLead\n goal >= 5%§",
      .expected([.word("by"), .word("yearly")], found: "")),
    .init(
      line: "a goal or nothing", " counted when hasLead\n goal >= 5% yearly or §nothing",
      .expected([.word("none")], found: "nothing")),
    .init(
      line: "a goal of 66 without the sign", " counted when hasLead\n §goal >= 66 by 2030",
      .shareOutOfRange("goal")),
    .init(
      line: "a goal long past", " counted when hasLead\n goal >= 66% by §1930",
      .yearOutOfRange(1930)),
    .init(
      line: "a goal before there were figures", " counted when hasLead\n goal >= 66% by §2024",
      .yearOutOfRange(2024)),
    .init(
      line: "a path that begins before there were figures",
      " counted when hasLead\n goal >= 66% by 2030\n path line from §2024", .yearOutOfRange(2024)),
    .init(
      line: "a path of a year before there were figures",
      " counted when hasLead\n goal >= 66% by 2030\n path §2024 50% 2026 60%",
      .yearOutOfRange(2024)),
    .init(
      line: "a goal of more than all each year", " counted when hasLead\n §goal >= 120% yearly",
      .shareOutOfRange("goal")),
    .init(
      line: "a reported share of more than all", " total income\n §goal >= 120% yearly",
      .shareOutOfRange("goal")),
    .init(
      line: "a path above all",
      " counted when hasLead\n goal >= 66% by 2030\n §path 2026 150% 2027 60%",
      .shareOutOfRange("path")),
    .init(
      line: "a straight path from above all",
      " counted when hasLead\n goal >= 66% by 2030\n §path line from 2025 at 140%",
      .shareOutOfRange("path")),
    .init(
      line: "a goal beyond all", " counted when hasLead\n §goal > 100% yearly", .goalNeverMet),
    .init(
      line: "a goal below nothing", " counted when hasLead\n §goal < 0% by 2030", .goalNeverMet),
    .init(
      line: "a path without a goal", " counted when hasLead\n §path line from 2025",
      .pathWithoutGoal),
    .init(
      line: "a path to a goal of every year",
      " counted when hasLead\n goal >= 66% yearly\n §path line from 2025", .pathWithoutGoal),
    .init(
      line: "a path that begins with the goal",
      " counted when hasLead\n goal >= 66% by 2030\n §path line from 2030",
      .pathPastGoal(2030, goal: 2030)),
    .init(
      line: "a path beyond the goal",
      " counted when hasLead\n goal >= 66% by 2030\n §path 2029 50% 2031 60%",
      .pathPastGoal(2031, goal: 2030)),
    .init(
      line: "a path back in time",
      " counted when hasLead\n goal >= 66% by 2030\n path 2028 50% §2027 60%",
      .yearsNotRising(2027)),
    .init(
      line: "a path of shares without the sign",
      " counted when hasLead\n goal >= 66% by 2030\n §path 2028 50 2030 66",
      .shareOutOfRange("path")),
    .init(
      line: "a path of neither kind",
      " counted when hasLead\n goal >= 66% by 2030\n path §straight",
      .expected([.word("line"), .year], found: "straight")),
  ]

  static let conditions: [WrongFile] = [
    .init(
      line: "a mistyped fact", " counted when §hasLed",
      .unknownFact("hasLed", nearest: "hasLead")),
    .init(
      line: "a fact of another unit", " counted when §isKept",
      .factOfOtherUnit("isKept", units: ["promises"])),
    .init(
      line: "a mistyped choice", " counted when povertyClass = §por",
      .unknownChoice(
        "por", of: "povertyClass", choices: ["poor", "nearPoor", "nonPoor"], nearest: "poor")),
    .init(
      line: "choices without braces", " counted when povertyClass in §poor",
      .expected([.word("{")], found: "poor")),
    .init(
      line: "braces never closed", " counted when povertyClass in { poor§",
      .expected([.name], found: "")),
    .init(
      line: "the order of choices", " counted when povertyClass §< poor",
      .noOrder(of: "povertyClass")),
    .init(
      line: "a choice with nothing said of it", " counted when povertyClass§",
      .expected([.word("="), .word("!="), .word("in"), .word("is")], found: "")),
    .init(
      line: "known or what", " counted when members is §there",
      .expected([.word("known"), .word("unknown")], found: "there")),
    .init(
      line: "a number with nothing said of it", " counted when members§",
      .expected([.comparison], found: "")),
    .init(
      line: "a truth where a number is needed", " counted when 3 < §hasLead",
      .wrongType(expected: .number, found: .truth)),
    .init(
      line: "a choice where a number is needed", " counted when members = §povertyClass",
      .wrongType(expected: .number, found: .choice)),
    .init(
      line: "people against months", " counted when members §> povertyAge",
      .measuresDiffer("people", "months")),
    .init(
      line: "people and months added", " counted when members §+ povertyAge > 3",
      .measuresDiffer("people", "months")),
    .init(
      line: "a range of another measure", " counted when members in §povertyAge..9",
      .measuresDiffer("people", "months")),
    .init(
      line: "a fact times a fact", " counted when members §* povertyAge > 3",
      .productOfFacts("people", "months")),
    .init(line: "a range backwards", " counted when members in §5..3", .rangeBackwards),
    .init(
      line: "a range without an end", " counted when members in 5§",
      .expected([.word("..")], found: "")),
    .init(line: "a comparison of numbers only", " counted when §3 < most", .decidesNothing),
    .init(
      line: "brackets never closed", " counted when (hasLead§",
      .expected([.word(")")], found: "")),
    .init(
      line: "and, with nothing behind it", " counted when hasLead and§",
      .expected([.condition], found: "")),
    .init(
      line: "two conditions without a word between", " counted when hasLead §isAwayForLong",
      .lineNotEnded(found: "isAwayForLong")),
    .init(
      line: "brackets beyond all reading",
      " counted when " + String(repeating: "(", count: 50) + "§(hasLead"
        + String(repeating: ")", count: 51), .tooDeep),
    .init(
      line: "not beyond all reading",
      " counted when " + String(repeating: "not ", count: 51) + "§hasLead", .tooDeep),
  ]

  static let references: [WrongFile] = [
    .init(
      line: "a fall of an unknown indicator", " fall of §y in points",
      .unknownIndicator("y", nearest: "x")),
    .init(
      line: "a fall of itself", " fall of §x in points",
      .wrongMeasure(of: "x", expected: "counted")),
    .init(
      line: "a fall of an average",
      " fall of §y in points\nend\nindicator y\n title \"Y\"\n counts households at end\n"
        + " average members over 1", .wrongMeasure(of: "y", expected: "counted")),
    .init(
      line: "a quotient of a share",
      " quotient of §y by income\nend\nindicator y\n title \"Y\"\n counts households at end\n"
        + " counted when hasLead", .wrongMeasure(of: "y", expected: "average")),
    .init(
      "a fall that counts something else",
      "indicator x\n title \"X\"\n §counts people at end\n fall of y in points\nend\n"
        + "indicator y\n title \"Y\"\n counts households at end\n counted when hasLead\nend",
      .countsDiffer(from: "y")),
    .init(
      line: "an open fall of a sealed indicator",
      " fall of §y in points\nend\nindicator y\n title \"Y\"\n counts households at end\n"
        + " sealed health\n counted when hasLead", .sealedApart(from: "y")),
    .init(
      line: "within an unknown indicator", " counted when hasLead\n sealed health within §y",
      .unknownIndicator("y", nearest: "x")),
    .init(
      line: "within itself", " counted when hasLead\n sealed health within §x", .withinItself),
    .init(
      line: "within an average",
      " counted when hasLead\n sealed health within §y\nend\nindicator y\n title \"Y\"\n"
        + " counts households at end\n sealed health\n average members over 1",
      .wrongMeasure(of: "y", expected: "counted")),
    .init(
      line: "a fall within",
      " fall of y in points\n sealed health within §y\nend\nindicator y\n"
        + " title \"Y\"\n counts households at end\n sealed health\n counted when hasLead",
      .propertiesClash("fall", "within")),
    .init(
      line: "within what is open",
      " counted when hasLead\n sealed health within §y\nend\nindicator y\n title \"Y\"\n"
        + " counts households at end\n counted when hasLead", .sealedApart(from: "y")),
    .init(
      "within what counts something else",
      "indicator x\n title \"X\"\n §counts people at end\n counted when age > 1\n"
        + " sealed health within y\nend\nindicator y\n title \"Y\"\n counts households at end\n"
        + " sealed health\n counted when hasLead\nend",
      .countsDiffer(from: "y")),
    .init(
      "within what is of other periods",
      "indicator x\n title \"X\"\n counts households at end\n §every year\n counted when hasLead\n"
        + " sealed health within y\nend\nindicator y\n title \"Y\"\n counts households at end\n"
        + " sealed health\n counted when hasLead\nend",
      .spansDiffer(from: "y")),
    .init(
      line: "an open figure of a sealed total", " total §filed",
      .totalSealed("filed", line: "sealed totals")),
    .init(
      line: "a fall in nothing", " fall of x in §steps",
      .expected([.word("points"), .word("percent"), .word("cases")], found: "steps")),
    .init(
      line: "a quotient by an unknown total", " quotient of x by §nothing",
      .unknownTotal("nothing", nearest: nil)),
    .init(
      line: "a fall with a condition of its own",
      " fall of y in points\n §among hasLead\nend\nindicator y\n title \"Y\"\n counts households at end\n counted when hasLead",
      .propertiesClash("fall", "among")),
    .init(
      line: "the fall of what a ruler measures, with the nearest alone",
      " fall of y in points\n goal >= 10% yearly\n §nearest members rising\nend\n"
        + "indicator y\n title \"Y\"\n counts households at end\n ruler povertyStandard\n"
        + " counted when hasLead", .nearestAlone),
    .init(
      line: "a fall that is to fall",
      " fall of y in points\n §goal falling\nend\nindicator y\n title \"Y\"\n counts households at end\n counted when hasLead",
      .propertiesClash("fall", "goal falling")),
  ]

  static let all = signs + statements + properties + goals + conditions + references

  @Test(
    "a wrong file is answered with what is wrong, where it stands, and with nothing else",
    arguments: all)
  func fault(_ wrong: WrongFile) {
    let (text, line, column) = wrong.marked
    #expect(
      problems(in: text)
        == [DefinitionProblem(file: "x.txt", line: line, column: column, fault: wrong.fault)])
  }

  @Test("every kind of fault is among them")
  func everyKind() {
    func kind(_ fault: DefinitionProblem.Fault) -> Substring {
      String(describing: fault).prefix { $0 != "(" }
    }
    #expect(Set(Self.all.map { kind($0.fault) }).count == 41)
  }

  @Test("lines and columns are counted from 1, in characters; comments and blank lines count")
  func place() {
    let text = "# Chỉ tiêu\n\nindicator x\n  title \"Tỷ lệ\" zzz\nend\n"
    #expect(problems(in: text).first?.line == 4)
    #expect(problems(in: text).first?.column == 17)
  }

  @Test("faults of several lines and of several files are told together, in their order")
  func several() {
    do throws(DefinitionProblems) {
      _ = try Definitions(
        [("a.txt", "indicator a\n nubmer 3\n known 200%\nend\n"), ("b.txt", "@")], totals: [:])
      Issue.record("accepted")
    } catch {
      #expect(error.problems.map(\.file) == ["a.txt", "a.txt", "b.txt"])
      #expect(error.problems.map(\.line) == [2, 3, 1])
    }
  }

  @Test("a name that two files given side by side define is told with both places")
  func sideBySide() throws {
    let one = "indicator x\n title \"X\"\n counts households at end\n counted when hasLead\nend\n"
    let office: [DefinitionBook.File] = [
      ("a.txt", "parameter most 3\n" + one), ("b.txt", "# again\nparameter most 4\n" + one),
    ]
    do throws(DefinitionProblems) {
      _ = try Definitions([("shipped.txt", one)], office: office, isOneSet: true, totals: [:])
      Issue.record("accepted")
    } catch {
      #expect(
        error.problems == [
          DefinitionProblem(
            file: "b.txt", line: 3, column: 11,
            fault: .definedTwice("x", file: "a.txt", line: 2))
        ])
    }
    // Adopted one after the other the later one holds.
    let adopted = try Definitions([("shipped.txt", one)], office: office, totals: [:])
    #expect(adopted.indicators.map(\.id) == ["x"])
  }

  @Test("a mark of the byte order, Windows' and old Macintosh's ends of lines change nothing")
  func otherEditors() {
    let text = "indicator x\n title \"X\"\n counts households at end\n counted when hasLead\nend\n"
    #expect(problems(in: text) == [])
    #expect(problems(in: "\u{FEFF}" + text) == [])
    #expect(problems(in: text.replacing("\n", with: "\r\n")) == [])
    #expect(problems(in: text.replacing("\n", with: "\r")) == [])
  }
}
