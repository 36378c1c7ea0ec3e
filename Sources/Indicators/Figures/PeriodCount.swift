package import Casework

/// The figures of a period on their way: some files are looked at, and let go of, at a time, so that
/// nobody waits for all of them.
package struct PeriodCount: Sendable {
  private let period: Period
  private let ledger: FigureLedger
  private let book: Casebook
  private let files: CaseFileSource
  private let questions: [FigureQuestion]
  private var count: FigureCount
  /// So many files, from the first, have been looked at.
  private var looked = 0

  package init(
    _ definitions: Definitions, in period: Period, of people: Definitions.People?,
    by split: Split?, book: Casebook, files: CaseFileSource
  ) {
    (self.period, self.book, self.files) = (period, book, files)
    ledger = FigureLedger(definitions, of: people, by: split)
    questions = definitions.questions(in: [period], book: book)
    count = FigureCount(definitions.asked(questions, of: people, by: split))
  }

  /// How many of a hundred files have been looked at.
  package var percent: Int { files.count == 0 ? 100 : looked * 100 / files.count }

  /// Looks at so many more files.
  package mutating func lookAt(_ more: Int) {
    let end = looked + min(more, files.count - looked)
    for number in looked..<end { files[number].map { count.add($0) } }
    looked = end
  }

  /// Nil until all files have been looked at.
  package var table: FigureTable? {
    guard looked == files.count else { return nil }
    return PeriodFigures(
      [period], of: ledger, book: book, CountedFigures(count, of: questions.count),
      for: questions
    ).table(at: 0)
  }

  /// What stands in its place until then.
  package var uncounted: FigureTable {
    FigureTable(in: period, of: ledger, book: book, isCounted: false) { _ in nil }
  }
}
