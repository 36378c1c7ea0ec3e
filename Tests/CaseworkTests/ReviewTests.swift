import Casework
import Record
import Testing

@Suite("The resolution of a review")
struct ResolutionTests {
  static let review = Review.id(of: LaSi.cell, in: "2026-10")
  static let heldOn: Day = "2026-11-03"

  private func item(_ text: String, due: String, household: Household.ID? = nil) -> ResolutionItem {
    var item = ResolutionItem()
    item.text = text
    item.responsible = LaSi.hu
    item.household = household
    item.due = Typed(due, today: Self.heldOn, leaning: .future)
    item.expected = "đủ hồ sơ"
    return item
  }

  @Test("an item becomes a promise on Hôm nay of who is to do it")
  func becomesPromise() throws {
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7))
    var ids = newIDs()
    for item in [item("Làm hồ sơ", due: "30/11", household: "h7"), item("Họp nhóm", due: "20/11")] {
      let promise = try #require(
        item.promise(in: Self.review, of: .cell(LaSi.cell), heldOn: Self.heldOn, newIDs: &ids))
      try laptop.save([Edit(creating: promise)])
    }
    let promises = laptop.register.resolution(of: Self.review)
    #expect(promises.map(\.text) == ["Họp nhóm", "Làm hồ sơ"])
    #expect(promises.map(\.household) == [nil, "h7"])
    #expect(promises.map { $0.id.text.prefix(5) } == ["cell.", "h7.00"])
    #expect(promises.allSatisfy { $0.made == Self.heldOn && $0.expected == "đủ hồ sơ" })
    #expect(DueList(of: LaSi.hu, on: "2026-11-05", in: laptop.register).items.count == 2)
  }

  @Test("việc, người, hạn are needed; hộ and kết quả cần đạt are not")
  func problems() {
    #expect(ResolutionItem().problems == [.textMissing, .responsibleMissing, .dueMissing])
    var item = item("Họp", due: "32/13")
    #expect(item.problems == [.dueUnreadable("32/13")])
    item.due = .value("2026-11-30")
    item.expected = ""
    #expect(item.problems.isEmpty)
    var ids = newIDs()
    #expect(
      item.promise(in: Self.review, of: .cell(LaSi.cell), heldOn: Self.heldOn, newIDs: &ids)?
        .expected
        == nil)
  }

  @Test("a deadline before the meeting and a person who will have left are asked about")
  func questions() throws {
    let register = try Laptop(with: [Caseworker(id: LaSi.hu, name: "Hừ", until: "2026-11-15")])
      .register
    var item = item("Họp", due: "10/11")
    #expect(item.questions(heldOn: Self.heldOn, register: register).isEmpty)
    item.due = .value("2026-11-30")
    #expect(
      item.questions(heldOn: Self.heldOn, register: register) == [.responsibleNotHere(LaSi.hu)])
    item.due = .value("2026-11-02")
    #expect(
      item.questions(heldOn: Self.heldOn, register: register) == [.dueBeforeMeeting("2026-11-02")])
  }

  @Test("7 việc · 5 đã xong · 1 chưa · 1 chuyển tiếp")
  func progress() throws {
    func promise(_ number: Int, due: Day, done: Day? = nil, dropped: Day? = nil) -> Promise {
      var promise = LaSi.promise(number, "việc", due: due, done: done, dropped: dropped)
      promise.origin = .resolution(Self.review)
      return promise
    }
    let register = try Laptop(with: [
      promise(1, due: "2026-11-10", done: "2026-11-09"),
      promise(2, due: "2026-11-10", done: "2026-11-28"),
      promise(3, due: "2026-11-30", done: "2026-11-30"),
      promise(4, due: "2026-12-15", done: "2026-11-12"),
      promise(5, due: "2026-11-20", done: "2026-12-03"),
      promise(6, due: "2026-11-20"),
      promise(7, due: "2026-12-31"),
    ]).register
    let progress = ResolutionProgress(of: Self.review, on: "2026-12-03", in: register)
    #expect(progress.items.count == 7)
    #expect(progress.count(.done) == 5)
    #expect(progress.count(.notDone) == 1)
    #expect(progress.count(.ahead) == 1)
    // As it was known on 30/11, promise 5 was not done yet.
    let before = ResolutionProgress(of: Self.review, on: "2026-11-30", in: register)
    #expect(before.count(.done) == 4 && before.count(.notDone) == 2)
  }

  @Test(
    "a deadline on the day of the meeting has not passed; what was dropped is neither done nor open"
  )
  func edges() throws {
    var due = LaSi.promise(1, "hôm nay", due: "2026-12-03")
    due.origin = .resolution(Self.review)
    var dropped = LaSi.promise(2, "thôi", due: "2026-11-03", dropped: "2026-11-20")
    dropped.origin = .resolution(Self.review)
    let register = try Laptop(with: [due, dropped]).register
    let progress = ResolutionProgress(of: Self.review, on: "2026-12-03", in: register)
    #expect(progress.count(.ahead) == 1 && progress.count(.dropped) == 1)
  }

  @Test("an item that goes on keeps the work and asks for a new deadline")
  func carriedOver() {
    var promise = LaSi.promise(7, "Làm hồ sơ", due: "2026-11-20")
    promise.expected = "đủ hồ sơ"
    let item = ResolutionItem(carryingOver: promise)
    #expect(item.text == "Làm hồ sơ" && item.household == "h7" && item.responsible == LaSi.hu)
    #expect(item.problems == [.dueMissing])
  }
}

@Suite("Closing a review")
struct ReviewClosingTests {
  static let id = Review.id(of: LaSi.cell, in: "2026-11")
  static let today: Day = "2026-12-03"

  /// The cell's November: Lỳ Xá Hừ leads one household that he visited; the others lead none.
  private static let november: [any Storable] =
    LaSi.people + LaSi.household(7) + [LaSi.lead(7, LaSi.hu), LaSi.visit(7, "2026-11-03")]

  private static var held: Review {
    var review = Review(id: id)
    review.heldOn = "2026-12-03"
    review.chair = LaSi.pu
    review.secretary = LaSi.me
    review.attendance = [LaSi.pu: .present, LaSi.hu: .present, LaSi.me: .absentWithReason]
    review.vote = .init(inFavour: 2, against: 0, abstained: 0)
    return review
  }

  private static let verdict = Verdict(
    id: Verdict.id(in: id, of: LaSi.hu), result: .completed, conclusion: Verdict.Conclusion.none)

  private static var item: Promise {
    var promise = LaSi.promise(7, "làm chuồng", due: "2026-12-31")
    promise.origin = .resolution(id)
    return promise
  }

  private func closing(_ laptop: Laptop) -> ReviewClosing {
    let register = laptop.register
    let sheet = MonthSheet(of: .cell(LaSi.cell), month: "2026-11", today: Self.today, in: register)
    return ReviewClosing(of: sheet, today: Self.today, in: register)
  }

  @Test("a review that nobody began lists all that is missing, and cannot be closed")
  func nothingThere() throws {
    let closing = closing(try Laptop(with: Self.november))
    #expect(
      closing.findings == [
        .dayMissing, .chairMissing, .secretaryMissing,
        .attendanceMissing([LaSi.hu, LaSi.pu, LaSi.me]), .verdictMissing([LaSi.hu]),
        .voteMissing, .resolutionEmpty,
      ])
    #expect(!closing.canClose)
    #expect(closing.edits(by: LaSi.pu, today: Self.today, sight: Sight()) == nil)
  }

  @Test("with everything there the list is empty; closing keeps figures and what was seen")
  func close() throws {
    var laptop = try Laptop(with: Self.november + [Self.held, Self.verdict, Self.item])
    #expect(closing(laptop).findings.isEmpty)
    let sight = laptop.book.sight
    try laptop.save(
      try #require(closing(laptop).edits(by: LaSi.pu, today: Self.today, sight: sight)))
    let closed = try #require(laptop.register.reviews[Self.id]?.closing)
    #expect(closed.day == Self.today && closed.by == LaSi.pu && closed.sight == sight)
    #expect(
      closed.figures == [
        .init(
          caseworker: LaSi.hu, households: 1, visited: 1, expected: 1, notMet: 0, kept: 0, due: 0)
      ])
    #expect(closing(laptop).findings == [.alreadyClosed])
    #expect(laptop.breaches.isEmpty)
  }

  @Test("a missing verdict or a vote that does not add up is shown, and left to the meeting")
  func openPoints() throws {
    var review = Self.held
    review.vote = .init(inFavour: 2, against: 1, abstained: 0)
    let closing = closing(try Laptop(with: Self.november + [review, Self.item]))
    #expect(
      closing.findings == [
        .verdictMissing([LaSi.hu]), .voteDiffersFromAttendance(votes: 3, present: 2),
      ])
    #expect(closing.canClose)
  }

  @Test("a meeting dated after today is asked about")
  func meetingAhead() throws {
    var review = Self.held
    review.heldOn = "2026-12-04"
    let closing = closing(try Laptop(with: Self.november + [review, Self.verdict, Self.item]))
    #expect(closing.findings == [.dayAfterToday("2026-12-04")])
  }

  @Test("a closed review is opened again with a reason only, and can be closed again")
  func reopen() throws {
    var laptop = try Laptop(with: Self.november + [Self.held, Self.verdict, Self.item])
    #expect(Self.held.reopening(because: "ghi nhầm") == nil)
    try laptop.save(
      try #require(closing(laptop).edits(by: LaSi.pu, today: Self.today, sight: laptop.book.sight)))
    let closed = try #require(laptop.register.reviews[Self.id])
    #expect(closed.reopening(because: " ") == nil)
    try laptop.save([try #require(closed.reopening(because: "ghi nhầm"))])
    try laptop.change(Self.verdict.id) { $0.conclusion = .commend }
    #expect(laptop.register.reviews[Self.id]?.reopenReason == "ghi nhầm")
    #expect(laptop.breaches.isEmpty)
    try laptop.save(
      try #require(closing(laptop).edits(by: LaSi.pu, today: Self.today, sight: laptop.book.sight)))
    #expect(laptop.breaches.isEmpty)
  }
}

@Suite("What comes in after a closing")
struct LateEntryTests {
  @Test("a visit entered after the closing is late; one that was only mended after it is not")
  func late() throws {
    let before = LaSi.visit(7, "2026-11-03")
    let after = LaSi.visit(8, "2026-11-20")
    var laptop = try Laptop(with: [before])
    let closing = Review.Closing(
      day: "2026-12-03", by: LaSi.pu, sight: laptop.book.sight, figures: [])
    try laptop.add([after, LaSi.visit(9, "2026-12-01")])
    try laptop.change(before.id) { $0.note = "bổ sung" }
    let states = laptop.book.records(of: Visit.kind)
    #expect(Visit.late(in: Array(states), of: "2026-11", after: closing).map(\.id) == [after.id])
  }

  @Test("a visit that another laptop had written by then, but not brought, is late too")
  func unseen() throws {
    let visit = LaSi.visit(7, "2026-11-03")
    let far = try Laptop("UCO", with: [visit])
    var near = try Laptop("LASI", with: LaSi.people)
    let closing = Review.Closing(
      day: "2026-12-03", by: LaSi.pu, sight: near.book.sight, figures: [])
    try near.hear(far)
    #expect(Visit.late(in: [try near.state(of: visit)], of: "2026-11", after: closing).count == 1)
  }

  @Test("a conflict that the meeting closed over had all its values seen")
  func seenConflict() throws {
    var a = try Laptop("A", with: [EditTests.household])
    var b = try Laptop("B")
    try b.hear(a)
    try a.change(Household.ID("h")) { $0.code = "1" }
    try b.change(Household.ID("h")) { $0.code = "2" }
    let before = a.book.sight
    try a.hear(b)
    let conflict = try #require(a.book.conflicts.first)
    func closing(_ sight: Sight) -> Review.Closing {
      Review.Closing(day: "2026-12-03", by: LaSi.pu, sight: sight, figures: [])
    }
    #expect(!closing(before).hadSeen(conflict))
    #expect(closing(a.book.sight).hadSeen(conflict))
  }
}
