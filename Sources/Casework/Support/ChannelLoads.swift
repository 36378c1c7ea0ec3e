/// Who carries how much in one channel on a day.
package struct ChannelLoads: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let caseworker: Caseworker
    package let workload: Workload
    /// Of the households led, those that are poor by the last decision.
    package let poor: Int
    package let nearPoor: Int
    /// Of the visits expected in the month of these households, those made; and households where
    /// somebody went and met nobody.
    package let visited: Int
    package let expected: Int
    package let notMet: Int
    /// Has left, and still has assignments that somebody must take over.
    package let hasLeft: Bool
  }

  /// By name: everybody who can be assigned here, and whoever else has assignments here.
  package let rows: [Row]
  /// Households led in this channel, each once, and the poor among them.
  package let households: Int
  package let poor: Int
  package let nearPoor: Int

  /// Of nobody.
  package init() { (rows, households, poor, nearPoor) = ([], 0, 0, 0) }

  package init(in channel: Channel, on day: Day, register: Register) {
    let people = register.caseworkers.values.filter { caseworker in
      (caseworker.isHere(on: day) && caseworker.channels.contains(channel))
        || register.activeAssignments(of: caseworker.id, on: day)
          .contains { $0.channel == channel }
    }
    var led: Set<Household.ID> = []
    var classes: [PovertyClass: Set<Household.ID>] = [:]
    rows = register.byName(people).map { caseworker in
      let own = register.householdsLed(by: caseworker.id, on: day, channel: channel)
      var (poor, nearPoor) = (0, 0)
      for id in own.map(\.household.id) {
        led.insert(id)
        guard let povertyClass = register.povertyClass(of: id, on: day) else { continue }
        classes[povertyClass, default: []].insert(id)
        if povertyClass == .poor { poor += 1 }
        if povertyClass == .nearPoor { nearPoor += 1 }
      }
      let visits = own.map { register.visits(to: $0.household, by: $0.assignment, on: day) }
      return Row(
        caseworker: caseworker,
        workload: register.workload(of: caseworker.id, leading: own.count, on: day),
        poor: poor, nearPoor: nearPoor,
        visited: visits.reduce(0) { $0 + min($1.tally.met, $1.expected) },
        expected: visits.reduce(0) { $0 + $1.expected },
        notMet: visits.count { $0.tally.met == 0 && $0.tally.notMet > 0 },
        hasLeft: !caseworker.isHere(on: day))
    }
    households = led.count
    poor = classes[.poor]?.count ?? 0
    nearPoor = classes[.nearPoor]?.count ?? 0
  }
}
