/// What a person fills in to assign somebody to households or household groups, and what is wrong
/// with it. Every target becomes an assignment of its own; nothing there is overwritten.
package struct AssignmentEntry: Hashable, Sendable {
  /// Visits a month that an assignment can expect: none to one a day.
  package static let visitRange = 0...31

  package var targets: [Assignment.Target] = []
  package var channel: Channel
  package var duty: Assignment.Duty = .lead
  package var caseworker: Caseworker.ID?
  package var content = ""
  package var aim = ""
  package var basis = BasisEntry()
  package var from: Typed<Day> = .blank
  /// The last day planned; blank while it is open.
  package var until: Typed<Day> = .blank
  package var visitsPerMonth: Typed<Int> = .value(1)

  package init(channel: Channel) { self.channel = channel }

  /// Why it cannot be saved like this.
  package enum Problem: Hashable, Sendable {
    case targetMissing
    case caseworkerMissing
    /// The person is not here on the first day.
    case notHere(Caseworker.ID)
    case fromMissing
    case fromUnreadable(String)
    case untilUnreadable(String)
    case untilBeforeFrom
    case visitsOutside(ClosedRange<Int>)
    case basis(BasisEntry.Problem)
    /// The person has these already, in the same channel and at the same time.
    case alreadyTheirs([Assignment])
    /// Somebody else leads there in the same channel and at the same time (one lead per channel,
    /// design.md §4): what is meant is a hand-over, or help.
    case alreadyLed([Assignment])
  }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if targets.isEmpty { problems.append(.targetMissing) }
    if let caseworker {
      if let from = from.value, register.caseworkers[caseworker]?.isHere(on: from) != true {
        problems.append(.notHere(caseworker))
      }
    } else {
      problems.append(.caseworkerMissing)
    }
    problems += dayProblems
    if visitsPerMonth.value.map(Self.visitRange.contains) != true {
      problems.append(.visitsOutside(Self.visitRange))
    }
    problems += basis.problems.map(Problem.basis)
    let theirs = alreadyTheirs(in: register)
    if !theirs.isEmpty { problems.append(.alreadyTheirs(theirs)) }
    let led = alreadyLed(in: register)
    if !led.isEmpty { problems.append(.alreadyLed(led)) }
    return problems
  }

  private var dayProblems: [Problem] {
    var problems: [Problem] = []
    switch from {
    case .blank: problems.append(.fromMissing)
    case .unreadable(let text): problems.append(.fromUnreadable(text))
    case .value: break
    }
    if let text = until.unreadable { problems.append(.untilUnreadable(text)) }
    if let from = from.value, let until = until.value, until < from {
      problems.append(.untilBeforeFrom)
    }
    return problems
  }

  /// The assignments that the person has there already, at the same time.
  package func alreadyTheirs(in register: Register) -> [Assignment] {
    others(in: register).filter { $0.caseworker == caseworker }
  }

  /// Where this makes a lead: the assignments of others who lead there at the same time.
  package func alreadyLed(in register: Register) -> [Assignment] {
    duty != .lead
      ? [] : others(in: register).filter { $0.duty == .lead && $0.caseworker != caseworker }
  }

  /// Assignments of the same households in the same channel that run on some day of this one.
  private func others(in register: Register) -> [Assignment] {
    guard caseworker != nil, let from = from.value else { return [] }
    return targets.flatMap { target in
      (register.assignmentsByTarget[target] ?? []).sorted()
        .compactMap { register.assignments[$0] }
        .filter { $0.channel == channel && runs($0, from: from, in: register) }
    }
  }

  /// Whether an assignment runs on some day of this one.
  private func runs(_ other: Assignment, from: Day, in register: Register) -> Bool {
    let endsBefore = register.lastDay(of: other).map { $0 < from } ?? false
    guard let until = until.value, let start = other.from else { return !endsBefore }
    return !endsBefore && start <= until
  }

  /// The edits of the save, one new assignment a target.
  package func edits(newIDs: inout IdentifierSource) -> [Edit] {
    targets.map { target in
      let owner =
        switch target {
        case .household(let household): household.text
        case .group(let group): group.text
        }
      var new = Assignment(
        id: Assignment.ID(newIDs.next(ownedBy: owner)), target: target, channel: channel,
        duty: duty, caseworker: caseworker, from: from.value,
        visitsPerMonth: visitsPerMonth.value ?? 1)
      new.plannedUntil = until.value
      new.basis = basis.value
      new.content = content.meaningful
      new.aim = aim.meaningful
      return Edit(creating: new)
    }
  }
}

/// The paper a step rests on, as it is typed: its number and, if known, its day.
package struct BasisEntry: Hashable, Sendable {
  package var number = ""
  package var day: Typed<Day> = .blank

  package init() {}

  package enum Problem: Hashable, Sendable {
    case dayUnreadable(String)
    /// A day alone names no paper.
    case numberMissing
  }

  package var problems: [Problem] {
    if let text = day.unreadable { return [.dayUnreadable(text)] }
    return number.meaningful == nil && day != .blank ? [.numberMissing] : []
  }

  /// Nil where nothing was typed.
  package var value: Basis? {
    number.meaningful.map { Basis(number: $0, day: day.value) }
  }
}
