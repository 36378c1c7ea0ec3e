import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Một buổi, nhiều hộ")
struct OutingTests {
  private static let note = "Đổi công làm cỏ ngô cho cả nhóm hộ"

  private func visits(in journey: Journey) -> [Visit] {
    journey.store.states.filter { $0.record.kind == Visit.kind && !$0.isDeleted }.map(Visit.init)
      .filter { $0.outing != nil }.sorted { $0.id < $1.id }
  }

  /// Ticks LS-007, LS-014 and LS-022 and says what was done.
  private func filled(_ journey: inout Journey) throws {
    try journey.press(.enter, " ", .down, .tab, .down, .tab, .enter)
    try journey.press(.tab, .tab, .tab, .tab)
    try journey.type(Self.note)
  }

  private func opened() throws -> Journey {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press("b")
    return journey
  }

  @Test("one save, a visit to each household, all of one outing; u takes it back whole")
  func oneSave() throws {
    var journey = try opened()
    try filled(&journey)
    try journey.press(.control("s"))
    #expect(journey.store.saves.count == 1, "\(journey.text)")
    let visits = visits(in: journey)
    #expect(
      visits.map(\.household) == [
        SmallCommune.household7, SmallCommune.household14, SmallCommune.household22,
      ])
    #expect(Set(visits.compactMap(\.outing)).count == 1)
    #expect(visits.allSatisfy { $0.note == Self.note && $0.day == journey.world.today })
    #expect(visits.allSatisfy { $0.visitor == SmallCommune.lead && $0.outcome == .metHead })
    try journey.press("u")
    #expect(self.visits(in: journey).isEmpty)
  }

  @Test("a household that differs has a line of its own: who came, and what was its own")
  func ownLine() throws {
    var journey = try opened()
    try filled(&journey)
    try journey.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab, "2", .tab)
    try journey.type("Mượn thêm một con trâu.")
    try expectScreen(journey, "outing")
    try journey.press(.control("s"))
    let visits = visits(in: journey)
    #expect(visits.map(\.outcome) == [.metHead, .metOther, .metHead])
    #expect(visits[1].note == Self.note + " Mượn thêm một con trâu.")
  }

  private func promises(in journey: Journey) -> [Promise] {
    visits(in: journey).flatMap { visit in
      journey.register.openPromises(to: visit.household)
        .filter { $0.origin == .visit(visit.id) }
    }
  }

  @Test("a promise for all, another for one household, none for the third; u takes all back")
  func promised() throws {
    var journey = try opened()
    try filled(&journey)
    try journey.press(.tab)
    try journey.type("Mang giống cỏ voi")
    try journey.press(.tab, "5", "/", "1", "2", .tab, .tab, .tab, .tab, .tab, .tab, .tab)
    try journey.type("Xem lại con trâu ốm")
    try journey.press(.tab, .tab, .tab, .tab, "-")
    try expectScreen(journey, "outing-promise")
    try journey.press(.control("s"))
    #expect(journey.store.saves.count == 1, "\(journey.text)")
    #expect(promises(in: journey).map(\.text) == ["Mang giống cỏ voi", "Xem lại con trâu ốm"])
    #expect(promises(in: journey).allSatisfy { $0.due == Day(iso: "2026-12-05") })
    try journey.press("u")
    #expect(promises(in: journey).isEmpty)
  }

  @Test("no sign of copying fires on it, before saving or before the meeting")
  func noCopy() throws {
    var journey = try opened()
    try filled(&journey)
    try journey.press(.control("s"))
    let limits = journey.world.catalogues.signs
    #expect(LikeNotes.groups(in: visits(in: journey), limits).isEmpty)
    // Nor on the visit that somebody then logs in other words, or in the same.
    try journey.press("2", .down, .down, .down, "t", "c", .tab, .tab, .tab, .tab)
    try journey.type(Self.note)
    try journey.press(.control("s"))
    #expect(!journey.text.contains("Câu giống nhau"))
  }

  @Test(
    "what is missing is answered beside its field",
    arguments: [(1, "Một buổi chung cần từ hai hộ"), (2, "Cần biết đã làm gì")])
  func missing(ticked: Int, sentence: String) throws {
    var journey = try opened()
    try journey.press(.enter, " ")
    if ticked > 1 { try journey.press(.down, .tab) }
    try journey.press(.enter, .control("s"))
    #expect(journey.store.saves.isEmpty)
    #expect(journey.text.contains(sentence))
  }

  @Test("Ctrl-G opens it from a notebook, with the visitor and the day of the line")
  func fromNotebook() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.secretary)
    try journey.press("n")
    try journey.type("ly xa hu")
    try journey.press(.enter, "1", "7", .control("g"))
    #expect(journey.screen[0].contains("Một buổi, nhiều hộ"))
    #expect(journey.text.contains("17/11/2026"))
    try filled(&journey)
    try journey.press(.control("s"))
    let visits = visits(in: journey)
    #expect(visits.count == 3)
    #expect(visits.allSatisfy { $0.visitor == SmallCommune.lead && $0.origin == .notebook })
    #expect(journey.screen[0].contains("Nhập từ sổ tay"))
    // Its visits stand among the saved lines, can be corrected there and are taken back together.
    #expect(journey.text.contains("3 dòng đã lưu"))
    for code in ["LS-007", "LS-014", "LS-022"] {
      #expect(journey.screen.contains { $0.contains("17/11") && $0.contains(code) })
    }
    try journey.press(.up, .enter)
    #expect(journey.screen[0].contains("Vàng Xè Nu"))
    try journey.press(.escape, .up, "u")
    #expect(self.visits(in: journey).isEmpty)
    #expect(journey.text.contains("0 dòng đã lưu"))
  }

  @Test("from the list of households the one pointed at is ticked; a draft brings all lines back")
  func fromListAndDraft() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press("2", .down, "b")
    #expect(journey.text.contains("LS-014 Giàng Lò Chừ"))
    try journey.press(.enter, .home, " ", .enter, .up, .up, .up)
    try journey.press(.down, .down, .down, .down, .down, .down, .down, .tab)
    try journey.type("điều riêng")
    let drafts = journey.store.drafts
    #expect(!drafts.isEmpty)
    var again = try Journey(SmallCommune.records, as: SmallCommune.lead, drafts: drafts)
    try again.press("b")
    #expect(again.text.contains("điều riêng"))
  }
}
