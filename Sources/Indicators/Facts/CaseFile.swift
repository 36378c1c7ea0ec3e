package import Casework
import Synchronization

/// What is known of one household, or of one party cell, that a figure can hang on: put in order
/// once, and then looked at for many periods.
package final class CaseFile: Sendable {
  /// Looked at for every case, so it is handed on and never copied.
  package final class Member: Sendable {
    package let person: Person
    /// The times this person lived here.
    package let stays: [Residence]
    /// The earliest day on which this person may have been born; nil where nothing is known of it.
    let earliestBirth: Day?
    let schooling: [Schooling]
    let literacy: Literacy?
    let placements: [Placement]
    let pregnancies: [Pregnancy]
    let heights: [HeightMeasurement]
    /// Noted of this person, not of the other one.
    let unions: [Union]

    fileprivate init(_ person: Person, _ stays: [Residence], in register: Register) {
      self.person = person
      self.stays = stays
      earliestBirth = person.birth?.interval.lowerBound
      let selves = register.selves(ofPerson: person.id)
      schooling = register.schoolings.rows(of: selves)
      literacy = register.literacy(of: person.id)
      placements = register.placements(of: person.id)
      pregnancies = register.pregnancies(of: person.id)
      heights = register.heights(of: person.id)
      unions = register.unions.rows(of: selves)
    }
  }

  /// A month of which a party cell has to hold its review.
  struct ReviewMonth: Sendable {
    let cell: PartyCell.ID
    let month: Month
    let review: ReviewMark?

    /// Nil while it was not closed.
    var closed: Day? { review?.closed }
  }

  /// A decision on poverty; handed on and never copied, as members are.
  final class PovertyDecision: Sendable {
    let result: PovertyResult
    let day: Day
    /// By a standard that was not in force yet: it changes no class.
    let isAhead: Bool
    /// Its standard, with the place among all.
    let standard: Fact.Listed?

    /// Nil without a class or a day.
    fileprivate init?(_ result: PovertyResult, by standards: PovertyStandards) {
      guard let day = result.day, result.povertyClass != nil else { return nil }
      (self.result, self.day) = (result, day)
      isAhead = standards.isAhead(result)
      standard = result.standard.flatMap { code in
        standards.all.firstIndex { $0.code == code }.map { Fact.Listed(place: $0, code: code) }
      }
    }
  }

  let book: Casebook
  /// Nil for the file of a party cell.
  package let household: Household?
  package let members: [Member]
  /// The oldest decision first.
  let poverty: [PovertyDecision]
  /// What the years made of its poverty is read from this; nil for the file of a party cell.
  let povertyPast: HouseholdPoverty?
  let incomes: [Income]
  /// The earliest first.
  let visits: [VisitMark]
  let promises: [PromiseMark]
  let petitions: [PetitionMark]
  let reviews: [ReviewMonth]
  let supports: [LivelihoodSupport]
  let needs: [HouseholdNeed]
  /// Who has led the household, the earliest first; empty of a party cell.
  let leadership: [LeadTerm]
  /// What its head and its place were once, and when it was away from the commune.
  let pasts: [HouseholdPast]
  let absences: [Household.Absence]
  let policyReading = Mutex<PolicyReading?>(nil)
  /// What was asked of members last.
  let lastMemberMonths = Mutex<(year: Period, months: Int)?>(nil)
  /// What was asked of visits last.
  let lastVisitSum = Mutex<(moment: Moment, sum: VisitSum?)?>(nil)

  init(of household: Household, in book: Casebook) {
    // Read once, and handed on to no closure: else the whole register is copied each time.
    let register = book.register
    let id = household.id
    self.book = book
    self.household = household
    members = Self.members(of: id, in: register)
    pasts = register.pasts[id]
    let results = register.povertyHistory(of: id)
    poverty = results.compactMap { PovertyDecision($0, by: book.standards) }
    povertyPast = HouseholdPoverty(household, pasts: pasts, results: results)
    let selves = register.selves(of: id)
    incomes = register.incomes.rows(of: selves)
    let history = book.history(of: id)
    visits = history.visits
    promises = history.promises
    petitions = history.petitions
    reviews = []
    supports = register.supports.rows(of: selves)
    needs = register.needs.rows(of: selves)
    leadership = register.leadTerms(of: household)
    absences = register.absences(of: id).map(\.absence)
  }

  init(of cell: PartyCell, in book: Casebook) {
    self.book = book
    (household, povertyPast) = (nil, nil)
    (members, poverty, incomes) = ([], [], [])
    (visits, promises, petitions) = ([], [], [])
    reviews = book.reviewMonths(of: cell.id)
    (supports, needs) = ([], [])
    leadership = []
    (pasts, absences) = ([], [])
  }

  /// Whose file it is; nil of a party cell without a month of reviews.
  var subject: Casebook.Subject? {
    household.map { .household($0.id) } ?? reviews.first.map { .cell($0.cell) }
  }

  /// Drops what was kept between questions: of many files it would be most of what they hold.
  func forgetReadings() {
    policyReading.withLock { $0 = nil }
    lastVisitSum.withLock { $0 = nil }
  }

  private static func members(of household: Household.ID, in register: Register) -> [Member] {
    var members: [Member] = []
    for resident in register.residents(of: household) {
      members.append(Member(resident.person, resident.stays, in: register))
    }
    return members
  }

  /// The household with the head and the place that it had on a day.
  package func standing(on day: Day) -> Household? {
    pasts.isEmpty ? household : household?.standing(on: day, after: pasts)
  }

  /// One thing of the household as it was on a day; nil of a party cell.
  func standing<Value>(on day: Day, _ read: (Household) -> Value) -> Value? {
    guard pasts.isEmpty else { return standing(on: day).map(read) }
    return household.map(read)
  }

  /// Whether its head or its place was another one once, or it was away.
  var changesPlace: Bool { !pasts.isEmpty }

  /// Whether it had left before the first of some days and came back after the last.
  func wasAway(from first: Day, to last: Day) -> Bool {
    pasts.contains { past in
      guard case .left(let left)? = past.aspect, let until = past.until else { return false }
      return left <= first && last <= until
    }
  }

  package func head(on day: Day) -> Member? {
    guard let named = standing(on: day, { $0.head }) ?? nil else { return nil }
    if let found = members.first(where: { $0.person.id == named }) { return found }
    // Entered twice, the head lives here under the other id.
    let head = book.register.kept(named)
    return members.first { $0.person.id == head }
  }

  /// The ethnicity of the head on a day, or, in a household that is looked at by head or spouse,
  /// that of either.
  func ethnicities(on day: Day, orOfSpouse: Bool) -> [String?] {
    guard let head = head(on: day) else { return [nil] }
    guard orOfSpouse else { return [head.person.ethnicity] }
    let spouses = members.filter { member in
      member.lives(on: day)
        && member.stays.contains { $0.covers(day) && EthnicName.isSpouse($0.relation) }
    }
    return ([head] + spouses).map(\.person.ethnicity)
  }
}

extension CaseFile.Member {
  /// Whether this person lives here on a day, is not yet to be born, and is alive at its end.
  package func lives(on day: Day) -> Bool {
    earliestBirth.map { $0 <= day } ?? true && !(person.died.map { $0 <= day } ?? false)
      && stays.contains { $0.covers(day) }
  }

  /// Whether this person lived here on any day of some.
  func lived(from first: Day, to last: Day) -> Bool {
    earliestBirth.map { $0 <= last } ?? true && !(person.died.map { $0 < first } ?? false)
      && stays.contains {
        ($0.from.map { $0 <= last } ?? true) && ($0.until.map { $0 >= first } ?? true)
      }
  }
}
