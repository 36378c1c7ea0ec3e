package import Casework

/// The figures of one period, counted file by file.
package struct PeriodCount: FileCount {
  private let period: Period
  private let ledger: FigureLedger
  private let book: Casebook
  private let questions: [FigureQuestion]
  private var count: FigureCount

  package init(
    _ definitions: Definitions, in period: Period, of people: Definitions.People?,
    by split: Split?, book: Casebook
  ) {
    (self.period, self.book) = (period, book)
    ledger = FigureLedger(definitions, of: people, by: split)
    questions = definitions.questions(in: [period], book: book)
    count = FigureCount(definitions.asked(questions, of: people, by: split))
  }

  package mutating func add(_ file: CaseFile) { count.add(file) }

  /// What the files looked at come to.
  package var table: FigureTable {
    PeriodFigures(
      [period], of: ledger, book: book, CountedFigures(count, of: questions.count),
      for: questions
    ).table(at: 0)
  }

  /// What stands in its place until all files have been looked at.
  package var uncounted: FigureTable {
    FigureTable(in: period, of: ledger, book: book, isCounted: false) { _ in nil }
  }
}
