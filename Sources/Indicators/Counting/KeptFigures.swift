package import Casework

/// The figures of the running month for the plan's people: counted in pieces between keys, then kept
/// right with every saved record, so that nobody waits for them who asks for just these.
package struct KeptFigures: Sendable {
  /// What is being counted, from the register as it was when that began.
  private struct Count: Sendable {
    let book: Casebook
    let questions: [FigureQuestion]
    var sums: FigureCount
    var households: ArraySlice<Household>
    var cells: ArraySlice<PartyCell>

    init(_ questions: [FigureQuestion], by ledger: FigureLedger, in book: Casebook) {
      self.book = book
      self.questions = questions
      sums = FigureCount(
        ledger.definitions.asked(questions, of: ledger.people, by: ledger.split))
      households = book.register.households.values[...]
      cells = Array(book.register.cells.values)[...]
    }

    mutating func add(_ count: Int) {
      for household in households.prefix(count) { sums.add(CaseFile(of: household, in: book)) }
      households = households.dropFirst(count)
      guard households.isEmpty else { return }
      for cell in cells.prefix(count) { sums.add(CaseFile(of: cell, in: book)) }
      cells = cells.dropFirst(count)
    }

    var isDone: Bool { households.isEmpty && cells.isEmpty }
  }

  package let today: Day
  private let period: Period
  private var ledger: FigureLedger
  /// Nil once all is counted.
  private var count: Count?

  /// So many files take about a millisecond.
  private static let filesAtOnce = 5

  package init(_ definitions: Definitions, in book: Casebook) {
    today = book.today
    period = Period(.month, holding: today.month)
    ledger = FigureLedger(definitions, of: definitions.people.first, by: nil)
    count = Count(ledger.missing(in: period, today: today), by: ledger, in: book)
  }

  package var isCounted: Bool { count == nil }

  /// Counts some more files.
  package mutating func countMore() {
    guard var current = count else { return }
    // Out of its place, so that it is changed where it is and not copied.
    count = nil
    current.add(Self.filesAtOnce)
    guard current.isDone else {
      count = current
      return
    }
    ledger.take(current.sums.parts(of: current.questions.count), for: current.questions)
    // What figures are held against hangs on the ruler that they were measured with.
    let missing = ledger.missing(in: period, today: today)
    count = missing.isEmpty ? nil : Count(missing, by: ledger, in: current.book)
  }

  /// The table of a period; nil where these are other figures, or are not counted yet.
  package func table(
    of period: Period, by definitions: Definitions, in book: Casebook
  ) -> FigureTable? {
    guard isCounted, period == self.period, book.today == today,
      definitions.areSame(as: ledger.definitions)
    else { return nil }
    return FigureTable(in: period, from: ledger, book: book)
  }

  // MARK: Saved records

  /// More files than these are counted anew, in pieces.
  private static let mostAtOnce = 50

  /// Takes out what some files say, before records change them; false where everything is to be
  /// counted anew.
  package mutating func remove(_ touched: TouchedFiles, in book: Casebook) -> Bool {
    guard isCounted, touched.households.count + touched.cells.count <= Self.mostAtOnce
    else { return false }
    ledger.remove(touched, in: book)
    return true
  }

  /// Adds what they say now; what the figures are held against may be another question since.
  package mutating func add(_ touched: TouchedFiles, in book: Casebook) {
    ledger.add(touched, in: book)
    let missing = ledger.missing(in: period, today: today)
    if !missing.isEmpty { count = Count(missing, by: ledger, in: book) }
  }
}

extension FigureLedger {
  /// What the figures of a period need and nobody has asked yet: their bases once it is known with
  /// which ruler their ends were measured.
  fileprivate func missing(in period: Period, today: Day) -> [FigureQuestion] {
    let asked = PeriodQuestions(definitions, in: period, today: today)
    let ends = asked.ends.compactMapValues { self[$0] }
    let questions =
      ends.isEmpty
      ? Array(asked.ends.values) + asked.starts.values : Array(asked.bases(of: ends).values)
    return Set(questions).filter { self[$0] == nil }
  }
}
