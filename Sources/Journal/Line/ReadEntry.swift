import Record

/// One line as the state takes it in.
struct ReadEntry: Sendable {
  let number: UInt64
  let stamp: Stamp
  let changes: [ReadChange]
  let unknownMembers: Int
  let sealedChanges: Int

  /// Reads a line, without its newline, its checksum being checked first.
  init(line: UnsafeBufferPointer<UInt8>) throws(LineFault) {
    try self.init(try EntryTokens(line: line))
  }

  /// `checkingOnly` leaves the changes out.
  init(_ tokens: EntryTokens, checkingOnly: Bool = false) throws(LineFault) {
    number = tokens.number
    stamp = tokens.stamp
    unknownMembers = tokens.unknownMembers
    sealedChanges = tokens.sealedChanges
    var changes: [ReadChange] = []
    guard !checkingOnly else {
      self.changes = changes
      return
    }
    changes.reserveCapacity(tokens.changes.count)
    do throws(JSONFault) {
      for change in tokens.changes { changes.append(try ReadChange(change, stamp: stamp)) }
    } catch {
      throw .syntax(error)
    }
    self.changes = changes
  }

  /// What it does to one record.
  func changes(of record: RecordID) throws(CacheDamage) -> [(stamp: Stamp, change: Change)] {
    var found: [(stamp: Stamp, change: Change)] = []
    for change in changes where change.record == record {
      found.append((stamp, try change.change()))
    }
    return found
  }
}

extension Entry {
  /// What it does to one record.
  func changes(of record: RecordID) -> [(stamp: Stamp, change: Change)] {
    changes.filter { $0.record == record }.map { (stamp, $0) }
  }
}

/// One change as the state takes it in: most are the first of their record, and then what they say
/// is its state.
struct ReadChange: Sendable {
  let record: RecordID
  /// The state of a record that holds nothing but this change.
  let block: [UInt8]
  /// The stamps that its fields replace; those that replace nothing are not in it.
  let replaced: [String: [Stamp]]
  /// Whether it says something of the record's being deleted.
  let concernsDeletion: Bool

  init(_ tokens: ChangeTokens, stamp: Stamp) throws(JSONFault) {
    record = RecordID(kind: tokens.kind.text, id: tokens.id.text)
    block = try StateBlock.encoded(tokens, stamp: stamp)
    replaced =
      tokens.over.isEmpty
      ? [:] : Dictionary(tokens.over.map { ($0.name.text, $0.stamps) }) { first, _ in first }
    concernsDeletion = tokens.fields.contains { $0.name.text == RecordState.deletionField }
  }

  /// The change itself.
  func change() throws(CacheDamage) -> Change {
    let state = try block.withUnsafeBufferPointer { block throws(CacheDamage) in
      try StateBlock.decoded(block, of: record)
    }
    let origin = state.fields.first?.shown.origin
    return Change(
      record: record,
      fields: state.fields.map {
        FieldChange($0.name, $0.value, replaces: replaced[$0.name] ?? [])
      },
      author: origin?.author ?? "", claimedTime: origin?.claimedTime ?? "")
  }
}
