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
      try HistoryBlock(bytes: Array(block)).place(of: own).row
    } ?? nil
  }

  func forEachHistory(
    kind: String, _ body: (_ owner: String, [HistoryRow]) -> Void
  ) throws(CacheDamage) {
    try table.forEach(in: TableKey.histories(of: kind)) { owner, block throws(CacheDamage) in
      body(owner, try HistoryBlock(bytes: Array(block)).rows)
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
