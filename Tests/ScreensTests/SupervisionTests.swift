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
    #expect(journey.text.contains("Người giám sát mở hồ sơ theo mẫu"), "\(journey.text)")
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
    "a supervisor writes nothing but supervision: the log of a visit is refused and stays typed")
  func ownRecordsOnly() throws {
    var journey = try SupervisedCell.inspected()
    try journey.press("4", "o", .enter, "b", .end, .enter)
    try journey.type("Đọc theo mẫu")
    try journey.press(.control("s"))
    let saves = journey.store.saves.count
    try journey.press("t", .control("s"), "1", .control("s"))
    #expect(journey.store.saves.count == saves)
    #expect(journey.text.contains("Người giám sát chỉ ghi phần giám sát"), "\(journey.text)")
    #expect(journey.text.contains("(•) chủ hộ"))
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
}
