package import Record

/// Something to tell a person when a store was opened.
package enum Notice: Hashable, Sendable {
  /// The last line of this device's journal was never finished and never reported saved. It was
  /// moved to `aside`, a path from the store's folder.
  case tornLineSetAside(segment: SegmentID, bytes: Int, aside: String)
  /// This device goes on under a new name, in a new journal.
  case newDevice(NewDeviceReason)
  case damage(Damage)
  /// A journal was read only up to here.
  case journalEnds(SegmentID, line: Int, JournalEnd)
  /// A file in a journal's folder that is no segment; its path from the store's folder.
  case strayFile(String)
  /// `store.json` was unreadable and was made again from the journals.
  case storeIdentityRestored
  /// A line taken before could not be read again where a record needed it.
  case unreadable(JournalError)
  /// What this device writes cannot be noted outside the store, so that an older copy of the store
  /// put in its place would not be noticed.
  case notesNotKept(FileError)
  /// For diagnostics: the cache was not used and the journals were read whole.
  case rebuilt(RebuildReason)
}

package enum NewDeviceReason: Hashable, Sendable {
  /// The identity kept was made on another machine.
  case otherMachine
  /// The identity kept cannot be read.
  case identityUnreadable
  /// The device has written more than its journal holds now: the store is an older copy.
  case journalBehind(device: DeviceID, written: UInt64, found: UInt64)
  /// The journal says something else than this device wrote under that number.
  case journalDiffers(device: DeviceID, number: UInt64)
  /// The end of the device's journal cannot be read.
  case journalDamaged(device: DeviceID)
}

package enum RebuildReason: Hashable, Sendable {
  /// There is none, or it is of another layout, or not whole.
  case noUsableCache
  /// The journals are not those it was made from.
  case stale
  /// A block of it does not read as it was written.
  case cacheDamaged
}
