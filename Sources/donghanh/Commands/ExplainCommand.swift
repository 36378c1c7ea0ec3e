import ArgumentParser
import Casework
import Indicators
import Screens
import Wording

/// `donghanh explain INDICATOR`: the four lists behind a figure, each case with the reason.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: Wording.ofLocale["explain.abstract"])

  @OptionGroup var options: StoreOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var asked: FigureOptions
  @Argument(help: .worded("argument.indicator", value: "value.indicator"))
  var indicator: String
  @Option(help: .worded("option.village", value: "value.village"))
  var village: String?

  func run() throws {
    let program = Program(options, display: display)
    try program.withDesk { desk in
      let figures = try asked.figures(at: desk, of: program)
      let (book, files) = try figures.asking(desk) { ($0, $0.files(by: .processors)) }
      for period in figures.tables(by: nil, of: book, CaseFileSource(files)) {
        display.show(try lines(of: period.table, figures, files, in: program.wording))
      }
    }
  }

  private func lines(
    of table: FigureTable, _ figures: AskedFigures, _ files: [CaseFile], in wording: Wording
  ) throws -> [String] {
    guard let asked = table.indicators.first(where: { $0.id == indicator }) else {
      throw FigureProblem.unknownIndicator(
        indicator, nearest: nearestName(to: indicator, among: table.indicators.map(\.id)))
    }
    let register = figures.book.register
    let part = try village.map { try register.part(ofVillage: $0) } ?? .commune
    guard table.namesCases(of: asked, toHealthStaff: false) else {
      return [wording["figure.hidden"]]
    }
    let lists = table.cases(of: indicator, in: part, files: files)
    return [Judgement.Place.counted, .remaining, .unknown, .excluded].flatMap { place in
      ["\(wording.words(for: place)) (\(lists[place].count))"]
        + lists[place].map { one in
          let why = table.explanation(of: one, in: indicator).map {
            wording.sentence(for: $0, facts: figures.catalogues.facts)
          }
          return "\t" + [register.name(of: one, asked), why ?? ""].joined(separator: "\t")
        }
    }
  }
}

extension Register {
  /// The one village that is called so.
  fileprivate func part(ofVillage text: String) throws(FigureProblem) -> Part {
    let found = villages(called: text)
    guard let village = found.first else { throw .unknownVillage(text) }
    guard found.count == 1 else {
      throw .severalVillages(text, found.map { name(of: $0.id) ?? $0.id.text })
    }
    return .village(village.id)
  }

  /// `LS-007 Ly Xá Pư`, of a person with their name; of a review the cell and the month.
  fileprivate func name(of one: Case, _ indicator: Indicator) -> String {
    if let review = one.review {
      return [cells[review.cell]?.name, review.month.description].compactMap { $0 }
        .joined(separator: " ")
    }
    let head = one.household.flatMap { self.head(of: $0.id)?.name }
    let person = one.person(countedAs: indicator.unit)?.name
    return [one.household?.code, person ?? head].compactMap { $0 }.joined(separator: " ")
  }
}
