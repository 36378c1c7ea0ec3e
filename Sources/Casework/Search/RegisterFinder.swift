import VietnameseText

/// What a few words find in the register: households, the people in them, those who walk along with
/// them, and petitions. Made once when a search is opened, asked at every key.
package struct RegisterFinder: Sendable {
  package struct Finds: Sendable {
    /// By code, head or hamlet, the best first.
    package var households: [HouseholdRow] = []
    /// Members who are no heads, each with the household.
    package var members: [(member: Member, household: Household.ID)] = []
    package var caseworkers: [Caseworker] = []
    /// The newest first.
    package var petitions: [Petition] = []

    package init() {}
  }

  /// Households whose members are looked at one by one.
  private static let householdsLookedInto = 60

  private let list: HouseholdList
  private let caseworkers: [Caseworker]
  private let names: SearchIndex
  private let petitions: [Petition]

  package init(_ list: HouseholdList, in register: Register) {
    self.list = list
    caseworkers = register.byName(register.caseworkers.values)
    names = SearchIndex(caseworkers.map(\.name))
    petitions = register.petitions.all.sorted {
      ($1.day?.ordinal ?? .min, $1.id) < ($0.day?.ordinal ?? .min, $0.id)
    }
  }

  package func finds(_ text: String, in register: Register) -> Finds {
    let words = SearchedWords(text)
    var finds = Finds()
    guard words.letterCount > 0 else { return finds }
    let (households, byMember) = list.found(by: text)
    finds.households = households
    let candidates = (byMember + households).prefix(Self.householdsLookedInto)
      .flatMap { row -> [(member: Member, household: Household.ID)] in
        register.members(of: row.id, on: list.day)
          .filter { $0.person.id != register.head(of: row.id)?.id }
          .map { (member: $0, household: row.id) }
      }
    finds.members = SearchIndex(candidates.map { $0.member.person.name ?? "" }).search(text).found
      .map { candidates[$0] }
    finds.caseworkers = names.search(text).found.map { caseworkers[$0] }
    if words.letterCount >= VisitTextFinds.fewestLetters {
      finds.petitions = petitions.filter { words.areFound(in: $0.text) }
    }
    return finds
  }
}
