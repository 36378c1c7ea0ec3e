/// The rules held against a state that changes: which groups there are, and which are broken.
struct RuleWatch: Sendable {
  /// One group of one rule.
  struct Group: Hashable {
    let rule: Int
    let name: String
  }

  private let rules: [Rule]
  private var members: [Group: [RecordID]] = [:]
  private var findings: [Group: [Rule.Finding]] = [:]

  init(_ rules: [Rule]) { self.rules = rules }

  /// Every breach: by rule in the order given, then by group name.
  var breaches: [Breach] {
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

  /// Looks again at groups whose members changed.
  mutating func check(_ groups: Set<Group>, in states: RecordTable) {
    for group in groups {
      let present = (members[group] ?? []).sorted().compactMap { states[$0] }
      let found = present.isEmpty ? [] : rules[group.rule].broken(present)
      findings[group] = found.isEmpty ? nil : found
    }
  }
}
