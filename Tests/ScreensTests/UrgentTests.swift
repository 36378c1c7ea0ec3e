import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Việc khẩn")
struct UrgentTests {
  private static let official = Caseworker(
    id: .init("cw-xa"), name: "Lò Me Hừ", roles: [.official])
  private static let records = SmallCommune.records + [official]
  private static let village = "Việc khẩn: thiếu đói"

  private func matters(in journey: Journey) -> [UrgentMatter] {
    Array(journey.register.urgentMatters.all)
  }

  /// `lead` has reported hunger at LS-014.
  private func reported() throws -> UrgentMatter {
    var journey = try Journey(Self.records, as: SmallCommune.lead)
    try journey.press("2", .down, "!", "d")
    return try #require(matters(in: journey).first)
  }

  @Test("two keys from the list and from the file of any household, one save each")
  func twoKeys() throws {
    var journey = try Journey(Self.records, as: SmallCommune.other)
    try journey.press("2", .down, "!", "d")
    #expect(journey.store.saves.count == 1)
    let matter = try #require(matters(in: journey).first)
    #expect(matter.household == SmallCommune.household14)
    #expect(matter.matter == .hunger)
    #expect(matter.day == journey.world.today)
    #expect(matter.reporter == SmallCommune.other)
    try journey.press(.enter, "!", "l")
    #expect(Set(matters(in: journey).compactMap(\.matter)) == [.hunger, .landslide])
    // Each save is taken back whole.
    try journey.press("u")
    #expect(matters(in: journey).map(\.matter) == [.hunger])
  }

  @Test(
    "it stands on top for lead, secretary, commune and whoever reported it; not for others",
    arguments: [
      (SmallCommune.lead, true), (SmallCommune.secretary, true), (official.id, true),
      (SmallCommune.other, false),
    ])
  func onTop(user: Caseworker.ID, isThere: Bool) throws {
    let journey = try Journey(Self.records + [try reported()], as: user)
    // The first row of the list, above what is overdue.
    let first = journey.screen.first { $0.contains("▸ ") && !$0.contains("Hôm nay") } ?? ""
    #expect(first.contains("▸ Việc khẩn: thiếu đói") == isThere, "\(journey.text)")
    #expect(journey.text.contains("LS-014 Giàng Lò Chừ") || !isThere)
  }

  @Test("x answers it: it leaves Hôm nay and stays in the household's file")
  func answered() throws {
    var journey = try Journey(Self.records + [try reported()], as: SmallCommune.secretary)
    try journey.press("x")
    try journey.type("Đã cấp 30 kg gạo")
    try journey.press(.control("s"))
    #expect(!journey.text.contains(Self.village))
    let answer = try #require(matters(in: journey).first?.answer)
    #expect(answer.text == "Đã cấp 30 kg gạo")
    #expect(answer.by == SmallCommune.secretary)
    try journey.press("2", .down, .enter)
    #expect(journey.text.contains("việc khẩn đã giải quyết: Đã cấp"), "\(journey.text)")
  }

  @Test("an answer needs text and day; what is wrong is said beside the field")
  func problems() throws {
    var journey = try Journey(Self.records + [try reported()], as: SmallCommune.secretary)
    try journey.press("x", .control("s"))
    #expect(journey.text.contains("Đã có ngày trả lời: ghi đã trả lời gì"))
    try journey.type("Đã cấp gạo")
    try journey.press(.tab, .control("u"))
    try journey.type("31/02")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“31/02”"))
    #expect(journey.store.saves.isEmpty)
    #expect(!journey.store.drafts.isEmpty)
  }

  @Test("the quick report is printed from its page")
  func printed() throws {
    let matter = try reported()
    var journey = try Journey(Self.records + [matter], as: SmallCommune.lead)
    try journey.press(.enter)
    try expectScreen(journey, "urgent")
    try journey.press("p")
    #expect(journey.store.papers == [.urgentReport(matter)])
  }

  @Test("what it asks, and Hôm nay with it on top, as they look")
  func pictures() throws {
    var journey = try Journey(Self.records + [try reported()], as: SmallCommune.lead)
    try expectScreen(journey, "today-urgent")
    try journey.press("!")
    try expectScreen(journey, "urgent-report")
  }
}
