import Record

/// What the index kept of history records at one moment: it can be read on any thread.
package struct HistoryIndex: Sendable {
  /// The snapshot is damaged: the store, asked for the same, mends it.
  package struct Damage: Error {}

  private let state: MergedState

  init(_ state: MergedState) { self.state = state }

  /// What it keeps of an owner's records, by rising id.
  package func summaries(kind: String, owner: String) throws(Damage) -> [HistorySummary] {
    do throws(CacheDamage) {
      return try state.summaries(kind: kind, owner: owner)
    } catch {
      throw Damage()
    }
  }
}
