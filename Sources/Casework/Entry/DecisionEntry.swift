/// A whole decision as it is typed: one paper, from one day, a row a person with the households
/// given to them. It is one save; whoever led one of them before hands it over by the same paper.
package struct DecisionEntry: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Which row of the form it is, from 0.
    package let place: Int
    package let caseworker: Caseworker.ID?
    package let targets: [Assignment.Target]
    package let content: String

    package init(
      place: Int, caseworker: Caseworker.ID?, targets: [Assignment.Target], content: String
    ) {
      self.place = place
      self.caseworker = caseworker
      self.targets = targets
      self.content = content
    }

    /// Nothing was typed in it.
    package var isBlank: Bool {
      caseworker == nil && targets.isEmpty && content.meaningful == nil
    }
  }

  package enum Problem: Hashable, Sendable {
    case numberMissing
    case noRows
    /// What is wrong with the assignments of a row.
    case row(Int, AssignmentEntry.Problem)
    /// The same household stands in an earlier row.
    case twice(Int, Assignment.Target)
  }

  package var channel: Channel
  package var basis = BasisEntry()
  package var from: Typed<Day> = .blank
  package var rows: [Row] = []

  package init(channel: Channel) { self.channel = channel }

  private var filled: [Row] { rows.filter { !$0.isBlank } }

  private func entry(of row: Row) -> AssignmentEntry {
    var entry = AssignmentEntry(channel: channel)
    entry.targets = row.targets
    entry.caseworker = row.caseworker
    entry.content = row.content
    entry.basis = basis
    entry.from = from
    return entry
  }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = basis.number.meaningful == nil ? [.numberMissing] : []
    if filled.isEmpty { problems.append(.noRows) }
    var given: Set<Assignment.Target> = []
    for row in filled {
      for problem in entry(of: row).problems(in: register) {
        // Whoever leads now hands over by this paper.
        if case .alreadyLed = problem { continue }
        problems.append(.row(row.place, problem))
      }
      for target in row.targets where !given.insert(target).inserted {
        problems.append(.twice(row.place, target))
      }
    }
    return problems
  }

  /// The assignments of others that would be handed over.
  package func handedOver(in register: Register) -> [Assignment] {
    filled.flatMap { entry(of: $0).alreadyLed(in: register) }
      .filter { !register.isEnding($0) }
  }

  /// The edits of the one save. `reason` is said of every hand-over.
  package func edits(
    reason: String, newIDs: inout IdentifierSource, in register: Register
  ) -> [Edit] {
    guard let from = from.value else { return [] }
    var edits: [Edit] = []
    for row in filled {
      guard let caseworker = row.caseworker else { continue }
      var entry = entry(of: row)
      let led = entry.alreadyLed(in: register).filter { !register.isEnding($0) }
      var handover = Handover(
        of: led, to: caseworker, lastDay: from.adding(days: -1), reason: reason,
        basis: basis.value, in: register)
      handover.content = row.content.meaningful
      edits += handover.edits(newIDs: &newIDs)
      let taken = Set(handover.moves.map(\.assignment.target))
      entry.targets = row.targets.filter { !taken.contains($0) }
      edits += entry.edits(newIDs: &newIDs)
    }
    return edits
  }
}
