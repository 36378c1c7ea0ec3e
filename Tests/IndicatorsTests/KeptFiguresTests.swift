import Casework
import Record
import Testing

@testable import Indicators

@Suite("Figures counted in pieces, and kept")
struct KeptFiguresTests {
  private static let today = Facts.day("2027-06-20")
  private static let month = Period(.month, holding: today.month)

  private func book(_ register: Register) -> Casebook {
    Casebook(register, lists: Shipped.lists, today: Self.today)
  }

  private func counted(_ register: Register) -> KeptFigures {
    var kept = KeptFigures(Shipped.definitions, in: book(register))
    while !kept.isCounted { kept.countMore(in: book(register)) }
    return kept
  }

  private func expectCounted(
    _ kept: KeptFigures, _ register: Register, _ comment: Comment
  ) throws {
    let book = book(register)
    let table = try #require(kept.table(of: Self.month, by: Shipped.definitions, in: book))
    let anew = FigureTable(
      Shipped.definitions, in: Self.month, people: Shipped.definitions.people.first, by: nil,
      book: book, files: book.files)
    #expect(table.indicators.map(\.id) == anew.indicators.map(\.id))
    for id in anew.indicators.map(\.id) {
      #expect(table.figure(of: id) == anew.figure(of: id), "\(id), \(comment)")
      #expect(table.progress(of: id) == anew.progress(of: id), "\(id), \(comment)")
    }
    #expect(table.spreads == anew.spreads, comment)
  }

  @Test("counted in pieces, they are what is counted at once", arguments: [1, 2] as [UInt64])
  func inPieces(_ seed: UInt64) throws {
    let register = Facts.random(seed).register
    try expectCounted(counted(register), register, "in pieces")
  }

  @Test("after each saved record they are what is counted anew", arguments: [3, 4] as [UInt64])
  func afterSaves(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var register = Facts.random(seed).register
    var kept = counted(register)
    let corrections = Facts.random(seed &+ 100).shuffled(&random).records.prefix(150)
    for (number, record) in corrections.enumerated() {
      let state = Facts.state(of: record)
      let touched = register.files(touchedBy: [state])
      let isKept = touched.map { kept.remove($0, in: book(register)) } ?? false
      register.take(state)
      if let touched, isKept {
        kept.add(touched, in: book(register))
        while !kept.isCounted { kept.countMore(in: book(register)) }
      } else {
        kept = counted(register)
      }
      if number % 30 == 0 { try expectCounted(kept, register, "after \(state.record)") }
    }
    try expectCounted(kept, register, "at the end")
  }

  @Test(
    "records saved while they are counted are in them, and nothing is counted anew",
    arguments: [7, 8] as [UInt64])
  func savesInBetween(_ seed: UInt64) throws {
    var random = Seeded(seed)
    var register = Facts.random(seed, households: 60).register
    var kept = KeptFigures(Shipped.definitions, in: book(register))
    var saves = 0
    for record in Facts.random(seed &+ 100, households: 60).shuffled(&random).records {
      kept.countMore(in: book(register))
      if kept.isCounted { break }
      let state = Facts.state(of: record)
      guard let touched = register.files(touchedBy: [state]) else { continue }
      let isKept = kept.remove(touched, in: book(register))
      #expect(isKept)
      register.take(state)
      kept.add(touched, in: book(register))
      saves += 1
    }
    #expect(saves > 10)
    while !kept.isCounted { kept.countMore(in: book(register)) }
    try expectCounted(kept, register, "saved in between")
  }

  @Test("other figures than these are not given, nor any before all is counted")
  func others() throws {
    let register = Facts.random(5).register
    let kept = counted(register)
    let book = book(register)
    #expect(kept.table(of: Self.month.previous, by: Shipped.definitions, in: book) == nil)
    let tomorrow = Casebook(
      register, lists: Shipped.lists, today: Self.today.adding(days: 1))
    #expect(kept.table(of: Self.month, by: Shipped.definitions, in: tomorrow) == nil)
    let open = KeptFigures(Shipped.definitions, in: book)
    #expect(open.table(of: Self.month, by: Shipped.definitions, in: book) == nil)
  }
}

@Suite("A count dealt out to several workers")
struct WorkersTests {
  /// The last piece first, as a machine may do them.
  private static let three = Workers(3) { pieces, piece in
    for number in (0..<pieces).reversed() { piece(number) }
  }

  @Test("things keep their order, whoever did them", arguments: [0, 1, 99, 100, 200, 301])
  func order(_ count: Int) {
    let things = Array(0..<count)
    #expect(Self.three.map(things) { $0 * 2 } == things.map { $0 * 2 })
  }

  @Test("every thing is done once")
  func once() {
    let dealt = Self.three.results(of: Array(0..<1000)) { Array($0) }
    #expect(dealt.count == 3)
    #expect(dealt.flatMap { $0 }.sorted() == Array(0..<1000))
  }

  @Test("they count what one counts", arguments: Split.allCases)
  func sameFigures(_ split: Split) {
    let book = Casebook(
      Facts.random(6, households: 160).register, lists: Shipped.lists,
      today: Facts.day("2027-06-20"), older: Casebook.Older())
    let periods = ["2026-05", "2026-Q3", "2027"].map(Facts.period)
    let people = Shipped.definitions.people.first
    var alone = FigureLedger(Shipped.definitions, of: people, by: split)
    alone.ask(in: periods, book: book, files: book.files)
    var together = FigureLedger(Shipped.definitions, of: people, by: split)
    together.ask(
      in: periods, book: book, files: book.files(by: Self.three), by: Self.three)
    #expect(together.differences(from: alone) == [])
  }
}

@Suite("What policies give, through time")
struct HouseholdPoliciesTests {
  private struct Seen: Hashable {
    let policy: Policy.Code
    let period: Entitlement.Period
    let person: Person.ID?
    let state: PolicyCase.State
    let isOverdue: Bool
  }

  private func seen(_ policies: HouseholdPolicies, on day: Day) -> [Seen] {
    policies.cases(on: day).map { one in
      Seen(
        policy: one.policy.code, period: one.period, person: one.person?.id,
        state: one.state(on: day), isOverdue: one.isOverdue(on: day))
    }
  }

  @Test("nothing is otherwise before the day on which it may be", arguments: [1, 2] as [UInt64])
  func changes(_ seed: UInt64) {
    let register = Casebook(
      Facts.random(seed).register, lists: Shipped.lists, today: Facts.day("2028-01-01")
    ).register
    for id in register.households.keys.sorted() {
      let policies = HouseholdPolicies(of: id, by: Shipped.lists.policies, in: register)
      let changes = policies.changes
      var day = Facts.day("2025-01-01")
      var next = day
      var before: [Seen] = []
      while day < Facts.day("2028-01-01") {
        let now = seen(policies, on: day)
        if day < next {
          #expect(now == before, "\(id) \(day)")
        } else {
          before = now
          next = changes.next(after: day, of: policies.cases(on: day))
        }
        day = day.adding(days: 1)
      }
    }
  }
}
