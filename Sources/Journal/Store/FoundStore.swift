import Record

/// A store as it was found when it was opened, made ready to go on.
struct FoundStore {
  let place: StorePlace
  let identity: StoreIdentity
  let access: Store.Access
  let lock: FileHandle?
  let own: OwnJournal?
  let journals: ReadJournals

  init(at place: StorePlace, isDemo: Bool?) throws(JournalError) {
    guard Digest.isReady else { throw .noRandomness }
    self.place = place
    let (identity, isRestored) = try Self.identity(at: place)
    if let isDemo, isDemo != identity.isDemo { throw .demoMismatch(isDemo: identity.isDemo) }
    self.identity = identity
    var access: Store.Access
    (access, lock) = try Self.lock(place)
    let device = DeviceAtHome(place: place, store: identity)
    var notices: [Notice] = isRestored ? [.storeIdentityRestored] : []
    var known: DeviceIdentity?
    if access == .writable {
      do throws(FileError) {
        known = try device.ready(telling: &notices)
        if isRestored { try place.files.replace(place.folder.identity, with: identity.file) }
      } catch {
        access = .readOnly(.placeNotWritable(error))
      }
    }
    var journals = try ReadJournals(identity, at: place)
    if let version = journals.newerFormat { access = .readOnly(.newerFormat(version)) }
    own =
      if access == .writable, let known {
        try JournalError.catching { () throws(FileError) in
          try device.journal(of: known, in: journals, telling: &notices)
        }
      } else { nil }
    let stray = try JournalError.catching { () throws(FileError) in try place.strayFiles() }
    notices += stray.map(Notice.strayFile)
    for notice in notices { journals.tell(notice) }
    self.access = access
    self.journals = journals
  }

  /// Which store this is, and whether only its journals could say so.
  private static func identity(
    at place: StorePlace
  ) throws(JournalError) -> (StoreIdentity, isRestored: Bool) {
    let kept = try JournalError.catching { () throws(FileError) in try place.keptIdentity() }
    if let kept { return (kept, false) }
    let told = try JournalError.catching { () throws(FileError) in
      try place.identityByJournals()
    }
    if let told { return (told, true) }
    let isEmpty = try JournalError.catching { () throws(FileError) in try place.isEmpty }
    throw isEmpty ? .noStore(folder: place.folder.path) : .storeUnknown(folder: place.folder.path)
  }

  private static func lock(
    _ place: StorePlace
  ) throws(JournalError) -> (Store.Access, FileHandle?) {
    do throws(FileError) {
      try place.files.makeDirectory(place.folder.local)
      switch try place.files.lock(place.folder.lock, process: place.process) {
      case .held(let lock): return (.writable, lock)
      case .heldElsewhere(let process): return (.readOnly(.openElsewhere(process: process)), nil)
      }
    } catch {
      // Reading must not depend on a medium that takes no lock file: read-only, or full.
      return (.readOnly(.placeNotWritable(error)), nil)
    }
  }
}

/// This device in a store: finds out whether it may go on with the journal it began.
struct DeviceAtHome {
  let place: StorePlace
  let store: StoreIdentity

  private var home: String { place.folder.path }

  /// The identity kept, after a torn last line of its journal has been set aside.
  func ready(telling notices: inout [Notice]) throws(FileError) -> DeviceIdentity? {
    switch try place.device.identity(for: store, at: home) {
    case .none: return nil
    case .unusable(let reason):
      notices.append(.newDevice(reason))
      return nil
    case .found(let identity):
      let torn = try TornEnd(of: identity.device, folder: place.folder, files: place.files)
      guard let torn else { return identity }
      // What was reported saved is no torn line but damage, and stays where it is.
      let written = try place.device.writtenHead(for: store, at: home)?.number ?? 0
      guard written <= torn.lastNumber else { return identity }
      let aside = try torn.setAside(folder: place.folder, files: place.files)
      notices.append(
        .tornLineSetAside(segment: torn.segment, bytes: torn.range.count, aside: aside))
      return identity
    }
  }

  /// The journal to go on with; nil, with a notice, where it is not as this device left it.
  func journal(
    of identity: DeviceIdentity, in journals: ReadJournals, telling notices: inout [Notice]
  ) throws(FileError) -> OwnJournal? {
    let device = identity.device
    let tail = journals.state.tails[device] ?? JournalTail()
    let written = try place.device.writtenHead(for: store, at: home)
    if let reason = difference(of: tail, in: journals, of: device, from: written) {
      notices.append(.newDevice(reason))
      return nil
    }
    return try OwnJournal(
      identity: identity, store: store, folder: place.folder, files: place.files, tail: tail)
  }

  private func difference(
    of tail: JournalTail, in journals: ReadJournals, of device: DeviceID,
    from written: WrittenHead?
  ) -> NewDeviceReason? {
    if let written, written.number > tail.number {
      return .journalBehind(device: device, written: written.number, found: tail.number)
    }
    if journals.openEnds[device] != nil || tail.followsDamage {
      return .journalDamaged(device: device)
    }
    // The last line is a header where a segment was begun and no entry followed.
    if let written, written.number == tail.number, tail.lines > 1, written.hash != tail.hash {
      return .journalDiffers(device: device, number: tail.number)
    }
    return nil
  }
}

extension StorePlace {
  /// Whether nothing of a store lies here.
  fileprivate var isEmpty: Bool {
    get throws(FileError) {
      guard try files.contents(folder.identity) == nil else { return false }
      return try devices().isEmpty
    }
  }

  /// What lies among the journals and is none; paths from the store's folder.
  func strayFiles() throws(FileError) -> [String] {
    var stray: [String] = []
    for name in try files.list(folder.journals) {
      guard let device = DeviceID(name) else {
        stray.append("journals/\(name)")
        continue
      }
      for file in try files.list(folder.journal(of: device))
      where SegmentID.number(ofFile: file) == nil && !file.hasSuffix(".tmp") {
        stray.append("journals/\(name)/\(file)")
      }
    }
    return stray.sorted()
  }
}

extension JournalError {
  /// Runs file operations; what they throw is a `file` fact.
  static func catching<Result>(
    _ body: () throws(FileError) -> Result
  ) throws(JournalError) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}

extension Store {
  /// Makes a new store in a folder, which may exist but holds none.
  package static func create(
    _ identity: StoreIdentity, at place: StorePlace, month: String
  ) throws(JournalError) -> Store {
    let isEmpty = try JournalError.catching { () throws(FileError) in try place.isEmpty }
    guard isEmpty else { throw .storeExists(folder: place.folder.path) }
    try JournalError.catching { () throws(FileError) in
      for folder in [place.folder.journals, place.folder.aside, place.folder.local] {
        try place.files.makeDirectory(folder)
      }
      try place.files.replace(place.folder.identity, with: identity.file)
      try place.files.syncDirectory(Path.parent(of: place.folder.path))
    }
    return try open(at: place, month: month)
  }

  /// Opens the store in a folder.
  ///
  /// Read-only where another copy holds it, the place cannot be written, or some lines are of a
  /// newer format: see `access`. What a person should know is in `notices`.
  ///
  /// - Parameters:
  ///   - isDemo: what the caller expects; nil takes either.
  ///   - month: the month now, `2026-11`.
  package static func open(
    at place: StorePlace, isDemo: Bool? = nil, month: String
  ) throws(JournalError) -> Store {
    Store(try FoundStore(at: place, isDemo: isDemo), month: month)
  }
}
