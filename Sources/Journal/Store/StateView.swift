package import Record

/// The record as it stood at one moment: it can be read on any thread.
package struct StateView: Sendable {
  /// The snapshot is damaged: the store, asked for the same, mends it.
  package struct Damage: Error {}

  private let state: MergedState

  init(_ state: MergedState) { self.state = state }

  /// Calls `body` with what the index keeps of an owner's history records, by rising id; where it
  /// turns out to be damaged, with some of them.
  package func forEachSummary(
    kind: String, owner: String, _ body: (HistorySummary) -> Void
  ) throws(Damage) {
    try read { () throws(CacheDamage) in
      try state.forEachSummary(kind: kind, owner: owner, body)
    }
  }

  /// What the index keeps of all history records of a kind, owner by owner.
  package func forEachSummary(
    kind: String, _ body: (HistorySummary) -> Void
  ) throws(Damage) {
    try read { () throws(CacheDamage) in try state.forEachSummary(kind: kind, body) }
  }

  /// As `Store.forEachResidentValues`.
  package func forEachResidentValues(
    kind: String, _ body: (RecordState) -> Void
  ) throws(Damage) {
    try read { () throws(CacheDamage) in try state.forEachResidentValues(kind: kind, body) }
  }

  private func read<Result>(_ body: () throws(CacheDamage) -> Result) throws(Damage) -> Result {
    do throws(CacheDamage) {
      return try body()
    } catch {
      throw Damage()
    }
  }
}
