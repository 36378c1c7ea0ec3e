import Casework
import Record
import Testing

@testable import Screens

@Suite("Lấy lại (u): what is said of it")
struct UndoTests {
  @Test("a save of an earlier session is named, with the day and time of its saving")
  func earlier() throws {
    let journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    let state = try #require(journey.store.states.first { $0.record == SmallCommune.visit.record })
    let words = journey.world.undoWords(for: [state], savedAt: "2026-11-22T08:15:00+07:00")
    #expect(words.contains("22/11/2026 08:15"))
    #expect(words.contains("LS-014 Giàng Lò Chừ"))
  }

  @Test("where somebody else has written since, it is said in what")
  func refused() throws {
    let journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    let head = RecordID(kind: Person.kind, id: "hh-014-head")
    let words = journey.world.sentence(for: UndoProblem.laterValue(head, field: "birth"))
    #expect(words.contains("đã có người khác ghi tiếp"))
    #expect(words.contains("Giàng Lò Chừ") && words.contains("Sinh"), "\(words)")
  }
}
