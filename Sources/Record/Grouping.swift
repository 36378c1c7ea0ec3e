/// Sorts records into named groups by what they hold, so that the members of a group can be found
/// without looking at all records: the assignments of one person, the residences of one person.
package struct Grouping: Sendable {
  package let name: String
  /// The kinds of records that it sorts: of others nothing need be looked at. Nil: all.
  private let kinds: [String]?
  fileprivate let fields: [String]?
  private let sort: @Sendable (RecordState) -> [String]

  /// `groups` gives the groups that a record of these kinds belongs to; none where it concerns none.
  /// `fields` are those that it looks at in a record that is not deleted, nil if it may be all of
  /// them: where many records are sorted at once, no others are read.
  package init(
    _ name: String, of kinds: [String]? = nil, by fields: [String]? = nil,
    groups: @escaping @Sendable (RecordState) -> [String]
  ) {
    self.name = name
    self.kinds = kinds
    self.fields = fields
    sort = groups
  }

  /// The groups that a record in this state belongs to.
  package func groups(_ state: RecordState) -> [String] {
    sorts(state.record.kind) ? sort(state) : []
  }

  fileprivate func sorts(_ kind: String) -> Bool { kinds?.contains(kind) ?? true }
}

extension [Grouping] {
  /// The fields by which these sort a record of the kind that is not deleted, the mark of deletion
  /// among them; nil if it may be any.
  package func fields(of kind: String) -> [String]? {
    var all = [RecordState.deletionField]
    for grouping in self where grouping.sorts(kind) {
      guard let fields = grouping.fields else { return nil }
      all += fields
    }
    return all
  }
}

/// One group of one grouping.
package struct GroupID: Hashable, Comparable, Sendable {
  package let grouping: String
  package let name: String

  package init(grouping: String, name: String) {
    self.grouping = grouping
    self.name = name
  }

  package static func < (a: GroupID, b: GroupID) -> Bool {
    (a.grouping, a.name) < (b.grouping, b.name)
  }
}

extension [Grouping] {
  /// The groups of a record; of one that is not there, none.
  package func groups(of state: RecordState?) -> Set<GroupID> {
    guard let state else { return [] }
    var found: Set<GroupID> = []
    for grouping in self {
      for name in grouping.groups(state) {
        found.insert(GroupID(grouping: grouping.name, name: name))
      }
    }
    return found
  }
}
