import Record

/// The snapshot of the merged state on disk. Deleting it loses nothing.
struct StateCache: Sendable {
  let folder: StoreFolder
  let files: any FileLayer
  let store: StoreIdentity
  let layout: Layout

  private var path: String { folder.cache + "/state" }

  enum Loading {
    case loaded(MergedState)
    case unusable(RebuildReason)
  }

  /// The state kept, if it was made from the journals that are there now.
  func load() -> Loading {
    do {
      guard
        let kept = SortedTable(
          file: try files.map(path), signature: layout.signature(store: store)),
        let state = try MergedState(layout: layout, kept: kept)
      else { return .unusable(.noUsableCache) }
      for (device, tail) in state.tails where try !isThere(tail, of: device) {
        return .unusable(.stale)
      }
      return .loaded(state)
    } catch is CacheDamage {
      return .unusable(.cacheDamaged)
    } catch {
      // Whatever keeps the cache or the ends of journals from being read: the journals decide.
      return .unusable(.noUsableCache)
    }
  }

  /// Whether the journal still reaches to where it was read, and ends there in the same line.
  private func isThere(_ tail: JournalTail, of device: DeviceID) throws(FileError) -> Bool {
    let path = folder.segment(SegmentID(device: device, number: tail.segment))
    do throws(FileError) {
      let line = try files.read(
        path, offset: tail.lastLine, count: tail.end - 1 - tail.lastLine)
      return try files.size(path) >= tail.end && Digest.chain(line) == tail.hash
    } catch {
      guard error.cause == .missing else { throw error }
      return false
    }
  }

  /// Writes a snapshot and gives it, ready to be read where it lies.
  func save(_ state: MergedState) throws(MergedState.KeepingFailure) -> SortedTable {
    do {
      try files.makeDirectory(folder.cache)
      let temporary = path + ".tmp"
      let file = try files.openToAppend(temporary, creating: true)
      defer { files.close(file) }
      try files.truncate(file, to: 0)
      var writer = SortedTableWriter(
        to: file, files: files, signature: layout.signature(store: store))
      try state.write(to: &writer)
      try files.rename(temporary, to: path)
      try files.syncDirectory(folder.cache)
      let kept = SortedTable(
        file: try files.map(path), signature: layout.signature(store: store))
      guard let kept else { throw MergedState.KeepingFailure.cacheDamaged }
      return kept
    } catch let failure as MergedState.KeepingFailure {
      throw failure
    } catch let failure as FileError {
      throw .file(failure)
    } catch {
      throw .cacheDamaged
    }
  }
}
