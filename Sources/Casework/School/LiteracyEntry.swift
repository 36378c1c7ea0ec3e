/// The form of who of a household's adults reads and writes, asked on one day.
package struct LiteracyEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case nothingSaid
  }

  /// Who is asked: whoever is, or may be, at least this old.
  package static let fromAge = 15

  package let adults: [Person]
  private let old: [Person.ID: Literacy]
  private let author: Caseworker.ID?
  package var day: Typed<Day>
  package var states: [Person.ID: Literacy.State]

  package init(
    of household: Household.ID, today: Day, by author: Caseworker.ID?, in register: Register
  ) {
    adults = register.adults(of: household, on: today)
    old = Dictionary(
      adults.compactMap { person in register.literacy(of: person.id).map { (person.id, $0) } }
    ) { first, _ in first }
    self.author = author
    day = .value(today)
    states = old.compactMapValues(\.state)
  }

  package func problems(today: Day) -> [Problem] {
    switch day {
    case .blank: return [.dayMissing]
    case .unreadable(let text): return [.dayUnreadable(text)]
    case .value(let day): if day > today { return [.dayAfterToday(day)] }
    }
    return states.isEmpty && old.isEmpty ? [.nothingSaid] : []
  }

  /// One edit a person of whom something else is said than before.
  package func edits(today: Day) -> [Edit] {
    guard problems(today: today).isEmpty, let day = day.value else { return [] }
    return adults.compactMap { person in
      let known = old[person.id]
      guard states[person.id] != known?.state else { return nil }
      var new = known ?? Literacy(id: Literacy.id(of: person.id))
      (new.day, new.by, new.state) = (day, author, states[person.id])
      return known.map { Edit(from: $0, to: new) } ?? Edit(creating: new)
    }
  }
}

extension Register {
  /// The members of a household whose literacy is asked, in the order of its list.
  package func adults(of household: Household.ID, on day: Day) -> [Person] {
    members(of: household, on: day).map(\.person).filter { person in
      guard let birth = person.birth else { return true }
      return birth.age(on: day).map { $0.upperBound >= LiteracyEntry.fromAge } ?? false
    }
  }
}
