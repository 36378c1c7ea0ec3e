import Casework
import Record
import Testing

@Suite("What a review tells of a member's households beside visits and promises")
struct ReviewedMattersTests {
  /// h7: cows looked at on 05/11 and again on 20/11, the pen in October; a petition of 10/11 open, one
  /// of 02/10 answered on 01/12. h8: water answered on 12/11, a house in October, papers open.
  private static let records: [any Storable] = {
    func step(_ id: SupportStep.ID, _ day: Day, _ outcome: SupportStep.Outcome?) -> SupportStep {
      var step = SupportStep(id: id)
      (step.day, step.outcome) = (day, outcome)
      return step
    }
    func support(_ id: LivelihoodSupport.ID, _ thing: String) -> LivelihoodSupport {
      var support = LivelihoodSupport(id: id)
      (support.thing, support.given) = (thing, "2026-05-20")
      return support
    }
    func need(_ code: String, answered: Day?) -> HouseholdNeed {
      var need = HouseholdNeed(id: HouseholdNeed.id(of: "h8", code, in: 2026))
      need.answer = answered.map { .init(on: $0, text: nil, by: nil) }
      return need
    }
    let open = Petition(id: "h7.k1", text: "Thiếu cỏ", day: "2026-11-10", visit: nil)
    var answered = Petition(id: "h7.k2", text: "Đường sạt", day: "2026-10-02", visit: nil)
    answered.answer = .init(text: "Đã dọn", day: "2026-12-01")
    return LaSi.household(7) + LaSi.household(8) + [
      support("h7.s1", "cow"), step("h7.s1.t1", "2026-11-05", .partly),
      step("h7.s1.t2", "2026-11-20", .working), step("h7.s1.t3", "2026-11-25", nil),
      support("h7.s2", "barn"), step("h7.s2.t1", "2026-10-20", .working),
      need("water", answered: "2026-11-12"), need("house", answered: "2026-10-30"),
      need("papers", answered: nil), open, answered,
    ]
  }()

  private func matters(on day: Day) throws -> ReviewedMatters {
    ReviewedMatters(
      of: ["h7", "h8"], in: "2026-11", on: day, in: try Laptop(with: Self.records).register)
  }

  @Test("petitions that are open, the month's last look at each support, needs answered in it")
  func month() throws {
    let matters = try matters(on: "2026-12-03")
    #expect(matters.lines.map(\.household) == ["h7", "h7", "h8"])
    let told = matters.lines.map { line -> String in
      switch line.matter {
      case .petition(let petition): petition.text
      case .result(let step, let support):
        "\(support.thing ?? "") \(step.day?.iso ?? "") \(step.outcome?.rawValue ?? "")"
      case .answered(let need): need.code
      }
    }
    #expect(told == ["Thiếu cỏ", "cow 2026-11-20 working", "water"])
    #expect(matters.petitions == 1 && matters.results == 1 && matters.needs == 1)
  }

  @Test(
    "a petition counts as the day of the meeting saw it: open until its answer, from its day on")
  func asSeen() throws {
    #expect(try matters(on: "2026-11-30").petitions == 2)
    #expect(try matters(on: "2026-12-01").petitions == 1)
    #expect(try matters(on: "2026-11-09").petitions == 1)
    #expect(try matters(on: "2026-10-01").petitions == 0)
  }

  @Test("a review tells it of each member's households; once closed, as its closing saw it")
  func ofMembers() throws {
    let led: [any Storable] = [LaSi.lead(7, LaSi.hu), LaSi.lead(8, LaSi.me)]
    func months(_ review: [any Storable]) throws -> [Int] {
      let register = try Laptop(with: LaSi.people + Self.records + led + review).register
      return ReviewedMonth(
        of: .cell(LaSi.cell), month: "2026-11", today: "2026-12-03", in: register
      ).members.map(\.matters.petitions)
    }
    #expect(try months([]) == [1, 0])
    var closed = Review(id: Review.id(of: LaSi.cell, in: "2026-11"))
    closed.closing = .init(
      day: "2026-11-30", by: LaSi.pu, sight: .init(),
      figures: [
        .init(
          caseworker: LaSi.hu, households: 1, visited: 0, expected: 1, notMet: 0, kept: 0, due: 0)
      ])
    #expect(try months([closed]) == [2])
  }
}
