import CResources
import Casework
import Foundation
import Record
import Testing
import Wording

@testable import Reports

/// The papers besides the annex to the minutes, each kept whole as a file that was looked at.
@Suite("Papers")
struct PapersTests {
  private static let cell = PartyCell.ID("cell-ls")
  private static let october = Review.ID("cell-ls-2026-10")

  /// Lỳ Xá Hừ leads LS-007, with a promise open and a petition without an answer, and LS-014,
  /// visited twice; Phùng Phù Mé helps there; Giàng Xà De leads LS-007 for the People's Committee.
  private static var records: [any Storable] {
    [
      Commune(name: "Thu Lũm", province: "Lai Châu"),
      PartyCell(id: cell, name: "Chi bộ bản Là Si"),
      Village(id: .init("v"), name: "Là Si", code: "LS", cell: cell),
      HouseholdGroup(id: .init("g"), name: "Suối Thầu", village: .init("v")),
      Caseworker(
        id: .init("pu"), name: "Ly Giá Pu", roles: [.partyMember], cell: cell,
        cellOffice: .secretary),
      Caseworker(
        id: .init("hu"), name: "Lỳ Xá Hừ", roles: [.partyMember], cell: cell,
        position: "Công an viên"),
      Caseworker(id: .init("me"), name: "Phùng Phù Mé", roles: [.partyMember], cell: cell),
      Organisation(id: .init("ub"), name: "UBND xã Thu Lũm", channel: .government),
      Caseworker(
        id: .init("de"), name: "Giàng Xà De", roles: [.official], organisation: .init("ub"),
        position: "Công chức địa chính"),
    ] + household("h7", "LS-007", "Ly Xá Pư") + household("h14", "LS-014", "Giàng Lò Chừ")
      + [
        assignment("h7.a", "hu", content: "Chăn nuôi bò", aim: "thoát nghèo"),
        assignment("h14.a", "hu", content: "Trồng cỏ, làm chuồng"),
        assignment("h14.b", "me", duty: .helper),
        assignment("h7.c", "de", channel: .government),
        PovertyResult(
          id: .init("h7.p"), day: Day(iso: "2025-12-20"), povertyClass: .poor,
          standard: "2022-2026", decision: "120/QĐ-UBND"),
        promise, kept,
        Petition(
          id: .init("h7.k"), text: "Thiếu cỏ cho bò", day: Day(iso: "2026-11-03"), visit: nil),
        item("Dọn đường vào chòm trên", due: "2026-11-15"),
        item("Sửa nhà văn hóa", due: "2026-12-20"),
      ]
  }

  private static func household(_ id: String, _ code: String, _ head: String) -> [any Storable] {
    [
      Household(
        id: .init(id), code: code, village: .init("v"), group: .init("g"),
        head: .init(id + "-head")),
      Person(id: .init(id + "-head"), name: head),
      Residence(id: .init(id + ".r"), person: .init(id + "-head"), relation: "Chủ hộ"),
    ]
  }

  private static func assignment(
    _ id: String, _ who: String, channel: Channel = .party, duty: Assignment.Duty = .lead,
    content: String? = nil, aim: String? = nil
  ) -> Assignment {
    var assignment = Assignment(
      id: .init(id), target: .household(.init(String(id.prefix { $0 != "." }))), channel: channel,
      duty: duty, caseworker: .init(who), from: Day(iso: "2026-01-05"))
    assignment.content = content
    assignment.aim = aim
    assignment.basis = Basis(number: "02-QĐ/CB", day: Day(iso: "2026-01-03"))
    return assignment
  }

  private static var promise: Promise {
    Promise(
      id: .init("h7.m"), text: "Ủ chua thức ăn cho 2 con bò", due: Day(iso: "2026-11-20"),
      responsible: .init("hu"), household: .init("h7"), origin: nil, made: nil)
  }

  private static var kept: Promise {
    var kept = Promise(
      id: .init("h14.m"), text: "Mang 3 kg giống ngô", due: Day(iso: "2026-11-10"),
      responsible: .init("hu"), household: .init("h14"), origin: .visit(.init("h14.v1")), made: nil)
    if let day = Day(iso: "2026-11-09") {
      kept.result = .init(outcome: .done, day: day, by: .init("hu"))
    }
    return kept
  }

  private static func item(_ text: String, due: String) -> Promise {
    Promise(
      id: .init("cell-ls.\(due)"), text: text, due: Day(iso: due), responsible: .init("hu"),
      household: nil, origin: .resolution(october), made: nil)
  }

  private static var visits: [Visit] {
    var first = Visit(
      id: .init("h14.v1"), day: Day(iso: "2026-11-03"), visitor: .init("hu"), outcome: .metHead)
    first.topics = ["livestock"]
    first.actions = ["worked-together"]
    first.note = "Dựng lại chuồng trâu, che bạt chống rét."
    first.familyPlan = "trồng cỏ quanh chuồng"
    first.raised = "thiếu cỏ cho trâu mùa đông"
    first.companions = [.init("me")]
    first.interpreter = "Ly Gạ Po"
    let second = Visit(
      id: .init("h14.v2"), day: Day(iso: "2026-10-12"), visitor: .init("hu"), outcome: .inFields)
    return [first, second]
  }

  private var register: Register { get throws { try register(with: []) } }

  private func register(with more: [any Storable]) throws -> Register {
    var book = RecordBook()
    let recorder = Recorder(author: "pu", claimedTime: "", sight: book.sight)
    let device = try #require(DeviceID("TESTDEV1"))
    let edits = (Self.records + more).map { Edit(creating: $0) }
    try book.take(
      Entry(
        number: 1, stamp: book.sight.nextStamp(of: device),
        changes: recorder.changes(for: edits) { _ in nil })
    ) { _, _ in nil }
    var register = Register()
    for state in book.snapshot.states { register.take(state) }
    return register
  }

  private func file(_ register: Register) throws -> HouseholdPaperFile {
    try HouseholdPaperFile(
      of: .init("h14"), visits: Self.visits, register: register, today: today,
      catalogues: catalogues, wording: .embedded("vi"))
  }

  /// How LS-014 stood in 2026, but for its paddy and its latrine, and what it committed itself to.
  private static var yearOf14: [any Storable] {
    var situation = Situation(id: Situation.id(of: .init("h14"), in: 2026))
    situation.day = Day(iso: "2026-02-10")
    situation.counts = [
      .members: 5, .labour: 3, .insured: 4, .swidden: 12_500, .buffalo: 2, .cattle: 0, .pigs: 1,
      .goats: 0, .poultry: 20,
    ]
    situation.answers = [.house: "temporary", .water: "stream", .power: "grid"]
    situation.needs = ["house", "animals", "insurance"]
    situation.note = "mái dột sau mưa đá tháng 1"
    var commitment = Commitment(id: Commitment.id(of: .init("h14"), in: 2026))
    commitment.day = Day(iso: "2026-02-10")
    commitment.wants = "Dựng lại nhà trước mùa mưa, nuôi thêm một con trâu"
    commitment.does = "Xẻ gỗ, làm chuồng, trồng 500 m2 cỏ"
    commitment.asks = "tấm lợp và giống cỏ"
    commitment.language = "laHu"
    return [situation, commitment]
  }

  private var today: Day { get throws { try #require(Day(iso: "2026-11-23")) } }
  private var month: Month { get throws { try #require(Month(iso: "2026-11")) } }

  private var catalogues: PaperCatalogues {
    get throws {
      PaperCatalogues(
        topics: try Catalogue(
          Embedded.text("catalogues/visit-topics.txt"), named: "visit-topics"),
        actions: try Catalogue(
          Embedded.text("catalogues/visit-actions.txt"), named: "visit-actions"),
        languages: try Catalogue(Embedded.text("catalogues/languages.txt"), named: "languages"),
        needs: try NeedKinds(Embedded.text("catalogues/needs.txt"), named: "needs"),
        answers: try SituationAnswers(
          Embedded.text("catalogues/situation-answers.txt"), named: "answers"))
    }
  }

  /// Compares with the paper kept, and sees that it stays on its page.
  private func expectPaper(
    _ paper: some TypedPaper, _ name: String, columns: Int, lines: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for page in paper.text.split(separator: "\u{0C}") {
      let rows = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.count <= lines + 1, sourceLocation: sourceLocation)
      for row in rows { #expect(row.count <= columns, "\(row)", sourceLocation: sourceLocation) }
    }
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
    guard !isRecording, let kept = try? String(contentsOf: file, encoding: .utf8) else {
      try paper.text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): look at it", sourceLocation: sourceLocation)
      return
    }
    #expect(
      paper.text == kept, "kept:\n\(kept)\nseen:\n\(paper.text)", sourceLocation: sourceLocation)
  }

  @Test("the sheet for a meeting without power: the body's own order, room to write by hand")
  func meetingSheet() throws {
    try expectPaper(
      MeetingSheet(
        body: .cell(Self.cell), month: month, register: register, today: today,
        wording: .embedded("vi")), "meeting-sheet", columns: 124, lines: 32)
  }

  @Test("what the quarter gathers, as the annex to its resolution")
  func quarter() throws {
    try expectPaper(
      QuarterPaper(
        body: .cell(Self.cell), endingWith: month, register: register, today: today,
        wording: .embedded("vi")), "quarter", columns: 70, lines: 38)
  }

  @Test("the list of assignments of a cell, on a page on its side")
  func list() throws {
    try expectPaper(
      AssignmentPaper(
        .list(.cell(Self.cell)), register: register, today: today, wording: .embedded("vi")),
      "assignment-list", columns: 124, lines: 32)
  }

  @Test("the People's Committee's list stands under the country's name, never the Party's")
  func governmentList() throws {
    let text = try AssignmentPaper(
      .list(.peoplesCommittee), register: register, today: today, wording: .embedded("vi")
    ).text
    #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(text.contains("ỦY BAN NHÂN DÂN"))
    #expect(!text.contains("ĐẢNG CỘNG SẢN"))
    #expect(text.contains("Giàng Xà De") && !text.contains("Phùng Phù Mé"))
  }

  @Test("the annex of a decision holds the rows that rest on it, and bears its number")
  func decision() throws {
    let register = try register
    let decision = try #require(register.decisions(in: .party).first)
    #expect(
      register.inListOrder(register.assignments(of: decision)).map(\.id.text)
        == ["h7.a", "h14.a", "h14.b"])
    let annex = try AssignmentPaper(
      .annex(decision), register: register, today: today, wording: .embedded("vi"))
    #expect(annex.fileName == "phu-luc-phan-cong-02-qd-cb-chi-bo-ban-la-si.txt")
    try expectPaper(annex, "decision-annex", columns: 124, lines: 32)
  }

  @Test("the minutes of a hand-over: promised, waited for, what stays, both sign")
  func handover() throws {
    let register = try register
    let today = try today
    let handover = Handover(
      of: register.activeAssignments(of: Caseworker.ID("hu"), on: today), to: .init("me"),
      lastDay: today,
      reason: "đi học", basis: Basis(number: "03-QĐ/CB", day: today), in: register)
    try expectPaper(
      HandoverPaper(of: handover, register: register, today: today, wording: .embedded("vi")),
      "handover", columns: 70, lines: 38)
  }

  @Test("the household's book: what has no record yet is left to write by hand")
  func book() throws {
    try expectPaper(
      HouseholdBook(of: file(register)), "household-book", columns: 70, lines: 38)
  }

  @Test("situation, needs and commitment of the year stand in the book; what was not asked is dots")
  func bookOfRecords() throws {
    try expectPaper(
      HouseholdBook(of: file(register(with: Self.yearOf14))), "household-book-written",
      columns: 70, lines: 38)
  }

  @Test("the diary of visits: a row a visit, the oldest first")
  func diary() throws {
    try expectPaper(
      VisitDiary(of: file(register)), "visit-diary", columns: 124, lines: 32)
  }

  @Test("what a screen shows is printed as it stands, long lines under their beginning")
  func asShown() {
    let long = "  - " + Array(repeating: "giống cỏ voi", count: 8).joined(separator: " ")
    let paper = PlainPaper(name: "truoc-khi-di-LS-014", title: "Trước khi đi", lines: [long])
    #expect(paper.fileName == "truoc-khi-di-LS-014.txt")
    let lines = paper.text.split(separator: "\n")
    #expect(lines[0] == "Trước khi đi")
    #expect(lines[1].hasPrefix("  - giống cỏ voi") && lines[2].hasPrefix("    "))
    #expect(lines.allSatisfy { $0.count <= 70 })
  }

  @Test("what stands between two blank lines stays on one page")
  func together() {
    let blocks = (1...20).flatMap { ["Chỉ tiêu \($0)", "    Đến nay: \($0)", ""] }
    let pages = PlainPaper(name: "chi-tieu", title: "Chỉ tiêu", lines: blocks).text
      .split(separator: "\u{0C}")
    #expect(pages.count == 2)
    let second = pages[1].split(separator: "\n", omittingEmptySubsequences: false)
    #expect(second[0].contains("2") && second[2].hasPrefix("Chỉ tiêu "))
  }
}
