import Casework
import Record
import Testing

@testable import Reports

@Suite("Báo cáo nhanh")
struct UrgentReportTests {
  private func text(note: String?, answer: SignedAnswer? = nil) throws -> String {
    let household = Household.ID("h7")
    let day = try #require(Day(iso: "2026-11-23"))
    var matter = UrgentMatter(
      id: .init("h7.u1"), matter: .houseDown, day: day, reporter: .init("hu"))
    matter.note = note
    matter.answer = answer
    var register = Register()
    let records: [any Storable] = [
      Commune(name: "Thu Lũm", province: "Lai Châu"),
      Village(id: .init("v"), name: "Là Si", code: "LS", cell: nil),
      Household(id: household, code: "LS-007", village: .init("v"), head: .init("p7")),
      Person(id: .init("p7"), name: "Ly Xá Pư", birth: PartialDate(iso: "1981")),
      Person(id: .init("p8"), name: "Ly Xá Con", birth: PartialDate(iso: "2018")),
      Residence(id: .init("h7.r1"), person: .init("p7"), relation: "Chủ hộ"),
      Residence(id: .init("h7.r2"), person: .init("p8"), relation: "Con"),
      Caseworker(id: .init("hu"), name: "Lỳ Xá Hừ"), matter,
    ]
    for record in records { register.take(try state(of: record)) }
    let report = UrgentReport(
      of: matter, register: register, today: day, wording: try .embedded("vi"))
    #expect(report.fileName.hasPrefix("bao-cao-nhanh-2026-11-23-ls-007-"))
    return report.text
  }

  private func state(of record: some Storable) throws -> RecordState {
    let device = try #require(DeviceID("TEST"))
    let fields = record.fields.values.compactMap { name, value in
      FieldState(
        name: name,
        heads: [
          Head(
            stamp: Stamp(order: 1, device: device), value: value, author: "hu", claimedTime: "")
        ])
    }
    return RecordState(record: record.record, fields: fields)
  }

  @Test("one page: which household, what, who says so; room to write on; no child's name")
  func page() throws {
    let text = try text(note: "Gió tốc mái, sập gian bếp.")
    #expect(!text.contains("\u{0C}"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 39)
    for part in [
      "XÃ THU LŨM", "BẢN LÀ SI", "Thu Lũm, ngày 23 tháng 11 năm 2026", "BÁO CÁO NHANH",
      "Việc khẩn: sập nhà, cháy nhà", "Hộ: LS-007 Ly Xá Pư (1981)", "Số khẩu: 2",
      "Gió tốc mái, sập gian bếp.", "Đã làm ngay:\n....", "NGƯỜI BÁO CÁO", "Lỳ Xá Hừ",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    #expect(!text.contains("Ly Xá Con"))
  }

  @Test("however long the note, it stays on one page")
  func long() throws {
    let day = try #require(Day(iso: "2026-11-24"))
    let text = try text(
      note: String(repeating: "Gió tốc mái, sập gian bếp. ", count: 60),
      answer: .init(text: "Đã cấp bạt", day: day, by: .init("hu")))
    #expect(!text.contains("\u{0C}"))
    #expect(text.contains("Đã cấp bạt · 24/11/2026 · Lỳ Xá Hừ"))
  }
}
