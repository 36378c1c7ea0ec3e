import VietnameseText

/// A member of a household as a list shows it.
package struct Member: Hashable, Sendable {
  package let residence: Residence
  package let person: Person

  package init(residence: Residence, person: Person) {
    self.residence = residence
    self.person = person
  }
}

extension Register {
  /// The villages in the order of the Vietnamese alphabet; ids settle ties, since two villages can
  /// bear one name.
  package var villagesByName: [Village] {
    Array(villages.values).sorted(byKeys: { (CollationKey($0.name), $0.id) })
  }

  /// Who lives in a household on a day, the head first, then by birth, unknown births last.
  package func members(of household: Household.ID, on day: Day) -> [Member] {
    let head = households[household].flatMap { standing(of: $0, on: day).head }
    // Two devices may have entered one person twice; the list shows them once.
    var listed: Set<Person.ID> = []
    return residences(in: household)
      .filter { $0.covers(day) }
      .sorted { $0.id < $1.id }
      .compactMap { residence in
        guard let id = residence.person.map(kept), let person = people[id],
          !hasDied(person, by: day), listed.insert(id).inserted
        else { return nil }
        return Member(residence: residence, person: person)
      }
      .sorted { a, b in
        if (a.person.id == head) != (b.person.id == head) { return a.person.id == head }
        return Self.birthOrder(a.person) < Self.birthOrder(b.person)
      }
  }

  /// How many `members` gives, without putting them in order.
  package func memberCount(of household: Household.ID, on day: Day) -> Int {
    var counted: Set<Person.ID> = []
    for residence in residences(in: household) where residence.covers(day) {
      guard let id = residence.person.map(kept), let person = people[id],
        !hasDied(person, by: day)
      else { continue }
      counted.insert(id)
    }
    return counted.count
  }

  /// Who ever lived in a household, under whatever id it was entered.
  package func residences(in household: Household.ID) -> [Residence] {
    residences.rows(of: selves(of: household))
  }

  /// Everybody who ever lived in a household, each once and with all stays, by id.
  package func residents(of household: Household.ID) -> [(person: Person, stays: [Residence])] {
    var stays: [Person.ID: [Residence]] = [:]
    for residence in residences(in: household) {
      // A closure of its own: `kept` by name would copy the whole register for each household.
      guard let person = residence.person.map({ kept($0) }) else { continue }
      stays[person, default: []].append(residence)
    }
    return stays.keys.sorted().compactMap { id in
      people[id].map { (person: $0, stays: stays[id] ?? []) }
    }
  }

  private func hasDied(_ person: Person, by day: Day) -> Bool {
    person.died.map { $0 <= day } ?? false
  }

  private static func birthOrder(_ person: Person) -> (Int, String) {
    (person.birth?.interval.lowerBound.ordinal ?? .max, person.id.text)
  }

  package func head(of household: Household.ID) -> Person? {
    households[kept(household)]?.head.flatMap { people[kept($0)] }
  }

  /// The household's ethnicity: the head's (domain.md §2.0).
  package func ethnicity(of household: Household.ID) -> String? {
    head(of: household)?.ethnicity
  }

  package func cell(of household: Household.ID) -> PartyCell.ID? {
    households[kept(household)]?.village.flatMap { villages[$0]?.cell }
  }

  /// Poverty results of a household, the oldest decision first.
  package func povertyHistory(of household: Household.ID) -> [PovertyResult] {
    povertyResults.rows(of: selves(of: household)).sorted(by: PovertyResult.wasEarlier)
  }

  /// The result that counts on a day: of the last decision up to it by which a household was classed.
  /// What was measured ahead changes no class.
  package func povertyResult(of household: Household.ID, on day: Day) -> PovertyResult? {
    lastPovertyResult(of: household, on: day) { $0.pointee }
  }

  /// What is read of the result that counts on a day.
  private func lastPovertyResult<Value>(
    of household: Household.ID, on day: Day, _ read: (UnsafePointer<PovertyResult>) -> Value
  ) -> Value? {
    var last: (day: Int, id: PovertyResult.ID, value: Value)?
    for own in selves(of: household) {
      povertyResults[own].forEachInPlace { result in
        let decided = result.pointee.day
        guard result.pointee.povertyClass != nil, decided.map({ $0 <= day }) ?? true,
          !(standards?.isAhead(decidedOn: decided, by: result.pointee.standard) ?? false)
        else { return }
        let (ordinal, id) = (decided?.ordinal ?? .min, result.pointee.id)
        if let last, (ordinal, id) < (last.day, last.id) { return }
        last = (ordinal, id, read(result))
      }
    }
    return last?.value
  }

  /// Nil is unknown, not "not poor".
  package func povertyClass(of household: Household.ID, on day: Day) -> PovertyClass? {
    lastPovertyResult(of: household, on: day) { $0.pointee.povertyClass } ?? nil
  }

  /// Households that are here on a day, each with the head and the place it had then.
  package func householdsPresent(on day: Day) -> [Household] {
    var here: [Household] = []
    forEachHousehold(on: day) { if $0.pointee.isHere(on: day) { here.append($0.pointee) } }
    return here
  }

  /// The ids of those that are here on a day and pass.
  func idsOfHouseholdsPresent(
    on day: Day, where isWanted: (UnsafePointer<Household>) -> Bool = { _ in true }
  ) -> [Household.ID] {
    var ids: [Household.ID] = []
    forEachHousehold(on: day) {
      if $0.pointee.isHere(on: day), isWanted($0) { ids.append($0.pointee.id) }
    }
    return ids
  }

  /// Calls `body` with every household, each with the head and the place it had on a day, where it
  /// lies: of ten thousand a list would take megabytes, and the time to copy them.
  func forEachHousehold(on day: Day, _ body: (UnsafePointer<Household>) -> Void) {
    households.forEach { household in
      let pasts = pasts[household.pointee.id]
      if pasts.isEmpty {
        body(household)
      } else {
        withUnsafePointer(to: household.pointee.standing(on: day, after: pasts), body)
      }
    }
  }

  /// A household with the head and the place that it had on a day.
  package func standing(of household: Household, on day: Day) -> Household {
    household.standing(on: day, after: pasts[household.id])
  }

  // MARK: Visits

  /// The marks of the visits to a household, under whatever id it was entered.
  package func marks(of household: Household.ID) -> [VisitMark] {
    let selves = selves(of: household)
    return selves.count == 1
      ? visitMarks[household] ?? [] : selves.flatMap { visitMarks[$0] ?? [] }
  }

  package func tally(of household: Household.ID, in month: Month) -> VisitTally {
    VisitTally(marks(of: household).lazy.filter { month.contains($0.day) })
  }

  /// The visits of one person to a household in a month.
  package func tally(
    of household: Household.ID, in month: Month, by caseworkers: Set<Caseworker.ID>
  ) -> VisitTally {
    VisitTally(
      marks(of: household).lazy.filter { mark in
        month.contains(mark.day)
          && (mark.visitor.map(caseworkers.contains) ?? false
            || !caseworkers.isDisjoint(with: mark.companions))
      })
  }

  /// The last visit to a household up to a day, within the months kept in memory.
  package func lastVisit(to household: Household.ID, before day: Day) -> VisitMark? {
    marks(of: household).filter { $0.day <= day }
      .max { ($0.day, $0.visit) < ($1.day, $1.visit) }
  }

  /// Promises to a household, open or settled within the months kept in memory, the nearest
  /// deadline first.
  package func promises(to household: Household.ID) -> [Promise] {
    selves(of: household).flatMap { promisesByHousehold[$0] ?? [] }.compactMap { promises[$0] }
      .sorted(by: Promise.moreUrgent)
  }

  /// What a household raised, under whatever id it was entered.
  package func petitions(of household: Household.ID) -> [Petition] {
    petitions.rows(of: selves(of: household))
  }

  /// What was urgent at a household, under whichever of its entries it was reported.
  package func urgentMatters(of household: Household.ID) -> [UrgentMatter] {
    urgentMatters.rows(of: selves(of: household))
  }

  /// Promises to a household that are still open, the nearest deadline first.
  package func openPromises(to household: Household.ID) -> [Promise] {
    promises(to: household).filter(\.isOpen)
  }

  /// Promises that one person is to keep and that are still open, the nearest deadline first.
  package func openPromises(of caseworker: Caseworker.ID) -> [Promise] {
    (promisesByResponsible[caseworker] ?? []).compactMap { promises[$0] }
      .filter(\.isOpen)
      .sorted(by: Promise.moreUrgent)
  }
}

extension PovertyResult {
  /// By the day of the decision, those without one first; ids settle ties.
  fileprivate static func wasEarlier(_ a: PovertyResult, _ b: PovertyResult) -> Bool {
    (a.day?.ordinal ?? .min, a.id) < (b.day?.ordinal ?? .min, b.id)
  }
}

extension Promise {
  /// Earlier deadline first, none last; ids settle ties so that lists never jump.
  package static func moreUrgent(_ a: Promise, _ b: Promise) -> Bool {
    (a.due?.ordinal ?? .max, a.id) < (b.due?.ordinal ?? .max, b.id)
  }
}

extension Register {
  /// The petition that a visit made; nil where it made none that is still in memory.
  package func petition(of visit: Visit.ID) -> Petition? {
    petitions[visit.ownerID()].first { $0.visit == visit }
  }

  /// Whether the review of a household's cell has closed a month.
  package func isClosed(_ month: Month, for household: Household.ID) -> Bool {
    cell(of: household).flatMap { reviews[Review.id(of: $0, in: month)]?.isClosed } ?? false
  }
}

extension Household {
  /// With the head and the place that it had on a day, by all that is known of its past.
  package func standing(on day: Day, after pasts: [HouseholdPast]) -> Household {
    let pasts = pasts.filter { $0.until.map { day <= $0 } ?? false }
    guard !pasts.isEmpty else { return self }
    var standing = self
    // The latest first, so that what was so on the day itself is said last.
    for past in pasts.sorted(by: { ($1.until ?? day, $1.id) < ($0.until ?? day, $0.id) }) {
      switch past.aspect {
      case .head(let head): standing.head = head
      case .place(let village, let hamlet, let group):
        (standing.village, standing.hamlet, standing.group) = (village, hamlet, group)
      case .left(let left): standing.closed = left
      case nil: break
      }
    }
    return standing
  }

  /// Whether it is in the commune on a day. Of a household that has come back this is asked of how
  /// it stood then.
  package func isHere(on day: Day) -> Bool {
    (opened.map { $0 <= day } ?? true) && (closed.map { day < $0 } ?? true)
  }
}
