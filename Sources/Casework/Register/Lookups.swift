package import Record

// By what the record is asked for records at hand, where their owner alone does not lead to them.
extension Grouping {
  /// The assignments that were ever made to one caseworker.
  static let assignmentsOfCaseworker = Grouping(
    "assignmentsOfCaseworker", of: [Assignment.kind]
  ) { state in
    [state.text("who")].compactMap { $0 }
  }

  /// The promises that one caseworker is to keep.
  static let promisesOfCaseworker = Grouping(
    "promisesOfCaseworker", of: [Promise.kind]
  ) { state in
    [state.text("who")].compactMap { $0 }
  }

  /// The supports that one caseworker guides.
  static let supportsOfGuide = Grouping(
    "supportsOfGuide", of: [LivelihoodSupport.kind]
  ) { state in
    [state.text("who")].compactMap { $0 }
  }

  /// Those placed in training or in work whom one caseworker follows.
  static let placementsOfFollower = Grouping("placementsOfFollower", of: [Placement.kind]) {
    state in
    [state.text("who")].compactMap { $0 }
  }

  /// The households of one household group.
  static let householdsOfGroup = Grouping(
    "householdsOfGroup", of: [Household.kind]
  ) { state in
    [state.text("group")].compactMap { $0 }
  }

  /// What a household, or a person, came to, and what reviews concluded on a household, however long
  /// ago.
  package static let gatherings = Grouping(
    "gatherings", of: [Activity.kind, HouseholdConclusion.kind]
  ) { state in
    guard state.record.kind == Activity.kind else {
      return [HouseholdConclusion(state).household.text]
    }
    let activity = Activity(state)
    return activity.households.map(\.text) + activity.people.map(\.text)
  }

  /// Closed reviews and periods by the day of their closing, so that the last such day is known.
  package static let closingDays = Grouping("closingDays", of: [Review.kind, PeriodClosing.kind]) {
    state in
    switch state.record.kind {
    case Review.kind: [Review(state).closing?.day.iso].compactMap { $0 }
    case PeriodClosing.kind: [PeriodClosing(state).act?.day.iso].compactMap { $0 }
    default: []
    }
  }

  /// All of them, for the store to keep.
  package static let casework: [Grouping] = [
    assignmentsOfCaseworker, promisesOfCaseworker, supportsOfGuide, placementsOfFollower,
    householdsOfGroup, gatherings, closingDays,
  ]
}
