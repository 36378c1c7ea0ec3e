import Casework
package import Indicators
import Record
import Wording

/// What the pages of Chỉ tiêu look at together: the period, the people, and the casework that all
/// figures are counted from.
struct FigureScene: Sendable {
  private(set) var table: FigureTable
  let book: Casebook
  /// What hides in the averages, by indicator and part.
  private(set) var spreads: [String: [Part: Spread]]
  /// The figures of the table on their way; nil once they are there.
  private var count: FileWalk<PeriodCount>?
  /// What closed periods printed, those that were read.
  private(set) var printed: [Period: ClosedPeriod] = [:]
  /// The definitions of all periods.
  private let timeline: DefinitionTimeline
  /// What had been seen when it was read, and whether what is older had been read.
  private let sight: Sight
  private let hasOlder: Bool

  init(in world: World, _ period: Period? = nil, ofEveryone: Bool = false) {
    let book = world.casebook
    let period = period ?? Period(.month, holding: world.today.month)
    timeline = world.definitionBook.timeline(in: world.register)
    let definitions = timeline[period]
    hasOlder = world.older != nil
    sight = world.sight
    self.book = book
    if !ofEveryone, !hasOlder,
      let kept = world.figures?.table(of: period, by: definitions, in: book)
    {
      table = kept
      spreads = kept.spreads
    } else {
      let count = PeriodCount(
        definitions, in: period, of: ofEveryone ? nil : definitions.people.first, by: nil,
        book: book)
      self.count = FileWalk(count, over: CaseFileSource(of: book))
      table = count.uncounted
      spreads = [:]
    }
  }

  private init(_ count: PeriodCount, _ scene: FigureScene) {
    let book = scene.book
    self.count = FileWalk(count, over: CaseFileSource(of: book))
    table = count.uncounted
    self.book = book
    spreads = [:]
    timeline = scene.timeline
    printed = scene.printed
    sight = scene.sight
    hasOlder = scene.hasOlder
  }

  /// How many of a hundred files have been counted; nil once all have.
  var percentCounted: Int? { count?.percent }

  /// Counts so many more files.
  mutating func countMore(_ files: Int = Self.filesAtOnce) {
    count?.lookAt(files)
    guard let counted = count?.whole?.table else { return }
    table = counted
    spreads = counted.spreads
    count = nil
  }

  /// So many files take about a millisecond.
  static let filesAtOnce = 3

  /// A count of all households, or of those alone that are open to who sits here, for a page that
  /// names them.
  func walk<Count: FileCount>(_ count: Count, readableIn world: World? = nil) -> FileWalk<Count> {
    let book = book
    let readable = world.flatMap {
      $0.isBounded ? $0.readable(book.register.households.keys.sorted()) { $0 } : nil
    }
    return FileWalk(count, over: CaseFileSource(of: book, households: readable))
  }

  /// How many households there are, without a look at their files.
  var householdCount: Int { book.register.households.count }

  /// The same, read anew where something was saved since; nil where nothing was.
  func brought(upTo world: World) -> Self? {
    guard sight != world.sight || hasOlder != (world.older != nil) || table.today != world.today
    else { return nil }
    var anew = FigureScene(in: world, table.period, ofEveryone: table.people == nil)
    anew.printed = printed
    return anew
  }

  /// The same casework, to be counted for another period, other people or by a split.
  func counting(_ period: Period? = nil, ofEveryone: Bool? = nil, by split: Split? = nil) -> Self {
    let everyone = ofEveryone ?? (table.people == nil)
    return FigureScene(
      PeriodCount(
        period.map(definitions) ?? table.definitions, in: period ?? table.period,
        of: everyone ? nil : table.definitions.people.first, by: split, book: book), self)
  }
}

extension FigureScene {
  /// What the period shown printed when it was closed.
  var closed: ClosedPeriod? { printed[table.period] }

  mutating func take(_ closed: ClosedPeriod, of period: Period) { printed[period] = closed }

  /// The definitions that count for another period.
  func definitions(for period: Period) -> Definitions { timeline[period] }
}

extension Catalogues {
  /// The lists that figures are computed by.
  package var forFigures: Casebook.Lists {
    Casebook.Lists(standards: standards, policies: policies, growth: growth)
  }
}

extension World {
  /// All that figures are counted from, as far as it has been read.
  var casebook: Casebook { casebook(with: older) }

  /// Of what the register keeps alone: figures of this month look no further back.
  var recentCasebook: Casebook { casebook(with: nil) }

  private func casebook(with older: Casebook.Older?) -> Casebook {
    Casebook(
      register, lists: catalogues.forFigures, today: today, older: older, hasVisits: hasReadAll)
  }

  /// Words of a figure as they may be told to who is signed in.
  func shown(_ id: String, in part: Part = .commune, of table: FigureTable) -> ShownFigure? {
    guard table.isCounted else { return ShownFigure(value: "…", path: "", state: "") }
    guard let indicator = table.definitions[id],
      let figure = table.figure(of: id, in: part),
      let progress = table.progress(of: id, in: part)
    else { return nil }
    let told = table.toldProgress(of: indicator, in: part, toHealthStaff: seesHealth) ?? progress
    switch table.telling(of: indicator, in: part, toHealthStaff: seesHealth) {
    case .numbers:
      return ShownFigure(
        value: wording.short(figure, indicator), path: wording.path(of: progress, indicator),
        state: figure.rate == .nothingArose
          ? wording.words(for: progress.status, of: figure) : state(of: progress, indicator))
    case .statusOnly where figure.rate == .notReported:
      return ShownFigure(
        value: "–", path: wording.path(of: told, indicator),
        state: wording["indicator.notReported"])
    case .statusOnly:
      return ShownFigure(
        value: wording["figure.hidden.short"], path: wording.path(of: told, indicator),
        state: state(of: told, indicator))
    case .nothing: return ShownFigure(value: wording["figure.hidden.short"], path: "", state: "")
    }
  }

  /// The lines of `shown` with what hides in an average.
  func spread(of id: String, in part: Part = .commune, _ scene: FigureScene) -> String? {
    guard let indicator = definitions[id], let spread = scene.spreads[id]?[part],
      scene.table.telling(of: indicator, in: part, toHealthStaff: seesHealth) == .numbers
    else { return nil }
    return wording.words(for: spread, of: indicator)
  }

  /// What is left, or else the status.
  func state(of progress: Progress, _ indicator: Indicator) -> String {
    if case .fewest? = indicator.goal?.aim { return wording["indicator.goal.fewest"] }
    guard let left = progress.left else {
      return progress.status == .behind
        ? wording["indicator.status.behind.short"] : wording.words(for: progress.status)
    }
    return wording.leftShort(left, indicator)
  }
}

/// The words of one figure in a line.
struct ShownFigure {
  let value: String
  let path: String
  let state: String
}
