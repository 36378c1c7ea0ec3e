/// Something that must hold between records, and that the union of several journals can break
/// although each writer kept to it: two leads in one channel, a person in two households.
///
/// A rule says into which groups it sorts a record, and which members of one group break it
/// together. So a change is checked by looking at the groups it touches and at nothing else.
package struct Rule: Sendable {
  package let grouping: Grouping
  /// With fewer members a group cannot break the rule.
  package let fewest: Int
  /// Without a member of this kind a group cannot break the rule; nil: with any.
  package let neededKind: String?
  /// What is wrong within one group, whose members come sorted by id and are never none.
  private let broken: @Sendable ([RecordState]) -> [Finding]

  /// `groups` as that of `Grouping`.
  package init(
    _ name: String, of kinds: [String]? = nil, having field: String? = nil, fewest: Int = 1,
    neededKind: String? = nil, groups: @escaping @Sendable (RecordState) -> [String],
    broken: @escaping @Sendable ([RecordState]) -> [Finding]
  ) {
    grouping = Grouping(name, of: kinds, having: field, groups: groups)
    self.fewest = fewest
    self.neededKind = neededKind
    self.broken = broken
  }

  package var name: String { grouping.name }

  /// Whether a group of these members has to be looked into at all.
  package func canBreak(in members: [RecordID]) -> Bool {
    members.count >= fewest
      && (neededKind.map { kind in members.contains { $0.kind == kind } } ?? true)
  }

  /// What is wrong within one group.
  package func findings(in members: [RecordState]) -> [Finding] {
    canBreak(in: members.map(\.record))
      ? broken(members.sorted { $0.record < $1.record }) : []
  }

  /// Records that break the rule together, and what a person needs to know beside them.
  package struct Finding: Hashable, Sendable {
    package let records: [RecordID]
    package let detail: Value?

    package init(_ records: [RecordID], _ detail: Value? = nil) {
      self.records = records.sorted()
      self.detail = detail
    }
  }
}

/// A rule that the state breaks, and where.
package struct Breach: Hashable, Sendable {
  package let rule: String
  package let records: [RecordID]
  package let detail: Value?

  init(_ rule: Rule, _ finding: Rule.Finding) {
    self.rule = rule.name
    records = finding.records
    detail = finding.detail
  }
}

extension [Rule] {
  /// Every breach: by rule in the order given, then by group name.
  package func breaches(_ findings: [GroupID: [Rule.Finding]]) -> [Breach] {
    flatMap { rule in
      findings.filter { $0.key.grouping == rule.name }.sorted { $0.key.name < $1.key.name }
        .flatMap { $0.value.map { Breach(rule, $0) } }
    }
  }
}
