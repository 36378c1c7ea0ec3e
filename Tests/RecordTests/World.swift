import Record
import Testing

/// Several laptops that write about few records and hear of each other in parts, now and then.
struct World {
  static let rules = [oneLead, Rule.editAgainstDelete]

  private(set) var laptops: [Laptop] = []
  /// What the writer of each save had seen before it.
  private(set) var sights: [Stamp: Sight] = [:]
  /// Saves that chose one value of several open ones.
  private(set) var settlements = 0
  /// Fields in which a laptop, hearing another, met a second value beside its own.
  private(set) var forks = 0
  /// Pieces of another's journal that a laptop heard before the whole of it.
  private(set) var partialHearings = 0
  /// Laptops opened again with the snapshot kept.
  private(set) var restarts = 0
  private var random: SplitMix64
  private var written = 0

  private static let records =
    ["1", "2"].map { RecordID(kind: "household", id: $0) }
    + ["1", "2", "3"].map { RecordID(kind: "assignment", id: $0) }

  /// Plays `steps` steps with 3 to 8 laptops.
  init(seed: UInt64, steps: Int) throws {
    random = SplitMix64(seed: seed)
    for number in 1...Int.random(in: 3...8, using: &random) {
      laptops.append(try Laptop("L\(number)", rules: Self.rules))
    }
    for _ in 0..<steps { try step() }
  }

  /// All journals.
  var journals: [DeviceID: [Entry]] {
    Dictionary(uniqueKeysWithValues: laptops.map { ($0.id, $0.journal) })
  }

  private mutating func step() throws {
    let index = Int.random(in: laptops.indices, using: &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<9: try write(on: index)
    case 9: try delete(on: index)
    case 10: try restore(on: index)
    case 11:
      restarts += 1
      laptops[index].book = RecordBook(laptops[index].book.snapshot, rules: Self.rules)
    default: try hear(on: index)
    }
  }

  private mutating func save(_ changes: [Change], on index: Int) throws {
    let sight = laptops[index].book.sight
    let entry = try laptops[index].save(changes)
    sights[entry.stamp] = sight
    settlements += changes.flatMap(\.fields).count { $0.replaces.count > 1 }
  }

  /// One save: one or two fields of one or two records.
  private mutating func write(on index: Int) throws {
    let records = Self.records.shuffled(using: &random)
      .prefix(random.happens(1, in: 4) ? 2 : 1)
    var changes: [Change] = []
    for record in records {
      let names =
        record.kind == "assignment" ? ["household", "channel", "role"] : ["head", "phone", "note"]
      let chosen = names.shuffled(using: &random).prefix(random.happens(1, in: 3) ? 2 : 1)
      let fields = chosen.map { name in field(name, of: record, on: index) }
      changes.append(laptops[index].change(record, fields))
    }
    try save(changes, on: index)
  }

  /// A value for the field that replaces all open values or, with a conflict before it, sometimes
  /// only some of them.
  private mutating func field(_ name: String, of record: RecordID, on index: Int) -> FieldChange {
    let open = laptops[index].book[record]?.stamps(of: name) ?? []
    let replaced =
      open.count > 1 && random.happens(1, in: 3)
      ? Array(open.shuffled(using: &random).dropLast()) : open
    return FieldChange(name, value(for: name), replaces: replaced)
  }

  private mutating func value(for name: String) -> Value? {
    written += 1
    switch name {
    case "household": return .text(random.happens(2, in: 3) ? "1" : "2")
    case "channel": return .text(random.happens(2, in: 3) ? "cell" : "committee")
    case "role": return .text(random.happens(3, in: 4) ? "lead" : "helper")
    default: return random.happens(1, in: 10) ? nil : .text("value \(written)")
    }
  }

  private mutating func delete(on index: Int) throws {
    let present = Self.records.compactMap { laptops[index].book[$0] }.filter { !$0.isDeleted }
    guard let state = present.randomElement(using: &random) else { return }
    let mark = state.deletion(having: laptops[index].book.sight)
    try save([laptops[index].change(state.record, [mark])], on: index)
  }

  private mutating func restore(on index: Int) throws {
    let deleted = Self.records.compactMap { laptops[index].book[$0] }.filter(\.isDeleted)
    guard let state = deleted.randomElement(using: &random) else { return }
    let cleared = laptops[index].field(state.record, RecordState.deletionField, nil)
    try save([laptops[index].change(state.record, [cleared])], on: index)
  }

  /// Hears the next few saves of one other laptop, which may replace values of a third one that
  /// have not been heard.
  private mutating func hear(on index: Int) throws {
    let others = laptops.indices.filter { $0 != index }
    guard let other = others.randomElement(using: &random) else { return }
    let journal = laptops[other].journal
    let unheard = journal.dropFirst(Int(laptops[index].book.number(of: laptops[other].id)))
    let piece = unheard.prefix(Int.random(in: 1...6, using: &random))
    let known = Set(laptops[index].book.conflicts.map(\.field))
    for entry in piece { try laptops[index].book.take(entry, held: nothingHeld) }
    forks += laptops[index].book.conflicts.count { !known.contains($0.field) }
    if piece.count < unheard.count { partialHearings += 1 }
  }
}
