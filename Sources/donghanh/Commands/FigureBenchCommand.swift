import ArgumentParser
import Casework
import Indicators
import Journal
import Record
import Screens

/// `donghanh bench-figures FOLDER`: what it takes until all figures of sixty months, by village,
/// are right again after one more visit, one review, and one back-dated move of a household. The
/// saves are real ones; only the figures are timed. At the end all are counted from scratch.
struct FigureBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-figures", shouldDisplay: false)

  @Argument var folder: String
  @OptionGroup var display: DisplayOptions

  private static let today = Day(iso: "2026-11-23") ?? WallClock.now.day
  private static let months = 60
  private static let times = 50

  func run() throws {
    let program = Program(folder: folder, clock: SessionClock(said: Self.today), display: display)
    try program.withDesk { desk in
      var bench = try FigureBench(desk: desk, today: Self.today, months: Self.months)
      for line in try bench.run(times: Self.times) { print(line) }
    }
  }
}

private struct FigureBench {
  private let desk: Desk
  private let today: Day
  private let lists: Casebook.Lists
  private let older: Casebook.Older
  private let periods: [Period]
  private var register: Register
  private var ledger: FigureLedger
  private var ids = IdentifierSource.fresh(at: .now)

  init(desk: Desk, today: Day, months: Int) throws {
    self.desk = desk
    self.today = today
    let catalogues = try Catalogues.embedded()
    lists = catalogues.forFigures
    older = try desk.olderRecords()
    register = try desk.register()
    periods = (0..<months).reversed().map { Period(.month, holding: today.month.adding(-$0)) }
    ledger = FigureLedger(
      try DefinitionBook.embedded(catalogues).shipped, of: nil, by: .village)
    ledger.ask(in: periods, book: book, files: book.files)
  }

  private var book: Casebook { Casebook(register, lists: lists, today: today, older: older) }

  mutating func run(times: Int) throws -> [String] {
    let lines = try [
      "one more visit": median(times) { try $0.visit($1) },
      "one review": median(times) { try $0.review($1) },
      "one back-dated move": median(times) { try $0.move($1) },
    ].sorted { $0.key < $1.key }.map { "\($0.key): \(Figure.decimal($0.value * 1000)) ms" }
    var scratch = FigureLedger(ledger.definitions, of: nil, by: .village)
    scratch.ask(in: periods, book: book, files: book.files)
    ledger.ask(in: periods, book: book, files: book.files)
    let wrong = ledger.differences(from: scratch).count
    return lines + ["figures kept that differ from those counted from scratch: \(wrong)"]
  }

  private mutating func median(
    _ times: Int, _ edits: (inout Self, Int) throws -> [Edit]
  ) throws -> Double {
    var seconds: [Double] = []
    for number in 0..<times { seconds.append(try secondsUntilRight(after: edits(&self, number))) }
    return Figure.median(seconds)
  }

  private mutating func secondsUntilRight(after edits: [Edit]) throws -> Double {
    _ = try desk.record(edits, by: nil)
    let states = try desk.states(of: edits.map(\.record))
    let watch = Stopwatch()
    guard let touched = register.files(touchedBy: states) else { return watch.seconds }
    ledger.remove(touched, in: book)
    for state in states { register.take(state) }
    ledger.add(touched, in: book)
    return watch.seconds
  }

  private func household(_ number: Int) -> Household? {
    let households = register.households.keys.sorted()
    return households.isEmpty
      ? nil : register.households[households[number * 17 % households.count]]
  }

  private mutating func visit(_ number: Int) throws -> [Edit] {
    guard let household = household(number) else { return [] }
    let visit = Visit(
      id: Visit.ID(ids.next(ownedBy: household.id.text)), day: today,
      visitor: register.leads(of: household.id, on: today).first, outcome: .metHead,
      origin: .atHousehold)
    return [Edit(creating: visit)]
  }

  /// Closes the review of a month that is open, or closes one anew.
  private func review(_ number: Int) throws -> [Edit] {
    let cells = register.cells.keys.sorted()
    guard !cells.isEmpty, let by = register.caseworkers.keys.min() else { return [] }
    let id = Review.id(of: cells[number % cells.count], in: today.month.adding(-1 - number % 12))
    let before = register.reviews[id]
    var review = before ?? Review(id: id)
    review.closing = .init(
      day: today.adding(days: -number), by: by, sight: Sight(), figures: [])
    if let before { return [Edit(from: before, to: review)].compactMap { $0 } }
    return [Edit(creating: review)]
  }

  private mutating func move(_ number: Int) throws -> [Edit] {
    let villages = register.villages.keys.sorted()
    guard let before = household(number), !villages.isEmpty else { return [] }
    var household = before
    household.village = villages[number % villages.count]
    household.hamlet = nil
    let past = HouseholdPast(
      id: HouseholdPast.ID(ids.next(ownedBy: before.id.text)),
      until: today.adding(days: -400 - number),
      aspect: .place(before.village, before.hamlet, before.group))
    return [Edit(from: before, to: household)].compactMap { $0 } + [Edit(creating: past)]
  }
}
