/// The form of a party cell, new or known, with its secretary.
package struct PartyCellEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case nameMissing
    case nameTaken
  }

  package enum Question: Hashable, Sendable {
    /// Made secretary here, the person leaves their cell.
    case secretaryComes(from: PartyCell.ID)
  }

  package let old: PartyCell?
  package let oldSecretary: Caseworker.ID?
  package var name = ""
  package var secretary: Caseworker.ID?

  package init() {
    old = nil
    oldSecretary = nil
  }

  package init(editing cell: PartyCell, register: Register) {
    old = cell
    oldSecretary = register.secretaries(of: cell.id).first?.id
    name = cell.name
    secretary = oldSecretary
  }

  package func problems(in register: Register) -> [Problem] {
    if name.meaningful == nil { return [.nameMissing] }
    let isTaken = register.cells.values.contains {
      $0.id != old?.id && $0.name.isSameName(as: name)
    }
    return isTaken ? [.nameTaken] : []
  }

  package func questions(in register: Register) -> [Question] {
    guard let cell = secretary.flatMap({ register.caseworkers[$0]?.cell }), cell != old?.id
    else { return [] }
    return [.secretaryComes(from: cell)]
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(newIDs: inout IdentifierSource, in register: Register) -> [Edit]? {
    guard problems(in: register).isEmpty, let name = name.meaningful else { return nil }
    let new = PartyCell(id: old?.id ?? PartyCell.ID(newIDs.next()), name: name)
    let own = old.map { Edit(from: $0, to: new) } ?? Edit(creating: new)
    guard secretary != oldSecretary else { return own.map { [$0] } ?? [] }
    let relieved = register.edits(relievingSecretariesOf: new.id, except: secretary)
    return [own, appointment(to: new.id, in: register)].compactMap { $0 } + relieved
  }

  private func appointment(to cell: PartyCell.ID, in register: Register) -> Edit? {
    guard let before = secretary.flatMap({ register.caseworkers[$0] }) else { return nil }
    var appointed = before
    appointed.cell = cell
    appointed.cellOffice = .secretary
    appointed.roles.insert(.partyMember)
    return Edit(from: before, to: appointed)
  }
}

/// The form of an office or a mass organisation, new or known.
package struct OrganisationEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case nameMissing
    case nameTaken
    case channelMissing
  }

  package let old: Organisation?
  package var name = ""
  package var channel: Channel?

  package init() { old = nil }

  package init(editing organisation: Organisation) {
    old = organisation
    name = organisation.name
    channel = organisation.channel
  }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if name.meaningful == nil { problems.append(.nameMissing) }
    if register.organisations.values.contains(where: {
      $0.id != old?.id && $0.name.isSameName(as: name)
    }) {
      problems.append(.nameTaken)
    }
    if channel == nil { problems.append(.channelMissing) }
    return problems
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(newIDs: inout IdentifierSource, in register: Register) -> [Edit]? {
    guard problems(in: register).isEmpty, let name = name.meaningful else { return nil }
    let new = Organisation(
      id: old?.id ?? Organisation.ID(newIDs.next()), name: name, channel: channel)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
