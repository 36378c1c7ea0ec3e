import Record

extension MergedState {
  /// The state of a record that is at hand; nil when it is not, or there is none.
  func resident(_ record: RecordID) throws(CacheDamage) -> RecordState? {
    try table.read(TableKey.resident(record)) { block throws(CacheDamage) in
      try StateBlock.decoded(block, of: record)
    }
  }

  func forEachResident(
    kind: String, idPrefix: String = "", _ body: (RecordState) -> Void
  ) throws(CacheDamage) {
    let section = TableKey.residents(of: kind)
    try table.forEach(in: section, prefix: idPrefix) { id, block throws(CacheDamage) in
      body(try StateBlock.decoded(block, of: RecordID(kind: kind, id: id)))
    }
  }

  /// The values of all records of a kind at hand, one after the other.
  func forEachResidentValues(
    kind: String, _ body: (RecordState) -> Void
  ) throws(CacheDamage) {
    try table.forEach(in: TableKey.residents(of: kind)) { id, block throws(CacheDamage) in
      body(try StateBlock.decodedValues(block, of: RecordID(kind: kind, id: id)))
    }
  }

  /// All records of a kind at hand, by rising id: of many, half are read on a thread of their own.
  func residents(of kind: String) throws(CacheDamage) -> [RecordState] {
    let section = TableKey.residents(of: kind)
    guard let halves = try table.halves(of: section, least: Self.worthAThread) else {
      return try residents(of: kind, .all).get()
    }
    let (second, first) = SystemThread.both {
      residents(of: kind, halves.1)
    } _: {
      residents(of: kind, halves.0)
    }
    return try first.get() + second.get()
  }

  /// So many records take longer than it takes to begin a thread.
  static let worthAThread = 500

  private func residents(
    of kind: String, _ names: StateTable.Names
  ) -> Result<[RecordState], CacheDamage> {
    var states: [RecordState] = []
    do throws(CacheDamage) {
      try table.forEach(in: TableKey.residents(of: kind), names) { id, block throws(CacheDamage) in
        states.append(try StateBlock.decoded(block, of: RecordID(kind: kind, id: id)))
      }
      return .success(states)
    } catch {
      return .failure(error)
    }
  }

  func residentIDs(of kind: String) throws(CacheDamage) -> [String] {
    var ids: [String] = []
    try table.forEach(in: TableKey.residents(of: kind)) { id, _ in ids.append(id) }
    return ids
  }

  func history(kind: String, owner: String) throws(CacheDamage) -> [HistoryRow] {
    try table.read(TableKey.history(kind, owner: owner)) { block throws(CacheDamage) in
      try HistoryBlock(bytes: Array(block)).rows
    } ?? []
  }

  /// The row of one history record; nil when there is none.
  func historyRow(of record: RecordID) throws(CacheDamage) -> HistoryRow? {
    let (owner, own) = record.parts
    return try table.read(TableKey.history(record.kind, owner: owner)) {
      block throws(CacheDamage) in
      try HistoryBlock.row(of: own, in: block)
    } ?? nil
  }

  func forEachSummary(
    kind: String, owner: String, _ body: (HistorySummary) -> Void
  ) throws(CacheDamage) {
    _ = try table.read(TableKey.history(kind, owner: owner)) { block throws(CacheDamage) in
      try forEachSummary(kind: kind, owner: owner, in: block, body)
    }
  }

  func forEachSummary(
    kind: String, _ body: (HistorySummary) -> Void
  ) throws(CacheDamage) {
    try table.forEach(in: TableKey.histories(of: kind)) { owner, block throws(CacheDamage) in
      try forEachSummary(kind: kind, owner: owner, in: block, body)
    }
  }

  private func forEachSummary(
    kind: String, owner: String, in block: UnsafeBufferPointer<UInt8>,
    _ body: (HistorySummary) -> Void
  ) throws(CacheDamage) {
    try HistoryBlock.forEachSummary(in: block) { own, values in
      body(
        HistorySummary(
          kind: kind, owner: owner, own: String(decoding: own, as: UTF8.self), values: values))
    }
  }
}

extension RecordState {
  /// Whether a person has to decide something: values that differ, or an edit that the one who
  /// deleted the record had not seen.
  package var needsSettling: Bool {
    fields.contains { $0.isInConflict } || isDeleted && !editsUnseenByDeletion.isEmpty
  }
}
