package import Record

/// The record of one commune on this laptop: the journals of all devices, merged.
///
/// Belongs to one thread. What may be done elsewhere is handed out as values: `snapshotJob`,
/// `Verification`.
package final class Store {
  package enum Access: Hashable, Sendable {
    case writable
    case readOnly(ReadOnlyReason)
  }

  package let identity: StoreIdentity
  package private(set) var access: Access
  /// The month, `2026-11`, that a new segment is begun for. To be set when the month changes.
  package var month: String

  let place: StorePlace
  var journals: ReadJournals
  private let lock: FileHandle?
  private var own: OwnJournal?
  private var notes: FileHandle?
  /// Something was written since the head was noted.
  private var isHeadUnnoted = false
  /// The last long line that was read.
  var longLine: (position: LinePosition, entry: Entry)?
  /// Segments whose lines were looked at without being read.
  var mapped = MappedSegments()

  init(_ found: FoundStore, month: String) {
    identity = found.identity
    access = found.access
    journals = found.journals
    own = found.own
    lock = found.lock
    place = found.place
    self.month = month
  }

  deinit {
    noteHead()
    own?.close()
    for file in [lock, notes].compactMap({ $0 }) { place.files.close(file) }
  }

  /// What opening, and reading since, had to tell; in the order in which it was met.
  package var notices: [Notice] { journals.notices }

  /// This device's name in the store; nil until it has written into it.
  package var device: DeviceID? { own?.device }

  /// What has been read of each device.
  package var sight: Sight { journals.state.sight }

  /// The number of the latest entry read of the device; 0 when there is none.
  package func number(of device: DeviceID) -> UInt64 { journals.state.tails[device]?.number ?? 0 }

  /// Where this device notes who looked at what. It is given its name where it has none yet.
  ///
  /// Throws `readOnly` in a store that this process cannot write: the file belongs to the one
  /// process that holds the lock.
  package func lookLog() throws(JournalError) -> LookLog {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let device = try madeJournal().device
    return LookLog(device: device, folder: place.folder.looks(of: device))
  }

  package var draftsFolder: String { place.folder.drafts }
  package var pinsFile: String { place.device.pins(of: identity) }
  package var settingsFile: String { place.device.settings(of: identity) }

  /// Saves changes as one line of this device's journal and takes them in, once they are on the
  /// disk.
  ///
  /// Throws `notSaved` or `readOnly` where nothing is saved and `journalUnsure` where that cannot
  /// be said; `change` where the changes cannot stand on a line.
  package func append(
    _ changes: [Change], takingBack former: Stamp? = nil
  ) throws(JournalError) -> Entry {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let journal = try ownJournal()
    let entry = Entry(
      number: journal.tail.number + 1, stamp: sight.nextStamp(of: journal.device),
      changes: changes, takesBack: former)
    try check(entry)
    let position: LinePosition
    do throws(JournalError) {
      position = try journal.append(entry, month: month)
    } catch {
      if case .journalUnsure(_, let restoring) = error {
        access = .readOnly(.journalUnsure(restoring))
      }
      throw error
    }
    isHeadUnnoted = true
    take(entry, at: position, tail: journal.tail)
    return entry
  }

  /// Takes in an entry that is on the disk: whatever goes wrong with it here, it is saved.
  private func take(_ entry: Entry, at position: LinePosition, tail: JournalTail) {
    do throws(JournalError) {
      try journals.take(own: entry, at: position, tail: tail)
    } catch {
      journals.tell(.unreadable(error))
    }
  }

  private func check(_ entry: Entry) throws(JournalError) {
    guard !entry.changes.isEmpty else { throw .change(.noChanges) }
    for record in entry.changes.map(\.record) {
      guard record.isWritable else { throw .change(.badRecordID(record)) }
      guard place.layout.kinds[record.kind] != nil else {
        throw .change(.unknownKind(record.kind))
      }
    }
    if let fault = entry.fault { throw .change(.entry(fault)) }
  }

  /// The journal of this device, with the notes of what is written begun.
  private func ownJournal() throws(JournalError) -> OwnJournal {
    let journal = try madeJournal()
    guard notes == nil else { return journal }
    do throws(FileError) {
      let last = journal.tail.hash.map { WrittenHead(number: journal.tail.number, hash: $0) }
      notes = try place.device.beginNotes(
        journal.tail.number > 0 ? last : nil, for: identity, at: place.folder.path)
    } catch {
      throw .notSaved(error)
    }
    return journal
  }

  /// The journal of this device, begun under a new name where there is none.
  private func madeJournal() throws(JournalError) -> OwnJournal {
    if let own { return own }
    guard Digest.isReady, let device = DeviceIdentity.new(place.randomness) else {
      throw .noRandomness
    }
    do throws(FileError) {
      try place.device.keep(device, for: identity, at: place.folder.path)
      let journal = try OwnJournal(
        identity: device, store: identity, folder: place.folder, files: place.files)
      own = journal
      return journal
    } catch {
      throw .notSaved(error)
    }
  }

  /// Notes outside the store what was written last: to be called once nobody waits for the save. A
  /// note that is missing claims less; failing costs only the warning about an older copy, so it is
  /// told and no more.
  package func noteHead() {
    guard isHeadUnnoted, let notes, let own, let hash = own.tail.hash else { return }
    isHeadUnnoted = false
    do throws(FileError) {
      try place.files.append(all: WrittenHead(number: own.tail.number, hash: hash).note, to: notes)
    } catch {
      journals.tell(.notesNotKept(error))
    }
  }

  /// Reads what other devices' journals have gained, where lines of theirs arrived; read-only, what
  /// the copy of the program that writes has saved.
  package func refresh() throws(JournalError) {
    try journals.readOn(except: access == .writable ? device : nil)
  }
}
