/// What goes together in one indicator, and what indicators may say of each other: nothing that is
/// written is silently left aside.
extension IndicatorDraft {
  /// Properties that say how cases are judged: only where cases are judged here.
  private static let ofJudging: Set<String> = [
    "among", "exclude", "needs", "known", "printed", "official", "ruler", "forecast", "top",
  ]
  /// Of these an average has none.
  private static let ofShare: Set<String> = ["printed", "ruler", "forecast", "nearest", "beside"]
  /// Of a figure without cases, or one that no case passes.
  private static let ofCases: Set<String> = ["nearest", "beside"]

  func checkTogether() throws(DefinitionProblem) {
    guard let measure = Self.measures.first(where: { seen[$0] != nil }) else { return }
    if unit == nil, measure != "total" {
      throw place.problem(.propertyMissing("counts", of: id))
    }
    let strangers =
      switch measure {
      case "counted": ["top"] as Set<String>
      case "average": Self.ofShare
      case "fall": Self.ofJudging
      default: Self.ofJudging.union(Self.ofCases)
      }
    if let stray = Self.properties.first(where: { strangers.contains($0) && seen[$0] != nil }) {
      throw (seen[stray] ?? place).problem(.propertiesClash(measure, stray))
    }
    if isPrintedAsNumber, let official = seen["official"] {
      throw official.problem(.propertiesClash("printed", "official"))
    }
    if let whole, measure != "counted" {
      throw whole.place.problem(.propertiesClash(measure, "within"))
    }
    try checkNearest()
    try checkGoal(measure)
    try checkPath(measure)
  }

  private func checkNearest() throws(DefinitionProblem) {
    if let place = seen["beside"], nearest == nil {
      throw place.problem(.propertyMissing("nearest", of: id))
    }
    if let place = seen["nearest"], goal == nil {
      throw place.problem(.propertyMissing("goal", of: id))
    }
  }

  /// Who is nearest to leaving poverty never stands alone: the hardest off and the least supported
  /// stand beside them (what is measured by a ruler is poverty).
  private func checkBeside(_ other: IndicatorDraft?) throws(DefinitionProblem) {
    guard let place = seen["nearest"], beside.count < 2,
      seen["ruler"] != nil || other?.seen["ruler"] != nil
    else { return }
    throw place.problem(.nearestAlone)
  }

  /// Whether the figure is a share, counted or reported, or a difference of two.
  private func isShare(_ measure: String) -> Bool {
    (measure == "counted" && !isPrintedAsNumber) || measure == "fall" || measure == "total"
  }

  private func checkGoal(_ measure: String) throws(DefinitionProblem) {
    guard let goal, let place = seen["goal"] else { return }
    if goal.aim == .falling, measure != "counted", measure != "average" {
      throw place.problem(.propertiesClash(measure, "goal falling"))
    }
    guard let value = goal.value else { return }
    if isPrintedAsNumber { throw place.problem(.shareGoalOnCount) }
    guard isShare(measure) else { return }
    if value > Fraction(1) { throw place.problem(.shareOutOfRange("goal")) }
    let isAboveAll = goal.comparison == .more && value == Fraction(1)
    // A fall is below nought where the share has risen.
    let isBelowNothing = goal.comparison == .less && value == Fraction(0) && measure != "fall"
    if isAboveAll || isBelowNothing { throw place.problem(.goalNeverMet) }
  }

  private func checkPath(_ measure: String) throws(DefinitionProblem) {
    guard let path, let place = seen["path"] else { return }
    guard case .reach(_, _, let end)? = goal?.aim else { throw place.problem(.pathWithoutGoal) }
    let values: [Fraction]
    switch path {
    case .line(let from, let start):
      guard from < end else { throw place.problem(.pathPastGoal(from, goal: end)) }
      values = [start].compactMap { $0 }
    case .years(let steps):
      if let past = steps.first(where: { $0.year > end }) {
        throw place.problem(.pathPastGoal(past.year, goal: end))
      }
      values = steps.map(\.value)
    }
    if isShare(measure), values.contains(where: { $0 > Fraction(1) }) {
      throw place.problem(.shareOutOfRange("path"))
    }
  }

  /// The names of other indicators and of totals must be known, and the other indicator one that
  /// this can be made of.
  func checkNames(
    others: [String: IndicatorDraft], totals known: [String: Indicator.Compartment]
  ) throws(DefinitionProblem) {
    for total in totals {
      guard let sealed = known[total.name] else {
        throw total.place.problem(
          .unknownTotal(
            total.name, nearest: nearestName(to: total.name, among: known.keys.sorted())))
      }
      guard sealed == .common || sealed == compartment else {
        throw total.place.problem(.totalSealed(total.name, line: sealed.line))
      }
    }
    try checkWhole(others)
    guard let reference else { return try checkBeside(nil) }
    let other = try reference.draft(among: others)
    guard !other.hasFaults, let measure = other.measure, let own = self.measure else { return }
    switch (own, measure) {
    case (.fall, .share) where !other.isPrintedAsNumber: break
    case (.quotient, .average): break
    case (.quotient, _):
      throw reference.place.problem(.wrongMeasure(of: reference.name, expected: "average"))
    default: throw reference.place.problem(.wrongMeasure(of: reference.name, expected: "counted"))
    }
    guard compartment == other.compartment else {
      throw reference.place.problem(.sealedApart(from: reference.name))
    }
    guard unit == other.unit, timing == other.timing else {
      throw (seen["counts"] ?? place).problem(.countsDiffer(from: reference.name))
    }
    try checkBeside(other)
  }

  /// What lies within another figure can only be a share of the same cases.
  private func checkWhole(_ others: [String: IndicatorDraft]) throws(DefinitionProblem) {
    guard let whole else { return }
    guard whole.name != id else { throw whole.place.problem(.withinItself) }
    let other = try whole.draft(among: others)
    guard !other.hasFaults, let measure = other.measure else { return }
    guard case .share = measure else {
      throw whole.place.problem(.wrongMeasure(of: whole.name, expected: "counted"))
    }
    guard compartment == other.compartment else {
      throw whole.place.problem(.sealedApart(from: whole.name))
    }
    guard unit == other.unit, timing == other.timing else {
      throw (seen["counts"] ?? place).problem(.countsDiffer(from: whole.name))
    }
    guard span == other.span else {
      throw (seen["every"] ?? place).problem(.spansDiffer(from: whole.name))
    }
  }
}

extension IndicatorDraft.Reference {
  fileprivate func draft(
    among others: [String: IndicatorDraft]
  ) throws(DefinitionProblem) -> IndicatorDraft {
    guard let draft = others[name] else {
      throw place.problem(
        .unknownIndicator(name, nearest: nearestName(to: name, among: others.keys)))
    }
    return draft
  }
}

extension CaseUnit {
  /// It is counted in the period in which it happens, and never stands at the period's end.
  var onlyHappens: Bool {
    switch self {
    case .promises, .petitions, .reviews, .deliveries: true
    case .households, .people, .entitlements, .unions: false
    }
  }
}

extension IndicatorDraft {
  /// What is defined of the facts of health is sealed as they are, in whatever file.
  func checkSealing(of indicator: Indicator) throws(DefinitionProblem) {
    guard indicator.compartment != .health else { return }
    if indicator.unit == .deliveries || indicator.unit == .unions {
      throw (seen["counts"] ?? place).problem(
        .factSealed(indicator.unit.rawValue, line: Indicator.Compartment.health.line))
    }
    if let fact = indicator.facts.first(where: { $0.basis.contains(.health) }) {
      throw place.problem(.factSealed(fact.name, line: Indicator.Compartment.health.line))
    }
  }
}

extension Indicator {
  /// All facts that its cases are asked for: judged by, listed by, and foretold by.
  fileprivate var facts: [Fact] {
    let orders = [nearest].compactMap { $0 } + beside.map(\.order)
    return judgingFacts + orders.flatMap(\.facts) + (forecast?.facts ?? [])
  }
}

extension Indicator.Compartment {
  /// The line that a definition seals a figure with.
  var line: String {
    switch self {
    case .common: ""
    case .health: "sealed health"
    case .totals: "sealed totals"
    }
  }
}
