import Record
import Testing

@testable import Casework

@Suite("Searching what was typed of visits, a few households at a time")
struct VisitTextFindsTests {
  private func state(_ id: String, _ day: String, note: String) throws -> RecordState {
    var visit = Visit(
      id: .init(id), day: Day(iso: day), visitor: nil, outcome: .metHead, origin: nil)
    visit.note = note
    return try #require(try Laptop(with: [visit]).book[visit.record])
  }

  /// Households `h0`, `h1` … one visit each, the later household the later visit.
  private func search(_ text: String, households: Int) -> VisitTextFinds {
    VisitTextFinds(text, in: (0..<households).map { Household.ID("h\($0)") })
  }

  @Test("one letter asks for nothing")
  func tooFew() {
    #expect(search("b", households: 3).next == nil)
    #expect(search("b", households: 3).isDone)
    #expect(search("bo", households: 3).next != nil)
  }

  @Test("every household is looked through once, and then it is done")
  func slices() {
    var finds = search("bo", households: 45)
    var looked: [Household.ID] = []
    while let next = finds.next {
      looked += next.households
      finds.take([], of: next)
    }
    #expect(looked == (0..<45).map { Household.ID("h\($0)") })
    #expect(finds.isDone && finds.percent == 100)
  }

  @Test("an answer to what is not asked any more changes nothing")
  func stale() throws {
    var finds = search("bo", households: 45)
    let first = try #require(finds.next)
    finds.take([], of: first)
    let percent = finds.percent
    finds.take([try state("h0.v", "2026-11-03", note: "bò")], of: first)
    #expect(finds.hits.isEmpty && finds.percent == percent)
  }

  @Test("the newest come first, whichever household they are found at")
  func newestFirst() throws {
    var finds = search("bo", households: 10)
    let first = try #require(finds.next)
    finds.take([try state("h3.v1", "2026-03-01", note: "bò ốm")], of: first)
    let second = try #require(finds.next)
    finds.take(
      [
        try state("h7.v1", "2026-11-03", note: "mua bò"),
        try state("h7.v2", "2025-01-09", note: "bò đẻ"),
      ], of: second)
    #expect(finds.hits.map(\.visit.note) == ["mua bò", "bò ốm", "bò đẻ"])
  }

  @Test("as many as can be read are kept, the newest, and older ones are not looked for any more")
  func full() throws {
    var finds = search("bo", households: 300)
    var next = try #require(finds.next)
    #expect(next.since == nil)
    let day = try #require(Day(iso: "2026-01-01"))
    var number = 0
    while finds.next != nil, !finds.isFull {
      next = try #require(finds.next)
      finds.take(
        try (0..<50).map { place in
          number += 1
          return try state("h\(number).v\(place)", day.adding(days: number).iso, note: "bò")
        }, of: next)
    }
    #expect(finds.hits.count == VisitTextFinds.mostHits)
    let floor = try #require(finds.next).since
    #expect(floor == finds.hits.last?.visit.day)
    #expect(floor == day.adding(days: number - VisitTextFinds.mostHits + 1))
  }

  @Test(
    "what a search finds: its words in the note, in what was raised or planned, not before its day")
  func finds() throws {
    var visit = Visit(
      id: .init("h1.v1"), day: Day(iso: "2026-11-03"), visitor: nil, outcome: .metHead, origin: nil)
    visit.note = "Dựng lại chuồng"
    visit.raised = "thiếu cỏ"
    visit.familyPlan = "trồng cỏ voi"
    func finds(_ text: String, since: String? = nil) throws -> Bool {
      let finds = VisitTextFinds(text, in: [Household.ID("h1")])
      let words = try #require(finds.next).words
      return VisitTextSearch(words, in: [], since: since.flatMap(Day.init(iso:))).finds(visit)
    }
    #expect(try finds("chuong voi"))
    #expect(try finds("thieu co", since: "2026-11-03"))
    #expect(try !finds("thieu co", since: "2026-11-04"))
    #expect(try !finds("ngo"))
  }
}
