/// The merged state as blocks by key: those of the last snapshot, where they lie in its file, and
/// over them those changed since.
struct StateTable: Sendable {
  private struct Slot: Sendable {
    /// Nil: there is no such block any more.
    var bytes: [UInt8]?
    var generation: Int
  }

  private(set) var base: SortedTable?
  private var changed: [String: Slot] = [:]
  /// Counts the changes, so that a snapshot taken of an earlier state can tell which are in it.
  private(set) var generation = 0

  init(base: SortedTable? = nil) { self.base = base }

  /// How many blocks have changed since the snapshot.
  var changedCount: Int { changed.count }

  func read<Result>(
    _ key: String, _ body: (UnsafeBufferPointer<UInt8>) throws(CacheDamage) -> Result
  ) throws(CacheDamage) -> Result? {
    if let slot = changed[key] {
      guard let bytes = slot.bytes else { return nil }
      return try bytes.withUnsafeBufferPointer(body)
    }
    return try base?.read(key, body)
  }

  mutating func put(_ key: String, _ bytes: [UInt8]?) {
    generation += 1
    changed[key] = Slot(bytes: bytes, generation: generation)
  }

  /// Changes the block of a key in place; an absent one begins empty.
  mutating func modify(
    _ key: String, _ body: (inout [UInt8]) throws(CacheDamage) -> Void
  ) throws(CacheDamage) {
    // Taken out while it changes, so that it is not copied.
    let slot = changed.removeValue(forKey: key)
    var bytes: [UInt8] =
      if let slot { slot.bytes ?? [] } else { try base?.read(key, { Array($0) }) ?? [] }
    try body(&bytes)
    put(key, bytes)
  }

  /// Calls `body` with all keys that begin with `prefix`, rising, and their blocks.
  func forEach(
    prefix: String, _ body: (String, UnsafeBufferPointer<UInt8>) throws(CacheDamage) -> Void
  ) throws(CacheDamage) {
    let fresh = changed.keys.filter { $0.hasPrefix(prefix) }.sorted()
    var next = fresh.startIndex
    func passFresh(below key: String?) throws(CacheDamage) {
      while next < fresh.endIndex, key.map({ fresh[next] < $0 }) ?? true {
        let key = fresh[next]
        next += 1
        if let bytes = changed[key]?.bytes {
          try bytes.withUnsafeBufferPointer { buffer throws(CacheDamage) in try body(key, buffer) }
        }
      }
    }
    try base?.forEach(prefix: prefix) { place throws(CacheDamage) in
      let key = String(decoding: place.key, as: UTF8.self)
      try passFresh(below: key)
      if changed[key] == nil { try body(key, place.block) }
    }
    try passFresh(below: nil)
  }

  /// Puts a snapshot of this table, taken at `generation`, under what has changed since.
  mutating func rest(on snapshot: SortedTable, takenAt generation: Int) {
    base = snapshot
    changed = changed.filter { $0.value.generation > generation }
  }
}
