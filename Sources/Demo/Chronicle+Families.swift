import Casework
import Record

// What happens in families, and what two laptops wrote without having seen each other.
extension Chronicle {
  /// In the months after the founding: a child is born, at first without a name, or an old person
  /// dies. 5 births and 2 deaths bring the 597 people of the founding to 600.
  mutating func planFamilyEvents(in month: Month, of first: Month) {
    let since = month.ordinal - first.ordinal
    if [1, 3, 6, 9, 11].contains(since) { planBirth(in: month) }
    if [4, 8].contains(since) { planDeath(in: month) }
  }

  private mutating func planBirth(in month: Month) {
    let day = month.firstDay.adding(days: random.number(in: 2...20))
    let families = families().filter { _, members in
      !members.contains { ($0.person.birth?.year ?? 0) >= day.year - 2 }
    }
    let mothers = families.compactMap { household, members in
      members.first { member in
        member.residence.relation == "Vợ"
          && member.person.birth.flatMap { $0.age(on: day) }.map {
            (20...38).contains($0.upperBound)
          }
            ?? false
      }.map { (household, $0.person) }
    }
    guard let (household, mother) = Choices(mothers)?.pick(&random),
      let head = register.head(of: household), let village = register.households[household]?.village
    else { return }
    let moment = Moment(day.adding(days: 4), hour: 9, minute: 30)
    var ids = ids(at: moment)
    let sex: Sex = random.chance(50) ? .male : .female
    let child = Person(
      id: Person.ID(ids.next()), name: nil, sex: sex, birth: PartialDate(.day(day)),
      ethnicity: mother.ethnicity)
    let residence = Residence(
      id: Residence.ID(ids.next(ownedBy: household.text)), person: child.id, relation: "Con",
      from: day)
    let device = device(of: village)
    agenda.add(
      .save(
        author: settlement.officer, device: device,
        edits: [Edit(creating: child), Edit(creating: residence)]), at: moment)
    planNaming(of: child, after: head, device: device, from: day)
  }

  private mutating func planNaming(
    of child: Person, after head: Person, device: Int, from day: Day
  ) {
    let ethnicity = head.ethnicity.flatMap(Ethnicity.init(rawValue:)) ?? .laHu
    let surname = head.name?.split(separator: " ").first.map(String.init)
    var named = child
    named.name = texts.names.name(of: child.sex ?? .male, ethnicity, surname: surname, &random)
    agenda.add(
      .save(
        author: settlement.officer, device: device,
        edits: [Edit(from: child, to: named)].compactMap(\.self)),
      at: Moment(day.adding(days: random.number(in: 12...30)), hour: 10))
  }

  private mutating func planDeath(in month: Month) {
    let day = month.firstDay.adding(days: random.number(in: 2...22))
    let old = families().flatMap(\.members).filter {
      $0.residence.relation == "Mẹ" && $0.person.died == nil
    }
    guard let member = Choices(old)?.pick(&random),
      let village = register.households[member.residence.household]?.village
    else { return }
    var dead = member.person
    dead.died = day
    agenda.add(
      .save(
        author: settlement.officer, device: device(of: village),
        edits: [Edit(from: member.person, to: dead)].compactMap(\.self)),
      at: Moment(day.adding(days: 3), hour: 15))
  }

  func families() -> [(household: Household.ID, members: [Member])] {
    settlement.householdsByCode.sorted { $0.key < $1.key }
      .map { ($0.value, register.members(of: $0.value, on: today)) }
  }

  func device(of village: Village.ID) -> Int {
    let cell = register.villages[village]?.cell
    return settlement.cells.first { $0.cell == cell }?.device ?? 0
  }

  // MARK: Written apart

  /// After the last exchange: a birth and an absence set differently on both laptops, and two leads
  /// in one channel.
  mutating func planConflicts() {
    guard let other = settlement.cells.first(where: { $0.device == 1 }) else { return }
    let day = today.adding(days: -min(6, max(0, today.dayOfMonth - 6)))
    let homes = settlement.householdsByCode.filter { $0.key.hasPrefix("UC-") }
      .sorted { $0.key < $1.key }.compactMap { register.households[$0.value] }
    let authors = [(settlement.officer, 0), (other.secretary, 1)]
    for (turn, (author, device)) in authors.enumerated() {
      let moment = Moment(day, hour: 7, minute: 5 + turn)
      var edits: [Edit] = []
      if let head = homes.first.flatMap({ register.head(of: $0.id) }) {
        var corrected = head
        let year = (head.birth?.year ?? 1980) + 1 - turn * 3
        corrected.birth = PartialDate(.year(year))
        edits += [Edit(from: head, to: corrected)].compactMap(\.self)
      }
      if let home = homes.dropFirst(3).first {
        var away = home
        away.absence = Household.Absence(
          from: day.adding(days: -2), until: day.adding(days: turn == 0 ? 24 : 40),
          reason: say(.absence) ?? "")
        edits += [Edit(from: home, to: away)].compactMap(\.self)
      }
      edits += secondLead(in: homes, turn: turn, from: day, at: moment)
      agenda.add(.save(author: author, device: device, edits: edits), at: moment)
    }
  }

  /// Each laptop gives the same household another lead in the government's channel.
  private mutating func secondLead(
    in homes: [Household], turn: Int, from day: Day, at moment: Moment
  ) -> [Edit] {
    guard
      let home = homes.first(where: { register.lead(of: $0.id, in: .government, on: day) == nil })
    else { return [] }
    let officials = settlement.workers.map(\.id).filter { id in
      register.caseworkers[id].map { $0.serves(in: .government) && $0.isHere(on: day) }
        ?? false
    }
    guard let official = officials.dropFirst(turn + 1).first else { return [] }
    var ids = ids(at: moment)
    var lead = Assignment(
      id: Assignment.ID(ids.next(ownedBy: home.id.text)), target: .household(home.id),
      channel: .government, caseworker: official, from: day)
    lead.basis = Basis(number: "7\(turn)/QĐ-UBND", day: day)
    lead.content = say(.content)
    return [Edit(creating: lead)]
  }
}
