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

  func members(of group: GroupID) throws(CacheDamage) -> [RecordID] {
    try groups.members(of: group, in: table)
  }

  func groupNames(in grouping: String) throws(CacheDamage) -> [String] {
    var names: [String] = []
    try table.forEach(in: TableKey.groups(of: grouping)) { name, _ in names.append(name) }
    return names
  }
}
