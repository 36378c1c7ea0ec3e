import Casework
import Cells
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Hồ sơ hộ, theo thời gian")
struct TimelineTests {
  private static func day(_ iso: String) -> Day? { Day(iso: iso) }

  /// LS-014: visited, a promise kept and one open, a petition answered and told, a need answered, a
  /// support looked at, a card received, and classed last year.
  private static var told: [any Storable] {
    var kept = Promise(
      id: .init("hh-014.p1"), text: "Mang 2 kg giống cỏ voi", due: day("2026-06-05"),
      responsible: SmallCommune.lead, household: SmallCommune.household14, origin: nil,
      made: day("2026-05-20"))
    kept.result = day("2026-06-03").map { .init(outcome: .done, day: $0, by: SmallCommune.lead) }
    let open = Promise(
      id: .init("hh-014.p2"), text: "Làm lại sổ hộ khẩu", due: day("2026-12-05"),
      responsible: SmallCommune.lead, household: SmallCommune.household14, origin: nil,
      made: day("2026-11-03"))
    var petition = Petition(
      id: .init("hh-014.k1"), text: "Thiếu nước sạch", day: day("2026-02-10"), visit: nil)
    petition.routing = .init(level: .commune, to: "Phòng Kinh tế", sent: day("2026-02-12"))
    petition.answer = day("2026-04-01").map { .init(text: "Đã kéo ống", day: $0) }
    if let day = day("2026-04-05") { petition.tell(on: day, by: SmallCommune.lead) }
    var support = LivelihoodSupport(id: .init("hh-014.s1"))
    (support.thing, support.amount, support.given) = ("cow", 1, day("2026-03-01"))
    var step = SupportStep(id: .init("hh-014.s1.c1"))
    (step.day, step.by, step.outcome) = (day("2026-09-01"), SmallCommune.lead, .working)
    var card = Entitlement(
      id: Entitlement.id(
        of: SmallCommune.household14, policy: .init("health-card-poor"), in: .year(2026)))
    (card.filed, card.delivered) = (day("2026-01-10"), day("2026-01-25"))
    return [kept, open, petition, support, step, card]
  }

  private func file(_ keys: Key...) throws -> Journey {
    var journey = try Journey(SmallCommune.fuller + Self.told, as: SmallCommune.lead)
    try journey.press("2", .down, .enter)
    for key in keys { try journey.press(key) }
    return journey
  }

  /// The days and first words of the rows, from the top.
  private func rows(_ journey: Journey) throws -> [String] {
    var journey = journey
    journey.size.rows = 60
    return journey.screen.dropFirst(5).dropLast(3).filter { $0.prefix(14).contains("/") }
      .map {
        $0.dropFirst(3).split(separator: " ", omittingEmptySubsequences: true)
          .prefix(4).joined(separator: " ")
      }
  }

  @Test(
    "the file opens as one line of time of everything that happened, the newest first, under its years"
  )
  func whole() throws {
    let journey = try file()
    let found = try rows(journey)
    let days = found.compactMap { $0.split(separator: " ").first }
      .compactMap { text -> Int? in
        let parts = text.split(separator: "/").compactMap { Int($0) }
        return parts.count == 3 ? parts[2] * 10000 + parts[1] * 100 + parts[0] : nil
      }
    #expect(days == days.sorted(by: >))
    for row in [
      "03/06/2026 đã xong: Mang", "20/05/2026 đã hứa: Mang", "03/11/2026 đã hứa: Làm",
      "10/02/2026 gia đình nêu:", "12/02/2026 chuyển kiến nghị:", "01/04/2026 kiến nghị được",
      "05/04/2026 đã báo gia", "01/03/2026 được hỗ trợ:", "25/01/2026 đã nhận:",
      "10/01/2026 đã nộp hồ",
    ] {
      #expect(found.contains { $0.hasPrefix(row) }, "\(row)\n\(found)")
    }
    #expect(journey.text.contains("Năm 2026 ("))
    #expect(journey.screen[2].contains("bản Là Si · cận nghèo · phụ trách: Lỳ Xá Hừ"))
    #expect(journey.screen[3].contains("việc đã hứa: 1 · tháng 11: gặp 1, không gặp 0"))
    try expectScreenAndWide(journey, "household-timeline")
  }

  @Test("] shows one matter only, then the next of which there is something, [ goes back to all")
  func filtered() throws {
    var journey = try file("]")
    #expect(journey.screen[4].contains("▸lượt thăm (1)"), "\(journey.text)")
    try journey.press("]")
    // Both as they were made, one as it was kept, and the other as it is open.
    #expect(journey.screen[4].contains("▸việc đã hứa (4)"), "\(journey.text)")
    try journey.press("]")
    #expect(journey.screen[4].contains("▸khó khăn, kiến nghị (4)"), "\(journey.text)")
    try journey.press("[", "[", "[")
    #expect(journey.screen[4].contains("▸tất cả"), "\(journey.text)")
  }

  @Test("what is open stands above all years; x sees to it, and it stands among what happened")
  func open() throws {
    var journey = try file()
    #expect(journey.screen[5].contains("Việc đang mở (1)"), "\(journey.text)")
    #expect(journey.screen[6].contains("▸ 05/12           Làm lại sổ hộ khẩu"), "\(journey.text)")
    try journey.press("x")
    #expect(journey.register.promises[.init("hh-014.p2")]?.isOpen == false)
    #expect(!journey.text.contains("Việc đang mở"))
    #expect(journey.text.contains("23/11/2026      đã xong: Làm lại sổ hộ khẩu"), "\(journey.text)")
  }

  @Test(
    "the household and its people stand below all years, one key up, and take the keys of a person")
  func standing() throws {
    var journey = try file(.backTab)
    #expect(journey.screen.contains { $0.hasPrefix(" ▸ LS-014") }, "\(journey.text)")
    #expect(journey.text.contains("Thông tin của hộ ("))
    try journey.point(at: "Giàng Gạ Hừ · nam")
    try journey.press("c")
    #expect(journey.register.households[SmallCommune.household14]?.head == SmallCommune.son)
    try journey.point(at: "Giàng Gạ Hừ · nam")
    try journey.press(.enter)
    #expect(journey.app.pages.last is MemberEntryPage)
  }

  @Test("nothing that the sections tell is missing by time")
  func nothingMissing() throws {
    let journey = try file()
    var world = journey.world
    var byTime = HouseholdFile(of: SmallCommune.household14)
    byTime.read(world)
    world.fileArrangement = .sections
    var inSections = HouseholdFile(of: SmallCommune.household14)
    inSections.read(world)
    #expect(!inSections.rows.isEmpty)
    #expect(Set(inSections.rows).isSubset(of: byTime.rows))
  }

  @Test("s shows the sections, with the cursor on the same record, and s again goes back")
  func back() throws {
    var journey = try file()
    try journey.point(at: "đã hứa: Làm lại sổ")
    try journey.press("s")
    #expect(journey.screen.contains { $0.hasPrefix(" ▸") && $0.contains("Làm lại sổ hộ khẩu") })
    #expect(!journey.text.contains("[ ] xem:"))
    try journey.press("s")
    #expect(journey.text.contains("[ ] xem:"))
  }

  @Test("the keys of the file act on the row pointed at; what is done cannot be done again")
  func acting() throws {
    var journey = try file()
    try journey.point(at: "đã xong: Mang")
    try journey.press("x")
    #expect(journey.text.contains("Việc này đã kết thúc ngày 03/06/2026."))
    #expect(journey.store.saves.isEmpty)
    try journey.point(at: "đã hứa: Làm lại sổ")
    try journey.press("x")
    #expect(journey.register.promises[.init("hh-014.p2")]?.isOpen == false)
    #expect(journey.text.contains("đã xong: Làm lại sổ"))
    try journey.press("u")
    #expect(journey.register.promises[.init("hh-014.p2")]?.isOpen == true)
    try journey.point(at: "chuyển kiến nghị")
    try journey.press(.enter)
    #expect(journey.app.pages.last is PetitionEntryPage)
  }

  @Test(
    "the next household opens in sections too, until s is pressed again; narrowed down it does not")
  func kept() throws {
    var journey = try file("]", .escape, .up, .enter)
    #expect(journey.screen[0].contains("LS-007"))
    #expect(journey.screen[4].contains("▸tất cả"), "\(journey.text)")
    try journey.press("s", .escape, .down, .enter)
    #expect(journey.screen[0].contains("LS-014"))
    #expect(journey.text.contains("Người trong hộ (3)"), "\(journey.text)")
  }

  @Test("] in the sections says what to press")
  func notYet() throws {
    let journey = try file("s", "]")
    #expect(journey.text.contains("Bấm s để về theo thời gian trước"))
  }

  @Test("what the household came to, who of it learns or works, and what a meeting concluded on it")
  func gatherings() throws {
    var review = Review(id: .init("cell-ls-2026-09"))
    review.heldOn = Self.day("2026-10-03")
    let said = HouseholdConclusion(
      id: HouseholdConclusion.id(in: review.id, on: SmallCommune.household7),
      text: "Tổ dân vận cùng dựng chuồng")
    let takenBack = HouseholdConclusion(
      id: HouseholdConclusion.id(in: .init("cell-ls-2026-08"), on: SmallCommune.household7),
      text: "")
    var journey = try Journey(
      ActivityCommune.records + [review, said, takenBack], as: SmallCommune.lead)
    try journey.press("2", .enter)
    let found = try rows(journey)
    for row in [
      "12/09/2026 đã dự: Họp", "10/08/2026 đã dự: Tư", "24/08/2026 Ly Lò Hừ:",
      "02/03/2026 hỏi thăm Pờ", "03/12/2025 hỏi thăm Pờ", "03/10/2026 kết luận tháng",
    ] {
      #expect(found.contains { $0.hasPrefix(row) }, "\(row)\n\(found)")
    }
    #expect(found.count { $0.contains("kết luận tháng") } == 1)
    try journey.point(at: "kết luận tháng")
    #expect(journey.text.contains("kết luận tháng 09/2026: Tổ dân vận"))
    try journey.press(.enter)
    #expect(journey.app.pages.last is HouseholdPage)
    try journey.press("d")
    #expect(journey.store.saves.isEmpty)
    try journey.point(at: "đã dự: Họp")
    try journey.press(.enter)
    #expect(journey.app.pages.last is ActivityPage)
  }

  @Test("what was held or concluded so long ago that it is not in memory is read from the disk")
  func oldGatherings() throws {
    var meeting = Activity(id: .init("ac-0"), topic: "Bàn làm đường")
    (meeting.type, meeting.day) = ("village-meeting", Self.day("2023-05-09"))
    meeting.people = [.init("hh-014-head")]
    let said = HouseholdConclusion(
      id: HouseholdConclusion.id(in: .init("cell-ls-2023-06"), on: SmallCommune.household14),
      text: "Mượn máy cày của tổ hợp tác")
    var disk = MemoryStore()
    let states = try disk.save(
      [Edit(creating: meeting), Edit(creating: said)], by: "cw-hu",
      at: "2023-07-09T08:00:00+07:00")
    var app = try file().app
    app.use(Size(columns: 80, rows: 60))
    _ = app.receive(.loaded(.file([SmallCommune.household14], people: []), states))
    let lines = app.draw().lines
    #expect(lines.contains { $0.contains("09/05/2023      đã dự: Họp bản") }, "\(lines)")
    #expect(lines.contains { $0.contains("30/06/2023      kết luận tháng 06/2023") }, "\(lines)")
  }

  @Test("what was settled so long ago that it is not in memory is read from the disk")
  func settled() throws {
    var old = Promise(
      id: .init("hh-014.p0"), text: "Sửa mái bếp", due: nil, responsible: SmallCommune.lead,
      household: SmallCommune.household14, origin: nil, made: Self.day("2023-05-01"))
    old.result = Self.day("2023-05-09").map { .init(outcome: .done, day: $0, by: nil) }
    var disk = MemoryStore()
    let states = try disk.save(
      [Edit(creating: old)], by: "cw-hu", at: "2023-05-09T08:00:00+07:00")
    var app = try file().app
    app.use(Size(columns: 80, rows: 60))
    _ = app.receive(.loaded(.file([SmallCommune.household14], people: []), states))
    let lines = app.draw().lines
    #expect(lines.contains { $0.contains("09/05/2023") }, "\(lines)")
  }
}
