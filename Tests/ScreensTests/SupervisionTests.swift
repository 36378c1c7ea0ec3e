import Casework
import Cells
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Giám sát")
struct SupervisionTests {
  private func remedy(in journey: Journey) -> Remedy? {
    journey.register.remedies[SupervisedCell.supervision].first { $0.id == SupervisedCell.remedy }
  }

  @Test("what is overdue shows; the body concerned answers, and the supervisor settles it")
  func remedies() throws {
    var inspector = try SupervisedCell.inspected()
    try inspector.press("4", "o")
    #expect(inspector.text.contains("1 quá hạn"), "\(inspector.text)")
    try expectScreenAndWide(inspector, "supervisions")
    try inspector.press(.enter)
    #expect(inspector.text.contains("quá hạn 13 ngày"), "\(inspector.text)")
    #expect(inspector.text.contains("chưa trả lời"))

    var secretary = try Journey(SupervisedCell.records, as: SmallCommune.secretary)
    try secretary.press("4", "o", .enter, "m")
    #expect(secretary.text.contains("Việc này của người giám sát"))
    try secretary.press(.enter, .control("s"))
    #expect(secretary.text.contains("Ghi đã khắc phục thế nào"), "\(secretary.text)")
    try secretary.type("Đã nhắc từng người ở buổi họp.")
    try secretary.press(.control("s"))
    let answer = try #require(remedy(in: secretary)?.answer)
    #expect(answer.text == "Đã nhắc từng người ở buổi họp.")
    #expect(answer.by == SmallCommune.secretary)
    #expect(secretary.text.contains("đã trả lời"))
    try secretary.press("u")
    #expect(remedy(in: secretary)?.answer == nil)
  }

  @Test("whoever is neither a supervisor nor runs a review sees none of it")
  func others() throws {
    var journey = try Journey(SupervisedCell.records, as: SmallCommune.lead)
    try journey.press("4", "o")
    #expect(journey.text.contains("Phần này của người giám sát và người chủ trì đánh giá"))
  }

  @Test("files open by sample alone, each with a reason that is kept and a look that is logged")
  func reading() throws {
    var journey = try SupervisedCell.inspected()
    try journey.press("2", .enter)
    #expect(journey.text.contains("người giám sát mở theo mẫu"), "\(journey.text)")
    try journey.press("4", "o", .enter, "b")
    let sample = journey.register.sample(of: SupervisedCell.supervision)
    #expect(sample.count == 5)
    try journey.press(.end, .enter, .control("s"))
    #expect(journey.text.contains("Ghi lý do mở hồ sơ này"))
    #expect(journey.store.looks.isEmpty)
    try journey.type("Đọc theo mẫu tháng 11")
    try journey.press(.control("s"))
    let read = try #require(
      journey.register.sample(of: SupervisedCell.supervision).first { $0.opened != nil })
    #expect(read.reason == "Đọc theo mẫu tháng 11")
    #expect(read.by == SupervisedCell.inspector)
    #expect(
      journey.store.looks == [RecordID(kind: Household.kind, id: read.household.text)])
  }

  @Test(
    "a supervisor writes nothing but supervision: no other form opens, and the sentence says why",
    arguments: ["t", "n", "r", "!"] as [Key])
  func ownRecordsOnly(form: Key) throws {
    var journey = try SupervisedCell.inspected()
    try journey.press("4", "o", .enter, "b", .end, .enter)
    try journey.type("Đọc theo mẫu")
    try journey.press(.control("s"), form)
    #expect(journey.text.contains("Người giám sát chỉ ghi phần giám sát"), "\(journey.text)")
    #expect(journey.app.pages.last is HouseholdPage)
    #expect(journey.store.drafts.isEmpty)
  }

  @Test("forms of no household do not open either; the filter of a list and supervision do")
  func otherForms() throws {
    var journey = try SupervisedCell.inspected()
    try journey.press("8", "m")
    #expect(journey.text.contains("Người giám sát chỉ ghi phần giám sát"), "\(journey.text)")
    #expect(journey.app.pages.last is DirectoryPage)
    try journey.press("2", "s")
    #expect(journey.app.pages.last is HouseholdFilterPage)
    try journey.press(.escape, "4", "o", "m")
    #expect(journey.app.pages.last is SupervisionEntryPage)
  }

  /// A petition of LS-014, and a birth there that was written apart.
  private func contested(as user: Caseworker.ID, _ more: [any Storable] = []) throws -> Journey {
    let petition = Petition(
      id: .init("hh-014.k9"), text: "Nước về yếu", day: Day(iso: "2026-11-03"), visit: nil)
    let head = Person(id: .init("hh-014-head"), name: "Giàng Lò Chừ")
    return try Journey(
      SupervisedCell.records + [petition] + more, as: user,
      here: [Edit(head.record, ["birth": .to(.text("1978"))])],
      there: [Edit(head.record, ["birth": .to(.text("1979-05-02"))])])
  }

  @Test("lists of what is of others show a supervisor the files read by sample today, and say so")
  func lists() throws {
    var journey = try contested(as: SupervisedCell.inspector)
    for list in ["6", "7"] as [Key] {
      try journey.press(list)
      #expect(journey.text.contains("Danh sách chỉ hiện hộ được giao"), "\(journey.text)")
      // Nothing is said of households that are not to be seen: not that they raised nothing.
      #expect(journey.text.contains("Không có gì trong những hộ mình được xem"), "\(journey.text)")
      #expect(!journey.text.contains("Giàng Lò Chừ"), "\(journey.text)")
    }
    var reading = SupervisionReading(
      id: SupervisionReading.id(
        in: SupervisedCell.supervision, of: SmallCommune.household14),
      drawn: Day(iso: "2026-11-23"))
    (reading.opened, reading.by) = (Day(iso: "2026-11-23"), SupervisedCell.inspector)
    reading.reason = "Đọc theo mẫu"
    var read = try contested(as: SupervisedCell.inspector, [reading])
    for list in ["6", "7"] as [Key] {
      try read.press(list)
      #expect(read.text.contains("Giàng Lò Chừ"), "\(read.text)")
    }
    // Whoever supervises nobody sees all, and is told nothing.
    var secretary = try contested(as: SmallCommune.secretary)
    try secretary.press("6")
    #expect(secretary.text.contains("Nước về yếu"))
    #expect(!secretary.text.contains("Danh sách chỉ hiện"))
  }

  @Test("what is added above the file pointed at, or taken back, leaves the cursor on it")
  func place() throws {
    var journey = try SupervisedCell.inspected()
    try journey.press("4", "o", .enter, "b", .end)
    let pointed = try #require(journey.screen.first { $0.hasPrefix(" ▸ Hồ sơ") })
    try journey.press("m")
    try journey.type("Đến lại các hộ chưa gặp")
    try journey.press(.tab)
    try journey.type("31/12/2026")
    try journey.press(.control("s"))
    #expect(journey.register.remedies[SupervisedCell.supervision].count == 2)
    #expect(journey.screen.contains(pointed), "\(journey.text)")
    try journey.press("u")
    #expect(journey.register.remedies[SupervisedCell.supervision].count == 1)
    #expect(journey.screen.contains(pointed), "\(journey.text)")
  }

  @Test("a supervision is planned, and concluded with its day")
  func plan() throws {
    var journey = try SupervisedCell.inspected()
    try journey.press("4", "o", "m", .control("s"))
    #expect(journey.text.contains("Chọn chi bộ hay cơ quan được giám sát"), "\(journey.text)")
    try journey.type("là si")
    try journey.press(.enter, .tab)
    try journey.type("Việc đã hứa với hộ")
    try journey.press(.control("s"))
    let new = try #require(
      journey.register.supervisions.values.first { $0.id != SupervisedCell.supervision })
    #expect(new.subject == .cell(SmallCommune.cell))
    #expect(new.supervisor == .inspection)
    #expect(new.responsible == SupervisedCell.inspector)
    var entry = SupervisionEntry(editing: new, by: .inspection)
    entry.conclusion = "Có làm"
    #expect(entry.problems == [.conclusionIncomplete])
    entry.concluded = .value(try #require(Day(iso: "2026-11-23")))
    #expect(entry.problems.isEmpty)
    let today = try #require(Day(iso: "2026-11-23"))
    #expect(entry.concludedAhead(of: today) == nil)
    entry.concluded = .value(today.adding(days: -1))
    #expect(entry.problems == [.concludedBeforeFrom])
    entry.concluded = .value(today.adding(days: 1))
    #expect(entry.problems.isEmpty)
    #expect(entry.concludedAhead(of: today) == today.adding(days: 1))
  }

  @Test("a day of a plan typed without its year lies ahead")
  func planAhead() throws {
    var journey = try SupervisedCell.inspected()
    try journey.press("4", "o", "m")
    try journey.type("là si")
    try journey.press(.enter, .tab)
    try journey.type("Việc đã hứa với hộ")
    try journey.press(.tab)
    for _ in 0..<10 { try journey.press(.backspace) }
    try journey.type("10/1")
    try journey.press(.control("s"))
    let new = try #require(
      journey.register.supervisions.values.first { $0.id != SupervisedCell.supervision })
    #expect(new.from == Day(iso: "2027-01-10"))
  }

  /// Lỳ Xá Hừ, who leads LS-007, LS-014 and LS-022, is of the inspection committee too.
  private func besideOtherWork() throws -> Journey {
    let records = SupervisedCell.records.map { record -> any Storable in
      guard var lead = record as? Caseworker, lead.id == SmallCommune.lead else { return record }
      lead.supervises = .inspection
      return lead
    }
    return try Journey(records, as: SmallCommune.lead)
  }

  @Test("who supervises beside other work opens and writes their own, and others' by sample alone")
  func besideOther() throws {
    var journey = try besideOtherWork()
    try journey.press("2")
    try journey.point(at: "LS-007")
    try journey.press(.enter)
    #expect(journey.text.contains("Ly Xá Pư"), "\(journey.text)")
    try journey.press(.escape)
    try journey.point(at: "LS-031")
    try journey.press(.enter)
    #expect(journey.text.contains("Hồ sơ của người khác, người giám sát mở theo mẫu"))
    try journey.press("t")
    #expect(journey.text.contains("Người giám sát chỉ ghi hộ mình được phân công"))
    #expect(journey.app.pages.last is HouseholdListPage)
    try journey.point(at: "LS-007")
    try journey.press("t")
    #expect(journey.app.pages.last is VisitPage)
  }

  @Test("what the commune's closing had seen and was changed since, with who and when")
  func changedAfterClosing() throws {
    var journey = try SupervisedCell.inspected()
    try journey.press("4", "o", "v", "[")
    #expect(journey.text.contains("xã chưa chốt số liệu kỳ nào"), "\(journey.text)")
    var closing = PeriodClosing(id: .init("2026-10"))
    closing.act = .init(
      day: try #require(Day(iso: "2026-11-03")), by: SmallCommune.secretary,
      sight: journey.world.sight, figures: .init("2026-10.f"))
    try journey.save([Edit(creating: closing)])
    var moved = SmallCommune.promise
    moved.due = Day(iso: "2026-12-20")
    try journey.save([#require(Edit(from: SmallCommune.promise, to: moved))])
    try journey.save([
      Edit(
        creating: Promise(
          id: .init("hh-007.p9"), text: "Mang giống cỏ", due: nil, responsible: SmallCommune.lead,
          household: SmallCommune.household7, origin: nil, made: nil))
    ])
    try journey.press(.escape, "v", "[")
    #expect(journey.text.contains("xã chốt 03/11/2026: 1 bản ghi sửa sau đó"))
    #expect(journey.text.contains("Hạn") && journey.text.contains("23/11/2026"))
    #expect(!journey.text.contains("Mang giống cỏ"))
    try expectScreenAndWide(journey, "changed-after-closing")
    try journey.press(.enter)
    #expect(journey.text.contains("Hồ sơ của người khác, người giám sát mở theo mẫu"))
    try journey.press("[")
    #expect(journey.text.contains("xã chưa chốt số liệu kỳ nào"))
    try journey.press("]")
    #expect(journey.text.contains("Kỳ đánh giá đã chốt"))
  }
}
