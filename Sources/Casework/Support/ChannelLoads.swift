/// Who carries how much in one channel on a day: each person's load can be asked for at once, and the
/// sum of all is counted some people at a time.
package struct ChannelLoads: Sendable {
  package struct Row: Hashable, Sendable {
    package let workload: Workload
    /// Of the households led, those that are poor by the last decision.
    package let poor: Int
    package let nearPoor: Int
    /// Of the visits expected in the month of these households, those made; and households where
    /// somebody went and met nobody.
    package let visited: Int
    package let expected: Int
    package let notMet: Int
  }

  /// What all of them carry; households that two lead in this channel count once.
  package struct Totals: Hashable, Sendable {
    package fileprivate(set) var (households, poor, nearPoor) = (0, 0, 0)
    package fileprivate(set) var (visited, expected, notMet) = (0, 0, 0)
    package fileprivate(set) var (openPromises, overdue) = (0, 0)
  }

  private let channel: Channel
  private let day: Day
  /// By name: everybody who can be assigned here, and whoever else has assignments here.
  package let people: [Caseworker]
  /// Of the first of `people`, as far as they have been counted.
  private var rows: [Caseworker.ID: Row] = [:]
  private var counted = Totals()
  private var led: Set<Household.ID> = []

  /// Of nobody.
  package init(in channel: Channel, on day: Day) {
    (self.channel, self.day, people) = (channel, day, [])
  }

  package init(in channel: Channel, on day: Day, register: Register) {
    (self.channel, self.day) = (channel, day)
    people = register.byName(
      register.caseworkers.values.filter { caseworker in
        (caseworker.isHere(on: day) && caseworker.serves(in: channel))
          || register.activeAssignments(of: caseworker.id, on: day)
            .contains { $0.channel == channel }
      })
  }

  package func isOf(_ channel: Channel, on day: Day) -> Bool {
    (self.channel, self.day) == (channel, day)
  }

  /// How many of a hundred people are counted.
  package var percent: Int { people.isEmpty ? 100 : rows.count * 100 / people.count }

  /// Nil until all people are counted.
  package var totals: Totals? { rows.count == people.count ? counted : nil }

  /// Counts so many more people.
  package mutating func countMore(_ count: Int, in register: Register) {
    for caseworker in people[rows.count...].prefix(count) {
      let own = register.householdsLed(by: caseworker.id, on: day, channel: channel)
      let row = row(of: caseworker, leading: own, in: register)
      rows[caseworker.id] = row
      for (household, _) in own where led.insert(household.id).inserted {
        counted.households += 1
        switch register.povertyClass(of: household.id, on: day) {
        case .poor: counted.poor += 1
        case .nearPoor: counted.nearPoor += 1
        case .nonPoor, nil: break
        }
      }
      counted.visited += row.visited
      counted.expected += row.expected
      counted.notMet += row.notMet
      counted.openPromises += row.workload.openPromises
      counted.overdue += row.workload.overdue
    }
  }

  /// What one of the people carries.
  package func row(of caseworker: Caseworker, in register: Register) -> Row {
    rows[caseworker.id]
      ?? row(
        of: caseworker,
        leading: register.householdsLed(by: caseworker.id, on: day, channel: channel),
        in: register)
  }

  private func row(
    of caseworker: Caseworker, leading own: [(household: Household, assignment: Assignment)],
    in register: Register
  ) -> Row {
    let classes = own.map { register.povertyClass(of: $0.household.id, on: day) }
    let visits = own.map { register.visits(to: $0.household, by: $0.assignment, on: day) }
    return Row(
      workload: register.workload(of: caseworker.id, leading: own.count, on: day),
      poor: classes.count { $0 == .poor }, nearPoor: classes.count { $0 == .nearPoor },
      visited: visits.reduce(0) { $0 + min($1.tally.met, $1.expected) },
      expected: visits.reduce(0) { $0 + $1.expected },
      notMet: visits.count { $0.tally.met == 0 && $0.tally.notMet > 0 })
  }
}
