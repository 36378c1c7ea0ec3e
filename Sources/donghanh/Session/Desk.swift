import Casework
import Journal
import Record
import Screens
import VietnameseText

/// Carries out what the screens ask for: the one place between them and the disk.
final class Desk {
  let store: Store
  private let writer: Writer
  let drafts: DraftFolder
  let pins: PINFile
  private let settings: SettingsFile
  private let papers: Papers
  let clock: SessionClock
  private var looks = WaitingLooks()
  /// The writer thread has a snapshot that it has not finished.
  private var isKeepingSnapshot = false
  /// The fields that wait for a person, as last read.
  private(set) var conflicts: [FieldConflict] = []
  /// What went wrong beside a save, to be told after it.
  private var untold: [Answer] = []
  /// The number of the last entry that this device wrote before this session.
  let numberBefore: UInt64

  init(_ store: Store, papers: Papers, clock: SessionClock) throws {
    self.store = store
    self.papers = papers
    self.clock = clock
    drafts = DraftFolder(path: store.draftsFolder)
    pins = PINFile(path: store.pinsFile)
    settings = SettingsFile(path: store.settingsFile)
    writer = try Writer(drafts: drafts)
    numberBefore = store.device.map(store.number) ?? 0
    conflicts = try store.conflicts
  }

  var wakeDescriptor: Int32 { writer.wakeDescriptor }

  /// Makes the run loop come back without a key.
  func wakeUp() { writer.wakeUp() }

  /// Ends the writer thread once drafts, looks and the snapshot it was given are on the disk.
  func close() {
    defer { writer.close() }
    store.noteHead()
    _ = looks.note(in: store, by: writer)
    guard store.access == .writable else { return }
    do throws(JournalError) {
      try store.letGo()
    } catch {
      // The journals hold; what could not be read is met, and told, at the next start.
      return
    }
    if let job = store.snapshotJob() { writer.write(job) }
  }

  /// Does what an effect asks for; nil where nothing is to be answered.
  func perform(_ effect: Effect, for world: World) -> Answer? {
    switch effect {
    case .save(let save): return answer(to: save, by: world.user)
    case .load(let load):
      return Self.answering { () throws(JournalError) in
        .loaded(load, try states(for: load))
      }
    case .readChanges(let records):
      return Self.answering { () throws(JournalError) in
        .readChanges(records, try changes(of: records))
      }
    case .readCorrections(let sight):
      return Self.answering { () throws(JournalError) in
        .readCorrections(try store.corrections(since: sight), since: sight)
      }
    case .readDevices:
      return Self.answering { () throws(JournalError) in .readDevices(try knownDevices()) }
    case .keepSettings(let settings, let who): return keep(settings, of: who)
    case .keepDraft(let draft): writer.keepDraft(draft.name, DraftText(draft).text)
    case .dropDraft(let name): writer.discardDraft(name)
    case .checkPIN(let pin, let who): return check(pin, of: who)
    case .setPIN(let pin, let who): return set(pin, of: who)
    case .undo(let target): return undo(target, by: world.user)
    case .print(let paper): return papers.print(paper, for: world, at: clock.now.time)
    case .look(let record): return note([record], lookedAtBy: world.user)
    case .listFolder(let path): return FolderListing.answer(path)
    case .keepReading: break
    // The session reads it between keys.
    case .readOlder, .readList, .leave: break
    }
    return nil
  }

  /// Notes who has records before their eyes; answers where that cannot be noted.
  func note(_ records: [RecordID], lookedAtBy who: Caseworker.ID?) -> Answer? {
    let time = clock.now.iso
    for record in records { looks.add(Look(by: who?.text ?? "", at: record, time: time)) }
    return looks.note(in: store, by: writer)
  }

  private static func answering(_ body: () throws(JournalError) -> Answer) -> Answer {
    do throws(JournalError) { return try body() } catch { return .notRead(StoreProblem(error)) }
  }
}

// MARK: Saving

extension Desk {
  private func answer(to save: Save, by author: Caseworker.ID?) -> Answer {
    do throws(JournalError) {
      let (states, _) = try record(save.edits, by: author)
      if let draft = save.draft { writer.discardDraft(draft) }
      return .saved(save, news(states))
    } catch {
      return .notSaved(save, StoreProblem(error))
    }
  }

  /// Writes edits as one save of `author`; gives the records touched, as they stand now.
  func record(
    _ edits: [Edit], by author: Caseworker.ID?
  ) throws(JournalError) -> (states: [RecordState], entry: Entry) {
    let before = try statesByID(of: edits.map(\.record))
    let recorder = Recorder(
      author: author?.text ?? "", claimedTime: clock.now.iso, sight: store.sight)
    return try append(recorder.changes(for: edits) { before[$0] }, before: before)
  }

  func append(
    _ changes: [Change], takingBack former: Stamp? = nil, before: [RecordID: RecordState]
  ) throws(JournalError) -> (states: [RecordState], entry: Entry) {
    store.month = clock.now.day.month.iso
    let entry = try store.append(changes, takingBack: former)
    var after = before
    for change in entry.changes {
      after[change.record, default: RecordState(record: change.record)]
        .take(change, stamp: entry.stamp)
    }
    keepSnapshot()
    return (changes.compactMap { after[$0.record] }, entry)
  }

  /// One at a time: a state that is being written is copied when it changes.
  private func keepSnapshot() {
    guard !isKeepingSnapshot, store.changesSinceSnapshot >= Self.changesForSnapshot,
      let job = store.snapshotJob()
    else { return }
    isKeepingSnapshot = true
    writer.write(job)
  }

  /// A snapshot is worth its writing from so many changed blocks on.
  private static let changesForSnapshot = 500

  func statesByID(
    of records: [RecordID]
  ) throws(JournalError) -> [RecordID: RecordState] {
    var states: [RecordID: RecordState] = [:]
    for record in records where states[record] == nil {
      states[record] = try store.state(of: record)
    }
    return states
  }

  /// What the record says after a save. The save stands whatever goes wrong here: that is told, and
  /// what was known before is told again.
  func news(_ states: [RecordState]) -> News {
    do throws(JournalError) {
      conflicts = try store.conflicts
    } catch {
      untold.append(.notRead(StoreProblem(error)))
      wakeUp()
    }
    return News(
      states: states, conflicts: conflicts, breaches: store.breaches,
      sight: store.sight, time: clock.now.time)
  }
}

// MARK: PINs

extension Desk {
  func check(_ pin: String, of who: Caseworker.ID) -> Answer {
    do throws(JournalError) {
      guard let hash = try pins.hashes()[who.text] else { return .checkedPIN(nil) }
      return .checkedPIN(!pin.isEmpty && PIN.verify(pin, against: hash))
    } catch {
      return .pinNotSet(StoreProblem(error))
    }
  }

  private func set(_ pin: String, of who: Caseworker.ID) -> Answer {
    do {
      try pins.set(PIN.hash(pin), of: who.text)
      return .pinIsSet
    } catch let error as JournalError {
      return .pinNotSet(StoreProblem(error))
    } catch {
      // The page lets only digits through, so what is left is a machine out of memory.
      return .pinNotSet(.system(code: 12, file: store.pinsFile))
    }
  }
}

// MARK: What people have set

extension Desk {
  private func keep(_ own: PersonalSettings, of who: Caseworker.ID?) -> Answer? {
    do throws(JournalError) {
      try keepSettings(own, of: who)
      return nil
    } catch {
      return .settingsNotKept(StoreProblem(error))
    }
  }

  func keepSettings(_ own: PersonalSettings, of who: Caseworker.ID?) throws(JournalError) {
    try settings.set(own.kept, of: who?.text ?? "")
  }

  /// What people have set, by id; nil where the file cannot be read as it was written.
  func keptSettings() throws(JournalError) -> [String: PersonalSettings]? {
    try settings.settings()?.mapValues(PersonalSettings.init(kept:))
  }
}

// MARK: The writer thread

extension Desk {
  /// What the writer thread has finished that somebody must hear of. Between keys: what a save left
  /// to be noted is noted.
  func finishedWork() -> [Answer] {
    store.noteHead()
    defer { untold = [] }
    return untold
      + writer.finished().compactMap { outcome in
        switch outcome {
        case .snapshot(let written):
          isKeepingSnapshot = false
          store.adopt(written)
          return nil
        case .snapshotFailed:
          isKeepingSnapshot = false
          return nil
        case .looksFailed(let error): return looks.tellOnce(StoreProblem(.file(error)))
        case .draftFailed(_, let error): return .draftNotKept(StoreProblem(.file(error)))
        case .draftKept, .looksWritten, .verified, .verificationFailed, .verifying: return nil
        }
      }
  }
}
