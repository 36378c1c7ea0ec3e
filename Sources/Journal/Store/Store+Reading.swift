package import Record

/// One history record, by what the index keeps of it.
package struct HistorySummary: Hashable, Sendable {
  package let kind: String
  /// The parts of the id; nothing behind the owner's where it is the whole.
  package let owner: String
  package let own: String
  /// The merged values of the summary fields of its kind, in the order of the layout.
  package let values: [Value?]

  package var record: RecordID { RecordID(kind: kind, owner: owner, own: own) }
}

/// Records are read from the snapshot or the journals when asked for; each call may read files.
extension Store {
  /// The state of a record, wherever it is held; nil when there is none.
  package func state(of record: RecordID) throws(JournalError) -> RecordState? {
    let residency = place.layout.kinds[record.kind]
    if !(residency?.isHistory ?? false),
      let resident = try read({ state throws(CacheDamage) in try state.resident(record) })
    {
      return resident
    }
    guard residency?.summary != nil else { return nil }
    let row = try read { state throws(CacheDamage) in try state.historyRow(of: record) }
    return try row.map { row throws(JournalError) in try merged(row, of: record) }
  }

  /// Calls `body` with each record of the kind that is at hand, by rising id.
  package func forEachResident(
    kind: String, _ body: (RecordState) -> Void
  ) throws(JournalError) {
    try read { state throws(CacheDamage) in try state.residents(of: kind) }.forEach(body)
  }

  /// The same with what was written alone, not by whom and when, and without room for all of them
  /// together: for whoever counts. Where the snapshot turns out to be damaged, some come twice.
  package func forEachResidentValues(
    kind: String, _ body: (RecordState) -> Void
  ) throws(JournalError) {
    try read { state throws(CacheDamage) in
      try state.forEachResidentValues(kind: kind, body)
    }
  }

  /// The ids of all records of the kind that are at hand, rising.
  package func residentIDs(of kind: String) throws(JournalError) -> [String] {
    try read { state throws(CacheDamage) in try state.residentIDs(of: kind) }
  }

  /// The records of the kind at hand whose ids begin with the owner's, by rising id.
  package func residents(kind: String, owner: String) throws(JournalError) -> [RecordState] {
    try read { state throws(CacheDamage) in
      var states: [RecordState] = []
      try state.forEachResident(kind: kind, idPrefix: owner + ".") { states.append($0) }
      return states
    }
  }

  /// The history records of an owner, by rising id: the newest last where ids are ULIDs. With
  /// `newest`, at most so many of the last ones.
  package func history(
    kind: String, owner: String, newest: Int = .max
  ) throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    let rows = try rows(of: kind, owner: owner).suffix(newest)
    place.reader.expect(rows.flatMap(\.positions))
    for row in rows {
      let record = RecordID(kind: kind, owner: owner, own: row.own)
      states.append(try merged(row, of: record))
    }
    return states
  }

  /// What the index keeps of an owner's history records, by rising id. No journal is read.
  package func summaries(kind: String, owner: String) throws(JournalError) -> [HistorySummary] {
    try read { state throws(CacheDamage) in
      var summaries: [HistorySummary] = []
      try state.forEachSummary(kind: kind, owner: owner) { summaries.append($0) }
      return summaries
    }
  }

  /// The record as it is now, for other threads to read.
  package var view: StateView { StateView(journals.state) }

  /// Calls `body` with what the index keeps of all history records of a kind, owner by owner. It
  /// takes time with the length of the history: not for the way of a key.
  package func forEachSummary(
    kind: String, _ body: (HistorySummary) -> Void
  ) throws(JournalError) {
    var summaries: [HistorySummary] = []
    try read { state throws(CacheDamage) in
      summaries = []
      try state.forEachSummary(kind: kind) { summaries.append($0) }
    }
    summaries.forEach(body)
  }

  /// The records that wait for a person: fields with several values, or edited against a
  /// deletion; sorted.
  package var unsettled: [RecordID] { journals.state.unsettled.sorted() }

  /// The fields that wait for a person, sorted by record and field.
  package var conflicts: [FieldConflict] {
    get throws(JournalError) {
      var conflicts: [FieldConflict] = []
      for record in unsettled { conflicts += try state(of: record)?.conflicts ?? [] }
      return conflicts
    }
  }

  /// What lines hold that this program does not read.
  package var unread: UnreadCounts { journals.state.unread }

  /// An entry as it was written, by its device and number; nil when it is not here.
  package func entry(_ device: DeviceID, number: UInt64) throws(JournalError) -> Entry? {
    try JournalError.catching { () throws(FileError) in
      try JournalSearch(device: device, folder: place.folder, files: place.files)
        .entry(number: number)
    }
  }

  /// An entry as it was written, by its stamp; nil when it is not here.
  package func entry(_ stamp: Stamp) throws(JournalError) -> Entry? {
    try JournalError.catching { () throws(FileError) in
      try JournalSearch(device: stamp.device, folder: place.folder, files: place.files)
        .entry(order: stamp.order)
    }
  }

  /// Everything that was ever saved of a record, by rising stamp; nothing where there is none.
  package func changes(of record: RecordID) throws(JournalError) -> [SavedChange] {
    guard let state = try state(of: record) else { return [] }
    return try SavedChange.all(of: state) { stamp throws(JournalError) in try entry(stamp) }
  }

  /// What was changed since of what a sight had seen.
  package func corrections(since sight: Sight) throws(JournalError) -> Corrections {
    var entries: [Entry] = []
    var isCutShort = false
    for device in self.sight.devices {
      let order = sight.order(of: device) ?? 0
      guard order < self.sight.order(of: device) ?? 0 else { continue }
      let found = try JournalError.catching { () throws(FileError) in
        try JournalSearch(device: device, folder: place.folder, files: place.files)
          .entries(after: order, most: Corrections.mostEntries + 1)
      }
      isCutShort = isCutShort || found.count > Corrections.mostEntries
      entries += found.prefix(Corrections.mostEntries)
    }
    return try Corrections(of: sight, in: entries, isCutShort: isCutShort) {
      record throws(JournalError) in try state(of: record)
    }
  }

  func rows(of kind: String, owner: String) throws(JournalError) -> [HistoryRow] {
    try read { state throws(CacheDamage) in try state.history(kind: kind, owner: owner) }
  }

  func merged(_ row: HistoryRow, of record: RecordID) throws(JournalError) -> RecordState {
    var changes: [SavedChange] = []
    for position in row.positions { changes += try entry(at: position).changes(of: record) }
    return .merging(changes, of: record)
  }

  /// An entry by the place of its line. A long one, such as an import, holds hundreds of records
  /// that are read one after the other: it is kept until another long one is read.
  private func entry(at position: LinePosition) throws(JournalError) -> Entry {
    if let kept = longLine, kept.position == position { return kept.entry }
    let entry = try place.reader.entry(at: position)
    if position.length > Self.longLineBytes { longLine = (position, entry) }
    return entry
  }

  static let longLineBytes = 1 << 16

  /// Reads the state; where the cache under it turns out to be damaged, once more after reading
  /// the journals whole.
  func read<Result>(
    _ body: (MergedState) throws(CacheDamage) -> Result
  ) throws(JournalError) -> Result {
    do throws(CacheDamage) {
      return try body(journals.state)
    } catch {
      try journals.rebuild(because: .cacheDamaged)
    }
    do throws(CacheDamage) {
      return try body(journals.state)
    } catch {
      throw .cacheUnusable
    }
  }
}

extension Store {
  /// The bytes of the line that an entry is written as, line end included: to compare a save with
  /// a bare append of as many.
  package func lineLength(of entry: Entry) -> Int {
    EntryLine.encoded(entry, previous: Digest.chain([])).count
  }
}
