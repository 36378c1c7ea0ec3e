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
  func changes(of record: RecordID) throws(CacheDamage) -> [SavedChange] {
    var found: [SavedChange] = []
    for change in changes where change.record == record {
      found.append(SavedChange(stamp: stamp, change: try change.change()))
    }
    return found
  }
}

/// One change as the state takes it in.
struct ReadChange: Sendable {
  enum Content: Sendable {
    /// It replaces nothing: the state of a record that holds nothing but this change. Most changes
    /// are the first of their record, and then this is its state.
    case state([UInt8])
    /// It replaces values of its record, or says something of the record's being deleted.
    case change(Change)
  }

  let record: RecordID
  let content: Content

  init(_ tokens: ChangeTokens, stamp: Stamp) throws(JSONFault) {
    if tokens.over.isEmpty, !tokens.concernsDeletion {
      record = RecordID(kind: tokens.kind.text, id: tokens.id.text)
      content = .state(try StateBlock.encoded(tokens, stamp: stamp))
    } else {
      let change = try tokens.change
      record = change.record
      content = .change(change)
    }
  }

  /// The change itself.
  func change() throws(CacheDamage) -> Change {
    let block: [UInt8]
    switch content {
    case .change(let change): return change
    case .state(let state): block = state
    }
    let state = try block.withUnsafeBufferPointer { block throws(CacheDamage) in
      try StateBlock.decoded(block, of: record)
    }
    let origin = state.fields.first?.shown.origin
    return Change(
      record: record, fields: state.fields.map { FieldChange($0.name, $0.value) },
      author: origin?.author ?? "", claimedTime: origin?.claimedTime ?? "")
  }
}

extension ChangeTokens {
  fileprivate var concernsDeletion: Bool {
    fields.contains { $0.name.withUTF8 { $0.isSame(as: RecordState.deletionField) } }
  }
}
