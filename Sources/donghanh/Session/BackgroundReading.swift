import Casework
import Journal
import Record
import Screens

/// What no first screen needs, read in pieces between keys: everybody who lives in the households,
/// what is promised and assigned, then marks of recent visits.
struct BackgroundReading {
  private enum Piece {
    case records(kind: String, ids: ArraySlice<String>)
    case visits(ArraySlice<Household.ID>)
  }

  private var kinds: ArraySlice<String>
  private var piece: Piece?
  private var hasEnded = false
  private let since: Month
  /// How many kinds there were, the visits counted as one.
  private let stages: Int

  /// Records at a time: about a millisecond.
  private static let recordsAtOnce = 100
  private static let householdsAtOnce = 20

  init(since: Month) {
    kinds = RecordKinds.afterFirstScreen[...]
    stages = RecordKinds.afterFirstScreen.count + 1
    self.since = since
  }

  var isDone: Bool { hasEnded }

  /// How much has been read, in hundredths.
  var percent: Int { hasEnded ? 100 : 100 * (stages - 1 - kinds.count) / stages }

  /// Reads the next piece into `app`.
  mutating func step(with desk: Desk, into app: inout App) {
    do throws(JournalError) {
      try read(from: desk, into: &app)
    } catch {
      hasEnded = true
      _ = app.receive(.notRead(StoreProblem(error)))
    }
  }

  private mutating func read(from desk: Desk, into app: inout App) throws(JournalError) {
    switch piece {
    case nil:
      if let kind = kinds.popFirst() {
        piece = .records(kind: kind, ids: try desk.residentIDs(of: kind)[...])
      } else {
        piece = .visits(app.world.register.householdIDs[...])
      }
    case .records(let kind, var ids):
      app.know(
        try desk.states(
          of: ids.prefix(Self.recordsAtOnce).map { id in
            RecordID(kind: kind, id: id)
          }))
      ids = ids.dropFirst(Self.recordsAtOnce)
      piece = ids.isEmpty ? nil : .records(kind: kind, ids: ids)
    case .visits(var households):
      var marks: [Household.ID: [VisitMark]] = [:]
      for household in households.prefix(Self.householdsAtOnce) {
        marks[household] = try desk.visitMarks(of: household, since: since)
      }
      households = households.dropFirst(Self.householdsAtOnce)
      hasEnded = households.isEmpty
      app.know(marks, isAll: hasEnded)
      piece = .visits(households)
    }
  }
}
