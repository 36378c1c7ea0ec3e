package import Casework

/// The figures of the running month for the plan's people: counted in pieces between keys, then kept
/// right with every saved record, so that nobody waits for them who asks for just these.
package struct KeptFigures: Sendable {
  /// Questions that some files have not been asked yet.
  private struct Count: Sendable {
    var ledger: FigureLedger
    var households: Set<Household.ID>
    var cells: Set<PartyCell.ID>

    init(_ questions: [FigureQuestion], as ledger: FigureLedger, in register: Register) {
      self.ledger = FigureLedger(ledger.definitions, of: ledger.people, by: ledger.split)
      self.ledger.begin(questions)
      households = Set(register.households.keys)
      cells = Set(register.cells.keys)
    }

    mutating func add(_ count: Int, in book: Casebook) {
      var next = TouchedFiles()
      next.basis = .all
      for _ in 0..<count {
        if let household = households.popFirst() {
          next.households.insert(household)
        } else if let cell = cells.popFirst() {
          next.cells.insert(cell)
        }
      }
      ledger.add(next, in: book)
    }

    /// Those of some files that have been asked: what the others say is not in here yet.
    func asked(_ touched: TouchedFiles) -> TouchedFiles {
      var asked = touched
      asked.households.subtract(households)
      asked.cells.subtract(cells)
      return asked
    }

    var isDone: Bool { households.isEmpty && cells.isEmpty }
  }

  package let today: Day
  private let period: Period
  /// What all files have been asked.
  private var ledger: FigureLedger
  /// Nil once all is counted.
  private var count: Count?

  /// So many files take less than a millisecond.
  private static let filesAtOnce = 3

  package init(_ definitions: Definitions, in book: Casebook) {
    today = book.today
    period = Period(.month, holding: today.month)
    ledger = FigureLedger(definitions, of: definitions.people.first, by: nil)
    beginCount(in: book)
  }

  package var isCounted: Bool { count == nil }

  /// Asks some more files.
  package mutating func countMore(in book: Casebook) {
    count?.add(Self.filesAtOnce, in: book)
    guard let count, count.isDone else { return }
    ledger.take(count.ledger)
    // What figures are held against hangs on the ruler that they were measured with.
    beginCount(in: book)
  }

  private mutating func beginCount(in book: Casebook) {
    let missing = ledger.missing(in: period, today: today)
    count = missing.isEmpty ? nil : Count(missing, as: ledger, in: book.register)
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
    guard touched.households.count + touched.cells.count <= Self.mostAtOnce else { return false }
    ledger.remove(touched, in: book)
    if let asked = count?.asked(touched) { count?.ledger.remove(asked, in: book) }
    return true
  }

  /// Adds what they say now; what the figures are held against may be another question since.
  package mutating func add(_ touched: TouchedFiles, in book: Casebook) {
    ledger.add(touched, in: book)
    if let asked = count?.asked(touched) { count?.ledger.add(asked, in: book) }
    if isCounted { beginCount(in: book) }
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
