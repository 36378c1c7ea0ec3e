package import Casework

/// The figures of several periods, counted together: every file is looked at once.
package struct PeriodFigures: Sendable {
  package let periods: [Period]
  private let ledger: FigureLedger
  private let book: Casebook
  private let counted: CountedFigures
  private let places: [FigureQuestion: Int]

  package init(
    _ definitions: Definitions, in periods: [Period], of people: Definitions.People?,
    by split: Split?, book: Casebook, files: CaseFileSource, by workers: Workers = .one
  ) {
    let questions = definitions.questions(in: periods, book: book)
    self.init(
      periods, of: FigureLedger(definitions, of: people, by: split), book: book,
      CountedFigures(
        questions, by: definitions, of: people, by: split, in: files, by: workers),
      for: questions)
  }

  /// What was counted for the questions of the periods.
  init(
    _ periods: [Period], of ledger: FigureLedger, book: Casebook, _ counted: CountedFigures,
    for questions: [FigureQuestion]
  ) {
    (self.periods, self.ledger, self.book, self.counted) = (periods, ledger, book, counted)
    places = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ($1, $0) })
  }

  /// The table of the period at a place, put together anew each time it is asked for.
  package func table(at place: Int) -> FigureTable {
    FigureTable(in: periods[place], of: ledger, book: book) { question in
      places[question].map { counted[$0] }
    }
  }

  package var tables: [FigureTable] { periods.indices.map(table) }
}

extension Definitions {
  /// All that has to be counted for the figures of some periods at one look at the files.
  func questions(in periods: [Period], book: Casebook) -> [FigureQuestion] {
    Array(
      Set(
        periods.flatMap {
          PeriodQuestions(self, in: $0, today: book.today).withBases(forRulers: book.rulers)
        }))
  }
}
