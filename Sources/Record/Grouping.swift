/// Sorts records into named groups by what they hold, so that the members of a group can be found
/// without looking at all records: the assignments of one person, the residences of one person.
package struct Grouping: Sendable {
  package let name: String
  /// The kinds of records that it sorts: of others nothing need be looked at. Nil: all.
  private let kinds: [String]?
  private let sort: @Sendable (RecordState) -> [String]

  /// `groups` gives the groups that a record of these kinds belongs to; none where it concerns none.
  package init(
    _ name: String, of kinds: [String]? = nil,
    groups: @escaping @Sendable (RecordState) -> [String]
  ) {
    self.name = name
    self.kinds = kinds
    sort = groups
  }

  /// The groups that a record in this state belongs to.
  package func groups(_ state: RecordState) -> [String] {
    kinds?.contains(state.record.kind) ?? true ? sort(state) : []
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
