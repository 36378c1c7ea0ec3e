package import Record

/// Which body assigns: each makes and reviews only its own assignments (design.md §4).
package enum Channel: String, Hashable, Sendable, CaseIterable {
  /// The village party cell assigns party members.
  case party
  /// The commune's People's Committee assigns officials.
  case government
  /// The Fatherland Front and mass organisations take on households.
  case front
}

/// A village party cell (chi bộ).
package struct PartyCell: Storable {
  package static let kind = "cell"
  package let id: ID
  package var name: String

  package init(id: ID, name: String) {
    self.id = id
    self.name = name
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name") ?? ""
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    return fields
  }
}

/// An office or mass organisation whose people work here: the People's Committee, the Front, a
/// school, the border post.
package struct Organisation: Storable {
  package static let kind = "organisation"
  package let id: ID
  package var name: String
  package var channel: Channel?

  package init(id: ID, name: String, channel: Channel?) {
    self.id = id
    self.name = name
    self.channel = channel
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name") ?? ""
    channel = state.choice("channel")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("channel", channel)
    return fields
  }
}

/// Someone who walks along with households: a party member, official, teacher, border guard,
/// village head, respected elder; or an organisation that took households on as a whole.
package struct Caseworker: Storable {
  package static let kind = "caseworker"

  package enum Role: String, Hashable, Sendable, CaseIterable {
    case partyMember, official, teacher, borderGuard, villageHead, respectedPerson, organisation
    case healthWorker, militia
  }

  /// The office that a member holds in the party cell.
  package enum CellOffice: String, Hashable, Sendable, CaseIterable {
    case secretary, deputySecretary, member
  }

  package let id: ID
  package var name: String
  package var birth: PartialDate?
  package var roles: Set<Role>
  package var cell: PartyCell.ID?
  package var cellOffice: CellOffice?
  package var organisation: Organisation.ID?
  /// Position as written in papers, e.g. `Trưởng bản`.
  package var position: String?
  package var village: Village.ID?
  /// Where the person lives.
  package var hamlet: Hamlet.ID?
  /// What the person speaks, codes of `Resources/catalogues/languages.txt`; none: not asked yet.
  package var languages: Set<String> = []
  /// Types the notebooks of others too (người nhập hộ): a right that is given by name.
  package var typesForOthers = false
  /// The last day of work here; nil while the person is here.
  package var until: Day?
  /// The channel of the commune's body whose monthly review the person runs: the People's
  /// Committee's or the Front's.
  package var presidesOver: Channel?
  /// The body that the person supervises casework for.
  package var supervises: Supervisor?

  package init(
    id: ID, name: String, birth: PartialDate? = nil, roles: Set<Role> = [],
    cell: PartyCell.ID? = nil, cellOffice: CellOffice? = nil,
    organisation: Organisation.ID? = nil, position: String? = nil, village: Village.ID? = nil,
    until: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.roles = roles
    self.cell = cell
    self.cellOffice = cellOffice
    self.organisation = organisation
    self.position = position
    self.village = village
    self.until = until
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name") ?? ""
    birth = state.text("birth").flatMap(PartialDate.init(iso:))
    roles = Set(state.members("role").compactMap(Role.init(rawValue:)))
    cell = state.reference("cell")
    cellOffice = state.choice("office")
    organisation = state.reference("organisation")
    position = state.text("position")
    village = state.reference("village")
    hamlet = state.reference("hamlet")
    languages = Set(state.members("speaks"))
    typesForOthers = state["typist"]?.bool ?? false
    until = state.day("until")
    presidesOver = state.choice("presides")
    supervises = state.choice("supervises")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("birth", birth?.iso)
    fields.setMembers("role", roles.map(\.rawValue))
    fields.set("cell", cell)
    fields.set("office", cellOffice)
    fields.set("organisation", organisation)
    fields.set("position", position)
    fields.set("village", village)
    fields.set("hamlet", hamlet)
    fields.setMembers("speaks", languages)
    if typesForOthers { fields["typist"] = .bool(true) }
    fields.set("until", until)
    fields.set("presides", presidesOver)
    fields.set("supervises", supervises)
    return fields
  }

  /// The channels that this person can be assigned in.
  package var channels: Set<Channel> { Set(Channel.allCases.filter(serves)) }

  /// Whether this person can be assigned in a channel.
  package func serves(in channel: Channel) -> Bool {
    switch channel {
    case .party: cell != nil || roles.contains(.partyMember)
    case .government: !roles.isDisjoint(with: Self.rolesOfGovernment)
    case .front: !roles.isDisjoint(with: Self.rolesOfFront)
    }
  }

  private static let rolesOfGovernment: Set<Role> = [
    .official, .teacher, .borderGuard, .healthWorker,
  ]
  private static let rolesOfFront: Set<Role> = [
    .villageHead, .respectedPerson, .organisation, .militia,
  ]

  package func isHere(on day: Day) -> Bool { until.map { day <= $0 } ?? true }

  /// Whether the compartment of health is this person's to see on a day.
  package func isHealthStaff(on day: Day) -> Bool {
    roles.contains(.healthWorker) && isHere(on: day)
  }
}
