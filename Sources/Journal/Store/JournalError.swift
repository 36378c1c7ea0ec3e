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
