import Record
import Testing

@testable import Casework

@Suite("Families asked again")
struct BackCheckTests {
  private let review: Review.ID = "cell-2026-11"
  private let all = (1...20).map { Household.ID("h\($0)") }

  private func sign(_ numbers: ClosedRange<Int>) -> Sign {
    Sign(kind: .likeNotes, evidence: numbers.map { .visit(LaSi.visit($0, "2026-11-03")) })
  }

  private func drawn(_ households: [Household.ID], _ signs: [Sign] = []) throws -> [Household.ID] {
    try BackCheckDraw(for: review, among: households, asking: signs, .shipped()).households
  }

  @Test("five households by a lot that comes out the same in whatever order they stand")
  func lot() throws {
    let first = try drawn(all)
    #expect(first.count == 5)
    #expect(Set(first).count == 5)
    #expect(try drawn(all.reversed()) == first)
    let next = try BackCheckDraw(for: "cell-2026-12", among: all, asking: [], .shipped())
    #expect(next.households != first)
  }

  @Test("three at most are of the questions, so that standing on the list says nothing")
  func half() throws {
    let list = try drawn(all, [sign(1...10)])
    #expect(list.count { Int($0.text.dropFirst()).map { $0 <= 10 } ?? false } == 3)
    #expect(try drawn(all, [sign(1...1)]).contains("h1"))
    #expect(try drawn(Array(all.prefix(2)), [sign(1...10)]).count == 2)
  }

  @Test("who asked, when and what the family said; a day to come and an empty answer are wrong")
  func entry() throws {
    let check = BackCheck(id: BackCheck.id(in: review, of: "h7"), drawn: "2026-11-23")
    var entry = BackCheckEntry(of: check, by: LaSi.pu, today: "2026-11-25")
    #expect(entry.problems(today: "2026-11-25") == [.nothingSaid])
    entry.received = "hai con dê"
    entry.asked = .value("2026-11-26")
    #expect(entry.problems(today: "2026-11-25") == [.dayAfterToday("2026-11-26")])
    entry.asked = .value("2026-11-24")
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7) + [LaSi.lead(7, LaSi.hu), check])
    #expect(!entry.isAskedByLead(in: laptop.register))
    entry.by = LaSi.hu
    #expect(entry.isAskedByLead(in: laptop.register))
    try laptop.save(entry.edits(today: "2026-11-25"))
    let saved = try #require(laptop.register.backChecks(of: review).first)
    #expect(saved.received == "hai con dê")
    #expect(saved.by == LaSi.hu)
    #expect(saved.drawn == "2026-11-23")
  }
}
