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
