import Casework
import Exchange
import Indicators
import Screens
import Wording

/// The figures of a closed period, computed again from what its closing knew, by the definitions it
/// names.
struct AsKnownFigures {
  let figures: AskedFigures
  /// Definitions whose text is known no more: their figures cannot be computed again.
  let lost: [String]
  /// Lists kept as data that say something else than they did.
  let changedLists: [String]
  /// Figures that come out otherwise than they were printed.
  let differing: [ClosedFigure.Place]
  let count: Int

  /// - Parameter progress: is told how much of the journals has been read, in hundredths.
  init(
    of period: Period, people code: String?, at desk: Desk, _ catalogues: Catalogues,
    telling progress: (Int) -> Void
  ) throws {
    let known = try desk.knownThen(at: period, telling: progress)
    // Texts adopted later may be needed to know an older one again: those of today are asked.
    let texts = try DefinitionBook.embedded(catalogues)
    let (definitions, lost) = try texts.definitions(of: known.figures.versions, in: desk.register())
    changedLists = texts.changedLists(since: known.figures.lists)
    let book = Casebook(
      known.register, lists: catalogues.forFigures, today: known.act.day, older: .init())
    figures = AskedFigures(
      catalogues: catalogues,
      asked: [.init(period: period, definitions: definitions, closed: nil)],
      people: try definitions.people(named: code), book: book)
    self.lost = lost
    let again = PeriodPrinting(definitions, in: period, book: book)
      .counted(in: CaseFileSource(of: book)).printed.figures
    let printed = known.figures.figures.filter { definitions[$0.place.indicator] != nil }
    let places = Set(again).symmetricDifference(printed).map(\.place)
    differing = (again + printed).map(\.place).filter(Set(places).contains).once
    count = printed.count
  }

  /// Whether all is as it was printed, and what is not.
  func sentences(in wording: Wording) -> [String] {
    let lost = lost.map { wording("asKnown.lost", ["id": $0]) }
    let lists =
      changedLists.isEmpty
      ? [] : [wording("asKnown.lists", ["lists": changedLists.joined(separator: ", ")])]
    guard !differing.isEmpty else {
      return lost + lists + [wording("asKnown.same", ["count": String(count)])]
    }
    let names = differing.map { place in
      [place.indicator, place.people, figures.book.register.name(of: place.area)]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    return lost + lists + [wording("asKnown.differs", ["figures": names.joined(separator: ", ")])]
  }
}

extension Register {
  fileprivate func name(of area: ClosedFigure.Area) -> String {
    switch area {
    case .commune: ""
    case .village(let village): village.flatMap { name(of: $0) } ?? "?"
    }
  }
}

extension [ClosedFigure.Place] {
  fileprivate var once: Self {
    var seen: Set<ClosedFigure.Place> = []
    return filter { seen.insert($0).inserted }
  }
}
