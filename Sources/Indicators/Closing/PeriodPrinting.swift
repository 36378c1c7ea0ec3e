package import Casework

/// All that a closing prints: the figures of every people and of everyone, of the commune and of
/// each village, counted file by file.
package struct PeriodPrinting: FileCount {
  private let register: Register
  /// Of the plan's first people, or of everyone where it names none.
  private var leading: PeriodCount
  private var others: [PeriodCount]

  package init(_ definitions: Definitions, in period: Period, book: Casebook) {
    register = book.register
    let peoples = definitions.people.map { $0 } + [nil]
    func count(_ people: Definitions.People?) -> PeriodCount {
      PeriodCount(definitions, in: period, of: people, by: .village, book: book)
    }
    leading = count(definitions.people.first)
    others = peoples.dropFirst().map(count)
  }

  package mutating func add(_ file: CaseFile) {
    leading.add(file)
    for place in others.indices { others[place].add(file) }
  }

  /// Once all files have been looked at: the table of the first people, and what all of them print.
  package var printed: (table: FigureTable, figures: [ClosedFigure]) {
    let table = leading.table
    return (table, ([table] + others.map(\.table)).flatMap { $0.printed(in: register) })
  }
}

/// What a closing prints, and what is lacking before it.
package struct ClosingCount: FileCount {
  package private(set) var printing: PeriodPrinting
  /// Households that lack data for figures that everybody may see.
  package private(set) var missing = 0
  private let question: MissingDataQuestion

  package init(_ definitions: Definitions, in period: Period, book: Casebook) {
    printing = PeriodPrinting(definitions, in: period, book: book)
    question = MissingDataQuestion(
      definitions, in: period, people: definitions.people.first, today: book.today,
      toHealthStaff: false)
  }

  package mutating func add(_ file: CaseFile) {
    printing.add(file)
    missing += file.household != nil && question.facts(missingIn: file) != nil ? 1 : 0
  }
}
