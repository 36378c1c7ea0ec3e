import Casework
import Journal
import Record
import Screens

extension Desk {
  func undo(_ target: UndoTarget, by author: Caseworker.ID?) -> Answer {
    do throws(UndoProblem) {
      return .undone(try reverse(entry(of: target, by: author), by: author))
    } catch {
      return .notUndone(error)
    }
  }

  private func entry(
    of target: UndoTarget, by author: Caseworker.ID?
  ) throws(UndoProblem) -> Entry {
    switch target {
    case .lastSave:
      // On a laptop that several share, nobody takes back what another has saved.
      if let last = ownSaves.last(where: { $0.isWritten(by: author) }) { return last }
      // An import is made by a command of its own: its save is not of this session.
      let imports = try Self.reading { () throws(JournalError) in
        try residents(of: OfficeImport.kind).filter { !$0.isDeleted }
      }
      guard let latest = imports.map(\.record).max() else { throw .nothingToUndo }
      return try entry(of: .officeImport(OfficeImport.ID(latest.id)), by: author)
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
  /// What was saved before anybody had signed in belongs to whoever is here.
  fileprivate func isWritten(by author: Caseworker.ID?) -> Bool {
    changes.allSatisfy { $0.author.isEmpty || $0.author == author?.text }
  }
}
