import Casework
import Cells
import Testing
import Widgets

@testable import Screens

/// A meeting from the first key to the printed annex.
@Suite("A whole meeting")
struct WholeMeetingTests {
  /// The keys of a person, counted; letters of free text are not.
  private struct Counted {
    var journey: Journey
    private(set) var keys = 0

    init(_ journey: Journey) { self.journey = journey }

    mutating func press(_ pressed: Key...) throws {
      for key in pressed { try journey.press(key) }
      keys += pressed.count
    }

    mutating func write(_ text: String) throws { try journey.type(text) }

    /// The person's first PIN on this laptop, twice.
    mutating func setPIN() throws {
      for _ in 0..<2 { try press("2", "4", "6", "8", .enter) }
    }
  }

  /// Everybody's verdict, the minutes, an item of the resolution, the closing and the annex; and what a
  /// secretary does `before` the meeting, and the meeting with each member to discuss.
  private func run(
    _ journey: Journey, toDiscuss: Int,
    before: (inout Counted) throws -> Void = { _ in },
    withEach: (inout Counted, Int) throws -> Void = { _, _ in }
  ) throws -> Counted {
    var meeting = Counted(journey)
    try meeting.press("4", "p", "d")
    try meeting.setPIN()
    try before(&meeting)
    try meeting.press("h")
    for number in 0..<toDiscuss {
      if number > 0 { try meeting.press("b") }
      try withEach(&meeting, number)
      try meeting.press(.tab, "c", "n")
    }
    try meeting.press("n")
    try meeting.write("Cả chi bộ dọn đường vào chòm trên")
    try meeting.press(.tab, .tab, .tab)
    try meeting.write("20/12")
    try meeting.press(.control("s"))
    // The minutes: day and chair are filled in; who writes, the vote, all present.
    try meeting.press("c", .enter, .tab, .tab, .enter)
    try meeting.write("phu 01")
    try meeting.press(.enter, .tab)
    let present = journey.register.members(of: .cell(BigCell.cell), on: journey.world.today).count
    try meeting.write(String(present))
    try meeting.press(.control("a"), .control("s"), "c", "d", "p")
    return meeting
  }

  @Test(
    "60 pairs of member and household, 12 of them to discuss, in at most 150 keys beside free text",
    arguments: [
      // Sixty members with a household each, and twenty with three each.
      (members: 60, households: 1), (members: 20, households: 3),
    ])
  func sixtyPairs(members: Int, households: Int) throws {
    // Twelve households, each of another member.
    let toDiscuss = Set((0..<12).map { $0 * households })
    let journey = try Journey(
      BigCell.records(members: members, households: households, toDiscuss: toDiscuss),
      as: BigCell.secretary)
    let meeting = try run(journey, toDiscuss: 12)
    #expect(meeting.keys <= 150, "\(meeting.keys) keys")
    let after = meeting.journey
    let review = try #require(after.register.reviews[BigCell.review])
    #expect(review.isClosed)
    let verdicts = after.register.verdicts[BigCell.review]
    #expect(verdicts.count { $0.result == .notCompleted && $0.conclusion == .remind } == 12)
    #expect(verdicts.count { $0.result == .completed } == members - 12)
    #expect(review.attendance.count == members + 2)
    let november = try #require(Month(iso: "2026-11"))
    let body = ReviewingBody.cell(BigCell.cell)
    #expect(
      after.store.papers == [.meetingSheet(body, november), .reviewAnnex(body, november)])
  }

  @Test(
    "the same over a month of support, needs, petitions and questions: both questions answered, the draft laid down, a petition raised: still at most 150 keys",
    arguments: [(members: 60, households: 1), (members: 20, households: 3)])
  func fullMonth(members: Int, households: Int) throws {
    let toDiscuss = Set((0..<12).map { $0 * households })
    let journey = try Journey(
      BigCell.records(members: members, households: households, toDiscuss: toDiscuss)
        + BigCell.casework(
          ofHouseholds: toDiscuss.sorted(), perMember: households, alike: [[37, 38], [40, 41]]),
      as: BigCell.secretary)
    let meeting = try run(journey, toDiscuss: 12) { meeting in
      // The questions, on the secretary's own screen, each closed with what came of it.
      #expect(!meeting.journey.text.contains(BigCell.sameText))
      try meeting.press("v")
      #expect(meeting.journey.text.contains("ghi giống nhau"), "\(meeting.journey.text)")
      try meeting.press("x", "c", .control("s"), "x", "c", .control("s"), .escape)
      // What is overdue goes into the resolution.
      try meeting.press("n", "d", "g", "d", .escape, .escape)
    } withEach: { meeting, number in
      #expect(
        meeting.journey.text.contains("Đã xem 1 hỗ trợ, đáp ứng 1 nhu cầu, còn 1 kiến nghị"),
        "\(meeting.journey.text)")
      #expect(!meeting.journey.text.contains("ghi giống nhau"))
      guard number == 0 else { return }
      if households > 1 {
        try meeting.press("m", .enter, .tab, .enter, .tab, .tab)
      } else {
        try meeting.press("m")
      }
      try meeting.write("Làm cầu qua suối")
      try meeting.press(.control("s"))
    }
    #expect(meeting.keys <= 150, "\(meeting.keys) keys")
    let after = meeting.journey.register
    #expect(after.reviews[BigCell.review]?.isClosed == true)
    #expect(after.signAnswers[BigCell.review].count == 2)
    #expect(after.petitions.all.contains { $0.text == "Làm cầu qua suối" })
    // Of each of the 12 households a promise, a petition and a support not looked at again; and what
    // the meeting itself laid down.
    #expect(after.resolution(of: BigCell.review).count == 37)
  }

  @Test("60 pairs, and something said of each of the 12 households: still at most 150 keys")
  func householdsSpokenOf() throws {
    let toDiscuss = Set((0..<12).map { $0 * 3 })
    var meeting = Counted(
      try Journey(
        BigCell.records(members: 20, households: 3, toDiscuss: toDiscuss), as: BigCell.secretary))
    try meeting.press("4", "d")
    try meeting.setPIN()
    try meeting.press("h")
    for number in 0..<12 {
      if number > 0 { try meeting.press("b") }
      try meeting.press(.tab, "c", "n", "g", .tab)
      try meeting.write("Tổ dân vận cùng đến trong tháng 12")
      try meeting.press(.control("s"))
    }
    #expect(meeting.keys <= 150, "\(meeting.keys) keys")
    let said = meeting.journey.register.conclusionsReached(in: BigCell.review)
    #expect(said.map(\.household) == toDiscuss.sorted().map(BigCell.household))
  }

  @Test("the deputy runs it all: proposal, verdicts, minutes in the chair, closing")
  func deputy() throws {
    let journey = try Journey(
      BigCell.records(members: 4, households: 1, toDiscuss: [0]), as: BigCell.deputy)
    let after = try run(journey, toDiscuss: 1).journey
    let review = try #require(after.register.reviews[BigCell.review])
    #expect(review.chair == BigCell.deputy)
    #expect(review.closing?.by == BigCell.deputy)
    #expect(after.register.verdicts[BigCell.review].count == 4)
  }
}

@Suite("A verdict on whoever runs the meeting")
struct OtherChairTests {
  private static let household = Household.ID("hh-099")

  /// The secretary leads LS-099, visited once, in a cell with a deputy.
  private func journey(as user: Caseworker.ID = BigCell.secretary) throws -> Journey {
    let own: [any Storable] =
      SmallCommune.extra(Self.household, "LS-099", "Lò Me Hừ") + [
        SmallCommune.assignment(of: Self.household, to: BigCell.secretary),
        ReviewCell.visit(Self.household, "2026-11-10", by: BigCell.secretary),
      ]
    var journey = try Journey(
      BigCell.records(members: 2, households: 1) + own, as: user)
    try journey.press("4")
    return journey
  }

  private func own(in journey: Journey) -> Verdict? {
    journey.register.verdicts[BigCell.review].first { $0.caseworker == BigCell.secretary }
  }

  @Test("the proposal for the whole pile leaves out whoever presses the key")
  func notInThePile() throws {
    var journey = try journey()
    try journey.press("d")
    try journey.setPIN()
    #expect(journey.register.verdicts[BigCell.review].count == 2)
    #expect(own(in: journey) == nil)
  }

  @Test("another is named to chair, the deputy first, and gives their PIN; one save, with the name")
  func deputyChairs() throws {
    var journey = try journey()
    try journey.press("h", .tab)
    #expect(journey.text.contains("Ai chủ trì phần của Ly Giá Pu?"))
    try journey.press(.enter, "h", "b")
    // The secretary's PIN first, then the deputy's.
    #expect(journey.text.contains("Mã PIN"))
    try journey.setPIN()
    #expect(journey.text.contains("Mã PIN của Pờ Giá Xo"))
    #expect(own(in: journey) == nil)
    try journey.setPIN("1357")
    let verdict = try #require(own(in: journey))
    #expect(verdict.result == .completed && verdict.conclusion == .commend)
    #expect(verdict.chair == BigCell.deputy)
    #expect(journey.store.saves.count == 1)
    #expect(journey.text.contains("chủ trì: Pờ Giá Xo"))
  }

  @Test("the other chair's PIN holds for one save only")
  func pinEachTime() throws {
    var journey = try journey()
    try journey.press("h", .tab, .enter, "h", "b")
    try journey.setPIN()
    try journey.setPIN("1357")
    try journey.press(.tab, .enter, "c", "n")
    #expect(journey.text.contains("Mã PIN của Pờ Giá Xo"))
    try journey.type("2468")
    try journey.press(.enter)
    #expect(journey.text.contains("Mã PIN không đúng"))
    #expect(own(in: journey)?.result == .completed)
  }

  @Test("any other member can be named")
  func memberChairs() throws {
    var journey = try journey()
    try journey.press("h", .tab)
    try journey.type("phu 01")
    try journey.press(.enter, "l", "k")
    try journey.setPIN()
    try journey.setPIN("1357")
    #expect(own(in: journey)?.chair == BigCell.member(1))
  }

  @Test("Esc at the PIN of the other chair records nothing and keeps the choice")
  func refused() throws {
    var journey = try journey()
    try journey.press("h", .tab, .enter, "h", "b")
    try journey.setPIN()
    try journey.press(.escape)
    #expect(journey.store.saves.isEmpty)
    #expect(journey.text.contains("Kết quả ▸ hoàn thành   Kết luận ▸ biểu dương"))
  }

  @Test("the deputy judges the secretary as any member, with the own PIN alone")
  func deputyRuns() throws {
    var journey = try journey(as: BigCell.deputy)
    try journey.press("h", .tab, "h")
    try journey.setPIN()
    try journey.press("k")
    #expect(own(in: journey)?.result == .completed)
    #expect(own(in: journey)?.chair == nil)
  }

  @Test("what is said of the own work goes under the other chair too")
  func note() throws {
    var journey = try journey()
    try journey.press("h", "g", .enter)
    try journey.type("Đã kèm thêm hai hộ")
    try journey.press(.control("s"))
    try journey.setPIN()
    try journey.setPIN("1357")
    #expect(own(in: journey)?.note == "Đã kèm thêm hai hộ")
    #expect(own(in: journey)?.chair == BigCell.deputy)
  }

  @Test("typed back from the sheet, the own row needs the other chair as well")
  func sheet() throws {
    var journey = try journey()
    try journey.press("i", "c", "h", "k", .control("s"))
    #expect(journey.text.contains("Ai chủ trì phần của Ly Giá Pu?"))
    try journey.press(.enter)
    try journey.setPIN()
    try journey.setPIN("1357")
    #expect(own(in: journey)?.result == .completed)
    #expect(own(in: journey)?.chair == BigCell.deputy)
    #expect(journey.store.saves.count == 1)
  }
}
