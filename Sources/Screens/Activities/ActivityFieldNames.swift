import Casework

extension World {
  /// Of what is held, and of those placed in training or in work.
  static let keysOfActivities = [
    Activity.kind: [
      "type": "activity.type",
      "place": "activity.place",
      "topic": "activity.topic",
      "who": "activity.leader",
      "guest": "activity.guest",
      "attendance": "activity.attendance",
    ],
    Placement.kind: [
      "path": "placement.path",
      "what": "placement.what",
      "place": "placement.place",
      "from": "placement.from",
      "who": "placement.follower",
      "activity": "placement.activity",
    ],
  ]

  /// What was found at the one time that a conflict is about.
  func words(ofFindingIn placement: Placement) -> String? {
    placement.findings.values.first.map {
      let path = register.placements[placement.household].first { $0.id == placement.id }?.path
      return [
        words(for: $0.standing, of: path), $0.day.description, name(of: $0.by), $0.note,
      ].joinedParts
    }
  }
}
