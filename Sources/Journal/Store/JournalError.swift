package import Record

/// Why something could not be done with the store. Facts only; the wording is elsewhere.
package enum JournalError: Error, Hashable, Sendable {
  /// There is no store in this folder.
  case noStore(folder: String)
  case storeExists(folder: String)
  /// The file that says which store this is cannot be read, and the journals do not say it with
  /// one voice.
  case storeUnknown(folder: String)
  /// A real store was asked for and this is a demo store, or the reverse.
  case demoMismatch(isDemo: Bool)
  case newerFormat(UInt64)
  /// The system gives no randomness, without which there are no keys.
  case noRandomness
  case readOnly(ReadOnlyReason)
  /// Nothing was saved, the journal is as before, and the next save can succeed.
  case notSaved(FileError)
  /// Nothing was reported saved, and the journal could not be brought back to what it was before:
  /// from now on the store is read-only.
  case journalUnsure(saving: FileError, restoring: FileError)
  case file(FileError)
  /// A line that is needed now cannot be read.
  case damaged(Damage)
  /// The line was there when the index was made, and is not any more.
  case lineMissing(SegmentID)
  case change(ChangeFault)
  /// The cache cannot be read even after it was made anew in memory.
  case cacheUnusable
  /// The file of PINs is not as it was written.
  case pinsDamaged
}

/// Why changes cannot be written as one line.
package enum ChangeFault: Hashable, Sendable {
  case noChanges
  case badRecordID(RecordID)
  /// The layout does not name this kind.
  case unknownKind(String)
  case entry(EntryFault)
}

/// Why nothing can be written now.
package enum ReadOnlyReason: Hashable, Sendable {
  /// Another copy of the program works on this store; its process id, if that can be read.
  case openElsewhere(process: Int32?)
  /// The store's folder or medium, or the one of this device's identity, cannot be written.
  case placeNotWritable(FileError)
  /// Some lines were written by a newer major version of the program.
  case newerFormat(UInt64)
  /// An earlier save failed in a way that leaves the end of the journal unsure.
  case journalUnsure(FileError)
}

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
