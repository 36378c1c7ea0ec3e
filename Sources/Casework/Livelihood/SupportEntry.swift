/// The form of a support.
package struct SupportEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case thingMissing
    case givenMissing
    case givenUnreadable(String)
    case givenAfterToday(Day)
    case amountUnreadable(String)
    case valueUnreadable(String)
    /// The place of the day among those to check on.
    case checkUnreadable(Int, String)
    case checkBeforeGiven(Int, Day)
  }

  package enum Question: Hashable, Sendable {
    /// The household was given the same within a year.
    case same(LivelihoodSupport)
  }

  /// How many days to check on the form has room for.
  package static let checkCount = 3

  package let old: LivelihoodSupport?
  package let household: Household.ID
  package var thing: String?
  package var amount: Typed<Int>
  package var value: Typed<Int>
  package var given: Typed<Day>
  package var source: String?
  package var model: String?
  package var condition: String
  package var guide: Caseworker.ID?
  package var checks: [Typed<Day>]
  package var note: String

  package init(of household: Household.ID, editing old: LivelihoodSupport?, today: Day) {
    self.old = old
    self.household = household
    thing = old?.thing
    amount = old?.amount.map(Typed.value) ?? .blank
    value = old?.value.map(Typed.value) ?? .blank
    given = (old == nil ? today : old?.given).map(Typed.value) ?? .blank
    source = old?.source
    model = old?.model
    condition = old?.condition ?? ""
    guide = old?.guide
    let known = (old?.checks ?? []).sorted()
    checks = (0..<Self.checkCount).map { $0 < known.count ? .value(known[$0]) : .blank }
    note = old?.note ?? ""
  }

  /// The days that a thing given on a day is to be looked at, as a rule.
  package static func checks(of thing: SupportThing, given day: Day) -> [Day] {
    thing.checkedAfter.prefix(checkCount).map { day.adding(months: $0) }
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    if thing == nil { problems.append(.thingMissing) }
    switch given {
    case .blank: problems.append(.givenMissing)
    case .unreadable(let text): problems.append(.givenUnreadable(text))
    case .value(let day): if day > today { problems.append(.givenAfterToday(day)) }
    }
    if let text = amount.unreadable { problems.append(.amountUnreadable(text)) }
    if let text = value.unreadable { problems.append(.valueUnreadable(text)) }
    for (place, check) in checks.enumerated() {
      if let text = check.unreadable { problems.append(.checkUnreadable(place, text)) }
      if let day = check.value, let given = given.value, day < given {
        problems.append(.checkBeforeGiven(place, given))
      }
    }
    return problems
  }

  /// What is asked as soon as it is typed.
  package func questions(in register: Register) -> [Question] {
    guard let thing, let day = given.value else { return [] }
    return register.sameSupport(as: thing, to: household, on: day, besides: old?.id)
      .map { [.same($0)] } ?? []
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, newIDs ids: inout IdentifierSource) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    var new =
      old ?? LivelihoodSupport(id: LivelihoodSupport.ID(ids.next(ownedBy: household.text)))
    (new.thing, new.amount, new.value) = (thing, amount.value, value.value)
    (new.given, new.source, new.model) = (given.value, source, model)
    (new.condition, new.guide) = (condition.meaningful, guide)
    // What there is no room for stays.
    let beyond = (old?.checks ?? []).sorted().dropFirst(Self.checkCount)
    new.checks = Set(checks.compactMap(\.value)).union(beyond)
    new.note = note.meaningful
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}

/// The form of guidance given, of a result checked, or of both.
package struct SupportStepEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case dayBeforeGiven(Day)
    /// Neither guidance nor a result.
    case nothingSaid
  }

  package let support: LivelihoodSupport
  package let old: SupportStep?
  package var day: Typed<Day>
  package var by: Caseworker.ID?
  package var guidance: String
  package var outcome: SupportStep.Outcome?
  package var note: String

  package init(
    of support: LivelihoodSupport, editing old: SupportStep?, today: Day, by author: Caseworker.ID?
  ) {
    self.support = support
    self.old = old
    day = (old == nil ? today : old?.day).map(Typed.value) ?? .blank
    by = old == nil ? author : old?.by
    guidance = old?.guidance ?? ""
    outcome = old?.outcome
    note = old?.note ?? ""
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day) where day > today: problems.append(.dayAfterToday(day))
    case .value(let day):
      if let given = support.given, day < given { problems.append(.dayBeforeGiven(given)) }
    }
    if guidance.meaningful == nil, outcome == nil { problems.append(.nothingSaid) }
    return problems
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, newIDs ids: inout IdentifierSource) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    var new = old ?? SupportStep(id: SupportStep.ID(ids.next(ownedBy: support.id.text)))
    (new.day, new.by, new.guidance) = (day.value, by, guidance.meaningful)
    (new.outcome, new.note) = (outcome, note.meaningful)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
