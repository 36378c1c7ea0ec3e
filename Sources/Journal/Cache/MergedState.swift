import Record

/// What all lines read so far say together, and how far each journal has been read.
struct MergedState: Sendable {
  let layout: Layout
  private(set) var table: StateTable
  private(set) var sight = Sight()
  private(set) var unsettled: Set<RecordID> = []
  private(set) var unread = UnreadCounts()
  private(set) var groups: GroupIndex
  /// The era of the layout by which records are at hand.
  private(set) var era: String
  /// How far the journal of each device has been read.
  var tails: [DeviceID: JournalTail] = [:]
  /// Stamps named as replaced before their entry arrived, and in which fields.
  private(set) var waiting: [Stamp: Set<FieldID>] = [:]

  init(layout: Layout) {
    self.layout = layout
    table = StateTable()
    groups = GroupIndex(layout)
    era = layout.era
  }

  /// Takes in an entry that follows what was taken of its device.
  ///
  /// `read` gives an entry taken earlier, or one of which something was left out, by its line; nil
  /// when that line cannot be read any more.
  mutating func take(
    _ line: ReadEntry, of lines: ReadLines, at position: LinePosition,
    read: (LinePosition) -> Entry?
  ) throws(CacheDamage) {
    unread.members += line.unknownMembers
    unread.sealedChanges += line.sealedChanges
    let replaced = see(line.stamp)
    for (place, change) in lines.changes(of: line).enumerated() {
      guard let residency = layout.kinds[change.kind] else {
        unread.kinds[change.kind, default: 0] += 1
        continue
      }
      if change.isState, replaced.isEmpty, !groups.isWhole {
        if try takeFirst(change, of: lines, at: position, residency: residency) { continue }
        if try takeMore(change, of: lines, at: position, residency: residency) { continue }
      }
      guard let built = try lines.built(change) ?? read(position)?.change(at: place)
      else { continue }
      let taking = TakenChange(
        entry: .read(line, of: lines), change: built, position: position, replaced: replaced)
      note(try take(taking, residency: residency, read: read))
    }
  }

  /// Takes in an entry that this device has just written: nothing of its line is read again.
  mutating func take(
    written entry: Entry, at position: LinePosition, read: (LinePosition) -> Entry?
  ) throws(CacheDamage) {
    let replaced = see(entry.stamp)
    for change in entry.changes {
      guard let residency = layout.kinds[change.record.kind] else { continue }
      let taking = TakenChange(
        entry: .written(entry), change: change, position: position, replaced: replaced)
      note(try take(taking, residency: residency, read: read))
    }
  }

  /// Notes that an entry has arrived; gives the fields whose values of its were replaced before.
  private mutating func see(_ stamp: Stamp) -> Set<FieldID> {
    sight.see(stamp)
    return waiting.isEmpty ? [] : waiting.removeValue(forKey: stamp) ?? []
  }

  /// Takes in the first change of a record as it stands in its line, while all journals are read:
  /// there is nothing to merge then, and nothing to settle. False where it is not the first.
  private mutating func takeFirst(
    _ change: ReadChange, of lines: ReadLines, at position: LinePosition,
    residency: Layout.Residency
  ) throws(CacheDamage) -> Bool {
    try lines.withParts(of: change) { parts throws(CacheDamage) in
      if let summary = residency.summary {
        guard try addRow(change.kind, parts, at: position, summaryOf: summary.count)
        else { return false }
        if change.isAtHand {
          table.put(TableKey.resident(lines.record(of: change)), Array(parts.state))
        }
        return true
      }
      return try table.add(TableKey.resident(lines.record(of: change)), Array(parts.state))
    }
  }

  /// Takes in a change that adds fields to a record at hand, as the result of a promise does: there
  /// is nothing to merge. False where there is.
  private mutating func takeMore(
    _ change: ReadChange, of lines: ReadLines, at position: LinePosition,
    residency: Layout.Residency
  ) throws(CacheDamage) -> Bool {
    guard case .residentWhile(let summary, let presence) = residency else { return false }
    let record = lines.record(of: change)
    let key = TableKey.resident(record)
    return try lines.withParts(of: change) { change throws(CacheDamage) in
      let joined = try table.read(key) { former throws(CacheDamage) in
        try StateBlock.joined(former, with: change.state)
      }
      guard let joined = joined ?? nil else { return false }
      let (values, isAtHand) = try joined.withUnsafeBufferPointer { block throws(CacheDamage) in
        let values = try BlockValues(of: block)
        let known = try presence.fields.map { name throws(CacheDamage) in try values[name] }
        return (values.written(of: summary), presence(record, known))
      }
      try modifyHistory(record.kind, change.id) { block, own throws(CacheDamage) in
        try values.withUnsafeBufferPointer { values throws(CacheDamage) in
          try block.note(own, at: position, summaryOf: summary.count, values)
        }
      }
      table.put(key, isAtHand ? joined : nil)
      return true
    }
  }

  private mutating func addRow(
    _ kind: String, _ parts: ReadLines.Parts, at position: LinePosition, summaryOf count: Int
  ) throws(CacheDamage) -> Bool {
    var isAdded = false
    try modifyHistory(kind, parts.id) { block, own throws(CacheDamage) in
      isAdded = try block.add(own, at: position, summaryOf: count, parts.summary)
    }
    return isAdded
  }

  /// Changes the history that a record belongs to; `body` gets the own part of its id.
  private mutating func modifyHistory(
    _ kind: String, _ id: UnsafeBufferPointer<UInt8>,
    _ body: (inout HistoryBlock, UnsafeBufferPointer<UInt8>) throws(CacheDamage) -> Void
  ) throws(CacheDamage) {
    let (owner, own) = id.partsOfID
    let key = TableKey.history(kind, owner: String(decoding: owner, as: UTF8.self))
    try table.modify(key) { bytes throws(CacheDamage) in
      var block = HistoryBlock(bytes: bytes)
      bytes = []
      try body(&block, own)
      bytes = block.bytes
    }
  }

  /// Takes in one change and gives the state that came of it.
  private mutating func take(
    _ taking: TakenChange, residency: Layout.Residency, read: (LinePosition) -> Entry?
  ) throws(CacheDamage) -> RecordState {
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
      groups.touch(state)
      return state
    case .residentWhile(let summary, let presence):
      expectReplaced(by: taking.change)
      let former = try resident(taking.record)
      let state = try index(
        taking, known: former.map(taking.into), summary: summary, read: read)
      let isAtHand = presence(state)
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
  /// what all its lines say.
  private mutating func index(
    _ taking: TakenChange, known: RecordState?, summary: [String], read: (LinePosition) -> Entry?
  ) throws(CacheDamage) -> RecordState {
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
        var changes = earlier.flatMap { $0.changes(of: record) }
        changes +=
          try taking.entry.changes(of: record)
          ?? read(taking.position)?.changes(of: record) ?? []
        state = .merging(changes, of: record)
      }
      if !row.positions.contains(taking.position) { row.positions.append(taking.position) }
      let merged = state ?? taking.into(nil)
      state = merged
      row.summary = summary.map { merged[$0] }
      block.put(row, at: place)
      bytes = block.bytes
    }
    return state ?? taking.into(nil)
  }
}

extension Entry {
  fileprivate func change(at place: Int) -> Change? {
    changes.indices.contains(place) ? changes[place] : nil
  }
}

// MARK: - Groups

extension MergedState {
  /// Sorts the records at hand into groups, after all journals were read.
  mutating func buildGroups() throws(CacheDamage) {
    groups.begin(with: try sortedIntoGroups(), in: &table)
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
      guard case .residentWhile(_, let presence) = residency else { continue }
      var old: [RecordState] = []
      try forEachResident(kind: kind) { if !presence($0) { old.append($0) } }
      for state in old {
        table.put(TableKey.resident(state.record), nil)
        try groups.note(state.record, from: state, to: nil, in: &table)
      }
    }
    era = layout.era
  }
}

// MARK: - The kept state

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

  mutating func rest(on kept: SortedTable, takenAt generation: Int) {
    table.rest(on: kept, takenAt: generation)
  }
}
