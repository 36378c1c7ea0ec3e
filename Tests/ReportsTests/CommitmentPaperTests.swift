import Casework
import Record
import Testing
import Wording

@testable import Reports

@Suite("Bản cam kết của gia đình")
struct CommitmentPaperTests {
  private func paper(_ commitment: Commitment) throws -> CommitmentPaper {
    let household = Household(
      id: .init("h7"), code: "LS-007", village: .init("v"), head: .init("p7"))
    let records: [any Storable] = [
      Commune(name: "Thu Lũm", province: "Lai Châu"),
      Village(id: .init("v"), name: "Là Si", code: "LS"), household,
      Person(id: .init("p7"), name: "Ly Xá Pư"),
    ]
    let device = try #require(DeviceID("LAPTOP01"))
    var book = RecordBook(rules: [])
    let recorder = Recorder(author: "", claimedTime: "", sight: Sight())
    let edits = records.map { Edit(creating: $0) }
    let entry = Entry(
      number: 1, stamp: Sight().nextStamp(of: device),
      changes: recorder.changes(for: edits) { _ in nil })
    try book.take(entry) { _, _ in nil }
    var register = Register()
    for kind in book.kinds { for state in book.records(of: kind) { register.take(state) } }
    return CommitmentPaper(
      of: commitment, register: register,
      languages: try Catalogue(Embedded.text("catalogues/languages.txt"), named: "languages"),
      wording: try Wording.embedded("vi"))
  }

  @Test("what the family wants, does and asks, the language it was read in, and where to sign")
  func whole() throws {
    var commitment = Commitment(id: Commitment.id(of: .init("h7"), in: 2026))
    commitment.day = Day(iso: "2026-11-02")
    commitment.wants = "Có đủ lúa ăn cả năm"
    commitment.does = "Khai hoang 500 m2 ruộng"
    commitment.language = "laHu"
    commitment.reader = "Ly Giá Pu"
    let paper = try paper(commitment)
    #expect(paper.fileName == "cam-ket-2026-ls-007-h7.txt")
    let text = paper.text
    for words in [
      "BẢN CAM KẾT CỦA GIA ĐÌNH NĂM 2026", "Hộ LS-007, chủ hộ Ly Xá Pư, bản Là Si, xã Thu Lũm",
      "1. Gia đình muốn đạt trong năm:\n  Có đủ lúa ăn cả năm",
      "2. Gia đình tự làm:\n  Khai hoang 500 m2 ruộng",
      "3. Gia đình đề nghị giúp:\n  (không)", "bằng tiếng La Hủ", "02/11/2026; gia đình hiểu",
      "(ký hoặc điểm chỉ)", "Ly Giá Pu",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 70 })
  }
}
