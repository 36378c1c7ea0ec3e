import Casework
import Foundation
import Record
import Testing
import Wording

@testable import Reports

@Suite("Phụ lục kèm biên bản")
struct ReviewAnnexTests {
  private static let cell = PartyCell.ID("cell-ls")
  private static let review = Review.ID("cell-ls-2026-11")

  /// Two members: Lỳ Xá Hừ with LS-007 (a promise overdue, not visited) and LS-014 (visited on
  /// 03/11); Phùng Phù Mé with LS-031, visited.
  private static var records: [any Storable] {
    get throws {
      [
        Commune(name: "Thu Lũm", province: "Lai Châu"),
        PartyCell(id: cell, name: "Chi bộ bản Là Si"),
        Village(id: .init("v"), name: "Là Si", code: "LS", cell: cell),
        Caseworker(
          id: .init("pu"), name: "Ly Giá Pu", roles: [.partyMember], cell: cell,
          cellOffice: .secretary),
        member("hu", "Lỳ Xá Hừ"), member("me", "Phùng Phù Mé"),
        Promise(
          id: .init("h7.p"), text: "Ủ chua thức ăn", due: Day(iso: "2026-11-20"),
          responsible: .init("hu"), household: .init("h7"), origin: nil, made: nil),
      ] + household("h7", "LS-007", "Ly Xá Pư", lead: "hu")
        + household("h14", "LS-014", "Giàng Lò Chừ", lead: "hu")
        + household("h31", "LS-031", "Phùng Giò Hừ", lead: "me")
        + [visit(to: "h14", by: "hu"), visit(to: "h31", by: "me")]
    }
  }

  /// What a whole meeting adds.
  private static var meeting: [any Storable] {
    get throws {
      var held = Review(id: review)
      held.heldOn = Day(iso: "2026-12-03")
      held.chair = .init("pu")
      held.secretary = .init("me")
      held.attendance = [.init("pu"): .present, .init("hu"): .present, .init("me"): .absent]
      held.vote = .init(inFavour: 2, against: 0, abstained: 0)
      var item = Promise(
        id: .init("h7.r"), text: "Cùng gia đình ủ xong 2 tạ cỏ", due: Day(iso: "2026-12-20"),
        responsible: .init("hu"), household: .init("h7"), origin: .resolution(review), made: nil)
      item.expected = "đủ cỏ cho 2 con bò đến hết tháng 2"
      return [
        held, item,
        Verdict(
          id: Verdict.id(in: review, of: .init("hu")), result: .notCompleted, conclusion: .remind,
          note: "Đã nhận trách nhiệm, hẹn trước ngày 10/12."),
        Verdict(
          id: Verdict.id(in: review, of: .init("me")), result: .completed,
          conclusion: Verdict.Conclusion.none),
        HouseholdConclusion(
          id: HouseholdConclusion.id(in: review, on: .init("h7")),
          text: "Tổ dân vận cùng đến trong tháng 12."),
      ]
    }
  }

  private static func member(_ id: String, _ name: String) -> Caseworker {
    Caseworker(id: .init(id), name: name, roles: [.partyMember], cell: cell)
  }

  private static func household(_ id: String, _ code: String, _ head: String, lead: String)
    -> [any Storable]
  {
    [
      Household(id: .init(id), code: code, village: .init("v"), head: .init(id + "-head")),
      Person(id: .init(id + "-head"), name: head),
      Assignment(
        id: .init(id + ".a"), target: .household(.init(id)), channel: .party,
        caseworker: .init(lead), from: Day(iso: "2026-01-05")),
    ]
  }

  private static func visit(to household: String, by visitor: String) -> Visit {
    Visit(
      id: .init(household + ".v"), day: Day(iso: "2026-11-03"), visitor: .init(visitor),
      outcome: .metHead)
  }

  private func annex(_ records: [any Storable], language: String = "vi") throws -> String {
    try paper(records, language: language).text
  }

  private func paper(_ records: [any Storable], language: String = "vi") throws -> ReviewAnnex {
    var book = RecordBook()
    let recorder = Recorder(author: "pu", claimedTime: "", sight: book.sight)
    let device = try #require(DeviceID("TESTDEV1"))
    let changes = recorder.changes(for: records.map { Edit(creating: $0) }) { _ in nil }
    try book.take(
      Entry(number: 1, stamp: book.sight.nextStamp(of: device), changes: changes)
    ) { _, _ in nil }
    var register = Register()
    for state in book.snapshot.states { register.take(state) }
    return ReviewAnnex(
      body: .cell(Self.cell), month: try #require(Month(iso: "2026-11")), register: register,
      today: try #require(Day(iso: "2026-12-03")), wording: try .embedded(language))
  }

  @Test("the file is named by month and cell, without accents")
  func fileName() throws {
    #expect(try paper(try Self.records).fileName == "phu-luc-2026-11-chi-bo-ban-la-si.txt")
  }

  @Test("two cells of one name do not write over each other's file")
  func namesakes() throws {
    let other = PartyCell(id: .init("cell-other"), name: "Chi bộ bản La Sí")
    let name = try paper(try Self.records + [other]).fileName
    #expect(name == "phu-luc-2026-11-chi-bo-ban-la-si-ell-ls.txt")
  }

  private func expectPaper(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
    guard !isRecording, let kept = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): look at it", sourceLocation: sourceLocation)
      return
    }
    #expect(text == kept, "kept:\n\(kept)\nseen:\n\(text)", sourceLocation: sourceLocation)
  }

  @Test("the annex of a whole meeting: head, table, conclusions, resolution, vote, signatures")
  func whole() throws {
    try expectPaper(annex(try Self.records + Self.meeting), "annex-whole")
  }

  @Test("before the meeting it is a sheet to write on: no verdict, no date, no vote")
  func before() throws {
    let text = try annex(try Self.records)
    #expect(text.contains("Thu Lũm, ngày … tháng … năm 2026"))
    #expect(text.contains("Biểu quyết: tán thành …"))
    #expect(text.contains("(số liệu đến ngày 03/12/2026, chưa chốt)"))
  }

  @Test("a closed month prints its frozen figures, whatever came in later")
  func frozen() throws {
    var closed = Review(id: Self.review)
    closed.closing = Review.Closing(
      day: try #require(Day(iso: "2026-12-03")), by: .init("pu"), sight: .init(),
      figures: [
        .init(
          caseworker: .init("hu"), households: 2, visited: 0, expected: 2, notMet: 0, kept: 0,
          due: 1)
      ])
    let text = try annex(try Self.records + [closed])
    // LS-014 was visited; what the meeting saw was 0 of 2.
    #expect(text.contains("| 1|Lỳ Xá Hừ    |2 hộ                | 0/2|    0|   0/1|"))
    #expect(text.contains("(số liệu chốt ngày 03/12/2026)"))
  }

  @Test("the paper is Vietnamese whatever language the screen speaks")
  func language() throws {
    let records = try Self.records + Self.meeting
    #expect(try annex(records) == annex(records, language: "en"))
  }

  @Test("no line is wider than 70 and no page longer than 38; the header comes again")
  func pages() throws {
    var records = try Self.records
    for number in 100..<140 {
      records += Self.household("x\(number)", "LS-\(number)", "Vàng Xè Nu", lead: "hu")
    }
    let pages = try annex(records).split(separator: "\u{0C}")
    #expect(pages.count == 3)
    for (index, page) in pages.enumerated() {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 39, "the last one is the empty end of the last line")
      #expect(lines.allSatisfy { $0.count <= 70 })
      guard index > 0 else { continue }
      #expect(lines[0].trimmingCharacters(in: .whitespaces) == "\(index + 1)")
      #expect(index == 2 || page.contains("|TT|Đảng viên"))
    }
  }

  @Test("no word of a visit and no poverty class is printed")
  func discreet() throws {
    var visit = Self.visit(to: "h7", by: "hu")
    visit.note = "điều riêng của gia đình"
    #expect(try !annex(try Self.records + [visit]).contains("điều riêng"))
  }
}
