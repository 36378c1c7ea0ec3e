import Record

/// What the journals of a place say, and what reading them had to tell.
struct ReadJournals {
  private(set) var state: MergedState
  /// Lines passed over. While there are any, no snapshot is kept, so that they are met again.
  private(set) var damages: [Damage] = []
  private(set) var notices: [Notice] = []
  /// The newest major version met that this program cannot read.
  private(set) var newerFormat: UInt64?
  /// How far the journals of devices go that do not simply end.
  private(set) var openEnds: [DeviceID: JournalEnd] = [:]
  /// How often the journals were read whole.
  private(set) var rebuilds = 0
  private let place: StorePlace
  private let store: StoreIdentity

  /// Begins with the cache where it fits the journals, and reads on from there.
  init(_ store: StoreIdentity, at place: StorePlace) throws(JournalError) {
    self.place = place
    self.store = store
    state = MergedState(layout: place.layout)
    switch place.cache(of: store).load() {
    case .unusable(let reason): try rebuild(because: reason)
    case .loaded(let cached):
      state = cached
      try readOn()
    }
  }

  /// Forgets the cache and reads all journals whole.
  mutating func rebuild(because reason: RebuildReason) throws(JournalError) {
    state = MergedState(layout: place.layout)
    rebuilds += 1
    damages = []
    openEnds = [:]
    tell(.rebuilt(reason))
    do throws(JournalReading.Failure) {
      try read(try devices())
      try sortIntoGroups()
    } catch {
      throw error.asJournalError
    }
  }

  private mutating func sortIntoGroups() throws(JournalReading.Failure) {
    do throws(CacheDamage) {
      try state.buildGroups()
    } catch {
      throw .cache(error)
    }
  }

  /// Reads what the journals have gained, except that of `own`.
  mutating func readOn(except own: DeviceID? = nil) throws(JournalError) {
    do throws(JournalReading.Failure) {
      try read(try devices().filter { $0 != own })
    } catch {
      guard case .cache = error else { throw error.asJournalError }
      try rebuild(because: .cacheDamaged)
    }
  }

  private func devices() throws(JournalReading.Failure) -> [DeviceID] {
    do throws(FileError) {
      return try place.devices()
    } catch {
      throw .file(error)
    }
  }

  private mutating func read(_ devices: [DeviceID]) throws(JournalReading.Failure) {
    var reading = JournalReading()
    try reading.run(devices, of: store, reader: place.reader, into: &state)
    damages += reading.damages
    for damage in reading.damages { tell(.damage(damage)) }
    for failure in reading.failures { tell(.unreadable(failure)) }
    for ending in reading.endings { note(ending) }
  }

  private mutating func note(_ ending: JournalReading.Ending) {
    openEnds[ending.device] = ending.end == .complete ? nil : ending.end
    if case .newerFormat(let version) = ending.end {
      newerFormat = max(version, newerFormat ?? 0)
    }
    guard ending.end != .complete else { return }
    let segment = SegmentID(device: ending.device, number: ending.tail.segment)
    tell(.journalEnds(segment, line: ending.tail.lines + 1, ending.end))
  }

  mutating func tell(_ notice: Notice) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// Takes in an entry of this device's own that was just written.
  mutating func take(
    own entry: Entry, at position: LinePosition, tail: JournalTail
  ) throws(JournalError) {
    do throws(CacheDamage) {
      let failures = try state.take(written: entry, at: position, reader: place.reader)
      state.tails[position.segment.device] = tail
      for failure in failures { tell(.unreadable(failure)) }
    } catch {
      try rebuild(because: .cacheDamaged)
    }
  }

  mutating func letGo() throws(CacheDamage) { try state.letGo() }

  mutating func settle(_ group: GroupID, _ found: [Rule.Finding]) { state.settle(group, found) }

  mutating func rest(on kept: SortedTable, takenAt generation: Int) {
    state.rest(on: kept, takenAt: generation)
  }
}

extension JournalReading.Failure {
  fileprivate var asJournalError: JournalError {
    switch self {
    case .file(let error): .file(error)
    case .cache: .cacheUnusable
    }
  }
}
