/// Who carries how much in one channel on a day.
package struct ChannelLoads: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let caseworker: Caseworker
    package let workload: Workload
    /// Of the households led, those that are poor by the last decision.
    package let poor: Int
    /// Has left, and still has assignments that somebody must take over.
    package let hasLeft: Bool
  }

  /// By name: everybody who can be assigned here, and whoever else has assignments here.
  package let rows: [Row]
  /// Households led in this channel, each once, and the poor among them.
  package let households: Int
  package let poor: Int

  package init(in channel: Channel, on day: Day, register: Register) {
    let people = register.caseworkers.values.filter { caseworker in
      (caseworker.isHere(on: day) && caseworker.channels.contains(channel))
        || register.activeAssignments(of: caseworker.id, on: day)
          .contains { $0.channel == channel }
    }
    var led: Set<Household.ID> = []
    var poorLed: Set<Household.ID> = []
    rows = people.sortedByName().map { caseworker in
      let households = register.householdsLed(by: caseworker.id, on: day, channel: channel)
        .map(\.household.id)
      let poor = households.filter { register.povertyClass(of: $0, on: day) == .poor }
      led.formUnion(households)
      poorLed.formUnion(poor)
      return Row(
        caseworker: caseworker,
        workload: register.workload(of: caseworker.id, in: channel, on: day),
        poor: poor.count, hasLeft: !caseworker.isHere(on: day))
    }
    households = led.count
    poor = poorLed.count
  }
}
