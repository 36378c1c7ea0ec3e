import Casework
import Journal
import Record
import Screens

extension Desk {
  func undo(_ target: UndoTarget, by author: Caseworker.ID?) -> Answer {
    do throws(UndoProblem) {
      let entry = try entry(of: target, by: author)
      let isEarlier = entry.number <= numberBefore
      return .undone(
        try reverse(entry, by: author),
        ofEarlier: isEarlier ? entry.changes.first?.claimedTime : nil)
    } catch {
      return .notUndone(error)
    }
  }

  private func entry(
    of target: UndoTarget, by author: Caseworker.ID?
  ) throws(UndoProblem) -> Entry {
    switch target {
    case .lastSave:
      guard let last = try lastSave(of: author) else { throw .nothingToUndo }
      return last
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

  /// The last save of a person on this device, of whatever session, that is not taken back yet. On
  /// a laptop that several share, nobody takes back what another has saved; but an import, made by a
  /// command of its own, whoever is here before anything else is saved.
  private func lastSave(of author: Caseworker.ID?) throws(UndoProblem) -> Entry? {
    guard let device = store.device else { return nil }
    var takenBack: Set<Stamp> = []
    var isLatest = true
    var number = store.number(of: device)
    let first = number > Self.linesSearched ? number - Self.linesSearched : 0
    while number > first {
      let read = number
      guard
        let entry = try Self.reading({ () throws(JournalError) in
          try store.entry(device, number: read)
        })
      else { return nil }
      number -= 1
      if let former = entry.takesBack {
        takenBack.insert(former)
      } else if !takenBack.contains(entry.stamp) {
        if entry.isWritten(by: author) || (isLatest && entry.isImport) { return entry }
        isLatest = false
      }
    }
    return nil
  }

  /// Lines are read one by one from the end: what lies further back is history, not the last save.
  private static let linesSearched: UInt64 = 200

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
      news(try append(changes, takingBack: entry.stamp, before: before).states)
    }
  }

  /// Taking back a household that somebody has visited or promised something to would leave that
  /// work where nobody sees it.
  private func refuseLosingWork(under entry: Entry) throws(UndoProblem) {
    let written = Set(entry.changes.map(\.record))
    for record in written where record.kind == Household.kind {
      for kind in [Visit.kind, Promise.kind, Petition.kind, UrgentMatter.kind] {
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

extension Entry {
  fileprivate var isImport: Bool { changes.contains { $0.record.kind == OfficeImport.kind } }

  /// What was saved before anybody had signed in belongs to whoever is here.
  fileprivate func isWritten(by author: Caseworker.ID?) -> Bool {
    changes.allSatisfy { $0.author.isEmpty || $0.author == author?.text }
  }
}
