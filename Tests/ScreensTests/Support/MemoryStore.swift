import Casework
import Indicators
import Record

@testable import Screens

/// A journal without a disk: carries out what a screen asks for, against a record in memory.
struct MemoryStore {
  private var book = RecordBook(rules: Rule.casework)
  private var number: UInt64 = 0
  private let device = DeviceID("TESTDEV1") ?? { preconditionFailure("a valid device name") }()
  private(set) var settings: [Caseworker.ID?: PersonalSettings] = [:]
  private var pins: [Caseworker.ID: String] = [:]
  private(set) var saves: [Save] = []
  /// The entries that can be taken back, the last one at the end.
  private var ownSaves: [Entry] = []
  private var entries: [Stamp: Entry] = [:]
  private(set) var drafts: [String: Draft] = [:]
  private(set) var papers: [Paper] = []
  private(set) var keptReadings: [ImportRequest] = []
  private(set) var looks: [RecordID] = []
  /// What the next save answers instead of saving.
  var refusesSaves: StoreProblem?

  var states: [RecordState] { book.snapshot.states }
  var conflicts: [FieldConflict] { book.conflicts }
  var breaches: [Breach] { book.breaches }
  var sight: Sight { book.sight }

  /// Writes edits on this laptop and others on another one, neither having seen the other's.
  mutating func save(_ here: [Edit], apartFrom there: [Edit]) throws {
    let other = DeviceID("OTHERDEV") ?? device
    let sight = book.sight
    let writes: [(DeviceID, String, String, [Edit])] = [
      (device, "cw-hu", "2026-11-20T09:00:00+07:00", here),
      (other, "cw-me", "2026-11-21T10:30:00+07:00", there),
    ]
    let before = book
    for (device, author, time, edits) in writes {
      let recorder = Recorder(author: author, claimedTime: time, sight: sight)
      if device == self.device { number += 1 }
      let entry = Entry(
        number: device == self.device ? number : book.number(of: device) + 1,
        stamp: sight.nextStamp(of: device), changes: recorder.changes(for: edits) { before[$0] })
      try book.take(entry) { _, _ in nil }
      entries[entry.stamp] = entry
    }
  }

  private func news(_ states: [RecordState]) -> News {
    News(
      states: states, conflicts: book.conflicts, breaches: book.breaches, sight: book.sight,
      time: "08:15")
  }

  /// Writes edits as one save of `author`.
  mutating func save(_ edits: [Edit], by author: String, at time: String) throws -> [RecordState] {
    let recorder = Recorder(author: author, claimedTime: time, sight: book.sight)
    let changes = recorder.changes(for: edits) { book[$0] }
    number += 1
    let entry = Entry(
      number: number, stamp: book.sight.nextStamp(of: device), changes: changes)
    try book.take(entry) { _, _ in nil }
    entries[entry.stamp] = entry
    ownSaves.append(entry)
    return changes.compactMap { book[$0.record] }
  }

  /// Takes the last save of a page back, as the desk does.
  private mutating func undoLast(by author: String, at time: String) throws -> Answer {
    guard saves.count > 0, let entry = ownSaves.popLast() else {
      return .notUndone(.nothingToUndo)
    }
    let before = book
    let reversal = Reversal(of: entry, state: { before[$0] }, sight: book.sight) { entries[$0] }
    let changes = try reversal.changes(author: author, claimedTime: time)
    number += 1
    let reverse = Entry(
      number: number, stamp: book.sight.nextStamp(of: device), changes: changes)
    try book.take(reverse) { _, _ in nil }
    entries[reverse.stamp] = reverse
    return .undone(news(changes.compactMap { book[$0.record] }), ofEarlier: nil)
  }

  mutating func perform(_ effect: Effect, by author: Caseworker.ID?, at time: String) throws
    -> Answer?
  {
    switch effect {
    case .save(let save):
      if let problem = refusesSaves { return .notSaved(save, problem) }
      saves.append(save)
      if let draft = save.draft { drafts[draft] = nil }
      let states = try self.save(save.edits, by: author?.text ?? "", at: time)
      return .saved(save, news(states))
    case .load(let load): return .loaded(load, states(for: load))
    case .readChanges(let records):
      let changes = records.compactMap { book[$0] }
        .flatMap { state in SavedChange.all(of: state) { entries[$0] } }
      return .readChanges(records, changes.sorted { $0.stamp < $1.stamp })
    case .readCorrections(let sight):
      let since = entries.values.filter { !sight.contains($0.stamp) }
      return .readCorrections(
        Corrections(of: sight, in: since, isCutShort: false) { book[$0] }, since: sight)
    case .readDevices:
      return .readDevices(
        book.sight.devices.compactMap { device in
          book.sight.order(of: device).flatMap { entries[Stamp(order: $0, device: device)] }
            .map { KnownDevice(device, last: $0, isHere: device == self.device) }
        })
    case .keepSettings(let own, let who): settings[who] = own
    case .keepDraft(let draft): drafts[draft.name] = draft
    case .dropDraft(let name): drafts[name] = nil
    case .checkPIN(let pin, let who): return .checkedPIN(pins[who].map { $0 == pin })
    case .setPIN(let pin, let who):
      pins[who] = pin
      return .pinIsSet
    case .print(let paper):
      papers.append(paper)
      return .printed(paper, path: "in/giay.txt", time: "19:02")
    case .look(let record): looks.append(record)
    case .undo: return try undoLast(by: author?.text ?? "", at: time)
    case .readOlder:
      var older = Casebook.Older()
      for state in book.snapshot.states where state.record.kind == Visit.kind {
        guard let mark = VisitMark(state) else { continue }
        older.histories[Visit(state).household, default: .init()].visits.append(mark)
      }
      return .olderRead(older)
    case .listFolder, .readList: return OfficeDisk.answer(to: effect)
    case .keepReading(let request): keptReadings.append(request)
    case .leave: break
    }
    return nil
  }

  private func states(for load: Load) -> [RecordState] {
    let all = book.snapshot.states
    return switch load {
    case .file(let households, let people):
      all.filter { state in
        switch state.record.kind {
        case Visit.kind: return households.contains(Visit(state).household)
        case Promise.kind, Petition.kind:
          return households.contains { state.record.id.hasPrefix($0.text + ".") }
        default:
          return !Set(Grouping.gatherings.groups(state)).isDisjoint(
            with: households.map(\.text) + people.map(\.text))
        }
      }
    case .lastVisit(let household):
      all.filter {
        $0.record.kind == Visit.kind && Visit($0).household == household && !$0.isDeleted
      }
      .sorted { Visit($0).day?.ordinal ?? 0 < Visit($1).day?.ordinal ?? 0 }.suffix(1)
    case .visitsInMonth(let households, let month):
      all.filter { state in
        guard state.record.kind == Visit.kind else { return false }
        let visit = Visit(state)
        return households.contains(visit.household)
          && (visit.day.map(month.contains) ?? false)
      }
    case .activities(let year):
      all.filter { $0.record.kind == Activity.kind && Activity($0).day?.year == year }
    case .visitsTelling(let search):
      all.filter {
        $0.record.kind == Visit.kind && !$0.isDeleted
          && search.households.contains(Visit($0).household) && search.finds(Visit($0))
      }
    case .records(let records): records.compactMap { book[$0] }
    }
  }
}
