package import Casework
package import Wording

/// What the papers about one household are made of.
package struct HouseholdPaperFile {
  let household: Household.ID
  /// All that are known, the oldest first, as a book is read.
  let visits: [Visit]
  let catalogues: PaperCatalogues
  let words: PaperWords
  let today: Day

  package init(
    of household: Household.ID, visits: [Visit], register: Register, today: Day,
    catalogues: PaperCatalogues, wording: Wording
  ) {
    self.household = household
    self.visits = visits.sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
    self.catalogues = catalogues
    self.today = today
    words = PaperWords(register: register, wording: wording)
  }

  /// For the name of a file.
  var code: String { words.register.households[household]?.code ?? household.text }
}

/// The lists by which codes are put into words on paper.
package struct PaperCatalogues {
  let topics: Catalogue
  let actions: Catalogue
  let languages: Catalogue
  let needs: NeedKinds
  let answers: SituationAnswers

  package init(
    topics: Catalogue, actions: Catalogue, languages: Catalogue, needs: NeedKinds,
    answers: SituationAnswers
  ) {
    self.topics = topics
    self.actions = actions
    self.languages = languages
    self.needs = needs
    self.answers = answers
  }

  func sentence(of visit: Visit) -> String {
    Visit.sentence(
      topics: visit.topics, actions: visit.actions, topicCatalogue: topics,
      actionCatalogue: actions)
  }
}
