import Casework
import Record
import Testing
import Widgets
import Wording

@testable import Screens

/// On 23/11/2026 the small commune's October is over: nobody's review of it is closed, two of four
/// households have a decision on poverty.
@Suite("Chốt kỳ của xã")
struct PeriodClosingTests {
  private static let october = PeriodClosing.ID("2026-10")

  private func closing(in journey: Journey) -> PeriodClosing? {
    journey.register.periodClosings[Self.october]
  }

  private func figures(in journey: Journey) throws -> ClosedFigures {
    let id = try #require(closing(in: journey)?.act?.figures)
    let state = try #require(
      journey.store.states.first { $0.record.id == id.text && $0.record.kind == ClosedFigures.kind }
    )
    return ClosedFigures(state)
  }

  private func place(_ indicator: String, _ area: ClosedFigure.Area = .commune)
    -> ClosedFigure.Place
  {
    .init(indicator: indicator, people: "lahu", area: area)
  }

  @Test("the month that runs is not over: the page opens on the one before, with its checklist")
  func checklist() throws {
    var journey = try ClosingCommune.opened()
    try journey.press("5", "o")
    #expect(journey.text.contains("Chốt kỳ của xã: tháng 10/2026"))
    #expect(journey.text.contains("đã hết ngày 31/10/2026"))
    #expect(journey.text.contains("chưa chốt: Chi bộ bản Là Si"))
    #expect(journey.text.contains("hộ còn thiếu số liệu"))
    try expectScreen(journey, "period-closing")
    try journey.press("]")
    #expect(journey.text.contains("Kỳ sau chưa hết"))
  }

  @Test("Enter goes where a point is put right")
  func places() throws {
    var journey = try ClosingCommune.opened()
    try journey.press("5", "o")
    try journey.point(at: "Số liệu các hộ")
    try journey.press(.enter)
    #expect(journey.text.contains("Số liệu còn thiếu"))
    try journey.press(.escape)
    try journey.point(at: "Các máy")
    try journey.press(.enter)
    #expect(journey.text.contains("không có chỗ ghi"))
  }

  @Test("only who presides for the People's Committee closes, with their PIN")
  func rights() throws {
    var journey = try Journey(ClosingCommune.records, as: SmallCommune.secretary)
    try journey.press("5", "o", "c")
    #expect(journey.text.contains("Ủy ban nhân dân"))
    #expect(closing(in: journey) == nil)

    journey = try ClosingCommune.opened()
    try journey.press("5", "o", "c", "d")
    #expect(closing(in: journey) == nil)
    try journey.setPIN()
    #expect(closing(in: journey)?.isClosed == true)
  }

  @Test("a closing holds the figures as printed, the definitions' hashes and what was seen")
  func act() throws {
    let journey = try ClosingCommune.closed()
    let act = try #require(closing(in: journey)?.act)
    #expect(act.day == journey.world.today)
    #expect(act.by == ClosingCommune.president)
    #expect(!act.sight.devices.isEmpty)
    let figures = try figures(in: journey)
    let poor = try #require(figures.figures.first { $0.place == place("poorRate") })
    #expect(poor.numbers?.counted == 1)
    #expect(poor.numbers?.remaining == 1)
    #expect(poor.numbers?.unknown == 2)
    #expect(poor.numbers?.rate == "notEnough")
    #expect(
      figures.figures.contains { $0.place == place("poorRate", .village(SmallCommune.village)) })
    // What is sealed only says how it stands.
    let sealed = figures.figures.filter { $0.place.indicator == "rehabFiled" }
    #expect(sealed.map(\.numbers) == [nil, nil])
    let hashed = Set(figures.versions.map(\.definition))
    #expect(hashed.isSuperset(of: ["poorRate", "lahu"]))
    #expect(figures.lists.map(\.definition) == ["policies.txt"])
  }

  @Test("afterwards the closed figure shows, with today's beside it where it is another")
  func shown() throws {
    var journey = try ClosingCommune.closed()
    try journey.press("5", "[")
    #expect(journey.text.contains("Đã chốt 23/11/2026"))
    #expect(!journey.text.contains("*"))
    // Entered late: both others were not poor in October either.
    for household in ["hh-022", "hh-031"] {
      let late = PovertyResult(
        id: .init("\(household).k1"), day: Day(iso: "2025-12-20"), povertyClass: .nonPoor,
        standard: "2022-2026")
      try journey.save([Edit(creating: late)])
    }
    try journey.press("5", "[")
    try journey.point(at: "Tỷ lệ hộ nghèo")
    #expect(journey.screen.contains { $0.contains("Tỷ lệ hộ nghèo") && $0.contains("rõ 2/4*") })
    #expect(journey.text.contains("nay 1/4 (25,00%)"))
    try expectScreen(journey, "indicators-closed")
    try journey.press("b")
    #expect(journey.screen.contains { $0.contains("Tỷ lệ hộ nghèo") && $0.contains("rõ 2/4*") })
  }

  @Test("a visit taken back on the page itself is not printed")
  func judgedAnew() throws {
    let expected = try figures(in: ClosingCommune.closed())
    var journey = try ClosingCommune.opened()
    let visit = Visit(
      id: Visit.ID(SmallCommune.household7.text + ".v-late"), day: Day(iso: "2026-10-10"),
      visitor: SmallCommune.lead, outcome: .metHead)
    try journey.saveHere([Edit(creating: visit)])
    try journey.press("5", "o", "u")
    try journey.press("c", "d")
    try journey.setPIN()
    let printed = try figures(in: journey).figures
    #expect(Set(printed).symmetricDifference(expected.figures) == [])
  }

  @Test("u takes a closing back whole")
  func undone() throws {
    var journey = try ClosingCommune.closed()
    try journey.press("u")
    #expect(closing(in: journey)?.isClosed != true)
    #expect(
      !journey.store.states.contains { $0.record.kind == ClosedFigures.kind && !$0.isDeleted })
  }

  @Test("a period opens again with a reason, and is closed anew with figures of its own")
  func reopened() throws {
    var journey = try ClosingCommune.closed()
    let first = try #require(closing(in: journey)?.act?.figures)
    try journey.press("5", "o", "m", .control("s"))
    #expect(journey.text.contains("Ghi lý do mở lại."))
    try journey.type("Số báo cáo đến sau")
    try journey.press(.control("s"))
    #expect(closing(in: journey)?.isClosed == false)
    // What the first closing printed of sealed figures, here nothing, stays with it.
    #expect(closing(in: journey)?.everPrinted == [])
    #expect(journey.text.contains("Đã mở lại: Số báo cáo đến sau"))
    try journey.press("c", "d")
    let second = try #require(closing(in: journey)?.act?.figures)
    #expect(first != second)
  }

  @Test("a conflict that a closing had seen is told as closed with the period")
  func conflict() throws {
    let head = RecordID(kind: Person.kind, id: "hh-014-head")
    var journey = try Journey(
      ClosingCommune.records, as: ClosingCommune.president,
      here: [Edit(head, ["birth": .to(.text("1978"))])],
      there: [Edit(head, ["birth": .to(.text("1979-05-02"))])])
    try journey.press("5", "o")
    #expect(journey.text.contains("1 điều chờ đối chiếu"))
    #expect(!journey.text.contains("đã chốt"))
    try journey.press("c", "d")
    try journey.setPIN()
    try journey.press("7")
    #expect(journey.text.contains("đã chốt tháng 10/2026"))
  }

  @Test("Chỉ tiêu says up to when it knows each laptop")
  func devices() throws {
    var journey = try ClosingCommune.opened()
    try journey.press("5")
    #expect(journey.text.contains("Biết đến: máy TEST"))
  }

  @Test("the keys of the closing are whole")
  func keys() throws {
    let wording = try Wording.embedded()
    #expect(PeriodClosingPage.keys.faults(in: wording, mode: .commands) == [])
  }
}
