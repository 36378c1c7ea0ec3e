import Casework
import Record
import Testing

@Suite("Biểu dương, chấn chỉnh: what closed reviews said that calls for something")
struct OutcomeTests {
  private static let today: Day = "2026-11-23"

  /// The review of a month, closed, in which one member was told a conclusion.
  private static func review(
    _ month: Month, of who: Caseworker.ID, _ conclusion: Verdict.Conclusion, closed: Bool = true
  ) -> [any Storable] {
    var review = Review(id: Review.id(of: LaSi.cell, in: month))
    if closed {
      review.closing = .init(day: month.next.firstDay, by: LaSi.pu, sight: .init(), figures: [])
    }
    return [
      review,
      Verdict(
        id: Verdict.id(in: review.id, of: who), result: .completed, conclusion: conclusion,
        note: nil),
    ]
  }

  private static func seen(by reader: Caseworker.ID, _ records: [any Storable]) throws -> [String] {
    let register = try Laptop(with: LaSi.people + records).register
    let who = try #require(register.caseworkers[reader])
    return register.reviewOutcomes(for: who, on: today).map {
      "\($0.month) \($0.verdict.caseworker) \($0.isPraise)"
    }
  }

  @Test("who leads the review sees all of it; a member the praise, and what was said to themselves")
  func readers() throws {
    let records =
      Self.review("2026-09", of: LaSi.hu, .commend) + Self.review("2026-10", of: LaSi.me, .correct)
    #expect(
      try Self.seen(by: LaSi.pu, records) == ["10/2026 me false", "09/2026 hu true"])
    #expect(
      try Self.seen(by: LaSi.me, records) == ["10/2026 me false", "09/2026 hu true"])
    #expect(try Self.seen(by: LaSi.hu, records) == ["09/2026 hu true"])
    let stranger = Caseworker(id: "x", name: "Lý Lò Xá", roles: [.official])
    #expect(try Self.seen(by: "x", records + [stranger]).isEmpty)
  }

  @Test("what calls for nothing, is not closed, or lies twelve months back is not shown")
  func notShown() throws {
    #expect(try Self.seen(by: LaSi.pu, Self.review("2026-10", of: LaSi.hu, .none)).isEmpty)
    #expect(
      try Self.seen(by: LaSi.pu, Self.review("2026-10", of: LaSi.hu, .correct, closed: false))
        .isEmpty)
    #expect(try Self.seen(by: LaSi.pu, Self.review("2025-11", of: LaSi.hu, .correct)).isEmpty)
    #expect(try Self.seen(by: LaSi.pu, Self.review("2025-12", of: LaSi.hu, .correct)).count == 1)
  }

  @Test("households that a closed review commended, for whoever it reviews; nothing but praise")
  func households() throws {
    func concluded(_ number: Int, _ month: Month, _ text: String, commends: Bool)
      -> HouseholdConclusion
    {
      let review = Review.id(of: .cell(LaSi.cell), in: month)
      var conclusion = HouseholdConclusion(
        id: HouseholdConclusion.id(in: review, on: .init("h\(number)")), text: text)
      conclusion.commends = commends
      return conclusion
    }
    let records: [any Storable] =
      Self.review("2026-09", of: LaSi.hu, .none) + Self.review("2026-10", of: LaSi.hu, .none)
      + Self.review("2026-11", of: LaSi.hu, .none, closed: false)
      + LaSi.household(7) + LaSi.household(14) + [
        concluded(14, "2026-09", "dựng chuồng sớm nhất bản", commends: true),
        concluded(7, "2026-10", "trả hết nợ", commends: true),
        concluded(14, "2026-10", "giúp sửa nhà", commends: false),
        concluded(7, "2026-11", "chưa chốt", commends: true),
      ]
    let register = try Laptop(with: LaSi.people + records).register
    let hu = try #require(register.caseworkers[LaSi.hu])
    #expect(
      register.householdsCommended(for: hu, on: Self.today).map(\.conclusion.text)
        == ["trả hết nợ", "dựng chuồng sớm nhất bản"])
    let stranger = Caseworker(id: "x", name: "Lý Lò Xá", roles: [.official])
    #expect(register.householdsCommended(for: stranger, on: Self.today).isEmpty)
    #expect(register.householdsCommended(for: hu, on: "2027-10-01").isEmpty)
  }
}

@Suite("Models worth copying, and who could copy them")
struct ModelsToCopyTests {
  private static let today: Day = "2026-11-23"

  private static func cow(
    _ number: Int, _ outcome: SupportStep.Outcome?, model: String? = "cattle"
  ) -> [any Storable] {
    let support = LivelihoodTests.support(number, "cow", on: "2026-01-10", model: model)
    return [support]
      + (outcome.map { [LivelihoodTests.step(of: support, on: "2026-06-10", $0)] } ?? [])
  }

  private static func models(_ records: [any Storable]) throws -> [ModelToCopy] {
    let register = try Laptop(with: LaSi.people + records).register
    return ModelToCopy.all(by: try LivelihoodTests.lists(), in: register)
  }

  private static func home(_ number: Int, in hamlet: Hamlet.ID, _ povertyClass: PovertyClass?)
    -> [any Storable]
  {
    LaSi.household(number).map { record in
      guard var household = record as? Household else { return record }
      household.hamlet = hamlet
      return household
    }
      + (povertyClass.map {
        [PovertyResult(id: .init("h\(number).q"), day: "2025-12-10", povertyClass: $0)]
      } ?? [])
  }

  @Test("it works in two cases at least, and in two of three that were looked at")
  func worthCopying() throws {
    let homes = (1...4).flatMap { LaSi.household($0) }
    #expect(try Self.models(homes + Self.cow(1, .working)).isEmpty)
    let two = homes + Self.cow(1, .working) + Self.cow(2, .working)
    #expect(try Self.models(two).map(\.code) == ["cattle"])
    #expect(try Self.models(two + Self.cow(3, .gone)).count == 1)
    #expect(try Self.models(two + Self.cow(3, .gone) + Self.cow(4, .partly)).isEmpty)
    // What nobody has looked at says nothing either way; without a model there is nothing to copy.
    #expect(try Self.models(two + Self.cow(3, nil)).count == 1)
    #expect(
      try Self.models(homes + Self.cow(1, .working, model: nil) + Self.cow(2, .working, model: nil))
        .isEmpty)
  }

  @Test("the poor and near-poor without it: who needs it first, then who lives near, then the poor")
  func candidates() throws {
    let (up, down): (Hamlet.ID, Hamlet.ID) = ("up", "down")
    var needed = HouseholdNeed(id: HouseholdNeed.id(of: "h7", "animals", in: 2026))
    needed.day = "2026-03-01"
    let records: [any Storable] =
      LaSi.people + [
        Hamlet(id: up, name: "chòm trên", village: LaSi.village),
        Hamlet(id: down, name: "chòm dưới", village: LaSi.village),
        HamletDistance(up, down, metres: 800),
      ] + Self.home(1, in: up, .nonPoor) + Self.home(2, in: down, .poor)
      + Self.cow(1, .working) + Self.cow(2, .working)
      // Not poor, of unknown class, near-poor above, poor above, poor below, poor far from all paths.
      + Self.home(3, in: up, .nonPoor) + Self.home(4, in: up, nil)
      + Self.home(5, in: up, .nearPoor) + Self.home(6, in: up, .poor)
      + Self.home(8, in: "beyond", .poor) + Self.home(7, in: "beyond", .poor)
      + [needed, LaSi.lead(6, LaSi.hu)]
    let register = try Laptop(with: records).register
    let model = try #require(
      ModelToCopy.all(by: try LivelihoodTests.lists(), in: register).first)
    let kinds = try NeedKinds("animals | poverty | Con giống | Animals", named: "needs.txt")
    let found = register.candidates(for: model, needs: kinds, on: Self.today)
    #expect(found.map(\.household.id) == ["h7", "h6", "h5", "h8"])
    #expect(found.map(\.metres) == [nil, 0, 0, nil])
    #expect(found.first?.need?.code == "animals")
    #expect(found[1].example == "h1" && found[1].lead == LaSi.hu)
    #expect(found.last?.example == "h1")
  }
}
