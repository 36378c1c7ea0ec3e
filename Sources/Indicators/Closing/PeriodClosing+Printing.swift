package import Casework
package import Record

extension DefinitionBook {
  /// The edits that close a period with figures as they are printed; nil where it is closed.
  ///
  /// - Parameter id: what the printed figures are known by, beside the period.
  package func edits(
    closing act: PeriodClosing, of period: Period, printing figures: [ClosedFigure],
    by definitions: Definitions, id: String, by user: Caseworker.ID, on day: Day, sight: Sight
  ) -> [Edit]? {
    var closed = ClosedFigures(id: ClosedFigures.id(of: period, id))
    closed.figures = figures
    closed.versions = versions(of: definitions)
    closed.lists = lists
    let sealed = definitions.indicators.filter { $0.compartment != .common }.map(\.id)
    return act.closing(with: closed, sealed: Set(sealed), by: user, on: day, sight: sight)
  }

  /// The same of a period that was never closed, by all that a register knows on the day.
  package func edits(
    closing period: Period, by lists: Casebook.Lists, in register: Register, id: String,
    by user: Caseworker.ID, on day: Day, sight: Sight
  ) -> [Edit]? {
    let definitions = definitions(for: period, in: register)
    let book = Casebook(register, lists: lists, today: day, older: .init())
    let printing = PeriodPrinting(definitions, in: period, book: book)
      .counted(in: CaseFileSource(of: book)).printed
    return edits(
      closing: PeriodClosing(id: PeriodClosing.id(of: period)), of: period,
      printing: printing.figures, by: definitions, id: id, by: user, on: day, sight: sight)
  }
}
