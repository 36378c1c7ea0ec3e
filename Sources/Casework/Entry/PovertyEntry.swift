/// The form of one poverty result as its decision recognised it.
package struct PovertyEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case classMissing
    case scoreUnreadable(Score, String)
    case reviewUnreadable(String)
    /// It lacks nothing, and it lacks something.
    case nothingAndSomething
  }

  package enum Score: Hashable, Sendable { case b1, b2 }

  package enum Question: Hashable, Sendable {
    case dayAfterToday(Day)
    /// Two standards in one plan: the one chosen was not in force on that day (domain.md §0.1).
    case standardNotInForce(on: Day)
    case reviewAfterDecision(Day)
    /// B2 counts 10 points for each thing that is lacking.
    case scoreAgainstDeprivations(score: Int, lacking: Int)
    /// Poor for the first time, and nothing says why.
    case causeMissing
  }

  package let household: Household.ID
  private let standards: PovertyStandards
  package let old: PovertyResult?
  package var day: Typed<Day>
  package var povertyClass: PovertyClass?
  /// Its code; blank: that of the one in force on the day.
  package var standard: String?
  package var decision: String
  package var scoreB1: Typed<Int>
  package var scoreB2: Typed<Int>
  package var review: Typed<Day>
  /// Codes of the standard; empty: not said, unless nothing is lacking.
  package var deprivations: Set<String>
  package var lacksNothing: Bool
  package var cause: NewPovertyCause?

  package init(
    of household: Household.ID, editing old: PovertyResult? = nil, standards: PovertyStandards
  ) {
    self.household = household
    self.standards = standards
    self.old = old
    day = old?.day.map(Typed.value) ?? .blank
    povertyClass = old?.povertyClass
    standard = old?.standard
    decision = old?.decision ?? ""
    scoreB1 = old?.scoreB1.map(Typed.value) ?? .blank
    scoreB2 = old?.scoreB2.map(Typed.value) ?? .blank
    review = old?.review.map(Typed.value) ?? .blank
    deprivations = old?.deprivations ?? []
    lacksNothing = old?.deprivations?.isEmpty ?? false
    cause = old?.cause
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value: break
    }
    if povertyClass == nil { problems.append(.classMissing) }
    for (score, typed) in [(Score.b1, scoreB1), (.b2, scoreB2)] {
      if let text = typed.unreadable { problems.append(.scoreUnreadable(score, text)) }
    }
    if let text = review.unreadable { problems.append(.reviewUnreadable(text)) }
    if lacksNothing, !deprivations.isEmpty { problems.append(.nothingAndSomething) }
    return problems
  }

  package func questions(today: Day, in register: Register) -> [Question] {
    guard let day = day.value else { return [] }
    var questions: [Question] = []
    if day > today { questions.append(.dayAfterToday(day)) }
    if let standard, standard != standards.inForce(on: day)?.code {
      questions.append(.standardNotInForce(on: day))
    }
    if let review = review.value, review > day { questions.append(.reviewAfterDecision(review)) }
    if let score = scoreB2.value, !deprivations.isEmpty || lacksNothing,
      score != deprivations.count * Self.pointsEach
    {
      questions.append(.scoreAgainstDeprivations(score: score, lacking: deprivations.count))
    }
    if povertyClass == .poor, cause == nil, isNew(on: day, in: register) {
      questions.append(.causeMissing)
    }
    return questions
  }

  private static let pointsEach = 10

  /// Not poor by the last decision before, and by none before that.
  private func isNew(on day: Day, in register: Register) -> Bool {
    let earlier = register.povertyHistory(of: household).filter { result in
      result.id != old?.id && (result.day.map { $0 < day } ?? true)
    }
    return !earlier.isEmpty && !earlier.contains { $0.povertyClass == .poor }
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(newIDs: inout IdentifierSource) -> [Edit]? {
    guard problems.isEmpty, let day = day.value else { return nil }
    var result = PovertyResult(
      id: old?.id ?? PovertyResult.ID(newIDs.next(ownedBy: household.text)), day: day,
      povertyClass: povertyClass, standard: standard ?? standards.inForce(on: day)?.code,
      decision: decision.meaningful, scoreB1: scoreB1.value, scoreB2: scoreB2.value)
    result.review = review.value
    result.deprivations = deprivations.isEmpty && !lacksNothing ? nil : deprivations
    // A cause is one of becoming poor.
    result.cause = povertyClass == .poor ? cause : nil
    guard let old else { return [Edit(creating: result)] }
    return Edit(from: old, to: result).map { [$0] } ?? []
  }
}

extension Typed<Int> {
  /// A number of points from 0 to 999.
  package init(points text: String) {
    self.init(text) { Int($0).flatMap { (0...999).contains($0) ? $0 : nil } }
  }
}
