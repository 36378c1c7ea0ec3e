import Casework

/// A commune for measuring: villages of 50 households and five people each, every village with a
/// party cell whose members lead four households each.
struct BenchPlan {
  static let householdsPerVillage = 50

  /// The saves up to the first assignments, and what was settled by them.
  static func found(
    texts: DemoTexts, households: Int, from first: Day, today: Day, random: SplitMix64
  ) -> Founder {
    var random = random
    var founder = Founder(
      texts: texts, first: first, today: today, random: SplitMix64(seed: random.next()))
    founder.found(offices: [
      OfficePlan(
        name: texts.names.name(of: .female, .kinh, &random), birth: first.year - 40,
        role: .official, organisation: "Ủy ban nhân dân xã", position: "Công chức văn phòng",
        channel: .government, leads: [], habit: 80)
    ])
    let sizes = DemoPlan.sizes(of: households, people: households * 5, &random)
    for start in stride(from: 0, to: households, by: householdsPerVillage) {
      let range = start..<min(households, start + householdsPerVillage)
      let plan = village(
        number: start / householdsPerVillage + 1, sizes: Array(sizes[range]), texts, first, &random)
      founder.found(plan)
      for member in plan.members { founder.assign(member.leads, to: member.name, in: .party) }
    }
    return founder
  }

  private static func village(
    number: Int, sizes: [Int], _ texts: DemoTexts, _ first: Day, _ random: inout SplitMix64
  ) -> VillagePlan {
    let letters = "B\(number)"
    let homes = sizes.enumerated().map { index, size in
      VillagePlan.Home(
        code: DemoPlan.code(letters, index + 1), ethnicity: random.chance(70) ? .laHu : .haNhi,
        people: size, head: nil, course: .wanders)
    }
    let count = max(1, homes.count / 4)
    let members = (0..<count).map { index in
      VillagePlan.Member(
        // The village's number keeps members of one name in two villages apart.
        name: texts.names.name(of: .male, .laHu, &random) + " \(number).\(index + 1)",
        birth: first.year - random.number(in: 25...58),
        office: index == 0 ? .secretary : index == 1 ? .deputySecretary : .member,
        roles: [],
        leads: homes.enumerated().filter { $0.offset % count == index }.map(\.element.code),
        habit: [97, 92, 88, 80, 65, 30][random.number(in: 0...5)])
    }
    return VillagePlan(
      name: "Thử \(number)", code: letters, hamlets: ["chòm trên", "chòm dưới"],
      cell: "Chi bộ bản Thử \(number)", device: 0, homes: homes, members: members)
  }
}
