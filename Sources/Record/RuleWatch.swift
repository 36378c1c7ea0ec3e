/// The rules held against a state that is in memory whole: which groups there are, and which are
/// broken.
struct RuleWatch: Sendable {
  private let rules: [Rule]
  private let groupings: [Grouping]
  private var members: [GroupID: [RecordID]] = [:]
  private var findings: [GroupID: [Rule.Finding]] = [:]

  init(_ rules: [Rule]) {
    self.rules = rules
    groupings = rules.map(\.grouping)
  }

  var breaches: [Breach] { rules.breaches(findings) }

  func groups(of state: RecordState?) -> Set<GroupID> { groupings.groups(of: state) }

  /// Notes that the record left the groups `old` and is in the groups `new` now.
  mutating func move(_ record: RecordID, from old: Set<GroupID>, to new: Set<GroupID>) {
    for group in old.subtracting(new) {
      members[group]?.removeAll { $0 == record }
      if members[group]?.isEmpty == true { members[group] = nil }
    }
    for group in new.subtracting(old) { members[group, default: []].append(record) }
  }

  /// Looks again at groups whose members changed.
  mutating func check(_ groups: Set<GroupID>, state: (RecordID) -> RecordState?) {
    for group in groups {
      guard let rule = rules.first(where: { $0.name == group.grouping }) else { continue }
      let found = rule.findings(in: (members[group] ?? []).compactMap(state))
      findings[group] = found.isEmpty ? nil : found
    }
  }
}
