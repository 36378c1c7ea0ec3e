import Casework
import Journal
import Screens

/// What no first screen needs, read in pieces between keys: everybody who lives in the households,
/// marks of recent visits to them, then the rules.
struct BackgroundReading {
  private var kinds = RecordKinds.afterFirstScreen
  private var households: [Household.ID]
  private var hasCheckedRules = false
  private let since: Month
  private var alreadyRead: Set<Household.ID> = []

  /// Households at a time: about a millisecond on a slow laptop.
  private static let atOnce = 40

  init(of register: Register, since: Month) {
    households = Array(register.households.keys)
    self.since = since
  }

  var isDone: Bool { kinds.isEmpty && households.isEmpty && hasCheckedRules }

  mutating func read(
    _ household: Household.ID, from desk: Desk, into register: inout Register
  ) throws(JournalError) {
    guard alreadyRead.insert(household).inserted else { return }
    for mark in try desk.visitMarks(of: household, since: since) { register.take(mark) }
  }

  /// The next piece; gives what is left after it.
  consuming func step(with desk: Desk, into app: inout App) -> BackgroundReading {
    var rest = self
    do throws(JournalError) {
      if let kind = rest.kinds.popLast() {
        app.know(try desk.residents(of: kind))
      } else if rest.households.isEmpty {
        rest.hasCheckedRules = true
        try desk.checkRules()
        app.know(breaches: desk.breaches)
      } else {
        try rest.readHouseholds(from: desk, into: &app)
      }
    } catch {
      rest.kinds = []
      rest.households = []
      rest.hasCheckedRules = true
      _ = app.receive(.notRead(StoreProblem(error)))
    }
    return rest
  }

  private mutating func readHouseholds(
    from desk: Desk, into app: inout App
  ) throws(JournalError) {
    let batch = households.suffix(Self.atOnce)
    households.removeLast(batch.count)
    var marks: [VisitMark] = []
    for household in batch where alreadyRead.insert(household).inserted {
      marks += try desk.visitMarks(of: household, since: since)
    }
    app.know(marks, isAll: households.isEmpty)
  }
}
