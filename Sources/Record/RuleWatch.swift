/// The rules held against a state that changes: which groups there are, and which are broken.
package struct RuleWatch: Sendable {
  /// One group of one rule.
  package struct Group: Hashable, Sendable {
    let rule: Int
    let name: String
  }

  private let rules: [Rule]
  private var members: [Group: [RecordID]] = [:]
  private var findings: [Group: [Rule.Finding]] = [:]

  package init(_ rules: [Rule]) { self.rules = rules }

  /// Every breach: by rule in the order given, then by group name.
  package var breaches: [Breach] {
    findings.sorted { ($0.key.rule, $0.key.name) < ($1.key.rule, $1.key.name) }
      .flatMap { group, found in found.map { Breach(rules[group.rule], $0) } }
  }

  func groups(of state: RecordState?) -> Set<Group> {
    guard let state else { return [] }
    return Set(
      rules.indices.flatMap { index in
        rules[index].groups(state).map { Group(rule: index, name: $0) }
      })
  }

  /// Notes that the record left the groups `old` and is in the groups `new` now.
  mutating func move(_ record: RecordID, from old: Set<Group>, to new: Set<Group>) {
    for group in old.subtracting(new) {
      members[group]?.removeAll { $0 == record }
      if members[group]?.isEmpty == true { members[group] = nil }
    }
    for group in new.subtracting(old) { members[group, default: []].append(record) }
  }

  /// Notes that a record that stood as `old` stands as `new` now; gives the groups to check again.
  package mutating func note(_ new: RecordState, replacing old: RecordState?) -> Set<Group> {
    let (before, after) = (groups(of: old), groups(of: new))
    move(new.record, from: before, to: after)
    return before.union(after)
  }

  /// Looks again at groups whose members changed.
  package mutating func check(_ groups: Set<Group>, state: (RecordID) -> RecordState?) {
    for group in groups {
      let present = (members[group] ?? []).sorted().compactMap(state)
      let found = present.isEmpty ? [] : rules[group.rule].broken(present)
      findings[group] = found.isEmpty ? nil : found
    }
  }
}
