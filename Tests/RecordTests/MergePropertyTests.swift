import Record
import Testing

@Suite("Any order of arrival gives the same state")
struct MergePropertyTests {
  @Test("what a run leaves is what the plainest reading of all journals says", arguments: 1...24)
  func run(seed: UInt64) throws {
    let world = try World(seed: seed, steps: 240)
    for laptop in world.laptops { expectPlainReading(of: laptop, in: world) }
    var random = SplitMix64(seed: seed)
    var arrival = Arrival()
    let books = try (0..<5).map { _ in try arrive(world, random: &random, counting: &arrival) }
    let book = try #require(books.first)
    for other in books.dropFirst() {
      #expect(other.snapshot == book.snapshot)
      #expect(other.conflicts == book.conflicts)
      #expect(other.breaches == book.breaches)
    }
    expectNothingLost(book, in: world)
    expectAboveZero(
      seed: seed,
      [
        ("laptops", world.laptops.count), ("saves", world.sights.count), ("forks", world.forks),
        ("conflicts", book.conflicts.count), ("settlements", world.settlements),
        ("broken rules", book.breaches.count), ("partial hearings", world.partialHearings),
        ("restarts", world.restarts + arrival.restarts), ("pieces", arrival.pieces),
        ("lines twice", arrival.repeated), ("lines too early", arrival.tooEarly),
      ])
  }

  /// What happened to journals on their way to a laptop that hears all of them.
  private struct Arrival {
    var pieces = 0
    var repeated = 0
    var tooEarly = 0
    var restarts = 0
  }

  /// A run in which one of these never came up has shown nothing about it.
  private func expectAboveZero(seed: UInt64, _ counts: [(name: String, count: Int)]) {
    print("merge, seed \(seed):", counts.map { "\($0.count) \($0.name)" }.joined(separator: ", "))
    for (name, count) in counts { #expect(count > 0, "no \(name)") }
  }

  /// A laptop in the middle of things holds what the plainest reading of the entries it has heard
  /// says, and no trace of the order in which it heard them.
  private func expectPlainReading(of laptop: Laptop, in world: World) {
    let heard = world.laptops.flatMap { $0.journal.prefix(Int(laptop.book.number(of: $0.id))) }
    expect(laptop.book, toSay: Oracle(heard))
    var inOrder = RecordBook(rules: World.rules)
    for entry in heard.sorted(by: { $0.stamp < $1.stamp }) {
      #expect(throws: Never.self) { try inOrder.take(entry, held: nothingHeld) }
    }
    #expect(inOrder.snapshot == laptop.book.snapshot)
    #expect(inOrder.breaches == laptop.book.breaches)
  }

  private func expect(_ book: RecordBook, toSay oracle: Oracle) {
    var open: [FieldID: [Stamp: Value?]] = [:]
    for state in book.kinds.flatMap(book.records(of:)) {
      for field in state.fields {
        open[FieldID(record: state.record, name: field.name)] = Dictionary(
          uniqueKeysWithValues: field.heads.map { ($0.stamp, $0.value) })
        #expect(field.heads.map(\.stamp) == field.heads.map(\.stamp).sorted(by: >))
      }
    }
    #expect(open == oracle.open)
    #expect(book.waiting == oracle.waiting)
    #expect(Set(book.conflicts.map(\.field)) == oracle.conflicts)
    #expect(book.conflicts.map(\.field) == book.conflicts.map(\.field).sorted())
    let edited = book.breaches.filter { $0.rule == Rule.editAgainstDelete.name }
    #expect(Set(edited.flatMap(\.records)) == oracle.editedAgainstDelete)
    let leads = book.breaches.filter { $0.rule == oneLead.name }.map(\.records)
    let pairs = leads.flatMap { leads in
      leads.flatMap { one in leads.filter { one < $0 }.map { Set([one, $0]) } }
    }
    #expect(Set(pairs) == oracle.pairsOfLeads)
  }

  /// A new laptop that hears all journals in pieces, in any order, some of them twice, some too
  /// early, and that is closed and opened again now and then.
  private func arrive(
    _ world: World, random: inout SplitMix64, counting arrival: inout Arrival
  ) throws -> RecordBook {
    let journals = world.journals
    var book = RecordBook(rules: World.rules)
    func held(_ device: DeviceID, _ number: UInt64) -> Entry? {
      journals[device]?.first { $0.number == number }
    }
    var rest = journals.values.map { $0[...] }.filter { !$0.isEmpty }
      .sorted { $0[$0.startIndex].stamp < $1[$1.startIndex].stamp }
    while let index = rest.indices.randomElement(using: &random) {
      if random.happens(1, in: 5), let late = rest[index].dropFirst().last {
        try offerTooEarly(late, to: &book)
        arrival.tooEarly += 1
      }
      arrival.pieces += 1
      for entry in rest[index].prefix(Int.random(in: 1...9, using: &random)) {
        #expect(try book.take(entry, held: held) == .taken)
        rest[index] = rest[index].dropFirst()
        if random.happens(1, in: 5) {
          #expect(try book.take(entry, held: held) == .alreadyTaken)
          arrival.repeated += 1
        }
      }
      if rest[index].isEmpty { rest.remove(at: index) }
      if random.happens(1, in: 9) {
        book = RecordBook(book.snapshot, rules: World.rules)
        arrival.restarts += 1
      }
    }
    return book
  }

  private func offerTooEarly(_ entry: Entry, to book: inout RecordBook) throws {
    let before = book.snapshot
    let expected = book.number(of: entry.stamp.device) + 1
    #expect(throws: EntryRefusal.gap(expected: expected)) {
      try book.take(entry, held: nothingHeld)
    }
    #expect(book.snapshot == before)
  }

  /// Every value ever written is open, or was replaced by somebody who had seen it; and each record
  /// read by itself is the record of the book.
  private func expectNothingLost(_ book: RecordBook, in world: World) {
    let entries = world.laptops.flatMap(\.journal)
    let oracle = Oracle(entries)
    expect(book, toSay: oracle)
    for (field, values) in oracle.written {
      let open = Set(book[field.record]?.stamps(of: field.name) ?? [])
      for stamp in values.keys where !open.contains(stamp) {
        let replacers = oracle.replaced[field]?[stamp] ?? []
        #expect(!replacers.isEmpty)
        #expect(replacers.allSatisfy { world.sights[$0]?.contains(stamp) == true })
      }
    }
    for state in book.kinds.flatMap(book.records(of:)) {
      let changes = entries.flatMap { $0.changes(of: state.record) }
      #expect(RecordState.merging(changes, of: state.record) == state)
    }
  }
}
