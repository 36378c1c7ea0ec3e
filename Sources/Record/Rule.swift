/// Something that must hold between records, and that the union of several journals can break
/// although each writer kept to it: two leads in one channel, a person in two households.
///
/// A rule says into which groups it sorts a record, and which members of one group break it
/// together. So a change is checked by looking at the groups it touches and at nothing else.
package struct Rule: Sendable {
  package let name: String
  /// The groups that a record in this state belongs to; none where the rule does not concern it.
  let groups: @Sendable (RecordState) -> [String]
  /// What is wrong within one group, whose members come sorted by id and are never none.
  let broken: @Sendable ([RecordState]) -> [Finding]

  package init(
    _ name: String, groups: @escaping @Sendable (RecordState) -> [String],
    broken: @escaping @Sendable ([RecordState]) -> [Finding]
  ) {
    self.name = name
    self.groups = groups
    self.broken = broken
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
