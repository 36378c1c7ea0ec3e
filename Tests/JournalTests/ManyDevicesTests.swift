import Record
import Testing

@testable import Journal

/// At most one household is here, and none is deleted under an edit: rules that are often broken.
private let rules: [Rule] = [
  Rule("one household", fewest: 2) { state in
    state.record.kind == "household" && !state.isDeleted ? ["here"] : []
  } broken: {
    [Rule.Finding($0.map(\.record))]
  },
  Rule("edited and deleted", having: RecordState.deletionField) { state in
    let isConcerned = state.record.kind == "household" && !state.editsUnseenByDeletion.isEmpty
    return isConcerned ? [state.record.id] : []
  } broken: {
    $0.map { Rule.Finding([$0.record], .list($0.editsUnseenByDeletion.map { .text($0.name) })) }
  },
]

/// A commune of several laptops. Each writes into its own store; lines of the others reach it in
/// pieces, by copying bytes of their journals.
private struct Commune {
  let files = LossyFiles()
  private var random: Seeded
  private var stores: [Store?]
  private var written = 0
  let identity: StoreIdentity

  init(seed: UInt64, devices: Int) throws {
    random = Seeded(seed)
    identity = thuLum
    stores = []
    for number in 0..<devices {
      stores.append(try Store.create(thuLum, at: Self.place(number, files), month: "2026-11"))
    }
  }

  private static func place(_ number: Int, _ files: LossyFiles) -> StorePlace {
    JournalTests.place(
      "/laptop\(number)", state: "/state\(number)", files: files, seed: UInt64(number) + 77,
      layout: Layout(version: 1, kinds: caseLayout.kinds, rules: rules))
  }

  private func place(_ number: Int) -> StorePlace { Self.place(number, files) }

  /// The store of a laptop, which may have been closed in between.
  private mutating func store(_ number: Int) throws -> Store {
    if let store = stores[number] { return store }
    let store = try Store.open(at: place(number), month: "2026-11")
    stores[number] = store
    return store
  }

  mutating func step() throws {
    let number = Int.random(in: 0..<stores.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: try edit(number)
    case 5..<8: try deliver(to: number)
    case 8: try store(number).keepSnapshot()
    default: stores[number] = nil
    }
  }

  /// One save of up to two of a few records, so that edits collide.
  private mutating func edit(_ number: Int) throws {
    let store = try store(number)
    let kinds = ["household", "visit", "promise"].shuffled(using: &random).prefix(2)
    _ = try store.append(
      kinds.map { kind in
        let record = RecordID(kind: kind, id: "0\(Int.random(in: 0..<2, using: &random))H.1")
        return Change(
          record: record, fields: try fields(of: record, in: store), author: "w\(number)",
          claimedTime: "2026-11-23T08:15:02+07:00")
      })
  }

  private mutating func fields(of record: RecordID, in store: Store) throws -> [FieldChange] {
    let state = try store.state(of: record) ?? RecordState(record: record)
    written += 1
    if Int.random(in: 0..<8, using: &random) == 0 {
      let mark = RecordState.deletionField
      let restoration = FieldChange(mark, nil, replaces: state.stamps(of: mark))
      return [state.isDeleted ? restoration : state.deletion(having: store.sight)]
    }
    let name = ["day", "met", "done"][Int.random(in: 0..<3, using: &random)]
    let value: Value =
      name == "done" ? .bool(Bool.random(using: &random)) : .text(String(written))
    let open = state.stamps(of: name)
    // Mostly all open values are settled, sometimes only one of them.
    let replaced = Int.random(in: 0..<3, using: &random) == 0 ? Array(open.prefix(1)) : open
    return [FieldChange(name, value, replaces: replaced)]
  }

  /// Some more bytes of one other laptop's journal arrive.
  private mutating func deliver(to number: Int) throws {
    let source = Int.random(in: 0..<stores.count, using: &random)
    guard source != number, let device = try store(source).device else { return }
    try copy(device, from: source, to: number, atMost: Int.random(in: 1..<1500, using: &random))
    try store(number).refresh()
  }

  private func copy(_ device: DeviceID, from source: Int, to target: Int, atMost limit: Int) throws
  {
    let path = SegmentID(device: device, number: 1).relativePath
    let bytes = try files.contents("/laptop\(source)/" + path) ?? []
    let held = try files.contents("/laptop\(target)/" + path)?.count ?? 0
    try files.makeDirectory("/laptop\(target)/journals/\(device)")
    let file = try files.openToAppend("/laptop\(target)/" + path, creating: true)
    defer { files.close(file) }
    let piece = Array(bytes.dropFirst(held).prefix(limit))
    if !piece.isEmpty { try files.append(all: piece, to: file) }
  }

  /// Brings everything everywhere.
  mutating func deliverAll() throws {
    for source in stores.indices {
      guard let device = try store(source).device else { continue }
      for target in stores.indices where target != source {
        try copy(device, from: source, to: target, atMost: .max)
      }
    }
    for number in stores.indices { try store(number).refresh() }
  }

  /// What each laptop says in the end; after a restart; and after reading the journals whole.
  mutating func tellings() throws -> [Telling] {
    var tellings: [Telling] = []
    for number in stores.indices {
      tellings.append(try Telling(try store(number)))
      stores[number] = nil
      tellings.append(try Telling(try store(number)))
      try store(number).keepSnapshot()
      stores[number] = nil
      tellings.append(try Telling(try store(number)))
      stores[number] = nil
      try? files.remove("/laptop\(number)/local/cache/state")
      tellings.append(try Telling(try store(number)))
    }
    return tellings
  }

  /// What the record's own book says of the same entries.
  mutating func book() throws -> RecordBook {
    var book = RecordBook(rules: rules)
    for number in stores.indices {
      let store = try store(number)
      guard let device = store.device else { continue }
      for entry in 1...max(1, store.number(of: device)) {
        if let entry = try store.entry(device, number: entry) {
          try book.take(entry) { _, _ in nil }
        }
      }
    }
    return book
  }
}

private struct Telling: Hashable {
  let states: [RecordState]
  let unsettled: [RecordID]
  let conflicts: [FieldConflict]
  let summaries: [HistorySummary]
  let breaches: [Breach]

  init(_ store: Store) throws {
    states = try store.everything()
    unsettled = store.unsettled
    conflicts = try store.conflicts
    breaches = store.breaches
    var summaries: [HistorySummary] = []
    for kind in ["visit", "promise"] {
      try store.forEachSummary(kind: kind) { summaries.append($0) }
    }
    self.summaries = summaries
    // Who only counts reads the same values, those that wait for a person too.
    var (whole, values): ([[Value?]], [[Value?]]) = ([], [])
    try store.forEachResident(kind: "promise") { whole.append($0.fields.map(\.value)) }
    try store.forEachResidentValues(kind: "promise") { values.append($0.fields.map(\.value)) }
    #expect(whole == values)
    // What is at hand is what the layout says.
    for state in states where state.record.kind == "promise" {
      var isAtHand = false
      try store.forEachResident(kind: "promise") { isAtHand = isAtHand || $0 == state }
      #expect(isAtHand == (state["done"]?.bool != true))
    }
  }
}

@Suite struct ManyDevicesTests {
  @Test("many devices: pieces, restarts and snapshots leave the state that all journals say")
  func converge() throws {
    var (conflicts, breaches) = (0, 0)
    for seed in 0..<16 {
      var commune = try Commune(seed: UInt64(seed), devices: 3 + seed % 4)
      for _ in 0..<90 { try commune.step() }
      try commune.deliverAll()
      let tellings = try commune.tellings()
      #expect(Set(tellings).count == 1, "seed \(seed)")
      let book = try commune.book()
      let states = book.kinds.flatMap { Array(book.records(of: $0)) }
      #expect(tellings.first?.states == states.sorted { $0.record < $1.record }, "seed \(seed)")
      #expect(tellings.first?.conflicts == book.conflicts, "seed \(seed)")
      #expect(tellings.first?.breaches == book.breaches, "seed \(seed)")
      conflicts += book.conflicts.count
      breaches += book.breaches.count
    }
    print("many devices: 16 runs, \(conflicts) conflicts, \(breaches) broken rules")
    #expect(conflicts > 40)
    #expect(breaches > 10)
  }
}
