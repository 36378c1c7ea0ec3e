import Casework
import Journal
import Record
import Screens
import VietnameseText

/// Carries out what the screens ask for: the one place between them and the disk.
final class Desk {
  private let store: Store
  private let writer: Writer
  private let drafts: DraftFolder
  private let pins: PINFile
  private let papers: Papers
  private let clock: SessionClock
  private var looks = WaitingLooks()
  /// The writer thread has a snapshot that it has not finished.
  private var isKeepingSnapshot = false
  /// The fields that wait for a person, as last read.
  private(set) var conflicts: [FieldConflict] = []
  /// What went wrong beside a save, to be told after it.
  private var untold: [Answer] = []
  /// The saves of this session that can be taken back, the last one at the end.
  private var ownSaves: [Entry] = []

  init(_ store: Store, papers: Papers, clock: SessionClock) throws {
    self.store = store
    self.papers = papers
    self.clock = clock
    drafts = DraftFolder(path: store.draftsFolder)
    pins = PINFile(path: store.pinsFile)
    writer = try Writer(drafts: drafts)
    conflicts = try store.conflicts
  }

  var wakeDescriptor: Int32 { writer.wakeDescriptor }

  /// Makes the run loop come back without a key.
  func wakeUp() { writer.wakeUp() }

  /// Ends the writer thread once drafts, looks and the snapshot it was given are on the disk.
  func close() {
    defer { writer.close() }
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
    case .keepDraft(let draft): writer.keepDraft(draft.name, DraftText(draft).text)
    case .dropDraft(let name): writer.discardDraft(name)
    case .checkPIN(let pin, let who): return check(pin, of: who)
    case .setPIN(let pin, let who): return set(pin, of: who)
    case .undo(let target): return undo(target, by: world.user)
    case .print(let paper): return papers.print(paper, for: world)
    case .look(let record):
      looks.add(Look(by: world.user?.text ?? "", at: record, time: clock.now.iso))
      return looks.note(in: store, by: writer)
    case .leave: break
    }
    return nil
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
    let saved = try append(recorder.changes(for: edits) { before[$0] }, before: before)
    ownSaves.append(saved.entry)
    return saved
  }

  private func append(
    _ changes: [Change], before: [RecordID: RecordState]
  ) throws(JournalError) -> (states: [RecordState], entry: Entry) {
    store.month = clock.now.day.month.iso
    let entry = try store.append(changes)
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

  private func statesByID(
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
  private func news(_ states: [RecordState]) -> News {
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

// MARK: Taking back

extension Desk {
  private func undo(_ target: UndoTarget, by author: Caseworker.ID?) -> Answer {
    do throws(UndoProblem) {
      return .undone(try reverse(entry(of: target), by: author))
    } catch {
      return .notUndone(error)
    }
  }

  private func entry(of target: UndoTarget) throws(UndoProblem) -> Entry {
    switch target {
    case .lastSave:
      if let last = ownSaves.last { return last }
      // An import is made by a command of its own: its save is not of this session.
      let imports = try Self.reading { () throws(JournalError) in
        try residents(of: OfficeImport.kind).filter { !$0.isDeleted }
      }
      guard let latest = imports.map(\.record).max() else { throw .nothingToUndo }
      return try entry(of: .officeImport(OfficeImport.ID(latest.id)))
    case .officeImport(let id):
      let record = RecordID(kind: OfficeImport.kind, id: id.text)
      let entry = try Self.reading { () throws(JournalError) in
        guard let stamp = try store.state(of: record)?.firstStamp else { return Entry?.none }
        return try store.entry(stamp)
      }
      guard let entry else { throw .nothingToUndo }
      return entry
    }
  }

  private func reverse(_ entry: Entry, by author: Caseworker.ID?) throws(UndoProblem) -> News {
    let before = try Self.reading { () throws(JournalError) in
      try statesByID(of: entry.changes.map(\.record))
    }
    var failure: JournalError?
    let reversal = Reversal(of: entry, state: { before[$0] }, sight: store.sight) { stamp in
      do throws(JournalError) { return try store.entry(stamp) } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw .store(StoreProblem(failure)) }
    try refuseLosingWork(under: entry)
    let changes: [Change]
    do throws(ReversalRefusal) {
      changes = try reversal.changes(
        author: author?.text ?? "", claimedTime: clock.now.iso)
    } catch {
      throw UndoProblem(error)
    }
    return try Self.reading { () throws(JournalError) in
      let saved = try append(changes, before: before)
      ownSaves.removeAll { $0 == entry }
      return news(saved.states)
    }
  }

  /// Taking back a household that somebody has visited or promised something to would leave that
  /// work where nobody sees it.
  private func refuseLosingWork(under entry: Entry) throws(UndoProblem) {
    let written = Set(entry.changes.map(\.record))
    for record in written where record.kind == Household.kind {
      for kind in [Visit.kind, Promise.kind, Petition.kind] {
        let work = try Self.reading { () throws(JournalError) in
          try store.summaries(kind: kind, owner: record.id).map(\.record)
        }
        if let lost = work.first(where: { !written.contains($0) }) {
          throw .laterValue(lost, field: "household")
        }
      }
    }
  }

  private static func reading<Result>(
    _ body: () throws(JournalError) -> Result
  ) throws(UndoProblem) -> Result {
    do throws(JournalError) { return try body() } catch { throw .store(StoreProblem(error)) }
  }
}

// MARK: Reading

extension Desk {
  private func states(for load: Load) throws(JournalError) -> [RecordState] {
    switch load {
    case .visits(let household):
      return try store.history(kind: Visit.kind, owner: household.text)
    case .visitsInMonth(let households, let month):
      var states: [RecordState] = []
      for household in households {
        for summary in try store.summaries(kind: Visit.kind, owner: household.text)
        where VisitMark(summary).map({ month.contains($0.day) }) ?? false {
          if let state = try store.state(of: summary.record) { states.append(state) }
        }
      }
      return states
    case .lastVisit(let household):
      let marks = try store.summaries(kind: Visit.kind, owner: household.text)
        .compactMap(VisitMark.init)
      guard let last = marks.max(by: { ($0.day, $0.visit) < ($1.day, $1.visit) }) else { return [] }
      return try states(of: [RecordID(kind: Visit.kind, id: last.visit.text)])
    case .settledRecords(let household):
      return try store.history(kind: Promise.kind, owner: household.text)
        + store.history(kind: Petition.kind, owner: household.text)
    case .records(let records): return try states(of: records)
    }
  }

  /// These records as they stand, in this order, those that there are.
  func states(of records: [RecordID]) throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    for record in records { if let state = try store.state(of: record) { states.append(state) } }
    return states
  }

  /// The register whole: all that stays in memory.
  func register() throws(JournalError) -> Register {
    var register = Register()
    for kind in RecordKinds.inMemory {
      try store.forEachResident(kind: kind) { register.take($0) }
    }
    return register
  }

  /// The bytes of the line that an entry of this session was written as, line end included.
  func lineLength(of entry: Entry) -> Int {
    store.lineLength(of: entry)
  }

  /// Every record there is, history included: for an export.
  func allStates() throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    for kind in RecordKinds.inMemory where !RecordKinds.untilSettled.contains(kind) {
      try store.forEachResident(kind: kind) { states.append($0) }
    }
    for kind in RecordKinds.untilSettled.union(RecordKinds.history) {
      var records: [RecordID] = []
      try store.forEachSummary(kind: kind) { records.append($0.record) }
      for record in records {
        if let state = try store.state(of: record) { states.append(state) }
      }
    }
    return states
  }

  /// The day of the last closing of a month; nil where none of the months in memory is closed.
  func lastClosing() throws(JournalError) -> Day? {
    try store.names(in: Grouping.closingDays.name).last.flatMap(Day.init(iso:))
  }

  /// The person of that name, accents aside if nobody bears it with them.
  func caseworker(named name: String) throws -> Caseworker.ID {
    var people: [Caseworker] = []
    try store.forEachResident(kind: Caseworker.kind) { people.append(Caseworker($0)) }
    let exact = people.filter { $0.name == name.composed }
    let found = exact.isEmpty ? people.filter { $0.name.folded == name.folded } : exact
    guard let first = found.first else { throw NameProblem.unknown(name) }
    guard found.count == 1 else { throw NameProblem.several(name) }
    return first.id
  }

  /// What opening the store had to tell.
  var notices: [Journal.Notice] { store.notices }

  var status: StoreStatus { StoreStatus(store) }
  var breaches: [Breach] { store.breaches }
  var sight: Sight { store.sight }

  /// The drafts that wait on the disk.
  func keptDrafts() throws(FileError) -> [String: Draft] {
    var kept: [String: Draft] = [:]
    for name in try drafts.names() {
      guard let text = try drafts.read(name), let draft = DraftText(text)?.draft else { continue }
      kept[draft.name] = draft
    }
    return kept
  }
}

extension Desk: RecordSource {
  func state(of record: RecordID) throws(JournalError) -> RecordState? {
    try store.state(of: record)
  }

  func residents(of kind: String) throws(JournalError) -> [RecordState] {
    var states: [RecordState] = []
    try store.forEachResident(kind: kind) { states.append($0) }
    return states
  }

  func residents(of kind: String, ownedBy owner: String) throws(JournalError) -> [RecordState] {
    try store.residents(kind: kind, owner: owner)
  }

  func residentIDs(of kind: String) throws(JournalError) -> [String] {
    try store.residentIDs(of: kind)
  }

  func members(of grouping: Grouping, named name: String) throws(JournalError) -> [RecordID] {
    try store.members(of: grouping.name, named: name)
  }

  func visitMarks(
    of household: Household.ID, since month: Month
  ) throws(JournalError) -> [VisitMark] {
    try store.summaries(kind: Visit.kind, owner: household.text)
      .compactMap(VisitMark.init).filter { $0.day >= month.firstDay }
  }
}

// MARK: PINs

extension Desk {
  private func check(_ pin: String, of who: Caseworker.ID) -> Answer {
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

// MARK: The writer thread

extension Desk {
  /// What the writer thread has finished that somebody must hear of.
  func finishedWork() -> [Answer] {
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

/// Why a name given on the command line says nobody.
enum NameProblem: Error, Hashable {
  case unknown(String)
  case several(String)
}
