/// Writes the state of one moment into the cache, on any thread.
package struct SnapshotJob: Sendable {
  let state: MergedState
  let cache: StateCache
  let reading: Int

  /// What a finished job hands back to its store.
  package struct Written: Sendable {
    let kept: SortedTable
    let generation: Int
    let reading: Int
  }

  /// The journals hold whether or not this succeeds.
  package func run() throws(JournalError) -> Written {
    do throws(MergedState.KeepingFailure) {
      let kept = try cache.save(state)
      return Written(kept: kept, generation: state.table.generation, reading: reading)
    } catch {
      switch error {
      case .file(let error): throw .file(error)
      case .cacheDamaged: throw .cacheUnusable
      }
    }
  }
}

extension Store {
  /// How much has changed since the last snapshot, in blocks: a snapshot pays from some hundreds.
  package var changesSinceSnapshot: Int { journals.state.table.changedCount }

  /// Lets go of records that have grown too old to be at hand; to be called where nobody waits.
  package func letGo() throws(JournalError) {
    do throws(CacheDamage) {
      try journals.letGo()
    } catch {
      try journals.rebuild(because: .cacheDamaged)
    }
  }

  /// The job of writing a snapshot of now; nil when there is nothing to write, the store is
  /// read-only, or damaged lines must be met again at the next start.
  package func snapshotJob() -> SnapshotJob? {
    guard access == .writable, journals.damages.isEmpty, changesSinceSnapshot > 0 else {
      return nil
    }
    return SnapshotJob(
      state: journals.state, cache: place.cache(of: identity), reading: journals.rebuilds)
  }

  /// Lets the state rest on a snapshot that was written.
  package func adopt(_ written: SnapshotJob.Written) {
    // A state that was read anew since counts its changes anew.
    guard written.reading == journals.rebuilds else { return }
    journals.rest(on: written.kept, takenAt: written.generation)
  }
}
