import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Vắng dài ngày, mùa nương: less is expected, by the lead with a reason")
struct AbsenceTests {
  private func file(as user: Caseworker.ID) throws -> Journey {
    var journey = try Journey(SmallCommune.records, as: user)
    try journey.press("2", .enter)
    return journey
  }

  @Test("the lead says it of several of their households at once, in one save; u takes all back")
  func severalHouseholds() throws {
    var journey = try file(as: SmallCommune.lead)
    try journey.press("v")
    try journey.type("15/12")
    try journey.press(.tab)
    try journey.type("gặt lúa nương xa")
    try journey.press(.tab, .enter, " ", .down, .tab, .enter, .up, .up, .up, .up, "2")
    try journey.press(.control("s"))
    #expect(journey.store.saves.count == 1, "\(journey.text)")
    let households = [
      SmallCommune.household7, SmallCommune.household14, SmallCommune.household22,
    ]
    for household in households {
      let absence = try #require(journey.register.absences(of: household).first?.absence)
      #expect(absence.kind == .fieldSeason)
      #expect(absence.until == Day(iso: "2026-12-15"))
      #expect(absence.reason == "gặt lúa nương xa")
    }
    #expect(journey.text.contains("Mùa nương"))
    try journey.press("u")
    #expect(households.allSatisfy { journey.register.absences(of: $0).isEmpty })
  }

  @Test("somebody who does not lead the household is told who may; the secretary may")
  func right() throws {
    var journey = try file(as: SmallCommune.other)
    try journey.press("v")
    #expect(journey.text.contains("Người phụ trách hộ ghi vắng dài ngày: Lỳ Xá Hừ"))
    var secretary = try file(as: SmallCommune.secretary)
    try secretary.press("v")
    #expect(secretary.text.contains("Vắng dài ngày · LS-007"))
  }

  @Test("the review tells a call apart from a visit")
  func call() throws {
    var call = ReviewCell.visit(SmallCommune.household7, "2026-11-12", by: SmallCommune.lead)
    call.place = .phone
    var journey = try Journey(SmallCommune.records + [call], as: SmallCommune.secretary)
    try journey.press("4", "]", "h")
    #expect(journey.text.contains("chưa đến, gọi điện 12/11"), "\(journey.text)")
  }

  @Test("the review shows why less is expected, and by how much")
  func review() throws {
    let away = Edit(
      RecordID(kind: Household.kind, id: SmallCommune.household7.text),
      [
        "away": .to(
          .object([
            "from": .text("2026-11-01"), "until": .text("2026-12-15"),
            "why": .text("gặt lúa nương xa"), "kind": .text("fieldSeason"),
          ]))
      ])
    var journey = try Journey(
      SmallCommune.records, as: SmallCommune.secretary, here: [away],
      there: [Edit(creating: Hamlet(id: .init("h2"), name: "chòm dưới", village: nil))])
    try journey.press("4", "]", "h")
    #expect(journey.text.contains("bớt 1 lượt: mùa nương đến 15/12, gặt lúa"), "\(journey.text)")
  }
}
