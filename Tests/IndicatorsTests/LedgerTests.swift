import Casework
import Record
import Testing

@testable import Indicators

@Suite("Figures kept right with every saved record")
struct LedgerTests {
  private static let seeds: [(UInt64, Split)] = [(1, .village), (2, .lead)]
  private static let today = Facts.day("2027-06-20")

  private static let periods: [Period] =
    (9..<24).map { Period(.month, holding: Month(ordinal: 2025 * 12 + $0)) }
    + ["2025", "2026", "2026-Q3", "2027-H1", "2026-2027"].map(Facts.period)

  private static func book(_ register: Register) -> Casebook {
    Casebook(register, lists: Shipped.lists, today: today, older: Casebook.Older())
  }

  private static func ledger(_ register: Register, by split: Split?) -> FigureLedger {
    var ledger = FigureLedger(
      Shipped.definitions, of: Shipped.definitions.people.first, by: split)
    let book = book(register)
    ledger.ask(in: periods, book: book, files: book.files)
    return ledger
  }

  @Test(
    "followed through time, a case stands where it stands when each moment is looked at alone",
    arguments: seeds)
  func throughTime(_ seed: UInt64, _ split: Split) {
    let book = Self.book(Facts.random(seed).register)
    let tables = PeriodFigures(
      Shipped.definitions, in: Self.periods, of: Shipped.definitions.people.first, by: split,
      book: book, files: CaseFileSource(of: book)
    ).tables
    for (period, table) in zip(Self.periods, tables) {
      let alone = FigureTable(
        Shipped.definitions, in: period, people: Shipped.definitions.people.first, by: split,
        book: book, files: book.files)
      for indicator in alone.indicators {
        for part in [.commune] + alone.sortedParts(in: book.register) {
          #expect(
            table.figure(of: indicator.id, in: part) == alone.figure(of: indicator.id, in: part),
            "\(indicator.id) \(period) \(part)")
        }
      }
    }
  }

  @Test("counted some files at a time, a period has the figures it has at once, and none before")
  func inPieces() throws {
    let (seed, split) = (Self.seeds[0].0, Split.village)
    let book = Self.book(Facts.random(seed).register)
    let people = Shipped.definitions.people.first
    for period in Self.periods {
      let atOnce = PeriodFigures(
        Shipped.definitions, in: [period], of: people, by: split, book: book,
        files: CaseFileSource(of: book)
      ).table(at: 0)
      let count = PeriodCount(
        Shipped.definitions, in: period, of: people, by: split, book: book)
      #expect(!count.uncounted.isCounted)
      var walk = FileWalk(count, over: CaseFileSource(of: book))
      #expect(walk.whole == nil && walk.percent == 0)
      walk.lookAt(7)
      #expect(walk.whole == nil && walk.percent == 700 / CaseFileSource(of: book).count)
      while walk.whole == nil { walk.lookAt(7) }
      #expect(walk.percent == nil)
      let counted = try #require(walk.whole?.table)
      for part in [.commune] + atOnce.sortedParts(in: book.register) {
        #expect(
          atOnce.indicators.map { counted.figure(of: $0.id, in: part) }
            == atOnce.indicators.map { atOnce.figure(of: $0.id, in: part) }, "\(period) \(part)")
      }
    }
  }

  @Test("a case of a list is found again by its place, in the same lists", arguments: seeds)
  func foundAgain(_ seed: UInt64, _ split: Split) throws {
    let book = Self.book(Facts.random(seed).register)
    let files = book.files
    for period in Self.periods {
      let table = FigureTable(
        Shipped.definitions, in: period, people: nil, by: split, book: book, files: files)
      for id in table.indicators.map(\.id) {
        let lists = table.cases(of: id, files: files)
        let places = CasePlaces(of: id, table).counted(in: CaseFileSource(files)).lists
        for place in [Judgement.Place.counted, .remaining, .unknown, .excluded] {
          let again = places[place].compactMap { table.case(at: $0, of: id) }
          #expect(again.map(Self.words) == lists[place].map(Self.words), "\(id) \(period)")
        }
      }
    }
  }

  private static func words(of one: Case) -> String {
    "\(one.file.household?.id.text ?? "") \(one.item) \(one.moment) \(one.detail.debugDescription)"
  }

  @Test(
    "after any changes and corrections, what was kept is what is counted from scratch",
    arguments: seeds)
  func incremental(_ seed: UInt64, _ split: Split) {
    var random = Seeded(seed &+ 500)
    // The first half is there, the rest arrives one by one; then things are corrected.
    let records = Facts.random(seed).shuffled(&random).records
    let corrections = Facts.random(seed &+ 100).shuffled(&random).records
    let half = records.count / 2
    var changing = Register()
    for record in records[..<half] { changing.take(Facts.state(of: record)) }
    var ledger = Self.ledger(changing, by: split)
    for (number, record) in (records[half...] + corrections).enumerated() {
      let state = Facts.state(of: record)
      guard let touched = changing.files(touchedBy: [state]) else {
        changing.take(state)
        ledger = Self.ledger(changing, by: split)
        continue
      }
      ledger.remove(touched, in: Self.book(changing))
      changing.take(state)
      ledger.add(touched, in: Self.book(changing))
      if number % 200 == 0 {
        Self.expectCountedFromScratch(&ledger, changing, "\(state.record) \(split)")
      }
    }
    Self.expectCountedFromScratch(&ledger, changing, "at the end, \(split)")
  }

  @Test("records that figures are not counted from touch no file")
  func besideFigures() {
    let register = Facts.random(1).register
    for kind in RecordKinds.inMemory where !RecordKinds.forFigures.contains(kind) {
      let state = RecordState(record: RecordID(kind: kind, id: "k1.2026"))
      #expect(register.files(touchedBy: [state]) == TouchedFiles(), "\(kind)")
    }
  }

  private static func expectCountedFromScratch(
    _ ledger: inout FigureLedger, _ register: Register, _ comment: Comment
  ) {
    let book = book(register)
    ledger.ask(in: periods, book: book, files: book.files)
    let differences = ledger.differences(from: Self.ledger(register, by: ledger.split)).map {
      "\(Shipped.definitions.indicators[$0.indicator].id) \($0.moment.period)"
    }
    #expect(differences == [], comment)
  }
}
