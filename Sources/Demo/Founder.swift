import Casework
import Record

/// Writes the first saves of a commune: places, bodies, people, households, poverty results and the
/// first assignments.
struct Founder {
  struct Save {
    let moment: Moment
    let author: Caseworker.ID
    let edits: [Edit]
  }

  let texts: DemoTexts
  let first: Day
  let today: Day
  var random: SplitMix64
  var settlement = Settlement()
  private(set) var saves: [Save] = []
  private var ids: IdentifierSource
  private var organisations: [String: Organisation.ID] = [:]
  private var villageOfHousehold: [Household.ID: Village.ID] = [:]
  /// Poverty results that are decided after the founding.
  private var laterResults: [Day: [Edit]] = [:]
  private var clock = 7 * 60 + 30

  init(texts: DemoTexts, first: Day, today: Day, random: SplitMix64) {
    self.texts = texts
    self.first = first
    self.today = today
    self.random = random
    ids = IdentifierSource(
      milliseconds: Moment(first, hour: 7).milliseconds, seed: self.random.next())
  }

  private mutating func save(_ edits: [Edit]) {
    clock += 1
    saves.append(
      Save(
        moment: Moment(first, hour: 0, minute: clock), author: settlement.officer, edits: edits))
  }

  /// The commune and those who work for all of it; the first of them keeps the office's records.
  mutating func found(offices: [OfficePlan]) {
    var edits = [Edit(creating: Commune(name: "Thu Lũm", province: "Lai Châu"))]
    var workers: [Worker] = []
    var presided: Set<Channel> = []
    for office in offices {
      let id = Caseworker.ID(ids.next())
      if workers.isEmpty { settlement.officer = id }
      edits += organisation(office.organisation, office.channel)
      var worker = Caseworker(
        id: id, name: office.name, birth: office.birth.map { PartialDate(.year($0)) },
        roles: [office.role], organisation: organisations[office.organisation],
        position: office.position)
      // The first of each body of the commune runs its monthly review.
      if presided.insert(office.channel).inserted { worker.presidesOver = office.channel }
      edits.append(Edit(creating: worker))
      settlement.caseworkersByName[office.name] = id
      workers.append(Worker(id: id, habit: office.habit, device: 0, typist: id))
    }
    settlement.workers += workers
    save(edits)
  }

  private mutating func organisation(_ name: String, _ channel: Channel) -> [Edit] {
    guard organisations[name] == nil else { return [] }
    let id = Organisation.ID(ids.next())
    organisations[name] = id
    return [Edit(creating: Organisation(id: id, name: name, channel: channel))]
  }

  /// A village with its cell and households, as one save each.
  mutating func found(_ plan: VillagePlan) {
    var village = Village(id: Village.ID(ids.next()), name: plan.name, code: plan.code)
    var edits: [Edit] = []
    if let name = plan.cell {
      let cell = PartyCell(id: PartyCell.ID(ids.next()), name: name)
      village.cell = cell.id
      edits.append(Edit(creating: cell))
      edits += members(of: cell.id, in: village.id, plan)
    }
    var hamlets: [(name: String, id: Hamlet.ID)] = []
    for name in plan.hamlets {
      let hamlet = Hamlet(id: Hamlet.ID(ids.next()), name: name, village: village.id)
      hamlets.append((name, hamlet.id))
      edits.append(Edit(creating: hamlet))
    }
    save([Edit(creating: village)] + edits)
    var homes: [Edit] = []
    for home in plan.homes { homes += household(home, in: village.id, hamlets) }
    save(homes)
  }

  private mutating func members(
    of cell: PartyCell.ID, in village: Village.ID, _ plan: VillagePlan
  ) -> [Edit] {
    var edits: [Edit] = []
    var workers: [Worker] = []
    for member in plan.members {
      let id = Caseworker.ID(ids.next())
      edits.append(
        Edit(
          creating: Caseworker(
            id: id, name: member.name, birth: PartialDate(.year(member.birth)),
            roles: member.roles.union([.partyMember]), cell: cell, cellOffice: member.office,
            position: Self.position(of: member), village: village)))
      settlement.caseworkersByName[member.name] = id
      workers.append(Worker(id: id, habit: member.habit, device: plan.device, typist: id))
    }
    guard let secretary = workers.first?.id else { return edits }
    for index in workers.indices where random.chance(60) { workers[index].typist = secretary }
    settlement.workers += workers
    settlement.cells.append(
      CellSettlement(
        cell: cell, device: plan.device, secretary: secretary,
        deputy: workers.dropFirst().first?.id ?? secretary))
    return edits
  }

  private static func position(of member: VillagePlan.Member) -> String {
    switch member.office {
    case .secretary:
      member.roles.contains(.villageHead) ? "Bí thư chi bộ, trưởng bản" : "Bí thư chi bộ"
    case .deputySecretary: "Phó bí thư chi bộ"
    case .member: "Đảng viên"
    }
  }

  private mutating func household(
    _ home: VillagePlan.Home, in village: Village.ID, _ hamlets: [(name: String, id: Hamlet.ID)]
  ) -> [Edit] {
    var household = Household(
      id: Household.ID(ids.next()), code: home.code, village: village,
      hamlet: hamlet(of: home, hamlets))
    household.legalBasis = "Dữ liệu bịa để dùng thử, không phải người thật"
    ask(&household, home)
    settlement.householdsByCode[home.code] = household.id
    villageOfHousehold[household.id] = village
    var edits: [Edit] = []
    for relative in FamilyMaker(names: texts.names, day: first).family(of: home, &random) {
      let person = Person(
        id: Person.ID(ids.next()), name: relative.name, sex: relative.sex, birth: relative.birth,
        ethnicity: relative.ethnicity.rawValue)
      if household.head == nil { household.head = person.id }
      edits.append(Edit(creating: person))
      edits.append(
        Edit(
          creating: Residence(
            id: Residence.ID(ids.next(ownedBy: household.id.text)), person: person.id,
            relation: relative.relation)))
    }
    return [Edit(creating: household)] + edits + poverty(of: household.id, home.course)
  }

  /// Of the households whose code ends in 9 nobody knows the language yet; in some that speak
  /// La Hủ nobody speaks Vietnamese.
  private func ask(_ household: inout Household, _ home: VillagePlan.Home) {
    guard let digit = home.code.last, digit != "9" else { return }
    household.language =
      switch home.ethnicity {
      case .laHu: "laHu"
      case .haNhi: "haNhi"
      case .thai: "thai"
      case .kinh: "vietnamese"
      }
    household.speaksVietnamese = home.ethnicity != .laHu || !["3", "7"].contains(digit)
  }

  private mutating func hamlet(
    of home: VillagePlan.Home, _ hamlets: [(name: String, id: Hamlet.ID)]
  ) -> Hamlet.ID? {
    if let named = home.head?.hamlet { return hamlets.first { $0.name == named }?.id }
    return Choices(hamlets.map(\.id))?.pick(&random)
  }

  // MARK: Poverty

  /// The results known at the founding; the later ones are kept for their days.
  private mutating func poverty(of household: Household.ID, _ course: PovertyCourse) -> [Edit] {
    var known: [Edit] = []
    for (day, povertyClass) in course.results(from: first, to: today, &random) {
      let isStandardA = day.year <= 2026
      let result = PovertyResult(
        id: PovertyResult.ID(ids.next(ownedBy: household.text)), day: day,
        povertyClass: povertyClass, standard: isStandardA ? "2022-2026" : "2027-2030",
        decision: "\(day.monthOfYear == 12 ? 412 : 187)/QĐ-UBND")
      if day < first {
        known.append(Edit(creating: result))
      } else {
        laterResults[day, default: []].append(Edit(creating: result))
      }
    }
    return known
  }

  /// The saves of the poverty decisions that come later, in order of their days.
  var decisions: [Save] {
    laterResults.sorted { $0.key < $1.key }.map { day, edits in
      Save(moment: Moment(day, hour: 7, minute: 40), author: settlement.officer, edits: edits)
    }
  }

  // MARK: Assignments

  private static func paper(of channel: Channel) -> String {
    switch channel {
    case .party: "09-NQ/CB"
    case .government: "41/QĐ-UBND"
    case .front: "12/KH-MTTQ"
    }
  }

  /// Each body's own assignments, one save a body and worker's list.
  mutating func assign(_ codes: [String], to name: String, in channel: Channel) {
    guard let worker = settlement.caseworkersByName[name], !codes.isEmpty else { return }
    let edits = codes.compactMap { settlement.householdsByCode[$0] }.map { household in
      assignment(
        id: ids.next(ownedBy: household.text), of: .household(household), to: worker, channel)
    }
    save(edits)
  }

  /// A helper beside the lead.
  mutating func assignHelper(_ name: String, to code: String) {
    guard let worker = settlement.caseworkersByName[name],
      let household = settlement.householdsByCode[code]
    else { return }
    save([
      assignment(
        id: ids.next(ownedBy: household.text), of: .household(household), to: worker, .party,
        as: .helper)
    ])
  }

  /// A household group that an organisation takes on as a whole.
  mutating func assignGroup(named group: String, of codes: [String], to name: String) {
    let households = codes.compactMap { settlement.householdsByCode[$0] }
    guard let worker = settlement.caseworkersByName[name], let one = households.first else {
      return
    }
    let id = HouseholdGroup.ID(ids.next())
    let village = villageOfHousehold[one]
    var edits = [Edit(creating: HouseholdGroup(id: id, name: group, village: village))]
    for household in households {
      edits.append(
        Edit(RecordID(kind: Household.kind, id: household.text), ["group": .to(.text(id.text))]))
    }
    edits.append(
      assignment(id: ids.next(ownedBy: id.text), of: .group(id), to: worker, .front))
    save(edits)
  }

  /// Of several leads, the one whom the household turns to.
  mutating func setContact(_ name: String, of code: String) {
    guard let worker = settlement.caseworkersByName[name],
      let household = settlement.householdsByCode[code]
    else { return }
    save([
      Edit(RecordID(kind: Household.kind, id: household.text), ["contact": .to(.text(worker.text))])
    ])
  }

  private mutating func assignment(
    id: String, of target: Assignment.Target, to worker: Caseworker.ID, _ channel: Channel,
    as duty: Assignment.Duty = .lead
  ) -> Edit {
    let setting = PhraseBook.Setting(isCold: false, words: [:])
    var assignment = Assignment(
      id: Assignment.ID(id), target: target, channel: channel, duty: duty, caseworker: worker,
      from: first)
    assignment.basis = Basis(number: Self.paper(of: channel), day: first)
    assignment.content = texts.phrases.say(.content, in: setting, &random)
    assignment.aim = texts.phrases.say(.aim, in: setting, &random)
    return Edit(creating: assignment)
  }
}
