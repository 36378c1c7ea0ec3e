/// The form of a long absence: of one household, and of others that are away in the same way.
package struct AbsenceEntry: Hashable, Sendable {
  package enum DayField: Hashable, Sendable { case from, until }

  package enum Problem: Hashable, Sendable {
    case dayMissing(DayField)
    case dayUnreadable(DayField, String)
    case endsBeforeItBegins
    case reasonMissing
    /// The household is away on some of these days already.
    case overlaps(KnownAbsence)
  }

  package let household: Household.ID
  /// The absence as it was; nil for a new one.
  package let old: KnownAbsence?
  package var kind = Household.Absence.Kind.away
  package var from: Typed<Day>
  package var until: Typed<Day> = .blank
  package var reason = ""
  package var others: [Household.ID] = []

  /// A new absence, from today or from the day after the one that runs now.
  package init(of household: Household.ID, today: Day, in register: Register) {
    self.household = household
    old = nil
    from = .value(register.absence(of: household, on: today)?.until.adding(days: 1) ?? today)
  }

  package init(editing known: KnownAbsence) {
    household = known.household
    old = known
    kind = known.absence.kind
    from = .value(known.absence.from)
    until = .value(known.absence.until)
    reason = known.absence.reason
  }

  private var absence: Household.Absence? {
    guard let from = from.value, let until = until.value, let reason = reason.meaningful,
      from <= until
    else { return nil }
    return Household.Absence(from: from, until: until, reason: reason, kind: kind)
  }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    for (field, day) in [(DayField.from, from), (.until, until)] {
      switch day {
      case .blank: problems.append(.dayMissing(field))
      case .unreadable(let text): problems.append(.dayUnreadable(field, text))
      case .value: break
      }
    }
    if let from = from.value, let until = until.value, until < from {
      problems.append(.endsBeforeItBegins)
    }
    if reason.meaningful == nil { problems.append(.reasonMissing) }
    guard let absence else { return problems }
    for household in [household] + others {
      let known = register.absences(of: household).first {
        $0 != old && $0.absence.days(from: absence.from, to: absence.until) > 0
      }
      if let known { problems.append(.overlaps(known)) }
    }
    return problems
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(in register: Register, newIDs: inout IdentifierSource) -> [Edit]? {
    guard problems(in: register).isEmpty, let absence else { return nil }
    let own = edits(to: absence, in: register, newIDs: &newIDs)
    return own + others.map { .absence(absence, of: $0, newIDs: &newIDs) }
  }

  private func edits(
    to absence: Household.Absence, in register: Register, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard let old else { return [.absence(absence, of: household, newIDs: &newIDs)] }
    guard old.absence != absence else { return [] }
    guard let id = old.own else {
      // What the household's own field held becomes a record like the others.
      return old.removal(in: register) + [.absence(absence, of: household, newIDs: &newIDs)]
    }
    return [
      Edit(
        from: HouseholdAbsence(id: id, absence: old.absence),
        to: HouseholdAbsence(id: id, absence: absence))
    ].compactMap(\.self)
  }
}

extension KnownAbsence {
  /// The edits that take back an absence noted by mistake.
  package func removal(in register: Register) -> [Edit] {
    guard own == nil else { return [.delete(record)] }
    guard let known = register.households[household] else { return [] }
    var present = known
    present.absence = nil
    return [Edit(from: known, to: present)].compactMap(\.self)
  }
}

extension Edit {
  fileprivate static func absence(
    _ absence: Household.Absence, of household: Household.ID, newIDs: inout IdentifierSource
  ) -> Edit {
    Edit(
      creating: HouseholdAbsence(
        id: .init(newIDs.next(ownedBy: household.text)), absence: absence))
  }
}
