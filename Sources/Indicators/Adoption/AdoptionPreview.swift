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
    /// It is defined otherwise, and sealed: what that makes of its numbers is not told.
    package let isSealed: Bool
  }

  /// A figure as it may be told to everybody.
  package struct Seen: Sendable {
    package let indicator: Indicator
    /// Nil where its numbers are not told.
    package let figure: IndicatorFigure?
    package let status: Progress.Status?
  }

  /// Of whom; nil for everyone.
  package let people: Definitions.People?
  /// What changes, the earliest month first.
  package let changes: [Change]
  /// The months looked at.
  package let months: ClosedRange<Month>
  /// It counts from a later month on: no month up to now changes, and what is told is what this month
  /// would be by it.
  package let isAhead: Bool

  /// - Parameter file: what would be adopted, from a month on.
  /// - Parameter people: nil for everyone.
  /// - Throws: what is wrong with the file.
  package init(
    of file: DefinitionBook.File, from first: Month, for people: Definitions.People?,
    in definitions: DefinitionBook, book: Casebook, files: [CaseFile], by workers: Workers = .one
  ) throws(DefinitionProblems) {
    let names = Set(DefinitionBook.names(in: file))
    self.people = people
    // Nothing of the past changes where it counts from later on: this month is shown in its place.
    isAhead = first > book.today.month
    months = min(first, book.today.month)...book.today.month
    let timeline = definitions.timeline(in: book.register)
    var changes: [Change] = []
    var rest = (months.lowerBound.ordinal...months.upperBound.ordinal)
      .map { Period(.month, holding: Month(ordinal: $0)) }[...]
    while let period = rest.first {
      let before = timeline[period]
      let after = try definitions.definitions(
        for: period, adopting: file, from: first, in: book.register)
      // Counted together: those by the same definitions.
      let count = rest.prefix { timeline[$0].areSame(as: before) }.count
      let stretch = Stretch(
        before: before, after: after, periods: Array(rest.prefix(count)), people: people)
      changes += stretch.changes(of: names, in: book, files, by: workers)
      rest = rest.dropFirst(count)
    }
    self.changes = changes
  }
}

/// Months in a row that the same definitions count for, and the same others would.
private struct Stretch {
  let before: Definitions
  let after: Definitions
  let periods: [Period]
  let people: Definitions.People?

  /// Of the indicators of these names, and of those made of them.
  func changes(
    of names: Set<String>, in book: Casebook, _ files: [CaseFile], by workers: Workers
  ) -> [AdoptionPreview.Change] {
    let touched = after.indicators.filter { names.contains($0.id) || names.contains($0.source) }
    let ids = Set(touched.map(\.id))
    // By what the texts say, not by what comes out: nothing can be asked of one family by a file.
    let (was, now) = (before.texts, after.texts)
    let sealed = touched.filter { indicator in
      indicator.compartment != .common
        && [indicator.id, indicator.source].contains { was[$0] != now[$0] }
    }
    let sealedIDs = Set(sealed.map(\.id))
    let tables = [before, after].map { definitions in
      PeriodFigures(
        definitions.only(ids), in: periods, of: people, by: nil, book: book,
        files: CaseFileSource(files), by: workers
      ).tables
    }
    let flips = Dictionary(
      uniqueKeysWithValues: touched.map { ($0.id, self.flips(of: $0.id, files, on: book.today)) })
    return periods.indices.flatMap { place in
      touched.compactMap { indicator in
        AdoptionPreview.Change(
          of: indicator, before: tables[0][place], after: tables[1][place],
          flips: flips[indicator.id]?[place] ?? [], isSealed: sealedIDs.contains(indicator.id))
      }
    }
  }

  /// Month by month the households that would stand elsewhere, each followed through time.
  private func flips(
    of id: String, _ files: [CaseFile], on today: Day
  ) -> [[AdoptionPreview.Flip]] {
    var flips = Array(repeating: [AdoptionPreview.Flip](), count: periods.count)
    guard let was = standings(of: id, by: before, on: today),
      let now = standings(of: id, by: after, on: today)
    else { return flips }
    for file in files {
      guard let household = file.household?.id else { continue }
      for (place, (before, after)) in zip(was(file), now(file)).enumerated() where before != after {
        flips[place].append(.init(household: household, before: before, after: after))
      }
      file.forgetReadings()
    }
    return flips
  }

  /// Where the cases of a file stand, month by month; nil where they may not be named.
  private func standings(
    of id: String, by definitions: Definitions, on today: Day
  ) -> ((CaseFile) -> [AdoptionPreview.Standing])? {
    guard let indicator = definitions[id], let source = definitions[indicator.source],
      indicator.compartment == .common, indicator.hasCases
    else { return nil }
    let reading = CaseReading(source, of: people, by: nil)
    let moments = periods.map { indicator.moment(in: $0, today: today) }
    return { file in
      var tallies = Array(repeating: Tally(), count: moments.count)
      reading.forEachRun(of: file, at: moments) { run in
        for place in run.moments { tallies[place] += run.tally }
      }
      return tallies.map(\.standing)
    }
  }
}

extension Tally {
  fileprivate var standing: AdoptionPreview.Standing {
    let places: [Judgement.Place: Int] = [
      .counted: counted, .remaining: remaining, .unknown: unknown, .excluded: excluded,
    ]
    return places.filter { $0.value > 0 }
  }
}

extension AdoptionPreview.Change {
  /// Nil where there is nothing to tell.
  fileprivate init?(
    of indicator: Indicator, before: FigureTable, after: FigureTable,
    flips: [AdoptionPreview.Flip], isSealed: Bool
  ) {
    let was = before.seen(indicator.id)
    let now = after.seen(indicator.id) ?? .init(indicator: indicator, figure: nil, status: nil)
    guard
      was == nil || isSealed || !flips.isEmpty || was?.figure != now.figure
        || was?.status != now.status
    else { return nil }
    self.init(
      month: after.period.first, before: was, after: now, flips: flips, isSealed: isSealed)
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
}
