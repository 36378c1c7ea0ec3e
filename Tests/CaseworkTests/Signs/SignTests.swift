import Record
import Testing

@testable import Casework

@Suite("Questions of a month")
struct SignTests {
  private let body = ReviewingBody.cell(LaSi.cell)
  private let month: Month = "2026-11"

  private func register(_ more: [any Storable] = []) throws -> Register {
    let households = (1...18).flatMap { LaSi.household($0) + [LaSi.lead($0, LaSi.hu)] }
    return try Laptop(with: LaSi.people + households + more).register
  }

  private func kinds(
    _ visits: [SavedVisit], before: [SavedVisit] = [], moves: [Promise.ID: Int] = [:],
    _ records: [any Storable] = []
  ) throws -> [Sign.Kind] {
    let search = try SignSearch(.shipped(), in: register(records))
    return search.signs(of: body, in: month, visits: visits, before: before, moves: moves)
      .map(\.kind)
  }

  private func saved(_ visit: Visit, on day: Day? = nil) -> SavedVisit {
    SavedVisit(visit, entered: day ?? visit.day)
  }

  /// A visit with something done, so that nothing else is asked of it.
  private func visit(_ number: Int, _ day: Day, _ outcome: Visit.Outcome = .metHead) -> Visit {
    var visit = LaSi.visit(number, day, outcome)
    visit.actions = ["guided"]
    return visit
  }

  @Test("fifteen households side by side fill a day; sixteen are asked about")
  func tooMany() throws {
    let day: Day = "2026-11-10"
    #expect(try kinds((1...15).map { saved(visit($0, day)) }).isEmpty)
    #expect(try kinds((1...16).map { saved(visit($0, day)) }) == [.tooFar])
  }

  @Test("calls, an outing together and a notebook take no day")
  func noDay() throws {
    let visits = (1...16).map { number in
      var visit = visit(number, "2026-11-10")
      switch number % 3 {
      case 0: visit.place = .phone
      case 1: visit.outing = "o"
      default: visit.origin = .notebook
      }
      return saved(visit)
    }
    #expect(try kinds(visits).isEmpty)
  }

  @Test("the walk between hamlets counts, by the shortest way there can be")
  func walk() throws {
    let places: [any Storable] = (1...3).flatMap { number -> [any Storable] in
      var household = Household(
        id: .init("far\(number)"), code: "LS-1\(number)", village: LaSi.village)
      household.hamlet = Hamlet.ID("m\(number)")
      return [household, Hamlet(id: .init("m\(number)"), name: "", village: LaSi.village)]
    }
    func visits(_ numbers: ClosedRange<Int>) -> [Visit] {
      numbers.map { number in
        Visit(
          id: .init("far\(number).v"), day: "2026-11-10", visitor: LaSi.hu, outcome: .metHead)
      }
    }
    // At 20 minutes a kilometre 15 km are 300 minutes and 10 km are 200.
    let first = HamletDistance("m1", "m2", metres: 15_000)
    let some = try SignSearch(.shipped(), in: register(places + [first]))
    // 2 × 40 + 300 = 380; 3 × 40 + 300 + 45 = 465: no path leads to m3.
    #expect(!some.isTooFar(visits(1...2)))
    #expect(!some.isTooFar(visits(1...3)))
    let second = HamletDistance("m2", "m3", metres: 10_000)
    let all = try SignSearch(.shipped(), in: register(places + [first, second]))
    // 3 × 40 + 300 + 200 = 620 minutes, of 600 that a day has.
    #expect(all.isTooFar(visits(1...3)))
  }

  @Test("a month entered whole on its last day is asked about, but not from a notebook")
  func enteredAtOnce() throws {
    let visits = [visit(1, "2026-11-03"), visit(2, "2026-11-09"), visit(3, "2026-11-20")]
    #expect(try kinds(visits.map { saved($0, on: "2026-11-30") }) == [.enteredAtOnce])
    #expect(try kinds(visits.map { saved($0, on: "2026-11-21") }).isEmpty)
    #expect(
      try kinds(
        visits.prefix(2).map { saved($0, on: "2026-11-30") }
          + [saved(visits[2], on: "2026-11-20")]
      ).isEmpty)
    let typed = visits.map { visit in
      var visit = visit
      visit.origin = .notebook
      return saved(visit, on: "2026-11-30")
    }
    #expect(try kinds(typed).isEmpty)
  }

  @Test("three visits in a row with neither action nor promise are asked about")
  func nothingCame() throws {
    let visits = [LaSi.visit(1, "2026-10-05"), LaSi.visit(1, "2026-11-02")]
    let last = LaSi.visit(1, "2026-11-20")
    func asked(_ last: Visit, _ records: [any Storable] = []) throws -> [Sign.Kind] {
      try kinds(
        [saved(visits[1]), saved(last)], before: [saved(visits[0])], records)
    }
    #expect(try asked(last) == [.nothingCame])
    var raised = last
    raised.raised = "thiếu cỏ cho trâu"
    #expect(try asked(raised).isEmpty)
    let promise = Promise(
      id: "h1.p", text: "Mang giống cỏ", due: nil, responsible: LaSi.hu, household: "h1",
      origin: .visit(last.id), made: last.day)
    #expect(try asked(last, [promise]).isEmpty)
    #expect(try kinds([saved(visits[1]), saved(last)]).isEmpty)
  }

  @Test("a promise moved twice, or gone on with by two resolutions, is asked about")
  func moved() throws {
    var promise = LaSi.promise(1, "mang giống", due: "2026-11-20")
    #expect(try kinds([], moves: [promise.id: 1], [promise]).isEmpty)
    #expect(try kinds([], moves: [promise.id: 2], [promise]) == [.moved])
    var (first, second) = (
      LaSi.promise(1, "một", due: "2026-09-20"), LaSi.promise(1, "hai", due: "2026-10-20")
    )
    (second.carries, promise.carries) = (first.id, second.id)
    (first.result, second.result) = (
      .init(outcome: .dropped, day: "2026-09-30", by: nil),
      .init(outcome: .dropped, day: "2026-10-30", by: nil)
    )
    #expect(try kinds([], [first, second, promise]) == [.moved])
    promise.result = .init(outcome: .done, day: "2026-11-21", by: LaSi.hu)
    #expect(try kinds([], moves: [promise.id: 2], [promise]).isEmpty)
  }

  @Test("an income far from last year's is asked about unless somebody had met the household")
  func unexplained() throws {
    func income(_ year: Int, _ crops: Int, _ day: Day) -> Income {
      var income = Income(id: Income.id(of: "h1", in: year))
      income.day = day
      income.amounts[.crops] = crops
      return income
    }
    let before = income(2025, 10_000_000, "2025-11-05")
    let now = income(2026, 15_000_000, "2026-11-05")
    #expect(try kinds([], [before, now]) == [.unexplained])
    #expect(try kinds([], [before, income(2026, 14_000_000, "2026-11-05")]).isEmpty)
    #expect(try kinds([], [before, now, visit(1, "2026-10-01")]).isEmpty)
    #expect(try kinds([], [before, now, visit(1, "2026-10-01", .away)]) == [.unexplained])
    #expect(try kinds([], [before, now, visit(1, "2026-08-01")]) == [.unexplained])
    // A source that one of the years does not tell of says nothing.
    var wages = before
    wages.amounts[.wages] = 30_000_000
    #expect(try kinds([], [wages, income(2026, 11_000_000, "2026-11-05")]).isEmpty)
    #expect(try kinds([], [wages, now]) == [.unexplained])
  }

  @Test("an answer finds its question again; more evidence is another question")
  func key() throws {
    func sign(_ numbers: [Int]) -> Sign {
      Sign(
        kind: .likeNotes,
        evidence: numbers.map { .visit(LaSi.visit($0, "2026-11-03")) })
    }
    #expect(sign([7, 8]).key == sign([8, 7]).key)
    #expect(sign([7, 8]).key != sign([7, 8, 9]).key)
    #expect(SignAnswer.id(of: sign([7, 8]), in: "c-2026-11").owner == "c-2026-11")
  }
}

@Suite("What the writer is asked before saving")
struct WriterSignTests {
  private func search(_ visits: [Visit]) throws -> SignSearch {
    let households = (1...18).flatMap { LaSi.household($0) + [LaSi.lead($0, LaSi.hu)] }
    let laptop = try Laptop(with: LaSi.people + households + visits)
    return try SignSearch(.shipped(), in: laptop.register)
  }

  private func entry(_ number: Int, _ day: Day, note: String = "") -> VisitEntry {
    var entry = VisitEntry(household: .init("h\(number)"), day: day, visitor: LaSi.hu)
    (entry.outcome, entry.note) = (.metHead, note)
    entry.actions = ["guided"]
    return entry
  }

  @Test("an entry is held against the writer's latest visits, never against more of them")
  func compared() throws {
    let visits = (0..<60).map { LaSi.visit(1 + $0 % 18, Day("2026-09-01").adding(days: $0)) }
    let records = try search(visits).visits(toCompareWith: entry(3, "2026-11-20"))
    #expect(records.count == 40)
    #expect(records.first?.id == visits.last?.id.text)
  }

  @Test("a note like one at another household; nothing of it from a notebook")
  func likeNote() throws {
    let before = LaSi.visit(7, "2026-11-03", note: LikeNotesTests.copied)
    let search = try search([before])
    var written = entry(8, "2026-11-20", note: LikeNotesTests.copied)
    let others = [SavedVisit(before, entered: before.day)]
    let signs = search.signs(on: written, besides: others, today: "2026-11-20")
    #expect(signs.map(\.kind) == [.likeNotes])
    #expect(signs.first?.households == ["h7"])
    written.origin = .notebook
    #expect(search.signs(on: written, besides: others, today: "2026-11-20").isEmpty)
    #expect(search.visits(toCompareWith: written).isEmpty)
  }

  @Test("the sixteenth household of a day, a month entered at its end, the third empty visit")
  func others() throws {
    let day: Day = "2026-11-10"
    let visits = (1...15).map { LaSi.visit($0, day) }
    let search = try search(visits)
    let saved = visits.map { SavedVisit($0, entered: day) }
    #expect(search.signs(on: entry(16, day), besides: saved, today: day).map(\.kind) == [.tooFar])
    let late: Day = "2026-11-30"
    let month = [LaSi.visit(1, "2026-11-03"), LaSi.visit(2, "2026-11-09")]
      .map { SavedVisit($0, entered: late) }
    #expect(
      search.signs(on: entry(3, "2026-11-20"), besides: month, today: late).map(\.kind)
        == [.enteredAtOnce])
    var empty = entry(1, "2026-11-20")
    empty.actions = []
    let two = [LaSi.visit(1, "2026-10-03"), LaSi.visit(1, "2026-11-09")]
      .map { SavedVisit($0, entered: $0.day) }
    #expect(
      search.signs(on: empty, besides: two, today: "2026-11-20").map(\.kind) == [.nothingCame])
    #expect(search.signs(on: entry(1, "2026-11-20"), besides: two, today: "2026-11-20").isEmpty)
  }
}
