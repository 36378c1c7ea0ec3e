/// What the activities of one kind in a year come to.
package struct ActivitySummary: Hashable, Sendable {
  /// Nil for those of which it is not said.
  package let type: String?
  package let held: Int
  /// Households and people that came to any of them, each once.
  package let households: Int
  package let people: Int
  package let caseworkers: Int
  /// Of all who came, as often as they came, where it was counted.
  package let attendance: Int

  init(_ type: String?, _ activities: [Activity], in register: Register) {
    self.type = type
    held = activities.count
    people = Set(activities.flatMap(\.people).map(register.kept)).count
    households = Set(activities.flatMap(\.households).map(register.kept)).count
    caseworkers = Set(activities.flatMap(\.caseworkers)).count
    attendance = activities.reduce(0) { $0 + $1.came }
  }
}

extension Activity {
  /// How many came: as it was counted, else by the names.
  package var came: Int {
    attendance ?? max(households.count, people.count, caseworkers.count)
  }
}

extension Register {
  /// The activities of a year, the latest first.
  ///
  /// - Parameter older: those of a year that memory does not reach back to.
  package func activities(in year: Int, older: [Activity] = []) -> [Activity] {
    let others = older.filter { activities[$0.id] == nil }
    return (activities.values + others).filter { $0.day?.year == year }.sorted(by: Self.isLater)
  }

  private static func isLater(_ a: Activity, _ b: Activity) -> Bool {
    (b.day?.ordinal ?? .min, b.id) < (a.day?.ordinal ?? .min, a.id)
  }

  /// One for each kind held in a year, in the order of the list.
  package func activitySummaries(
    in year: Int, older: [Activity] = [], by kinds: ActivityKinds
  ) -> [ActivitySummary] {
    let groups = Dictionary(grouping: activities(in: year, older: older), by: \.type)
    let places = kinds.places
    return groups.map { ActivitySummary($0, $1, in: self) }.sorted { a, b in
      (a.type.flatMap { places[$0] } ?? .max, a.type ?? "")
        < (b.type.flatMap { places[$0] } ?? .max, b.type ?? "")
    }
  }

  /// The activities that a household, or one who lives in it on a day, came to, the latest first.
  package func activities(of household: Household.ID, on day: Day) -> [Activity] {
    let households = Set(selves(of: household))
    let people = Set(members(of: household, on: day).flatMap { selves(ofPerson: $0.person.id) })
    var known: Set<Activity.ID> = []
    for one in households { known.formUnion(activitiesByHousehold[one] ?? []) }
    for person in people { known.formUnion(activitiesByPerson[person] ?? []) }
    return known.compactMap { activities[$0] }
      .filter { !$0.households.isDisjoint(with: households) || !$0.people.isDisjoint(with: people) }
      .sorted(by: Self.isLater)
  }
}
