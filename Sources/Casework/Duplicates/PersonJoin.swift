import Record

/// Two entries are one person: one stays and has what both knew. Nothing is thrown away: the other
/// entry says whom it is the same as, and taking the save back parts them again.
package struct PersonJoin: Hashable, Sendable {
  /// What the two entries can say differently.
  package enum Detail: String, Hashable, Sendable, CaseIterable {
    case name, sex, birth, ethnicity, personalID, note
  }

  /// The elder entry; it stays.
  package let kept: Person.ID
  package let gone: Person.ID
  /// Details that are right in the entry that goes.
  package var fromGone: Set<Detail> = []
  /// Where the person lives, where the two entries live in two households.
  package var home: Household.ID?

  package init(_ one: Person.ID, _ other: Person.ID) {
    kept = min(one, other)
    gone = max(one, other)
  }

  /// The details that both know and say differently.
  package func differences(in register: Register) -> [Detail] {
    guard let a = register.people[kept]?.fields.values, let b = register.people[gone]?.fields.values
    else { return [] }
    return Detail.allCases.filter { detail in
      guard let mine = a[detail.rawValue], let theirs = b[detail.rawValue] else { return false }
      return mine != theirs
    }
  }

  /// The households that the two live in on a day, where there is more than one.
  package func homes(in register: Register, on day: Day) -> [Household.ID] {
    let homes = Set(
      residences(of: [kept, gone], in: register).filter { $0.covers(day) }
        .map { register.kept($0.household) })
    return homes.count > 1 ? homes.sorted() : []
  }

  private func residences(of people: Set<Person.ID>, in register: Register) -> [Residence] {
    people.flatMap(register.residences(under:)).sorted { $0.id < $1.id }
  }

  /// The edits of the save; none where one of the two is not there.
  package func edits(on today: Day, in register: Register) -> [Edit] {
    guard let mine = register.people[kept], let other = register.people[gone] else { return [] }
    var same = other
    same.sameAs = kept
    return [Edit(from: mine, to: filled(mine, from: other)), Edit(from: other, to: same)]
      .compactMap { $0 } + residenceEdits(on: today, in: register) + headEdits(in: register)
      + waitingEdits(in: register)
  }

  private func filled(_ mine: Person, from other: Person) -> Person {
    var filled = mine
    func takes(_ detail: Detail, _ isKnown: Bool) -> Bool { !isKnown || fromGone.contains(detail) }
    if takes(.name, mine.name != nil) { filled.name = other.name ?? mine.name }
    if takes(.sex, mine.sex != nil) { filled.sex = other.sex ?? mine.sex }
    if takes(.birth, mine.birth != nil) { filled.birth = other.birth ?? mine.birth }
    if takes(.ethnicity, mine.ethnicity != nil) {
      filled.ethnicity = other.ethnicity ?? mine.ethnicity
    }
    if takes(.personalID, mine.personalID != nil) {
      filled.personalID = other.personalID ?? mine.personalID
    }
    if takes(.note, mine.note != nil) { filled.note = other.note ?? mine.note }
    filled.died = mine.died ?? other.died
    filled.registered = mine.registered ?? other.registered
    return filled
  }

  /// Where the one that goes lived, the one that stays lived: but not twice in one household, and
  /// not in two at a time.
  private func residenceEdits(on today: Day, in register: Register) -> [Edit] {
    let own = residences(of: [kept], in: register)
    let others = residences(of: [gone], in: register)
    let live = (own + others).filter { $0.covers(today) }
    let chosen = home.flatMap { home in live.first { register.kept($0.household) == home } }
    return (own + others).compactMap { residence -> Edit? in
      let isOther = residence.person == gone
      if isOther,
        own.contains(where: {
          register.kept($0.household) == register.kept(residence.household)
            && $0.overlaps(residence)
        })
      {
        return .delete(residence.record)
      }
      if let chosen, residence.covers(today),
        register.kept(residence.household) != register.kept(chosen.household)
      {
        return residence.ended(before: chosen.from, as: kept)
      }
      guard isOther else { return nil }
      var joined = residence
      joined.person = kept
      return Edit(from: residence, to: joined)
    }
  }

  private func headEdits(in register: Register) -> [Edit] {
    register.households.values.filter { $0.head == gone }.sorted { $0.id < $1.id }.compactMap {
      var led = $0
      led.head = kept
      return Edit(from: $0, to: led)
    }
  }

  private func waitingEdits(in register: Register) -> [Edit] {
    register.waitingRows.values.filter { $0.person == gone }.sorted { $0.id < $1.id }.compactMap {
      var row = $0
      row.person = kept
      return Edit(from: $0, to: row)
    }
  }
}

extension Residence {
  fileprivate func overlaps(_ other: Residence) -> Bool {
    (from ?? Day(ordinal: .min)) <= (other.until ?? Day(ordinal: .max))
      && (other.from ?? Day(ordinal: .min)) <= (until ?? Day(ordinal: .max))
  }

  /// What says that the person had left before a day, or, where it began no earlier, that it never
  /// was.
  func ended(before day: Day?, as person: Person.ID? = nil) -> Edit? {
    guard let day, from.map({ $0 < day }) ?? true else { return .delete(record) }
    var ended = self
    ended.until = day.adding(days: -1)
    ended.person = person ?? self.person
    return Edit(from: self, to: ended)
  }
}
