/// What is wrong with a file of definitions, and where. The words for it are the catalogue's.
package struct DefinitionProblem: Error, Hashable, Sendable {
  package enum Fault: Hashable, Sendable {
    /// A sign that no definition uses.
    case strayCharacter(Character)
    case textNotEnded
    case numberUnreadable(String)
    /// Something else was to stand here: what, in the order of the grammar.
    case expected([Expectation], found: String)
    case lineNotEnded(found: String)
    case unknownProperty(String, nearest: String?)
    case propertyTwice(String)
    case propertyMissing(String, of: String)
    /// Two properties that exclude each other, such as `counted` and `average`.
    case propertiesClash(String, String)
    /// The name of a fact, or a word of the language.
    case nameTaken(String)
    /// Another thing has the name: where.
    case definedTwice(String, file: String, line: Int)
    case unknownUnit(String, nearest: String?)
    case unknownFact(String, nearest: String?)
    /// The fact is of another unit than the one counted.
    case factOfOtherUnit(String, units: [String])
    case unknownChoice(String, of: String, choices: [String], nearest: String?)
    case unknownIndicator(String, nearest: String?)
    case unknownTotal(String, nearest: String?)
    case unknownPeriod(String, nearest: String?)
    /// A fall is of an indicator that is `counted`, a quotient of an `average`.
    case wrongMeasure(of: String, expected: String)
    /// What is made of another indicator counts what that one counts.
    case countsDiffer(from: String)
    /// What lies within another indicator is of the same months.
    case spansDiffer(from: String)
    /// It is said to lie within itself.
    case withinItself
    /// What is made of a sealed indicator would tell it.
    case sealedApart(from: String)
    /// What is reported of this total is sealed, and so is every figure made of it.
    case totalSealed(String, line: String)
    /// What an office's own definition asks for is health staff's alone.
    case factSealed(String, line: String)
    case notARuler(String, rulers: [String])
    case wrongType(expected: ValueType, found: ValueType)
    /// Two things of different measures, such as đồng and days.
    case measuresDiffer(String, String)
    /// A product of two facts is of no measure.
    case productOfFacts(String, String)
    case noOrder(of: String)
    /// A comparison in which no fact is asked for.
    case decidesNothing
    /// Brackets within brackets, or `not not not …`, beyond all reading.
    case tooDeep
    case rangeBackwards
    case shareOutOfRange(String)
    case yearOutOfRange(Int)
    case yearsNotRising(Int)
    /// A path leads to a goal that is to be reached by a year.
    case pathWithoutGoal
    case pathPastGoal(Int, goal: Int)
    case shareGoalOnCount
    /// A share that is to be more than all, or less than nothing.
    case goalNeverMet
    /// Of poverty the nearest are listed only beside those who need it most.
    case nearestAlone
    case nothingDefined
  }

  /// What the grammar allows at a place.
  package enum Expectation: Hashable, Sendable {
    case word(String)
    case name, text, number, whole, year, condition, comparison
  }

  package enum ValueType: String, Hashable, Sendable { case truth, number, choice, day }

  package let file: String
  /// Both from 1; the column counts characters.
  package let line: Int
  package let column: Int
  package let fault: Fault

  package init(file: String, line: Int, column: Int, fault: Fault) {
    self.file = file
    self.line = line
    self.column = column
    self.fault = fault
  }
}

/// A place in a file of definitions.
struct SourcePlace: Hashable, Sendable {
  let file: String
  let line: Int
  let column: Int

  func problem(_ fault: DefinitionProblem.Fault) -> DefinitionProblem {
    DefinitionProblem(file: file, line: line, column: column, fault: fault)
  }
}
