/// What was changed after a sight of what that sight had seen: a value it knew gave way to another, or a
/// record it knew was deleted. What merely went on since is none of it.
package struct Corrections: Hashable, Sendable {
  /// By rising stamp.
  package let changes: [SavedChange]
  /// More was saved since than is read through.
  package let isCutShort: Bool

  /// So many entries of a device behind the sight are read, the first of them.
  package static let mostEntries = 2_000

  /// - Parameter entries: those that came after the sight.
  package init<Failure: Error>(
    of sight: Sight, in entries: [Entry], isCutShort: Bool,
    state: (RecordID) throws(Failure) -> RecordState?
  ) throws(Failure) {
    var found: [SavedChange] = []
    for entry in entries {
      for change in entry.changes {
        var isOfKnown = change.fields.contains { $0.replaces.contains(where: sight.contains) }
        if !isOfKnown, change.fields.contains(where: { $0.name == RecordState.deletionField }) {
          isOfKnown = try state(change.record).isKnown(to: sight)
        }
        if isOfKnown { found.append(SavedChange(stamp: entry.stamp, change: change)) }
      }
    }
    changes = found.sorted { $0.stamp < $1.stamp }
    self.isCutShort = isCutShort
  }
}

extension RecordState? {
  fileprivate func isKnown(to sight: Sight) -> Bool {
    self?.fields.contains { field in field.heads.contains { sight.contains($0.stamp) } } ?? false
  }
}
