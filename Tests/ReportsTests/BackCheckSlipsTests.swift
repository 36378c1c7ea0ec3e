import Casework
import Record
import Testing
import Wording

@testable import Reports

@Suite("Phiếu hỏi lại gia đình")
struct BackCheckSlipsTests {
  private func slips() throws -> BackCheckSlips {
    let review = Review.ID("cell-2026-11")
    let records: [any Storable] =
      [7, 14].flatMap { number -> [any Storable] in
        let household = Household.ID("h\(number)")
        return [
          Household(
            id: household, code: "LS-0\(number < 10 ? "0" : "")\(number)", village: .init("v"),
            head: .init("p\(number)")),
          Person(id: .init("p\(number)"), name: number == 7 ? "Ly Xá Pư" : "Giàng Lò Chừ"),
          BackCheck(
            id: BackCheck.id(in: review, of: household), drawn: Day(iso: "2026-11-23")),
        ]
      }
    let device = try #require(DeviceID("LAPTOP01"))
    var book = RecordBook(rules: [])
    let recorder = Recorder(author: "", claimedTime: "", sight: Sight())
    let entry = Entry(
      number: 1, stamp: Sight().nextStamp(of: device),
      changes: recorder.changes(for: records.map { Edit(creating: $0) }) { _ in nil })
    try book.take(entry) { _, _ in nil }
    var register = Register()
    for kind in book.kinds { for state in book.records(of: kind) { register.take(state) } }
    return BackCheckSlips(of: review, register: register, wording: try Wording.embedded("vi"))
  }

  @Test("a page a family: what it received, how that is, what it needs; never whether anybody came")
  func whole() throws {
    let slips = try slips()
    #expect(slips.fileName == "phieu-hoi-lai-2026-11-cell.txt")
    let pages = slips.text.split(separator: "\u{0C}").map(String.init)
    #expect(pages.count == 2)
    #expect(pages.first?.contains("Hộ LS-007, chủ hộ Ly Xá Pư") ?? false, "\(slips.text)")
    #expect(pages.last?.contains("Hộ LS-014, chủ hộ Giàng Lò Chừ") ?? false)
    for page in pages {
      for words in ["Tháng 11/2026", "đã nhận được", "dùng được không", "còn cần gì nhất"] {
        #expect(page.contains(words), "\(page)")
      }
      for never in ["cán bộ", "có đến", "thăm", "phụ trách"] {
        #expect(!page.contains(never), "\(never)")
      }
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 39)
      #expect(lines.allSatisfy { $0.count <= 70 })
    }
  }
}
