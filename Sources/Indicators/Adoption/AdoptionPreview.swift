package import Casework

/// What an office's own file of definitions would change: month by month the figures, and the
/// households that would stand elsewhere.
package struct AdoptionPreview: Sendable {
  /// How many cases of one household stand in each place; those outside are none.
  package typealias Standing = [Judgement.Place: Int]

  package struct Flip: Sendable {
    package let household: Household.ID
    package let before: Standing
    package let after: Standing
  }

  /// One indicator in one month.
  package struct Change: Sendable {
    package let month: Month
    /// Nil where there is no such indicator yet.
    package let before: Seen?
    package let after: Seen
    /// In the order of the files; none of a figure whose cases may not be named.
    package let flips: [Flip]
  }

  /// A figure as it may be told to everybody.
  package struct Seen: Sendable {
    package let indicator: Indicator
    /// Nil where its numbers are not told.
    package let figure: IndicatorFigure?
    package let status: Progress.Status?
  }

  /// What changes, the earliest month first.
  package let changes: [Change]
  /// The months looked at.
  package let months: ClosedRange<Month>

  /// - Parameter file: what would be adopted, from a month on.
  /// - Throws: what is wrong with the file.
  package init(
    of file: DefinitionBook.File, from first: Month, in definitions: DefinitionBook,
    book: Casebook, files: [CaseFile]
  ) throws(DefinitionProblems) {
    let names = Set(DefinitionBook.names(in: file))
    // Nothing of the past changes where it counts from later on: this month is shown in its place.
    months = min(first, book.today.month)...book.today.month
    var changes: [Change] = []
    for ordinal in months.lowerBound.ordinal...months.upperBound.ordinal {
      let period = Period(.month, holding: Month(ordinal: ordinal))
      let before = definitions.definitions(for: period, in: book.register)
      let after = try definitions.definitions(for: period, adopting: file, in: book.register)
      let tables = [before, after].map {
        FigureTable($0, in: period, people: nil, by: nil, book: book, files: files)
      }
      for indicator in tables[1].indicators
      where names.contains(indicator.id) || names.contains(indicator.source) {
        let change = Change(of: indicator, before: tables[0], after: tables[1], files)
        if change.isOne { changes.append(change) }
      }
    }
    self.changes = changes
  }
}

extension AdoptionPreview.Change {
  fileprivate init(
    of indicator: Indicator, before: FigureTable, after: FigureTable, _ files: [CaseFile]
  ) {
    month = after.period.first
    self.before = before.seen(indicator.id)
    self.after =
      after.seen(indicator.id) ?? .init(indicator: indicator, figure: nil, status: nil)
    let isNamed = [before, after].allSatisfy { table in
      table.definitions[indicator.id].map {
        table.namesCases(of: $0, toHealthStaff: false)
      } ?? false
    }
    guard isNamed else {
      flips = []
      return
    }
    let (was, now) = (
      before.standings(in: indicator.id, files), after.standings(in: indicator.id, files)
    )
    flips = files.compactMap(\.household?.id).compactMap { household in
      let (before, after) = (was[household] ?? [:], now[household] ?? [:])
      return before == after
        ? nil : AdoptionPreview.Flip(household: household, before: before, after: after)
    }
  }

  /// Whether there is anything to tell.
  fileprivate var isOne: Bool {
    before == nil || !flips.isEmpty || before?.figure != after.figure
      || before?.status != after.status
  }
}

extension FigureTable {
  fileprivate func seen(_ id: String) -> AdoptionPreview.Seen? {
    guard let indicator = indicators.first(where: { $0.id == id }) else { return nil }
    let isTold = telling(of: indicator, in: .commune, toHealthStaff: false) == .numbers
    return AdoptionPreview.Seen(
      indicator: indicator, figure: isTold ? figure(of: id) : nil,
      status: progress(of: id)?.status)
  }

  fileprivate func standings(
    in id: String, _ files: [CaseFile]
  ) -> [Household.ID: AdoptionPreview.Standing] {
    let lists = cases(of: id, files: files)
    var standings: [Household.ID: AdoptionPreview.Standing] = [:]
    for place in [Judgement.Place.counted, .remaining, .unknown, .excluded] {
      for one in lists[place] {
        guard let household = one.household?.id else { continue }
        standings[household, default: [:]][place, default: 0] += 1
      }
    }
    return standings
  }
}
