/// Who of a body can be given households on a day, and what there is to share out.
struct BalanceScene: Hashable, Sendable {
  let day: Day
  /// Those who are here, in the order of the body's own list.
  let people: [Caseworker]
  /// Those who have left and still lead somebody, by name.
  let left: [Caseworker]
  /// What each of them leads now, by code.
  private(set) var held: [Caseworker.ID: [BalanceCharge]] = [:]
  /// What nobody leads, by code.
  private(set) var unled: [BalanceCharge] = []

  private var ways: [Caseworker.ID: [Hamlet.ID: Int]] = [:]
  private var helpers: [Household.ID: Set<Caseworker.ID>] = [:]
  private var apart: [Household.ID: Set<Caseworker.ID>] = [:]

  init(of body: ReviewingBody, on day: Day, needs: NeedKinds, in register: Register) {
    self.day = day
    people = register.members(of: body, on: day)
    left = register.byName(
      register.caseworkers.values.filter { one in
        !one.isHere(on: day) && body.cell.map { one.cell == $0 } ?? true
          && !register.householdsLed(by: one.id, on: day, channel: body.channel).isEmpty
      })
    readCharges(of: body, on: day, needs, in: register)
    let paths = HamletPaths(of: register)
    for person in people + left {
      ways[person.id] = person.hamlet.map(paths.metres(from:))
    }
    for pair in register.pairsKeptApart {
      apart[register.kept(pair.household), default: []].insert(pair.caseworker)
    }
    for household in (held.values.joined() + unled).flatMap(\.households) {
      helpers[household.id] = register.helpers(of: household.id, in: body.channel, on: day)
    }
  }

  private mutating func readCharges(
    of body: ReviewingBody, on day: Day, _ needs: NeedKinds, in register: Register
  ) {
    func member(_ household: Household) -> BalanceCharge.Member {
      BalanceCharge.Member(
        household: household,
        isPoor: register.povertyClass(of: household.id, on: day) == .poor,
        isPressing: register.openNeeds(of: household.id, by: needs, on: day)
          .contains { $0.urgency == .urgent })
    }
    var seen: Set<Household.ID> = []
    for person in people + left {
      let led = register.householdsLed(by: person.id, on: day, channel: body.channel)
        .filter { seen.insert($0.household.id).inserted }
      // What is led through one group goes as one.
      let groups = Dictionary(grouping: led, by: \.assignment.id)
      held[person.id] = led.compactMap { household, assignment -> BalanceCharge? in
        let all = groups[assignment.id] ?? []
        guard all.first?.household.id == household.id else { return nil }
        return BalanceCharge(
          first: member(household), others: all.dropFirst().map { member($0.household) },
          assignment: assignment, stays: register.isEnding(assignment))
      }
    }
    unled = register.householdsWithoutLead(for: body, on: day)
      .filter { seen.insert($0.id).inserted }
      .map { BalanceCharge(first: member($0), others: [], assignment: nil, stays: false) }
  }

  func isKeptApart(_ charge: BalanceCharge, from caseworker: Caseworker.ID) -> Bool {
    charge.households.contains { apart[$0.id]?.contains(caseworker) ?? false }
  }

  func fit(of caseworker: Caseworker, with charge: BalanceCharge) -> BalanceFit {
    let households = charge.households
    return BalanceFit(
      ways: households.map { $0.hamlet.flatMap { ways[caseworker.id]?[$0] } },
      understood: households.map { Self.understands(caseworker, $0) },
      isHelper: households.contains { helpers[$0.id]?.contains(caseworker.id) ?? false })
  }

  private static func understands(_ caseworker: Caseworker, _ household: Household) -> Bool? {
    if household.speaksVietnamese == true { return true }
    guard let language = household.language, !caseworker.languages.isEmpty else { return nil }
    if caseworker.languages.contains(language) { return true }
    return household.speaksVietnamese == false ? false : nil
  }
}
