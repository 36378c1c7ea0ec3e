import Casework

/// An indicator while its properties are read.
struct IndicatorDraft {
  /// A name of another indicator or of a total, checked when all files are read.
  struct Reference {
    let name: String
    let place: SourcePlace
  }

  let id: String
  let place: SourcePlace
  var hasFaults = false
  private(set) var reference: Reference?
  private(set) var totals: [Reference] = []
  /// The indicator that counts whatever this one counts.
  private(set) var whole: Reference?
  /// The properties read, each with the place of its first.
  private(set) var seen: [String: SourcePlace] = [:]

  private var number = ""
  private var title: Indicator.Title?
  private var shortTitle: Indicator.Title?
  private(set) var unit: CaseUnit?
  private(set) var timing = Indicator.Timing.stock
  private var isOfEveryone = false
  private(set) var span: Period.Kind?
  private var isOfRetention = false
  private var scope: Indicator.Clause?
  private var exclusions: [Indicator.Clause] = []
  private var needs: [Indicator.Clause] = []
  private(set) var measure: Indicator.Measure?
  private(set) var isPrintedAsNumber = false
  private var official: String?
  private var ruler: Fact?
  private(set) var goal: Goal?
  private(set) var path: Path?
  private var leastKnown: Fraction?
  private(set) var compartment = Indicator.Compartment.common
  private var isDecided = false
  private(set) var nearest: Indicator.Order?
  private(set) var beside: [Indicator.Beside] = []
  private var forecast: Condition?
  private var top: Fraction?

  init(id: String, place: SourcePlace) {
    self.id = id
    self.place = place
  }

  /// The properties, in the order in which `docs/indicators.md` tells them.
  static let properties = [
    "number", "title", "short", "counts", "of", "every", "among", "exclude", "needs", "counted",
    "average",
    "fall", "quotient", "total", "printed", "official", "ruler", "goal", "path", "known", "sealed",
    "decided", "forecast", "top", "nearest", "beside",
  ]
  /// Of these there may be several.
  private static let repeatable: Set<String> = ["exclude", "needs", "beside"]
  /// Of these there is one.
  static let measures: Set<String> = ["counted", "average", "fall", "quotient", "total"]

  mutating func readProperty(
    _ reader: inout TokenReader, parameters: [String: Int]
  ) throws(DefinitionProblem) {
    let (name, place) = try reader.word()
    guard Self.properties.contains(name) else {
      throw place.problem(
        .unknownProperty(name, nearest: nearestName(to: name, among: Self.properties + ["end"])))
    }
    guard Self.repeatable.contains(name) || seen[name] == nil else {
      throw place.problem(.propertyTwice(name))
    }
    if Self.measures.contains(name), let other = Self.measures.intersection(seen.keys).min() {
      throw place.problem(.propertiesClash(other, name))
    }
    if seen[name] == nil { seen[name] = place }
    switch name {
    case "among", "exclude", "needs", "counted", "average", "forecast", "nearest", "beside",
      "ruler":
      guard let unit else {
        // What is counted could not be read, and was told: nothing more can be said of this line.
        guard seen["counts"] == nil else { return reader.skipLine() }
        throw place.problem(.propertyMissing("counts", of: id))
      }
      try readExpression(
        of: name, &reader, ExpressionReader(unit: unit, parameters: parameters))
    case "fall", "quotient", "total", "official": try readReference(of: name, &reader)
    case "goal": goal = try Self.goal(&reader)
    case "path": path = try Self.path(&reader)
    default: try readWords(of: name, &reader)
    }
    try reader.lineEnd()
  }

  // MARK: Properties by kind

  private mutating func readWords(
    of name: String, _ reader: inout TokenReader
  ) throws(DefinitionProblem) {
    switch name {
    case "number": number = try reader.text()
    case "title": title = try Self.title(&reader)
    case "short": shortTitle = try Self.title(&reader)
    case "counts":
      unit = try Self.name(&reader, CaseUnit.self) { .unknownUnit($0, nearest: $1) }
      if reader.takes(word: "during") {
        timing = .flow
      } else if unit?.onlyHappens ?? false {
        throw reader.unexpected(.word("during"))
      } else {
        guard reader.takes(word: "at") else {
          throw reader.unexpected(.word("at"), .word("during"))
        }
        try reader.need(word: "end")
      }
    case "of":
      try reader.need(word: "everyone")
      isOfEveryone = true
    case "every":
      span = try Self.name(&reader, Period.Kind.self) { .unknownPeriod($0, nearest: $1) }
      if span == .schoolYear, reader.takes(word: "at") {
        try reader.need(word: "retention")
        isOfRetention = true
      }
    case "printed":
      try reader.need(word: "as")
      try reader.need(word: "number")
      isPrintedAsNumber = true
    case "known": leastKnown = try Self.share(name, &reader)
    case "top": top = try Self.share(name, &reader)
    case "sealed":
      guard reader.takes(word: "health") else {
        guard reader.takes(word: "totals") else {
          throw reader.unexpected(.word("health"), .word("totals"))
        }
        compartment = .totals
        return
      }
      compartment = .health
      if reader.takes(word: "within") {
        let (name, place) = try reader.word()
        whole = Reference(name: name, place: place)
      }
    default:  // decided
      isDecided = true
    }
  }

  private static func share(
    _ name: String, _ reader: inout TokenReader
  ) throws(DefinitionProblem) -> Fraction {
    let place = reader.next.place
    let share = try reader.fraction()
    guard share >= Fraction(0), share <= Fraction(1) else {
      throw place.problem(.shareOutOfRange(name))
    }
    return share
  }

  private static func name<Name: RawRepresentable<String> & CaseIterable>(
    _ reader: inout TokenReader, _ type: Name.Type,
    unknown: (String, String?) -> DefinitionProblem.Fault
  ) throws(DefinitionProblem) -> Name {
    let (name, place) = try reader.word()
    guard let found = Name(rawValue: name) else {
      let names = Name.allCases.map(\.rawValue)
      throw place.problem(unknown(name, nearestName(to: name, among: names)))
    }
    return found
  }

  private mutating func readExpression(
    of name: String, _ reader: inout TokenReader, _ expressions: ExpressionReader
  ) throws(DefinitionProblem) {
    switch name {
    case "among":
      scope = Indicator.Clause(
        condition: try expressions.condition(&reader), sentence: nil)
    case "exclude":
      let reason = try reader.text()
      try reader.need(word: "when")
      exclusions.append(.init(condition: try expressions.condition(&reader), sentence: reason))
    case "needs": needs.append(try Self.clause(&reader, expressions))
    case "counted":
      try reader.need(word: "when")
      measure = .share(try Self.clause(&reader, expressions))
    case "average":
      let sum = try expressions.quantity(&reader).value
      try reader.need(word: "over")
      let weight = try expressions.quantity(&reader).value
      let each = reader.takes(word: "each") ? try reader.wholeAboveNought() : 1
      measure = .average(sum, over: weight, each: each)
    case "ruler": ruler = try expressions.ruler(&reader)
    case "forecast": forecast = try expressions.condition(&reader)
    case "beside":
      let title = try Self.title(&reader)
      beside.append(.init(title: title, order: try Self.order(&reader, expressions)))
    default: nearest = try Self.order(&reader, expressions)
    }
  }

  private static func clause(
    _ reader: inout TokenReader, _ expressions: ExpressionReader
  ) throws(DefinitionProblem) -> Indicator.Clause {
    let condition = try expressions.condition(&reader)
    return .init(
      condition: condition,
      sentence: reader.takes(word: "otherwise") ? try reader.text() : nil)
  }

  private mutating func readReference(
    of name: String, _ reader: inout TokenReader
  ) throws(DefinitionProblem) {
    func named(_ word: (text: String, place: SourcePlace)) -> Reference {
      Reference(name: word.text, place: word.place)
    }
    switch name {
    case "fall":
      try reader.need(word: "of")
      let of = named(try reader.word())
      reference = of
      try reader.need(word: "in")
      let kinds: [String: Indicator.Fall] = [
        "points": .points, "percent": .percent, "cases": .cases,
      ]
      guard case .word(let kind) = reader.next.kind, let fall = kinds[kind] else {
        throw reader.unexpected(.word("points"), .word("percent"), .word("cases"))
      }
      reader.take()
      measure = .fall(of: of.name, fall)
    case "quotient":
      try reader.need(word: "of")
      let of = named(try reader.word())
      reference = of
      try reader.need(word: "by")
      let total = named(try reader.word())
      totals.append(total)
      measure = .quotient(of: of.name, by: total.name)
    case "total":
      let total = named(try reader.word())
      totals.append(total)
      measure = .total(total.name)
    default:  // official
      let total = named(try reader.word())
      totals.append(total)
      official = total.name
    }
  }

  /// What was read, where all that is needed is there and goes together.
  func indicator() throws(DefinitionProblem) -> Indicator {
    guard let title else { throw place.problem(.propertyMissing("title", of: id)) }
    guard let measure else { throw place.problem(.propertyMissing("counted", of: id)) }
    try checkTogether()
    return Indicator(
      id: id, number: number, title: title, shortTitle: shortTitle, unit: unit ?? .households,
      timing: timing, isOfEveryone: isOfEveryone, span: span, isOfRetention: isOfRetention,
      scope: scope, exclusions: exclusions, needs: needs,
      measure: isPrintedAsNumber ? measure.asCount : measure, official: official, ruler: ruler,
      goal: goal, path: path,
      leastKnown: leastKnown ?? Self.usualLeastKnown, compartment: compartment,
      whole: whole?.name, isDecided: isDecided, forecast: forecast, top: top ?? Self.usualTop,
      nearest: nearest,
      beside: beside)
  }

  /// Nine in ten (domain.md §2.0).
  private static let usualLeastKnown = Fraction(typed: "9/10") ?? Fraction(1)
  /// The highest tenth, of which is told how much of the whole it has.
  private static let usualTop = Fraction(typed: "1/10") ?? Fraction(1)
}

extension Indicator.Measure {
  fileprivate var asCount: Indicator.Measure {
    if case .share(let clause) = self { .count(clause) } else { self }
  }
}
