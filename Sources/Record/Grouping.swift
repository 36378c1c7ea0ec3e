/// Sorts records into named groups by what they hold, so that the members of a group can be found
/// without looking at all records: the assignments of one person, the residences of one person.
package struct Grouping: Sendable {
  package let name: String
  /// The kinds of records that it sorts: of others nothing need be looked at. Nil: all.
  private let kinds: [String]?
  /// It sorts only records that have this field. Nil: by more than one.
  package let field: String?
  private let sort: @Sendable (RecordState) -> [String]

  /// `groups` gives the groups that a record of these kinds, which has the field, belongs to; none
  /// where it concerns none. Without a field it may go by what the record says, and not by who said
  /// it and when.
  package init(
    _ name: String, of kinds: [String]? = nil, having field: String? = nil,
    groups: @escaping @Sendable (RecordState) -> [String]
  ) {
    self.name = name
    self.kinds = kinds
    self.field = field
    sort = groups
  }

  /// Whether it sorts records of this kind.
  package func concerns(_ kind: String) -> Bool { kinds?.contains(kind) ?? true }

  /// The groups that a record in this state belongs to.
  package func groups(_ state: RecordState) -> [String] {
    guard concerns(state.record.kind), field.map({ state[field: $0] != nil }) ?? true else {
      return []
    }
    return sort(state)
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
