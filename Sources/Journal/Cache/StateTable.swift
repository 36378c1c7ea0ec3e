/// The merged state as blocks by key: those of the last snapshot, where they lie in its file, and
/// over them those changed since.
struct StateTable: Sendable {
  private struct Slot: Sendable {
    var bytes: [UInt8] = []
    /// There is no such block any more.
    var isGone = false
    /// 0: just made, and not taken from the snapshot yet.
    var generation = 0
  }

  private(set) var base: SortedTable?
  /// By section, then by name: right after a rebuild all blocks are here.
  private var changed: [String: [String: Slot]] = [:]
  /// Counts the changes, so that a snapshot taken of an earlier state can tell which are in it.
  private(set) var generation = 0

  init(base: SortedTable? = nil) { self.base = base }

  /// How many blocks have changed since the snapshot.
  var changedCount: Int { changed.values.reduce(0) { $0 + $1.count } }

  func changedCount(in section: String) -> Int { changed[section]?.count ?? 0 }

  func read<Result>(
    _ key: TableKey, _ body: (UnsafeBufferPointer<UInt8>) throws(CacheDamage) -> Result
  ) throws(CacheDamage) -> Result? {
    if let slot = changed[key.section]?[key.name] {
      return slot.isGone ? nil : try slot.bytes.withUnsafeBufferPointer(body)
    }
    return try base?.read(key.whole, body)
  }

  /// Puts a block in the place of a key; nil takes away what is there.
  mutating func put(_ key: TableKey, _ bytes: [UInt8]?) {
    generation += 1
    changed[key.section, default: [:]][key.name] =
      Slot(bytes: bytes ?? [], isGone: bytes == nil, generation: generation)
  }

  /// Puts a block where there is none; false where there is one.
  mutating func add(_ key: TableKey, _ bytes: [UInt8]) throws(CacheDamage) -> Bool {
    guard try read(key, { _ in true }) == nil else { return false }
    put(key, bytes)
    return true
  }

  /// A block that changes grows by a row or less: room for that spares copying it once more.
  private static let usualGrowth = 256

  /// Changes the block of a key where it lies; an absent one begins empty.
  mutating func modify(
    _ key: TableKey, _ body: (inout [UInt8]) throws(CacheDamage) -> Void
  ) throws(CacheDamage) {
    generation += 1
    let (base, generation) = (base, generation)
    func change(_ slot: inout Slot) throws(CacheDamage) {
      if slot.generation == 0 {
        slot.bytes = try base?.read(key.whole) { $0.copied(withRoomFor: Self.usualGrowth) } ?? []
      }
      slot.isGone = false
      slot.generation = generation
      try body(&slot.bytes)
    }
    try change(&changed[key.section, default: [:]][key.name, default: Slot()])
  }

  /// Some of the names in a section: those from one on, and before another.
  struct Names: Sendable {
    var first: String?
    var end: String?

    static let all = Names()

    fileprivate func contains(_ name: String) -> Bool {
      (first.map { $0 <= name } ?? true) && (end.map { name < $0 } ?? true)
    }
  }

  /// The names of a section in two parts of about as many blocks; nil where there are less than
  /// `least` of them.
  func halves(of section: String, least: Int) throws(CacheDamage) -> (Names, Names)? {
    guard let middle = try base?.middle(ofSection: section, least: least) else { return nil }
    let name = String(decoding: middle.dropFirst(section.utf8.count), as: UTF8.self)
    return (Names(end: name), Names(first: name))
  }

  /// Calls `body` with the names of a section that begin with `prefix`, rising, and their blocks.
  func forEach(
    in section: String, _ names: Names = .all, prefix: String = "",
    _ body: (String, UnsafeBufferPointer<UInt8>) throws(CacheDamage) -> Void
  ) throws(CacheDamage) {
    let slots = changed[section] ?? [:]
    let fresh = slots.keys.filter { $0.hasPrefix(prefix) && names.contains($0) }.sorted()
    var next = fresh.startIndex
    func passFresh(below name: String?) throws(CacheDamage) {
      while next < fresh.endIndex, name.map({ fresh[next] < $0 }) ?? true {
        let name = fresh[next]
        next += 1
        guard let slot = slots[name], !slot.isGone else { continue }
        try slot.bytes.withUnsafeBufferPointer { block throws(CacheDamage) in
          try body(name, block)
        }
      }
    }
    let length = section.utf8.count
    try base?.forEach(
      prefix: section + prefix, from: names.first.map { section + $0 },
      before: names.end.map { section + $0 }
    ) { place throws(CacheDamage) in
      let name = String(
        decoding: UnsafeBufferPointer(rebasing: place.key[length...]), as: UTF8.self)
      try passFresh(below: name)
      if slots[name] == nil { try body(name, place.block) }
    }
    try passFresh(below: nil)
  }

  /// The same in no order, of a table that rests on no snapshot.
  func forEachChanged(
    in section: String, _ body: (String, UnsafeBufferPointer<UInt8>) throws(CacheDamage) -> Void
  ) throws(CacheDamage) {
    for (name, slot) in changed[section] ?? [:] where !slot.isGone {
      try slot.bytes.withUnsafeBufferPointer { block throws(CacheDamage) in try body(name, block) }
    }
  }

  /// The sections there are, rising.
  var sections: [String] {
    get throws(CacheDamage) {
      var sections = Set(changed.keys)
      for section in try base?.sections ?? [] { sections.insert(section) }
      return sections.sorted()
    }
  }

  /// Puts a snapshot of this table, taken at `generation`, under what has changed since.
  mutating func rest(on snapshot: SortedTable, takenAt generation: Int) {
    base = snapshot
    changed = changed.mapValues { $0.filter { $0.value.generation > generation } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func copied(withRoomFor more: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + more)
    bytes.append(contentsOf: self)
    return bytes
  }
}
