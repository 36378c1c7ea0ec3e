/// What to know of a household before going there (trước khi đi): who lives there, what was promised,
/// which answers the family waits for, what to take along.
package struct BeforeVisit: Hashable, Sendable {
  package let household: Household.ID
  /// The head first.
  package let members: [Member]
  /// Open promises to the household, the nearest deadline first.
  package let promises: [Promise]
  /// Answered by an office, and the family has not been told yet.
  package let answersToBring: [Petition]
  package let petitionsWaiting: [Petition]
  /// The last visit with its texts; nil where there is none, or until it has been read.
  package let lastVisit: Visit?
  package let language: HomeLanguage
  /// Whether somebody there speaks Vietnamese; nil: not asked yet.
  package let speaksVietnamese: Bool?
  /// What to take along, in the catalogue's order: what every visit needs, and what the topics of
  /// the last one ask for.
  package let takeAlong: [Catalogue.Entry]

  package init(
    to household: Household.ID, lastVisit: Visit?, on day: Day, in register: Register,
    takeAlong catalogue: Catalogue
  ) {
    self.household = household
    members = register.members(of: household, on: day)
    promises = register.openPromises(to: household)
    let petitions = register.petitions(of: household)
      .sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
    answersToBring = petitions.filter { !$0.isOpen && $0.isToBeTold }
    petitionsWaiting = petitions.filter(\.isOpen)
    self.lastVisit = lastVisit
    language = register.homeLanguage(of: household)
    speaksVietnamese = register.households[household]?.speaksVietnamese
    let topics = lastVisit?.topics ?? []
    takeAlong = catalogue.entries.filter {
      $0.topics.isEmpty || !$0.topics.isDisjoint(with: topics)
    }
  }

  /// The edits that say of every answer that the family knows it now.
  package func toldEdits(on day: Day, by caseworker: Caseworker.ID?) -> [Edit] {
    answersToBring.compactMap { petition in
      var told = petition
      told.tell(on: day, by: caseworker)
      return Edit(from: petition, to: told)
    }
  }
}

/// What is known of the language spoken in a household.
package enum HomeLanguage: Hashable, Sendable {
  /// A code of `Resources/catalogues/languages.txt`.
  case asked(String)
  /// Nobody has asked; the head's ethnicity lets one guess.
  case ethnicity(String)
  case unknown
}

extension Register {
  package func homeLanguage(of household: Household.ID) -> HomeLanguage {
    if let language = households[kept(household)]?.language { return .asked(language) }
    return ethnicity(of: household).map(HomeLanguage.ethnicity) ?? .unknown
  }
}

extension Promise {
  /// `2 kg giống cỏ voi` of a promise to bring it; nil where something else was promised.
  package var thingToBring: String? {
    for verb in ["Mang ", "Đem ", "Chở "]
    where text.hasPrefix(verb) || text.hasPrefix(verb.lowercased()) {
      return String(text.dropFirst(verb.count)).meaningful
    }
    return nil
  }
}
