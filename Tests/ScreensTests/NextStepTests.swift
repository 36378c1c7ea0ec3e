import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Three visits in a row that met nobody: what next?")
struct NextStepTests {
  /// LS-022 was tried on 05/11; once more on 12/11.
  private static var twice: [any Storable] {
    SmallCommune.records + [
      Visit(
        id: .init("hh-022.v2"), day: Day(iso: "2026-11-12"), visitor: SmallCommune.lead,
        outcome: .away)
    ]
  }

  private func promised(in journey: Journey) -> [Promise] {
    journey.register.openPromises(to: SmallCommune.household22)
  }

  @Test(
    "the answer becomes a step with a deadline a week later, in the same save",
    arguments: [
      ("l", "Đến tận lán nương gặp gia đình"), ("t", "Đến buổi tối, khi gia đình đã về nhà"),
      ("b", "Nhờ trưởng bản hẹn gặp gia đình"),
    ] as [(Character, String)])
  func answer(letter: Character, text: String) throws {
    var journey = try Journey(Self.twice, as: SmallCommune.lead)
    try journey.press(.down, .down, "t", "d", .control("s"))
    #expect(journey.text.contains("đã đến 3 lần liền mà không gặp ai"))
    #expect(journey.store.saves.isEmpty)
    try journey.press(.character(letter))
    #expect(journey.store.saves.count == 1)
    let step = try #require(promised(in: journey).first)
    #expect(step.text == text)
    #expect(step.due == Day(iso: "2026-11-30"))
    #expect(step.responsible == SmallCommune.lead)
    // It stands on Hôm nay of who goes.
    #expect(journey.text.contains(text))
    try journey.press("u")
    #expect(promised(in: journey).isEmpty)
    #expect(
      journey.register.triesInARow(
        at: SmallCommune.household22, until: journey.world.today) == 2)
  }

  @Test("later is an answer too, and the visit is saved; Esc goes back to the form")
  func later() throws {
    var journey = try Journey(Self.twice, as: SmallCommune.lead)
    try journey.press(.down, .down, "t", "d", .control("s"), .escape)
    #expect(journey.store.saves.isEmpty)
    try journey.press(.control("s"), "k")
    #expect(journey.store.saves.count == 1)
    #expect(promised(in: journey).isEmpty)
  }

  @Test("the second time nothing is asked, nor after somebody was met in between")
  func notYet() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press(.down, .down, "t", "d", .control("s"))
    #expect(journey.store.saves.count == 1)
    let met = Visit(
      id: .init("hh-022.v3"), day: Day(iso: "2026-11-20"), visitor: SmallCommune.other,
      outcome: .metOther)
    var other = try Journey(Self.twice + [met], as: SmallCommune.lead)
    // The list of households: LS-022 has been visited.
    try other.press("2", .down, .down, "t", "d", .control("s"))
    #expect(other.store.saves.count == 1)
  }

  @Test("a line of a notebook asks as well")
  func notebook() throws {
    var journey = try Journey(Self.twice, as: SmallCommune.lead)
    try journey.press("n", .tab, "2", "2", "4", .enter)
    #expect(journey.text.contains("đã đến 3 lần liền"))
    try journey.press("t")
    #expect(promised(in: journey).map(\.text) == ["Đến buổi tối, khi gia đình đã về nhà"])
    #expect(journey.screen[0].contains("Nhập từ sổ tay"))
  }
}
