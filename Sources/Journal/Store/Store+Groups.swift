package import Record

/// Groups of records at hand, and the rules held against them.
extension Store {
  /// The records at hand that a grouping of the layout puts into one group, sorted.
  package func members(of grouping: String, named name: String) throws(JournalError) -> [RecordID] {
    let group = GroupID(grouping: grouping, name: name)
    return try read { state throws(CacheDamage) in try state.members(of: group) }
  }

  /// The names of the groups that a grouping has made, rising; of a grouping whose names are visible
  /// ASCII only.
  package func names(in grouping: String) throws(JournalError) -> [String] {
    try read { state throws(CacheDamage) in try state.groupNames(in: grouping) }
  }

  /// The rules that the state breaks, in the order of the rules.
  package var breaches: [Breach] {
    judge()
    return place.layout.rules.breaches(journals.state.groups.findings)
  }

  /// Holds the groups touched since the last time against their rules. One that cannot be read
  /// whole is told, and looked at again the next time.
  func judge() {
    judgeAtHand()
    for group in journals.state.groups.touched {
      do throws(JournalError) {
        journals.settle(group, try findings(in: group))
      } catch {
        journals.tell(.unreadable(error))
      }
    }
  }

  /// After all journals were read there are thousands of such groups, nearly all of records at hand:
  /// of these, half are judged on a thread of its own.
  private func judgeAtHand() {
    let touched = Array(journals.state.groups.touched)
    guard touched.count >= MergedState.worthAThread else { return }
    let (state, layout) = (journals.state, place.layout)
    let middle = touched.count / 2
    let (second, first) = SystemThread.both {
      state.findings(in: touched[middle...], by: layout)
    } _: {
      state.findings(in: touched[..<middle], by: layout)
    }
    for (group, found) in first + second { journals.settle(group, found) }
  }

  private func findings(in group: GroupID) throws(JournalError) -> [Rule.Finding] {
    guard let rule = place.layout.rule(group.grouping) else { return [] }
    let members = try members(of: group.grouping, named: group.name)
    guard rule.canBreak(in: members) else { return [] }
    var states: [RecordState] = []
    for member in members {
      guard let state = try state(of: member) else { continue }
      states.append(state)
      if state.isDeleted { states += try histories(of: state.record, in: group, by: rule) }
    }
    return rule.findings(in: states)
  }

  /// What a deleted record leaves behind among the records that are not at hand. Those of one that
  /// is there are not read: they would be the whole history.
  private func histories(
    of owner: RecordID, in group: GroupID, by rule: Rule
  ) throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    for (kind, residency) in place.layout.kinds where residency.summary != nil {
      for state in try history(kind: kind, owner: owner.id)
      where rule.grouping.groups(state).contains(group.name) { states.append(state) }
    }
    return states
  }
}
