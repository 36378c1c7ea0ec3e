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
    let store = Store(try FoundStore(at: place, isDemo: isDemo), month: month)
    store.judge()
    return store
  }
}
