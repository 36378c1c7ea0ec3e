import Casework

/// Who lives and works in the demo commune: 120 households, 600 people, 30 who walk along with them.
struct DemoPlan {
  private let texts: DemoTexts
  private var random: SplitMix64
  private let year: Int
  private var sizes: [Int]
  /// Names of those who work here: no two alike.
  private var taken: Set<String>
  private(set) var villages: [VillagePlan] = []
  private(set) var offices: [OfficePlan] = []

  static let households = 120
  /// Those who live there from the start; births and deaths in the months after make it 600.
  static let firstPeople = 597
  static let laHuInLaSi = 20

  init(texts: DemoTexts, year: Int, random: SplitMix64) {
    self.texts = texts
    self.year = year
    self.random = random
    sizes = Self.sizes(
      of: Self.households, people: Self.firstPeople, &self.random)
    taken = Set(texts.cast.members.map(\.name))
    villages = [laSi(), laUCo(), thuLum(), suoiBac()]
    offices = officers()
  }

  /// 3 to 8 people a household, `people` in all.
  static func sizes(of households: Int, people: Int, _ random: inout SplitMix64) -> [Int] {
    var sizes = (0..<households).map { _ in random.number(in: 3...7) }
    var rest = people - sizes.reduce(0, +)
    while rest != 0 {
      let index = random.number(in: 0...(households - 1))
      let step = rest.signum()
      if (2...8).contains(sizes[index] + step) {
        sizes[index] += step
        rest -= step
      }
    }
    return sizes
  }

  private mutating func homes(
    _ codes: [String], _ ethnicities: [Ethnicity], _ courses: [PovertyCourse],
    newlyPoor: [PovertyCourse] = []
  ) -> [VillagePlan.Home] {
    var courses = courses.makeIterator()
    var newlyPoor = newlyPoor.makeIterator()
    return zip(codes, ethnicities).map { code, ethnicity in
      VillagePlan.Home(
        code: code, ethnicity: ethnicity, people: sizes.popLast() ?? 5,
        head: texts.cast.houses.first { $0.code == code },
        course: ethnicity == .laHu
          ? courses.next() ?? .steady(.nonPoor) : othersCourse(&newlyPoor))
    }
  }

  /// Households of the other groups: a tenth poor, some near-poor; of the rest the first ones take
  /// the courses of those that become poor this year.
  private mutating func othersCourse(
    _ newlyPoor: inout IndexingIterator<[PovertyCourse]>
  ) -> PovertyCourse {
    switch random.index(byWeight: [10, 15, 75]) {
    case 0: .steady(.poor)
    case 1: .steady(.nearPoor)
    default: newlyPoor.next() ?? .steady(.nonPoor)
    }
  }

  /// `LS-007`.
  static func code(_ letters: String, _ number: Int) -> String {
    let digits = String(number)
    return letters + "-" + String(repeating: "0", count: 3 - min(3, digits.count)) + digits
  }

  private static func codes(_ letters: String, _ numbers: some Sequence<Int>) -> [String] {
    numbers.map { code(letters, $0) }
  }

  // MARK: The two villages of the plan

  /// Of 20 La Hủ households 10 stay poor, 2 leave poverty this year and 1 falls back: 12 poor at
  /// its start, 11 now.
  private mutating func laSi() -> VillagePlan {
    let cast = texts.cast
    let codes = Self.codes("LS", 1...47).filter { !cast.unused.contains($0) }
    let named = Set(cast.houses.map(\.code))
    let others = codes.filter { !named.contains($0) }.shuffled(using: &random)
    let laHu = named.union(others.prefix(Self.laHuInLaSi - named.count))
    var courses: [PovertyCourse] = Array(repeating: .steady(.poor), count: 10)
    courses += [.leaves(percent: 52, to: .nearPoor), .leaves(percent: 80, to: .nonPoor)]
    courses += [.fallsBack(percent: 64)]
    courses += [.nearPoor, .nearPoor, .nearPoor, .nonPoor, .nonPoor, .nonPoor, .nonPoor]
      .map(PovertyCourse.steady)
    courses.shuffle(using: &random)
    return VillagePlan(
      name: "Là Si", code: "LS", hamlets: ["chòm trên", "chòm dưới"],
      cell: "Chi bộ bản Là Si", device: 0,
      homes: homes(codes, codes.map { laHu.contains($0) ? .laHu : .haNhi }, courses),
      members: cast.members.map(Self.member))
  }

  private static func member(_ member: Cast.Member) -> VillagePlan.Member {
    VillagePlan.Member(
      name: member.name, birth: member.birth, office: member.office,
      roles: Set(member.roles.compactMap(Caseworker.Role.init(rawValue:))),
      leads: member.households,
      habit: min(97, 45 + (member.visited ?? member.households.count) * 12))
  }

  /// Of 25 La Hủ households 16 stay poor and 2 leave poverty this year: 18 poor at its start,
  /// 16 now. Of the others one becomes poor this year that never was (phát sinh nghèo mới).
  private mutating func laUCo() -> VillagePlan {
    let codes = Self.codes("UC", (1...32).filter { ![7, 15, 28].contains($0) })
    var courses: [PovertyCourse] = Array(repeating: .steady(.poor), count: 16)
    courses += [.leaves(percent: 45, to: .nearPoor), .leaves(percent: 71, to: .nearPoor)]
    courses += [.nearPoor, .nearPoor, .nearPoor, .nonPoor, .nonPoor, .nonPoor, .nonPoor]
      .map(PovertyCourse.steady)
    courses.shuffle(using: &random)
    var ethnicities = Array(repeating: Ethnicity.laHu, count: 25)
    ethnicities += Array(repeating: .haNhi, count: codes.count - 25)
    ethnicities.shuffle(using: &random)
    return VillagePlan(
      name: "Là Ú Cò", code: "UC", hamlets: ["chòm suối", "chòm đồi"],
      cell: "Chi bộ bản Là Ú Cò", device: 1,
      homes: homes(codes, ethnicities, courses, newlyPoor: [.becomesPoor(percent: 58)]),
      members: members(leading: codes, habits: [95, 92, 88, 85, 75, 65, 40, 6]))
  }

  private mutating func members(leading codes: [String], habits: [Int]) -> [VillagePlan.Member] {
    habits.enumerated().map { index, habit in
      VillagePlan.Member(
        name: name(.laHu),
        birth: year - random.number(in: 25...58),
        office: index == 0 ? .secretary : index == 1 ? .deputySecretary : .member,
        roles: index == 1 ? [.villageHead] : [],
        leads: codes.enumerated().filter { $0.offset % habits.count == index }.map(\.element),
        habit: habit)
    }
  }

  private mutating func name(_ ethnicity: Ethnicity) -> String {
    while true {
      let sex: Sex = random.chance(70) ? .male : .female
      let name = texts.names.name(of: sex, ethnicity, &random)
      if taken.insert(name).inserted { return name }
    }
  }

  // MARK: The other villages, and the offices that walk along there

  private mutating func thuLum() -> VillagePlan {
    village("Thu Lũm", "TL", ["chòm chợ", "chòm Tả Ló"], count: 27)
  }

  private mutating func suoiBac() -> VillagePlan {
    village("Suối Bạc", "TS", ["chòm trong", "chòm ngoài"], count: 20)
  }

  private mutating func village(
    _ name: String, _ code: String, _ hamlets: [String], count: Int
  ) -> VillagePlan {
    let ethnicities = (0..<count).map { _ in random.chance(85) ? Ethnicity.haNhi : .thai }
    return VillagePlan(
      name: name, code: code, hamlets: hamlets, cell: nil, device: 0,
      homes: homes(Self.codes(code, 1...count), ethnicities, []), members: [])
  }

  private mutating func officers() -> [OfficePlan] {
    var codes = villages.filter { $0.cell == nil }.flatMap(\.homes).map(\.code)
    func take(_ count: Int) -> [String] {
      let taken = Array(codes.prefix(count))
      codes.removeFirst(taken.count)
      return taken
    }
    let posts: [(Ethnicity, Caseworker.Role, String, String, Channel, Int, Int)] = [
      (.kinh, .official, "Ủy ban nhân dân xã", "Công chức văn phòng", .government, 5, 90),
      (.thai, .official, "Ủy ban nhân dân xã", "Công chức kinh tế", .government, 6, 80),
      (.haNhi, .official, "Ủy ban nhân dân xã", "Công chức văn hóa", .government, 3, 70),
      (.kinh, .teacher, "Trường phổ thông dân tộc bán trú", "Giáo viên", .government, 5, 85),
      (.kinh, .borderGuard, "Đồn Biên phòng", "Đội vận động quần chúng", .government, 4, 97),
      (.thai, .healthWorker, "Trạm Y tế xã", "Nhân viên y tế", .government, 4, 80),
      (.haNhi, .villageHead, "Ban công tác Mặt trận", "Trưởng bản Thu Lũm", .front, 7, 75),
      (.haNhi, .villageHead, "Ban công tác Mặt trận", "Trưởng bản Suối Bạc", .front, 7, 55),
      (.haNhi, .respectedPerson, "Ban công tác Mặt trận", "Người có uy tín", .front, 3, 90),
    ]
    var offices = posts.map { post in
      OfficePlan(
        name: name(post.0),
        birth: year - random.number(in: 26...57), role: post.1, organisation: post.2,
        position: post.3, channel: post.4, leads: take(post.5), habit: post.6)
    }
    offices.append(
      OfficePlan(
        name: "Hội Liên hiệp Phụ nữ xã", birth: nil, role: .organisation,
        organisation: "Hội Liên hiệp Phụ nữ xã", position: "Tổ chức hội", channel: .front,
        leads: take(codes.count), habit: 70))
    return offices
  }

  // MARK: Founding

  /// The saves up to the first assignments, and what was settled by them.
  func found(from first: Day, today: Day, random: SplitMix64) -> Founder {
    var founder = Founder(texts: texts, first: first, today: today, random: random)
    founder.found(offices: offices)
    for village in villages { founder.found(village) }
    for office in offices { founder.assign(office.leads, to: office.name, in: office.channel) }
    for member in villages.flatMap(\.members) {
      founder.assign(member.leads, to: member.name, in: .party)
    }
    assignBesides(&founder)
    founder.settlement.cast = Set(
      texts.cast.members.compactMap { founder.settlement.caseworkersByName[$0.name] })
    let ids = offices.compactMap { founder.settlement.caseworkersByName[$0.name] }
    if ids.count > 2 { founder.settlement.handOver = (from: ids[2], to: ids[1]) }
    return founder
  }

  /// Second leads by other bodies, a helper, and household groups.
  private func assignBesides(_ founder: inout Founder) {
    // The pictures say who visits whom: nobody else goes there.
    let pictured = texts.cast.members.filter { $0.visited == nil }.flatMap(\.households)
    let keptFree = Set(texts.cast.unled + pictured)
    let seconds = offices.filter { [.borderGuard, .teacher].contains($0.role) }.map(\.name)
    for (plan, second) in zip(villages.filter { $0.cell != nil }, seconds) {
      let codes = plan.homes.map(\.code).filter { !keptFree.contains($0) }
      let twice = stride(from: 3, to: codes.count, by: 9).map { codes[$0] }
      founder.assign(twice, to: second, in: .government)
      for code in twice.prefix(3) { founder.setContact(second, of: code) }
      let group = codes.filter { !twice.contains($0) }.suffix(5)
      founder.assignGroup(
        named: "Nhóm hộ \(plan.hamlets.last ?? plan.name)", of: Array(group),
        to: offices.last?.name ?? "")
      if let helper = plan.members.last?.name,
        let code = plan.members.dropFirst(4).first?.leads.first
      {
        founder.assignHelper(helper, to: code)
      }
    }
  }
}
