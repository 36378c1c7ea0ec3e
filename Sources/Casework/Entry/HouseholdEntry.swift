/// The form of a household, new or known. Nothing but a code is required: a household is never
/// turned away for what is not known of it yet.
package struct HouseholdEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case codeMissing
    /// A new code of another shape than the village's are.
    case codeMalformed(example: String)
    case openedUnreadable(String)
  }

  package enum Question: Hashable, Sendable {
    /// Another household of the village bears this code.
    case codeTaken(by: Household.ID)
    case villageMissing
  }

  /// The household as it was; nil for a new one.
  package let old: Household?
  package var code: String
  package var village: Village.ID?
  package var hamlet: Hamlet.ID?
  package var group: HouseholdGroup.ID?
  package var head: Person.ID?
  package var contact: Caseworker.ID?
  /// The first day here, of a household that moved in; blank: from before the record began.
  package var opened: Typed<Day> = .blank
  package var cameFrom = ""
  package var language: String?
  package var speaksVietnamese: Bool?
  package var legalBasis = ""
  package var note = ""

  /// A new household with the next free code of the village.
  package init(newIn village: Village.ID?, register: Register) {
    old = nil
    code = village.flatMap { register.nextHouseholdCode(in: $0) } ?? ""
    self.village = village
  }

  package init(editing household: Household) {
    old = household
    code = household.code
    village = household.village
    hamlet = household.hamlet
    group = household.group
    head = household.head
    contact = household.contact
    opened = household.opened.map(Typed.value) ?? .blank
    cameFrom = household.cameFrom ?? ""
    language = household.language
    speaksVietnamese = household.speaksVietnamese
    legalBasis = household.legalBasis ?? ""
    note = household.note ?? ""
  }

  /// A code that came with a list stays as it is until somebody changes it.
  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if let code = code.meaningful {
      if code != old?.code, let example = register.codeInsteadOf(code, in: village) {
        problems.append(.codeMalformed(example: example))
      }
    } else {
      problems.append(.codeMissing)
    }
    if let text = opened.unreadable { problems.append(.openedUnreadable(text)) }
    return problems
  }

  package func questions(register: Register) -> [Question] {
    var questions: [Question] = []
    if let code = code.meaningful,
      let other = register.household(withCode: code, in: village), other.id != old?.id
    {
      questions.append(.codeTaken(by: other.id))
    }
    if village == nil { questions.append(.villageMissing) }
    return questions
  }

  /// The household as the form says it; nil while it has no code or its day cannot be read. What
  /// the form does not show stays as it was.
  package func household(newIDs: inout IdentifierSource) -> Household? {
    guard opened.unreadable == nil, let typed = code.meaningful else { return nil }
    let code = typed == old?.code ? typed : typed.uppercased()
    var new = old ?? Household(id: Household.ID(newIDs.next()), code: code)
    new.code = code
    new.village = village
    new.hamlet = hamlet
    new.group = group
    new.head = head
    new.contact = contact
    new.opened = opened.value
    new.cameFrom = cameFrom.meaningful
    new.language = language
    new.speaksVietnamese = speaksVietnamese
    new.legalBasis = legalBasis.meaningful
    new.note = note.meaningful
    return new
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(newIDs: inout IdentifierSource) -> [Edit]? {
    household(newIDs: &newIDs).map { new in
      guard let old else { return [Edit(creating: new)] }
      return Edit(from: old, to: new).map { [$0] } ?? []
    }
  }
}

extension Register {
  /// The household of a village that bears a code, capitals aside.
  package func household(withCode code: String, in village: Village.ID?) -> Household? {
    let wanted = code.uppercased()
    return households.values
      .filter { $0.village == village && $0.code.uppercased() == wanted }
      .min { $0.id < $1.id }
  }

  /// The code after the highest number of a village's codes: `LS-042` after `LS-041`. Nil for an
  /// unknown village.
  package func nextHouseholdCode(in village: Village.ID) -> String? {
    guard let letters = villages[village]?.code else { return nil }
    let prefix = letters + "-"
    let numbers = households.values.compactMap { household in
      household.code.hasPrefix(prefix) ? Int(household.code.dropFirst(prefix.count)) : nil
    }
    return prefix + Day.padded(min(numbers.max() ?? 0, Int.max - 1) + 1, 3)
  }
}
