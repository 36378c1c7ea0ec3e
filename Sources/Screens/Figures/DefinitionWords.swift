package import Indicators
package import Wording

// What is wrong with a file of definitions, in the words of who wrote it.
extension Wording {
  /// `2-poverty.txt:12:9: …`: file, line, column, what is wrong and what was expected.
  package func sentence(for problem: DefinitionProblem) -> String {
    self(
      "definition.at",
      [
        "file": problem.file, "line": String(problem.line), "column": String(problem.column),
        "what": sentence(for: problem.fault),
      ])
  }

  private func sentence(for fault: DefinitionProblem.Fault) -> String {
    switch fault {
    case .strayCharacter(let character):
      self("definition.strayCharacter", ["sign": String(character)])
    case .textNotEnded: self["definition.textNotEnded"]
    case .numberUnreadable(let text): self("definition.numberUnreadable", ["text": text])
    case .expected(let expected, let found):
      found.isEmpty
        ? self("definition.expected.end", ["expected": words(for: expected)])
        : self("definition.expected", ["expected": words(for: expected), "found": found])
    case .lineNotEnded(let found): self("definition.lineNotEnded", ["found": found])
    case .unknownProperty(let name, let nearest):
      self("definition.unknownProperty", ["name": name]) + suggestion(nearest)
    case .propertyTwice(let name): self("definition.propertyTwice", ["name": name])
    case .propertyMissing(let name, let id):
      self("definition.propertyMissing", ["name": name, "id": id])
    case .propertiesClash(let a, let b): self("definition.clash", ["a": a, "b": b])
    case .nameTaken(let name): self("definition.nameTaken", ["name": name])
    case .definedTwice(let name, let file, let line):
      self("definition.definedTwice", ["name": name, "file": file, "line": String(line)])
    default: nameSentence(for: fault)
    }
  }

  private func nameSentence(for fault: DefinitionProblem.Fault) -> String {
    switch fault {
    case .unknownUnit(let name, let nearest):
      self("definition.unknownUnit", ["name": name]) + suggestion(nearest)
    case .unknownFact(let name, let nearest):
      self("definition.unknownFact", ["name": name]) + suggestion(nearest)
    case .factOfOtherUnit(let name, let units):
      self("definition.factOfOtherUnit", ["name": name, "units": units.joined(separator: ", ")])
    case .unknownChoice(let name, let fact, let choices, let nearest):
      self(
        "definition.unknownChoice",
        ["name": name, "fact": fact, "choices": choices.joined(separator: ", ")])
        + suggestion(nearest)
    case .unknownIndicator(let name, let nearest):
      self("definition.unknownIndicator", ["name": name]) + suggestion(nearest)
    case .unknownTotal(let name, let nearest):
      self("definition.unknownTotal", ["name": name]) + suggestion(nearest)
    case .unknownPeriod(let name, let nearest):
      self("definition.unknownPeriod", ["name": name]) + suggestion(nearest)
    case .wrongMeasure(let name, let expected):
      self("definition.wrongMeasure", ["name": name, "expected": expected])
    case .countsDiffer(let name): self("definition.countsDiffer", ["name": name])
    case .spansDiffer(let name): self("definition.spansDiffer", ["name": name])
    case .withinItself: self["definition.withinItself"]
    case .sealedApart(let name): self("definition.sealedApart", ["name": name])
    case .totalSealed(let name, let line):
      self("definition.totalSealed", ["name": name, "line": line])
    case .factSealed(let name, let line):
      self("definition.factSealed", ["name": name, "line": line])
    case .notARuler(let name, let rulers):
      self("definition.notARuler", ["name": name, "rulers": rulers.joined(separator: ", ")])
    default: valueSentence(for: fault)
    }
  }

  private func valueSentence(for fault: DefinitionProblem.Fault) -> String {
    switch fault {
    case .wrongType(let expected, let found):
      self("definition.wrongType", ["expected": words(for: expected), "found": words(for: found)])
    case .measuresDiffer(let a, let b): self("definition.measuresDiffer", ["a": a, "b": b])
    case .productOfFacts(let a, let b): self("definition.productOfFacts", ["a": a, "b": b])
    case .decidesNothing: self["definition.decidesNothing"]
    case .tooDeep: self["definition.tooDeep"]
    case .noOrder(let name): self("definition.noOrder", ["name": name])
    case .rangeBackwards: self["definition.rangeBackwards"]
    case .shareOutOfRange(let name): self("definition.shareOutOfRange", ["name": name])
    case .yearOutOfRange(let year): self("definition.yearOutOfRange", ["year": String(year)])
    case .yearsNotRising(let year): self("definition.yearsNotRising", ["year": String(year)])
    case .pathWithoutGoal: self["definition.pathWithoutGoal"]
    case .pathPastGoal(let year, let goal):
      self("definition.pathPastGoal", ["year": String(year), "goal": String(goal)])
    case .shareGoalOnCount: self["definition.shareGoalOnCount"]
    case .goalNeverMet: self["definition.goalNeverMet"]
    case .nearestAlone: self["definition.nearestAlone"]
    case .nothingDefined: self["definition.nothingDefined"]
    default: ""
    }
  }

  /// ` Có phải ý bạn là "povertyClass"?`
  package func suggestion(_ nearest: String?) -> String {
    nearest.map { " " + self("definition.nearest", ["name": $0]) } ?? ""
  }

  private func words(for expected: [DefinitionProblem.Expectation]) -> String {
    expected.map { words(for: $0) }.joined(separator: ", ")
  }

  private func words(for expectation: DefinitionProblem.Expectation) -> String {
    switch expectation {
    case .word(let word): "\"\(word)\""
    case .name: self["definition.expect.name"]
    case .text: self["definition.expect.text"]
    case .number: self["definition.expect.number"]
    case .whole: self["definition.expect.whole"]
    case .year: self["definition.expect.year"]
    case .condition: self["definition.expect.condition"]
    case .comparison: self["definition.expect.comparison"]
    }
  }

  private func words(for type: DefinitionProblem.ValueType) -> String {
    switch type {
    case .truth: self["definition.type.truth"]
    case .number: self["definition.type.number"]
    case .choice: self["definition.type.choice"]
    case .day: self["definition.type.day"]
    }
  }
}
