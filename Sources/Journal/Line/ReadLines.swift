import Record

/// Some lines as the state takes them in, their bytes in one piece: they are read on one thread and
/// let go of on another, which for many small pieces of memory would cost as much as reading them.
struct ReadLines: Sendable {
  private let layout: Layout
  private let leavesOutHistories: Bool
  private var bytes: [UInt8] = []
  private var changes: [ReadChange] = []

  /// `leavesOutHistories` leaves out what first changes say of records that are never at hand: while
  /// all journals are read, it is hardly ever asked for.
  init(for layout: Layout, leavesOutHistories: Bool = false) {
    self.layout = layout
    self.leavesOutHistories = leavesOutHistories
  }

  /// Makes room for so many changes.
  mutating func expect(_ count: Int) {
    changes.reserveCapacity(count)
    bytes.reserveCapacity(count * Self.usualLength)
  }

  /// About how many bytes a change takes here.
  private static let usualLength = 320

  /// Reads a line, without its newline, its checksum being checked first.
  mutating func read(line: UnsafeBufferPointer<UInt8>) throws(LineFault) -> ReadEntry {
    try add(try EntryTokens(line: line))
  }

  /// Adds what a line says.
  mutating func add(_ tokens: EntryTokens) throws(LineFault) -> ReadEntry {
    let first = changes.count
    do throws(JSONFault) {
      for change in tokens.changes { try add(change, stamp: tokens.stamp) }
    } catch {
      throw .syntax(error)
    }
    return ReadEntry(tokens, changes: first..<changes.count)
  }

  private mutating func add(_ change: ChangeTokens, stamp: Stamp) throws(JSONFault) {
    var writer = BlockWriter(bytes: bytes)
    bytes = []
    defer { bytes = writer.bytes }
    let start = writer.bytes.count
    change.id.withUTF8 { writer.bytes.append(contentsOf: $0) }
    let kind = change.kind.text
    let isState = change.over.isEmpty && !change.concernsDeletion
    let residency = isState ? layout.kinds[kind] : nil
    let isAtHand = try residency?.keeps(change, of: kind) ?? false
    let state = writer.bytes.count
    if !(leavesOutHistories && residency?.isHistory ?? false) {
      try StateBlock.write(change, stamp: stamp, to: &writer)
    }
    let replaced = writer.bytes.count
    change.writeReplaced(to: &writer)
    let summary = writer.bytes.count
    for name in residency?.summary ?? [] { try writer.value(change.value(of: name)) }
    changes.append(
      ReadChange(
        kind: kind, isState: isState, isAtHand: isAtHand, id: start..<state,
        state: state..<replaced, replaced: replaced..<summary,
        summary: summary..<writer.bytes.count))
  }
}

extension Layout.Residency {
  /// Whether a record is at hand of which nothing but this change is known.
  fileprivate func keeps(_ change: ChangeTokens, of kind: String) throws(JSONFault) -> Bool {
    switch self {
    case .resident: true
    case .history: false
    case .residentWhile(_, let presence):
      presence(
        RecordID(kind: kind, id: change.id.text),
        try presence.fields.map { name throws(JSONFault) in try change.value(of: name)?.value })
    }
  }
}

/// One line of some.
struct ReadEntry: Sendable {
  let number: UInt64
  let stamp: Stamp
  let unknownMembers: Int
  let sealedChanges: Int
  /// Their places among those of its lines.
  fileprivate let changes: Range<Int>

  /// `changes` is empty where the line was checked only.
  init(_ tokens: EntryTokens, changes: Range<Int> = 0..<0) {
    number = tokens.number
    stamp = tokens.stamp
    unknownMembers = tokens.unknownMembers
    sealedChanges = tokens.sealedChanges
    self.changes = changes
  }
}

/// What one line does to one record, and where in the bytes of its lines that is said.
struct ReadChange: Sendable {
  let kind: String
  /// It replaces nothing and says nothing of the record's being deleted. Most changes are the first
  /// of their record, and then this is its state.
  let isState: Bool
  /// Of such a one: whether its record is to be at hand.
  let isAtHand: Bool
  fileprivate let id: Range<Int>
  fileprivate let state: Range<Int>
  fileprivate let replaced: Range<Int>
  /// Of such a one: the values of its summary, where its kind has one.
  fileprivate let summary: Range<Int>
}

extension ReadLines {
  func changes(of entry: ReadEntry) -> ArraySlice<ReadChange> { changes[entry.changes] }

  /// Where the parts of a change lie.
  struct Parts {
    let id: UnsafeBufferPointer<UInt8>
    /// The state of its record by this change alone.
    let state: UnsafeBufferPointer<UInt8>
    /// The values of its summary.
    let summary: UnsafeBufferPointer<UInt8>
  }

  func withParts<Result>(
    of change: ReadChange, _ body: (Parts) throws(CacheDamage) -> Result
  ) throws(CacheDamage) -> Result {
    try bytes.withUnsafeBufferPointer { bytes throws(CacheDamage) in
      try body(
        Parts(
          id: UnsafeBufferPointer(rebasing: bytes[change.id]),
          state: UnsafeBufferPointer(rebasing: bytes[change.state]),
          summary: UnsafeBufferPointer(rebasing: bytes[change.summary])))
    }
  }

  func record(of change: ReadChange) -> RecordID {
    RecordID(kind: change.kind, id: String(decoding: bytes[change.id], as: UTF8.self))
  }

  /// The change itself, built; nil where it was left out.
  func built(_ change: ReadChange) throws(CacheDamage) -> Change? {
    guard !change.state.isEmpty else { return nil }
    let record = record(of: change)
    let state = try withParts(of: change) { parts throws(CacheDamage) in
      try StateBlock.decoded(parts.state, of: record)
    }
    let replaced = try replaced(by: change)
    let origin = state.fields.first?.shown.origin
    return Change(
      record: record,
      fields: state.fields.map {
        FieldChange($0.name, $0.value, replaces: replaced[$0.name] ?? [])
      },
      author: origin?.author ?? "", claimedTime: origin?.claimedTime ?? "")
  }

  /// What an entry does to one record; nil where any of it was left out.
  func changes(of record: RecordID, in entry: ReadEntry) throws(CacheDamage) -> [SavedChange]? {
    var found: [SavedChange] = []
    for change in changes(of: entry) where change.kind == record.kind {
      guard self.record(of: change) == record else { continue }
      guard let built = try built(change) else { return nil }
      found.append(SavedChange(stamp: entry.stamp, change: built))
    }
    return found
  }

  /// The stamps that are replaced, by field.
  private func replaced(by change: ReadChange) throws(CacheDamage) -> [String: [Stamp]] {
    guard !change.replaced.isEmpty else { return [:] }
    return try bytes.withUnsafeBufferPointer { bytes throws(CacheDamage) in
      var reader = BlockReader(UnsafeBufferPointer(rebasing: bytes[change.replaced]))
      var replaced: [String: [Stamp]] = [:]
      for _ in 0..<(try reader.count()) {
        let name = try reader.text()
        for _ in 0..<(try reader.count()) {
          let stamp = Stamp(order: try reader.natural(), device: try reader.device())
          replaced[name, default: []].append(stamp)
        }
      }
      return replaced
    }
  }
}

extension ChangeTokens {
  fileprivate var concernsDeletion: Bool {
    fields.contains { $0.name.withUTF8 { $0.isSame(as: RecordState.deletionField) } }
  }

  /// Nil where it does not set the field.
  fileprivate func value(of name: String) -> FieldValue? {
    fields.first { $0.name.withUTF8 { $0.isSame(as: name) } }?.value
  }

  /// Writes what `ReadLines.replaced` reads; nothing where nothing is replaced.
  fileprivate func writeReplaced(to writer: inout BlockWriter) {
    guard !over.isEmpty else { return }
    writer.number(over.count)
    for (name, stamps) in over {
      name.withUTF8 { writer.data($0) }
      writer.number(stamps.count)
      for stamp in stamps {
        writer.number(stamp.order)
        writer.device(stamp.device)
      }
    }
  }
}
