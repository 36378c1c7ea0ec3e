import Casework

/// A village small enough to count by hand; all people are invented.
enum LaSi {
  static let cell: PartyCell.ID = "cell"
  static let village: Village.ID = "ls"
  static let hu: Caseworker.ID = "hu"
  static let me: Caseworker.ID = "me"
  static let pu: Caseworker.ID = "pu"

  /// The village, its cell, and three members: Ly Giá Pu is secretary.
  static let people: [any Storable] = [
    PartyCell(id: cell, name: "Chi bộ bản Là Si"),
    Village(id: village, name: "Là Si", code: "LS", cell: cell),
    Caseworker(id: hu, name: "Lỳ Xá Hừ", roles: [.partyMember], cell: cell),
    Caseworker(id: me, name: "Phùng Phù Mé", roles: [.partyMember], cell: cell),
    Caseworker(
      id: pu, name: "Ly Giá Pu", roles: [.partyMember], cell: cell, cellOffice: .secretary),
  ]

  /// A household `LS-<number>` with a head of that name; its id is `h<number>`.
  static func household(
    _ number: Int, head: String = "Ly Xá Pư", born: PartialDate = "1979", group: String? = nil
  ) -> [any Storable] {
    let id = Household.ID("h\(number)")
    let person = Person.ID("p\(number)")
    return [
      Person(id: person, name: head, birth: born, ethnicity: "La Hủ"),
      Household(
        id: id, code: "LS-0\(number < 10 ? "0" : "")\(number)", village: village,
        group: group.map { .init($0) }, head: person),
      Residence(id: .init("\(id).r"), person: person, relation: "Chủ hộ"),
    ]
  }

  /// `who` leads household `number` since 2026-01-01.
  static func lead(
    _ number: Int, _ who: Caseworker.ID, channel: Channel = .party, duty: Assignment.Duty = .lead,
    from: Day? = "2026-01-01", visits: Int = 1
  ) -> Assignment {
    Assignment(
      id: .init("h\(number).\(channel.rawValue)-\(duty.rawValue)-\(who)"),
      target: .household(.init("h\(number)")), channel: channel, duty: duty, caseworker: who,
      from: from, visitsPerMonth: visits)
  }

  static func visit(
    _ number: Int, _ day: Day, by who: Caseworker.ID = hu, _ outcome: Visit.Outcome = .metHead,
    note: String? = nil
  ) -> Visit {
    var visit = Visit(
      id: .init("h\(number).v\(day.iso)\(who)"), day: day, visitor: who, outcome: outcome)
    visit.note = note
    return visit
  }

  static func promise(
    _ number: Int, _ name: String, due: Day?, by who: Caseworker.ID = hu,
    done: Day? = nil, dropped: Day? = nil
  ) -> Promise {
    var promise = Promise(
      id: .init("h\(number).\(name)"), text: name, due: due, responsible: who,
      household: .init("h\(number)"), origin: nil, made: "2026-10-01")
    if let done { promise.result = .init(outcome: .done, day: done, by: who) }
    if let dropped { promise.result = .init(outcome: .dropped, day: dropped, by: who) }
    return promise
  }
}
