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
    for charge in held.values.joined() + unled {
      let id = charge.household.id
      helpers[id] = register.helpers(of: id, in: body.channel, on: day)
    }
  }

  private mutating func readCharges(
    of body: ReviewingBody, on day: Day, _ needs: NeedKinds, in register: Register
  ) {
    func charge(_ household: Household, _ assignment: Assignment?) -> BalanceCharge {
      let isOwn = assignment.map { $0.target.isHousehold && !register.isEnding($0) } ?? true
      return BalanceCharge(
        household: household,
        isPoor: register.povertyClass(of: household.id, on: day) == .poor,
        isPressing: register.openNeeds(of: household.id, by: needs, on: day)
          .contains { $0.urgency == .urgent },
        assignment: assignment, stays: !isOwn)
    }
    var seen: Set<Household.ID> = []
    for person in people + left {
      held[person.id] = register.householdsLed(by: person.id, on: day, channel: body.channel)
        .filter { seen.insert($0.household.id).inserted }
        .map { charge($0.household, $0.assignment) }
    }
    unled = register.householdsWithoutLead(for: body, on: day)
      .filter { seen.insert($0.id).inserted }.map { charge($0, nil) }
  }

  func isKeptApart(_ charge: BalanceCharge, from caseworker: Caseworker.ID) -> Bool {
    apart[charge.household.id]?.contains(caseworker) ?? false
  }

  func fit(of caseworker: Caseworker, with charge: BalanceCharge) -> BalanceFit {
    let household = charge.household
    let metres = household.hamlet.flatMap { ways[caseworker.id]?[$0] }
    return BalanceFit(
      metres: metres, understands: Self.understands(caseworker, household),
      isHelper: helpers[household.id]?.contains(caseworker.id) ?? false)
  }

  private static func understands(_ caseworker: Caseworker, _ household: Household) -> Bool? {
    if household.speaksVietnamese == true { return true }
    guard let language = household.language, !caseworker.languages.isEmpty else { return nil }
    if caseworker.languages.contains(language) { return true }
    return household.speaksVietnamese == false ? false : nil
  }
}

extension Assignment.Target {
  fileprivate var isHousehold: Bool { if case .household = self { true } else { false } }
}
