import Record

// What records stand in which group, of those at hand.
extension MergedState {
  /// Whether journals are read on, and not all of them for the first time.
  var isReadOn: Bool { groups.isWhole }

  /// The records at hand by their groups: those of about half the blocks on each of two processors.
  func sortedIntoGroups() throws(CacheDamage) -> [GroupID: [RecordID]] {
    let (some, others) = kindsInHalves
    let (first, second) = SystemThread.both {
      sorted(some)
    } _: {
      sorted(others)
    }
    var members = try first.get()
    for (group, records) in try second.get() { members[group, default: []] += records }
    return members
  }

  /// The kinds of records at hand, with about as many blocks in either half.
  private var kindsInHalves: ([String], [String]) {
    var halves: (first: [String], second: [String]) = ([], [])
    var surplus = 0
    let counts = layout.kinds.keys.map { ($0, table.changedCount(in: TableKey.residents(of: $0))) }
    for (kind, count) in counts.sorted(by: { $0.1 > $1.1 }) {
      if surplus > 0 { halves.second.append(kind) } else { halves.first.append(kind) }
      surplus += surplus > 0 ? -count : count
    }
    return halves
  }

  /// The groups of all records of these kinds.
  private func sorted(_ kinds: [String]) -> Result<[GroupID: [RecordID]], CacheDamage> {
    var members: [GroupID: [RecordID]] = [:]
    do throws(CacheDamage) {
      for kind in kinds {
        let sorting = groups.sorting(of: kind)
        try table.forEachChanged(in: TableKey.residents(of: kind)) {
          id, block throws(CacheDamage) in
          try sorting.add(RecordID(kind: kind, id: id), block, to: &members)
        }
      }
      return .success(members)
    } catch {
      return .failure(error)
    }
  }

  /// What is wrong in those of the groups whose members are all at hand and none of them deleted;
  /// nothing is said of the others, nor of one that cannot be read.
  func findings(
    in groups: ArraySlice<GroupID>, by layout: Layout
  ) -> [(group: GroupID, found: [Rule.Finding])] {
    groups.compactMap { group in
      guard let rule = layout.rule(group.grouping) else { return (group, []) }
      guard let states = residents(in: group) else { return nil }
      return (group, rule.findings(in: states))
    }
  }

  /// The members of a group; nil where one is not at hand, deleted or not to be read.
  private func residents(in group: GroupID) -> [RecordState]? {
    do throws(CacheDamage) {
      var states: [RecordState] = []
      for member in try members(of: group) {
        guard let state = try resident(member), !state.isDeleted else { return nil }
        states.append(state)
      }
      return states
    } catch {
      // Whoever judges the group by itself meets the same and tells it.
      return nil
    }
  }

  func members(of group: GroupID) throws(CacheDamage) -> [RecordID] {
    try groups.members(of: group, in: table)
  }

  func groupNames(in grouping: String) throws(CacheDamage) -> [String] {
    var names: [String] = []
    try table.forEach(in: TableKey.groups(of: grouping)) { name, _ in names.append(name) }
    return names
  }
}
