import Casework
import Record
import Testing

@Suite("Each body reviews its own channel")
struct ReviewingBodyTests {
  static let official: Caseworker.ID = "de"
  static let today: Day = "2026-12-03"

  /// Giàng Xà De, an official, leads LS-007 for the People's Committee and runs its review; Phùng
  /// Phù Mé, a village head in the cell, leads LS-007 for the cell and LS-008 for the Front.
  private static var records: [any Storable] {
    var official = Caseworker(id: official, name: "Giàng Xà De", roles: [.official])
    official.presidesOver = .government
    let head = Caseworker(
      id: LaSi.me, name: "Phùng Phù Mé", roles: [.partyMember, .villageHead], cell: LaSi.cell)
    return LaSi.people.filter { ($0 as? Caseworker)?.id != LaSi.me } + LaSi.household(7)
      + LaSi.household(8) + [
        official, head, LaSi.lead(7, Self.official, channel: .government),
        LaSi.lead(7, LaSi.me), LaSi.lead(8, LaSi.me, channel: .front),
        LaSi.visit(7, "2026-11-03", by: Self.official), LaSi.visit(8, "2026-11-04", by: LaSi.me),
        LaSi.promise(7, "Mang giống", due: "2026-11-20", by: LaSi.me),
        LaSi.promise(8, "Sửa mái", due: "2026-11-20", by: LaSi.me, done: "2026-11-10"),
      ]
  }

  private func sheet(of body: ReviewingBody) throws -> MonthSheet {
    MonthSheet(
      of: body, month: "2026-11", today: Self.today,
      in: try Laptop(with: Self.records).register)
  }

  private func lines(_ sheet: MonthSheet) -> [String] {
    sheet.rows.map {
      "\($0.caseworker.name): \($0.figures.visited)/\($0.figures.expected), "
        + "\($0.figures.kept)/\($0.figures.due)"
    }
  }

  @Test("the cell sees the household led for it, and the promise to that household")
  func cell() throws {
    // The official's visit to LS-007 counts for the official alone.
    #expect(lines(try sheet(of: .cell(LaSi.cell))) == ["Phùng Phù Mé: 0/1, 0/1"])
  }

  @Test("the People's Committee sees its official alone")
  func peoplesCommittee() throws {
    #expect(lines(try sheet(of: .peoplesCommittee)) == ["Giàng Xà De: 1/1, 0/0"])
  }

  @Test("the Front sees what the village head took on for it")
  func front() throws {
    #expect(lines(try sheet(of: .front)) == ["Phùng Phù Mé: 1/1, 1/1"])
  }

  @Test("a review exists once per body and month, and its id tells which")
  func identity() throws {
    for body in [ReviewingBody.cell(LaSi.cell), .peoplesCommittee, .front] {
      let subject = try #require(Review(id: Review.id(of: body, in: "2026-11")).subject)
      #expect(subject.body == body && subject.month == "2026-11")
    }
    #expect(Review.id(of: .peoplesCommittee, in: "2026-11").text == "government-2026-11")
  }

  @Test("the secretary and the deputy lead their cell's review, of the others who was named for it")
  func leaders() throws {
    let register = try Laptop(with: Self.records).register
    let official = try #require(register.caseworkers[Self.official])
    let secretary = try #require(register.caseworkers[LaSi.pu])
    #expect(official.leadsReview(of: .peoplesCommittee) && !official.leadsReview(of: .front))
    #expect(secretary.leadsReview(of: .cell(LaSi.cell)))
    #expect(!secretary.leadsReview(of: .cell("another")))
    #expect(!secretary.leadsReview(of: .peoplesCommittee))
    #expect(
      register.caseworkers[LaSi.me]?.reviewingBodies == [.cell(LaSi.cell), .front])
  }

  @Test("a body of the commune closes its month for itself")
  func ownClosing() throws {
    var laptop = try Laptop(with: Self.records)
    var review = Review(id: Review.id(of: .peoplesCommittee, in: "2026-11"))
    review.heldOn = Self.today
    (review.chair, review.secretary) = (Self.official, Self.official)
    try laptop.add([review])
    let closing = ReviewClosing(
      of: MonthSheet(
        of: .peoplesCommittee, month: "2026-11", today: Self.today, in: laptop.register),
      today: Self.today, in: laptop.register)
    try laptop.save(
      try #require(
        closing.edits(by: Self.official, today: Self.today, sight: laptop.book.sight)))
    #expect(laptop.register.reviews[review.id]?.isClosed == true)
    #expect(
      laptop.register.monthToReview(by: .peoplesCommittee, on: Self.today) == "2026-12")
    #expect(laptop.register.monthToReview(by: .cell(LaSi.cell), on: Self.today) == "2026-11")
  }
}

@Suite("A verdict on whoever chairs")
struct OwnVerdictTests {
  static let review = Review.id(of: LaSi.cell, in: "2026-11")

  /// The findings of a review that the secretary chairs and in which the secretary was judged.
  private func findings(chairedBy chair: Caseworker.ID?) throws -> [ReviewClosing.Finding] {
    var review = Review(id: Self.review)
    review.heldOn = "2026-12-03"
    (review.chair, review.secretary) = (LaSi.pu, LaSi.me)
    var verdict = Verdict(id: Verdict.id(in: Self.review, of: LaSi.pu), result: .completed)
    verdict.chair = chair
    let register = try Laptop(
      with: LaSi.people + LaSi.household(7) + [LaSi.lead(7, LaSi.pu), review, verdict]
    ).register
    let sheet = MonthSheet(
      of: .cell(LaSi.cell), month: "2026-11", today: "2026-12-03", in: register)
    return ReviewClosing(of: sheet, today: "2026-12-03", in: register).findings
  }

  @Test("with nobody else in the chair the month cannot be closed")
  func nobodyElse() throws {
    #expect(try findings(chairedBy: nil).contains(.verdictOnOneself(LaSi.pu)))
    #expect(try findings(chairedBy: LaSi.pu).contains(.verdictOnOneself(LaSi.pu)))
    #expect(ReviewClosing.Finding.verdictOnOneself(LaSi.pu).isBlocking)
  }

  @Test("with another named it can")
  func another() throws {
    #expect(!(try findings(chairedBy: LaSi.hu)).contains(.verdictOnOneself(LaSi.pu)))
  }
}

@Suite("What a quarter gathers")
struct QuarterResolutionTests {
  static let body = ReviewingBody.cell(LaSi.cell)

  private static func item(
    _ name: String, in month: Month, due: Day, carries: String? = nil, ended: Promise.Outcome? = nil
  ) -> Promise {
    var item = Promise(
      id: .init("cell.\(name)"), text: name, due: due, responsible: LaSi.hu, household: nil,
      origin: .resolution(Review.id(of: body, in: month)), made: nil)
    item.carries = carries.map { .init("cell.\($0)") }
    if let ended { item.result = .init(outcome: ended, day: "2026-12-01", by: LaSi.pu) }
    return item
  }

  /// October: one done, one carried into November and from there into December, one not needed.
  /// November: that one, and one still open and late. December: that one again, and a new one.
  private static let items = [
    item("làm cỏ", in: "2026-10", due: "2026-11-01", ended: .done),
    item("dọn đường", in: "2026-10", due: "2026-11-05", ended: .dropped),
    item("bỏ", in: "2026-10", due: "2026-11-05", ended: .dropped),
    item("dọn đường 2", in: "2026-11", due: "2026-12-05", carries: "dọn đường", ended: .dropped),
    item("sửa cầu", in: "2026-11", due: "2026-12-10"),
    item("dọn đường 3", in: "2026-12", due: "2027-01-15", carries: "dọn đường 2"),
    item("nhà văn hóa", in: "2026-12", due: "2027-01-10"),
  ]

  private var quarter: QuarterResolution {
    get throws {
      QuarterResolution(
        of: Self.body, endingWith: "2026-12", on: "2027-01-03",
        in: try Laptop(with: LaSi.people + Self.items).register)
    }
  }

  @Test("the open items of three months by deadline, each once, with how often they went on")
  func open() throws {
    let quarter = try quarter
    #expect(quarter.open.map(\.promise.text) == ["sửa cầu", "nhà văn hóa", "dọn đường 3"])
    #expect(quarter.open.map(\.standing) == [.notDone, .ahead, .ahead])
    #expect(quarter.open.map(\.timesCarried) == [0, 0, 2])
    #expect(quarter.open.map(\.month) == ["2026-11", "2026-12", "2026-12"])
  }

  @Test("an item that went on is counted once: five items, one done, one not needed, three open")
  func counts() throws {
    let quarter = try quarter
    #expect(quarter.laidDown == 5 && quarter.done == 1 && quarter.dropped == 1)
    #expect(quarter.laidDown == quarter.done + quarter.dropped + quarter.open.count)
  }

  @Test("in its month's resolution an item that went on is told from one not needed")
  func movedOn() throws {
    let progress = ResolutionProgress(
      of: Review.id(of: Self.body, in: "2026-10"), on: "2026-12-03",
      in: try Laptop(with: LaSi.people + Self.items).register)
    #expect(progress.count(.movedOn) == 1 && progress.count(.dropped) == 1)
  }

  @Test("a ring of items on two laptops is counted through once")
  func ring() throws {
    let ring = [
      Self.item("a", in: "2026-12", due: "2027-01-15", carries: "b"),
      Self.item("b", in: "2026-12", due: "2027-01-16", carries: "a"),
    ]
    let quarter = QuarterResolution(
      of: Self.body, endingWith: "2026-12", on: "2027-01-03",
      in: try Laptop(with: LaSi.people + ring).register)
    #expect(quarter.open.map(\.timesCarried) == [1, 1])
  }
}
