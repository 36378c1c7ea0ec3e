package import Record

/// What all lines read so far say together, and how far each journal has been read.
struct MergedState: Sendable {
  let layout: Layout
  private(set) var table: StateTable
  private(set) var sight = Sight()
  private(set) var unsettled: Set<RecordID> = []
  private(set) var unread = UnreadCounts()
  private(set) var groups: GroupIndex
  /// The era of the layout by which records are at hand.
  private var era: String
  /// How far the journal of each device has been read.
  var tails: [DeviceID: JournalTail] = [:]
  /// Stamps named as replaced before their entry arrived, and in which fields.
  private var waiting: [Stamp: Set<FieldID>] = [:]

  init(layout: Layout) {
    self.layout = layout
    table = StateTable()
    groups = GroupIndex(layout)
    era = layout.era
  }

  /// Takes in an entry that follows what was taken of its device.
  ///
  /// `read` gives an entry taken earlier, by its line; nil when that line cannot be read any more.
  mutating func take(
    _ line: ReadEntry, at position: LinePosition, read: (LinePosition) -> Entry?
  ) throws(CacheDamage) {
    let entry = line.entry
    unread.members += line.unknownMembers
    unread.sealedChanges += line.sealedChanges
    sight.see(entry.stamp)
    let replaced = waiting.isEmpty ? [] : waiting.removeValue(forKey: entry.stamp) ?? []
    for change in entry.changes {
      guard let residency = layout.kinds[change.record.kind] else {
        unread.kinds[change.record.kind, default: 0] += 1
        continue
      }
      let taking = Taking(
        entry: entry, change: change, position: position,
        replaced: replaced.isEmpty
          ? [] : Set(replaced.filter { $0.record == change.record }.map(\.name)))
      if let state = try take(taking, residency: residency, read: read) { note(state) }
    }
  }

  /// One change on its way into the state.
  private struct Taking {
    let entry: Entry
    let change: Change
    let position: LinePosition
    let replaced: Set<String>

    var record: RecordID { change.record }

    func into(_ state: RecordState?) -> RecordState {
      var state = state ?? RecordState(record: record)
      state.take(change, stamp: entry.stamp, alreadyReplaced: replaced)
      return state
    }
  }

  /// Takes in one change and gives the state that came of it; nil where it is the first one of a
  /// record that nobody holds at hand: then there is nothing to merge, and nothing to settle.
  private mutating func take(
    _ taking: Taking, residency: Layout.Residency, read: (LinePosition) -> Entry?
  ) throws(CacheDamage) -> RecordState? {
    switch residency {
    case .resident:
      expectReplaced(by: taking.change)
      let former = try resident(taking.record)
      let state = taking.into(former)
      table.put(TableKey.resident(taking.record), StateBlock.encoded(state))
      try groups.note(taking.record, from: former, to: state, in: &table)
      return state
    case .history(let summary):
      let state = try index(taking, known: nil, summary: summary, read: read)
      // Not while all is read: of most visits no state need be made then.
      if groups.isWhole { groups.touch(state ?? taking.into(nil)) }
      return state
    case .residentWhile(let summary, let isResident):
      expectReplaced(by: taking.change)
      let former = try resident(taking.record)
      let known = former.map(taking.into)
      let indexed = try index(taking, known: known, summary: summary, read: read)
      let state = indexed ?? taking.into(nil)
      let isAtHand = isResident(state)
      if isAtHand {
        table.put(TableKey.resident(taking.record), StateBlock.encoded(state))
      } else if former != nil {
        table.put(TableKey.resident(taking.record), nil)
      }
      try groups.note(taking.record, from: former, to: isAtHand ? state : nil, in: &table)
      if !isAtHand { groups.touch(state) }
      return state
    }
  }

  /// Remembers the stamps that the change replaces and whose entries have not arrived.
  private mutating func expectReplaced(by change: Change) {
    for field in change.fields {
      for stamp in field.replaces where !sight.contains(stamp) {
        waiting[stamp, default: []].insert(FieldID(record: change.record, name: field.name))
      }
    }
  }

  private mutating func note(_ state: RecordState) {
    if state.needsSettling {
      unsettled.insert(state.record)
    } else if !unsettled.isEmpty {
      unsettled.remove(state.record)
    }
  }

  /// Notes the line in the index of its record and gives the record's merged state: `known`, or
  /// what all its lines say; nil where this is the first one.
  private mutating func index(
    _ taking: Taking, known: RecordState?, summary: [String], read: (LinePosition) -> Entry?
  ) throws(CacheDamage) -> RecordState? {
    let record = taking.record
    let (owner, own) = record.parts
    var state = known
    try table.modify(TableKey.history(record.kind, owner: owner)) { bytes throws(CacheDamage) in
      var block = HistoryBlock(bytes: bytes)
      bytes = []
      let place = try block.place(of: own)
      var row = place.row ?? HistoryRow(own: own, positions: [], summary: [])
      if known == nil, !row.positions.isEmpty {
        let earlier = row.positions.filter { $0 != taking.position }.compactMap(read)
        state = .merging(entries: earlier + [taking.entry], of: record)
      }
      if !row.positions.contains(taking.position) { row.positions.append(taking.position) }
      row.summary = summary.map { name in
        if let state { return state[name] }
        return taking.change.fields.first { $0.name == name }?.value
      }
      block.put(row, at: place)
      bytes = block.bytes
    }
    return state
  }
}

// MARK: - Groups

extension MergedState {
  /// Sorts the records at hand into groups, after all journals were read.
  mutating func buildGroups() throws(CacheDamage) {
    var members: [GroupID: [RecordID]] = [:]
    for kind in layout.kinds.keys.sorted() {
      try forEachResident(kind: kind) { groups.sort($0, into: &members) }
    }
    groups.begin(with: members, in: &table)
  }

  func members(of group: GroupID) throws(CacheDamage) -> [RecordID] {
    try groups.members(of: group, in: table)
  }

  func groupNames(in grouping: String) throws(CacheDamage) -> [String] {
    var names: [String] = []
    try table.forEach(in: TableKey.groups(of: grouping)) { name, _ in names.append(name) }
    return names
  }

  mutating func settle(_ group: GroupID, _ found: [Rule.Finding]) { groups.settle(group, found) }
}

// MARK: - Letting go

extension MergedState {
  /// Lets go of the records that a new era of the layout no longer keeps at hand: of those alone
  /// that change it would have been known.
  mutating func letGo() throws(CacheDamage) {
    guard era != layout.era else { return }
    for (kind, residency) in layout.kinds {
      guard case .residentWhile(_, let isResident) = residency else { continue }
      var old: [RecordState] = []
      try forEachResident(kind: kind) { if !isResident($0) { old.append($0) } }
      for state in old {
        table.put(TableKey.resident(state.record), nil)
        try groups.note(state.record, from: state, to: nil, in: &table)
      }
    }
    era = layout.era
  }
}

// MARK: - Reading

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

// MARK: - Keeping

extension MergedState {
  /// The state kept in a table of the cache; nil when the table does not say how far it was read.
  init?(layout: Layout, kept: SortedTable) throws(CacheDamage) {
    self.init(layout: layout)
    table = StateTable(base: kept)
    let status = try table.read(TableKey.status) { block throws(CacheDamage) in
      var reader = BlockReader(block)
      return try StateStatus(&reader)
    }
    guard let status else { return nil }
    waiting = status.waiting
    unsettled = status.unsettled
    unread = status.unread
    groups = GroupIndex(layout, keptFindings: status.findings, touched: status.touched)
    era = status.era
    tails = status.tails
    for (device, tail) in tails where tail.order > 0 {
      sight.see(Stamp(order: tail.order, device: device))
    }
  }

  /// Why the cache could not be written. The journals hold all the same.
  enum KeepingFailure: Error {
    case cacheDamaged
    case file(FileError)
  }

  /// All blocks, rising by key.
  func write(to writer: inout SortedTableWriter) throws(KeepingFailure) {
    var failure: FileError?
    do throws(CacheDamage) {
      for section in try table.sections where section != TableKey.status.section {
        try table.forEach(in: section) { name, block throws(CacheDamage) in
          guard failure == nil else { return }
          do throws(FileError) {
            try Self.add(TableKey(section: section, name: name), block, to: &writer)
          } catch {
            failure = error
          }
        }
      }
    } catch {
      throw .cacheDamaged
    }
    if let failure { throw .file(failure) }
    do throws(FileError) {
      try status.withUnsafeBufferPointer { block throws(FileError) in
        try Self.add(TableKey.status, block, to: &writer)
      }
      try writer.finish()
    } catch {
      throw .file(error)
    }
  }

  private static func add(
    _ key: TableKey, _ block: UnsafeBufferPointer<UInt8>, to writer: inout SortedTableWriter
  ) throws(FileError) {
    try Array(key.whole.utf8).withUnsafeBufferPointer { key throws(FileError) in
      try writer.add(key: key, block: block)
    }
  }

  private var status: [UInt8] {
    let status = StateStatus(
      tails: tails, waiting: waiting.filter { !sight.contains($0.key) }, unsettled: unsettled,
      unread: unread, findings: groups.findings,
      touched: groups.touched, era: era)
    var block = BlockWriter()
    status.write(to: &block)
    return block.bytes
  }

  mutating func rest(on kept: SortedTable, takenAt generation: Int) {
    table.rest(on: kept, takenAt: generation)
  }
}

extension RecordState {
  /// Whether a person has to decide something: values that differ, or an edit that the one who
  /// deleted the record had not seen.
  package var needsSettling: Bool {
    fields.contains { $0.isInConflict } || isDeleted && !editsUnseenByDeletion.isEmpty
  }

  /// What the entries say of a record, whatever else they change.
  static func merging(entries: [Entry], of record: RecordID) -> RecordState {
    merging(
      entries.flatMap { entry in
        entry.changes.filter { $0.record == record }.map { (stamp: entry.stamp, change: $0) }
      }, of: record)
  }
}
