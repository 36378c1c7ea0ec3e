import VietnameseText

/// The form of somebody who walks along with households, new or known. Only the name is required,
/// and the year of birth where another person bears the name.
package struct CaseworkerEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case nameMissing
    case birthUnreadable(String)
    /// Somebody else bears the name: only a birth tells the two apart in lists.
    case birthMissing(namesake: Caseworker.ID)
    case officeWithoutCell
    case untilUnreadable(String)
  }

  package enum Question: Hashable, Sendable {
    /// Probably one person entered twice.
    case sameNameAndBirth(Caseworker.ID)
    /// Saving takes the office from whoever holds it.
    case secretaryTaken(by: Caseworker.ID)
    /// Neither cell nor role: the person can be assigned in no channel.
    case noChannel
  }

  /// The person as they were; nil for a new one.
  package let old: Caseworker?
  package var name = ""
  package var birth: Typed<PartialDate> = .blank
  package var roles: Set<Caseworker.Role> = []
  package var cell: PartyCell.ID?
  package var cellOffice: Caseworker.CellOffice?
  package var organisation: Organisation.ID?
  package var position = ""
  package var village: Village.ID?
  package var hamlet: Hamlet.ID?
  package var languages: Set<String> = []
  package var typesForOthers = false
  /// The last day of work here; blank while the person is here.
  package var until: Typed<Day> = .blank
  /// The body of the commune whose monthly review the person runs.
  package var presidesOver: Channel?
  /// The body that the person supervises for.
  package var supervises: Supervisor?

  package init() { old = nil }

  package init(editing caseworker: Caseworker) {
    old = caseworker
    name = caseworker.name
    birth = caseworker.birth.map(Typed.value) ?? .blank
    roles = caseworker.roles
    cell = caseworker.cell
    cellOffice = caseworker.cellOffice
    organisation = caseworker.organisation
    position = caseworker.position ?? ""
    village = caseworker.village
    hamlet = caseworker.hamlet
    languages = caseworker.languages
    typesForOthers = caseworker.typesForOthers
    until = caseworker.until.map(Typed.value) ?? .blank
    presidesOver = caseworker.presidesOver
    supervises = caseworker.supervises
  }

  private func namesakes(in register: Register) -> [Caseworker] {
    guard let wanted = name.meaningful?.folded else { return [] }
    return register.caseworkers.values
      .filter { $0.id != old?.id && $0.name.folded == wanted }
      .sorted { $0.id < $1.id }
  }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if name.meaningful == nil { problems.append(.nameMissing) }
    switch birth {
    case .unreadable(let text): problems.append(.birthUnreadable(text))
    case .blank:
      if let other = namesakes(in: register).first {
        problems.append(.birthMissing(namesake: other.id))
      }
    case .value: break
    }
    if cell == nil, cellOffice != nil { problems.append(.officeWithoutCell) }
    if let text = until.unreadable { problems.append(.untilUnreadable(text)) }
    return problems
  }

  package func questions(in register: Register) -> [Question] {
    var questions: [Question] = []
    if let birth = birth.value,
      let twin = namesakes(in: register).first(where: {
        $0.birth?.interval.overlaps(birth.interval) ?? false
      })
    {
      questions.append(.sameNameAndBirth(twin.id))
    }
    if cellOffice == .secretary, let cell,
      let other = register.secretaries(of: cell, except: old?.id).first
    {
      questions.append(.secretaryTaken(by: other.id))
    }
    if supervises == nil, filled(as: old?.id ?? Caseworker.ID("")).channels.isEmpty {
      questions.append(.noChannel)
    }
    return questions
  }

  private func filled(as id: Caseworker.ID) -> Caseworker {
    var filled = Caseworker(
      id: id, name: name.meaningful ?? "", birth: birth.value, roles: roles, cell: cell,
      cellOffice: cellOffice, organisation: organisation, position: position.meaningful,
      village: village, until: until.value)
    filled.hamlet = hamlet
    filled.languages = languages
    filled.presidesOver = presidesOver
    filled.supervises = supervises
    filled.typesForOthers = typesForOthers
    return filled
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed. A new
  /// secretary takes the office from the old one.
  package func edits(newIDs: inout IdentifierSource, in register: Register) -> [Edit]? {
    guard problems(in: register).isEmpty else { return nil }
    let new = filled(as: old?.id ?? Caseworker.ID(newIDs.next()))
    let own = old.map { Edit(from: $0, to: new) } ?? Edit(creating: new)
    guard let own else { return [] }
    guard new.cellOffice == .secretary, let cell = new.cell else { return [own] }
    return [own] + register.edits(relievingSecretariesOf: cell, except: new.id)
  }
}

extension Register {
  /// Who holds the secretary's office of a cell; more than one only where two laptops were written
  /// apart.
  package func secretaries(
    of cell: PartyCell.ID, except one: Caseworker.ID? = nil
  ) -> [Caseworker] {
    caseworkers.values
      .filter { $0.cell == cell && $0.cellOffice == .secretary && $0.id != one }
      .sorted { $0.id < $1.id }
  }

  func edits(relievingSecretariesOf cell: PartyCell.ID, except one: Caseworker.ID?) -> [Edit] {
    secretaries(of: cell, except: one).compactMap { secretary in
      var relieved = secretary
      relieved.cellOffice = .member
      return Edit(from: secretary, to: relieved)
    }
  }
}
