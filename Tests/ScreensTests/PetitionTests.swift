import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

/// Three petitions: LS-014 (led by `lead`) raised one on 03/11 and one on 10/09 that was answered on
/// 01/10; LS-031, which nobody leads, raised one on 05/10.
private var petitions: [Petition] {
  let fodder = Petition(
    id: .init("hh-014.k1"), text: "Thiếu cỏ cho trâu mùa đông", day: Day(iso: "2026-11-03"),
    visit: SmallCommune.visit.id)
  var water = Petition(
    id: .init("hh-014.k2"), text: "Đường nước về chòm bị vỡ", day: Day(iso: "2026-09-10"),
    visit: nil)
  water.answer = Day(iso: "2026-10-01").map { .init(text: "Đã thay ống", day: $0) }
  let papers = Petition(
    id: .init("hh-031.k1"), text: "Xin làm lại giấy khai sinh cho cháu",
    day: Day(iso: "2026-10-05"), visit: nil)
  return [fodder, water, papers]
}

@Suite("Kiến nghị")
struct PetitionTests {
  private func opened(_ records: [any Storable] = petitions) throws -> Journey {
    var journey = try Journey(SmallCommune.records + records, as: SmallCommune.lead)
    try journey.press("6")
    return journey
  }

  @Test("open petitions are listed, the longest waiting first, own households marked")
  func list() throws {
    let journey = try opened()
    #expect(journey.text.contains("2 còn chờ (• 1 của hộ mình) · 1 đã trả lời"))
    #expect(journey.screen[6].contains("05/10/2026 LS-031 Phùng Giò Hừ"))
    #expect(!journey.screen[6].contains("•"))
    #expect(journey.screen[7].contains("• 03/11/2026 LS-014 Giàng Lò Chừ"))
    #expect(!journey.text.contains("Đường nước"))
  }

  @Test("s shows the answered ones too, behind the open ones, and what was answered")
  func filter() throws {
    var journey = try opened()
    try journey.press("s", .end)
    #expect(journey.screen[8].contains("Đường nước về chòm bị vỡ"))
    #expect(journey.text.contains("Trả lời ngày 01/10/2026: Đã thay ống"))
    try journey.press("s")
    #expect(!journey.text.contains("Đường nước"))
  }

  @Test("the search needs no accents; Esc makes the list whole again")
  func search() throws {
    var journey = try opened()
    try journey.press("/")
    try journey.type("giay khai sinh")
    #expect(journey.text.contains("Xin làm lại giấy"))
    #expect(!journey.text.contains("Thiếu cỏ"))
    try journey.type(" zzz")
    #expect(journey.text.contains("Không có kiến nghị nào khớp"))
    try journey.press(.escape)
    #expect(journey.text.contains("Thiếu cỏ"))
  }

  @Test("a answers a petition: the answer is in the record and the petition no longer waits")
  func answer() throws {
    var journey = try opened()
    try journey.press(.down, "a")
    #expect(journey.text.contains("03/11/2026: Thiếu cỏ cho trâu mùa đông"))
    try journey.type("Xã cấp giống cỏ voi trong tháng 12")
    try journey.press(.control("s"))
    #expect(journey.text.contains("1 còn chờ (• 0 của hộ mình) · 2 đã trả lời"))
    let answered = try #require(
      journey.register.petitions[SmallCommune.household14].first { $0.id.text == "hh-014.k1" })
    #expect(answered.answer?.text == "Xã cấp giống cỏ voi trong tháng 12")
    #expect(answered.answer?.day == Day(iso: "2026-11-23"))
    #expect(journey.store.drafts.isEmpty)
  }

  @Test("sorted, a petition stands elsewhere in the list, and the cursor goes along with it")
  func place() throws {
    var journey = try opened()
    try journey.press("c", "2", .control("s"))
    #expect(journey.screen[7].hasPrefix(" ▸   05/10/2026 LS-031"), "\(journey.text)")
    try journey.press("u")
    #expect(journey.screen[6].hasPrefix(" ▸   05/10/2026 LS-031"), "\(journey.text)")
  }

  @Test("two of one matter are joined, answered at once, and told to each family on Hôm nay")
  func together() throws {
    var journey = try opened()
    try journey.press("g")
    #expect(journey.text.contains("LS-014 Giàng Lò Chừ: Thiếu cỏ cho trâu mù"))
    try journey.press(.tab, .enter)
    #expect(journey.text.contains("LS-014 Giàng Lò Chừ +1"))
    try journey.press("a")
    #expect(journey.text.contains("Trả lời chung cho 2 hộ cùng nêu"))
    try journey.type("Xã giải quyết")
    try journey.press(.control("s"), "1")
    #expect(journey.text.contains("Báo gia đình: Xã giải quyết"))
    try journey.point(at: "Báo gia đình")
    try journey.press("x")
    #expect(!journey.text.contains("Báo gia đình"))
    let told = try #require(journey.register.petition(.init("hh-014.k1")))
    #expect(told.told == .init(day: journey.world.today, by: SmallCommune.lead))
    // Nobody leads LS-031, so its family is still to be told.
    #expect(try #require(journey.register.petition(.init("hh-031.k1"))).isToBeTold)
    try journey.press("u")
    #expect(journey.text.contains("Báo gia đình"))
  }

  @Test("c sends a petition on its way; the row and the line below say where it is")
  func way() throws {
    var journey = try opened()
    try journey.press("c", .right, .right, .right, .tab)
    try journey.type("Sở Tư pháp")
    try journey.press(.tab)
    try journey.type("06/10/2026")
    try journey.press(.tab)
    try journey.type("10/11/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("trên xã: Sở Tư pháp · gửi 06/10/2026 · hạn 10/11/2026"))
    #expect(journey.text.contains("quá hạn 13 ngày"))
  }

  @Test("m adds what several households raised at a village meeting")
  func raisedAtMeeting() throws {
    var journey = try opened([])
    try journey.press("m", .control("s"))
    #expect(journey.text.contains("! Cần chọn ít nhất một hộ đã nêu."))
    try journey.press(.enter, .tab, .down, .tab, .enter, .tab, .tab)
    try journey.type("Làm cầu treo qua suối")
    try journey.press(.control("s"))
    #expect(journey.text.contains("LS-007 Ly Xá Pư +1"))
    #expect(journey.text.contains("Làm cầu treo"))
    #expect(journey.store.saves.count == 1)
  }

  @Test("an empty answer and an impossible day are refused beside their fields")
  func problems() throws {
    var journey = try opened()
    try journey.press("a", .control("s"))
    #expect(journey.text.contains("! Cần ghi đã trả lời gia đình thế nào."))
    try journey.type("Đã làm")
    try journey.press(.tab, .control("u"), .control("s"))
    #expect(journey.text.contains("! Cần ngày trả lời"))
    try journey.type("30/02/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“30/02/2026” không phải là một ngày"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test(
    "a day after today or before the petition is questioned, and saved on insisting",
    arguments: [
      ("24/11/2026", "còn ở phía sau hôm nay"), ("01/10/2026", "trước ngày gia đình nêu"),
    ])
  func questions(day: String, sentence: String) throws {
    var journey = try opened()
    try journey.press("a")
    try journey.type("Đã làm")
    try journey.press(.tab, .control("u"))
    try journey.type(day)
    try journey.press(.control("s"))
    #expect(journey.text.contains(sentence))
    #expect(journey.store.saves.isEmpty)
    try journey.press("l")
    #expect(journey.store.saves.count == 1)
  }

  @Test("Esc keeps the answer half typed, a full disk too")
  func keptText() throws {
    var journey = try opened()
    try journey.press("a")
    try journey.type("Đã gửi xã")
    journey.breakDisk(.diskFull)
    try journey.press(.control("s"))
    #expect(journey.text.contains("ổ đĩa đã đầy"))
    #expect(journey.text.contains("Đã gửi xã"))
    journey.breakDisk(nil)
    try journey.press(.escape, "a")
    #expect(journey.text.contains("Đã gửi xã"))
    #expect(journey.text.contains("Đã mở lại bản nháp"))
    try journey.press(.control("s"))
    #expect(journey.store.saves.count == 1)
  }

  @Test("where nothing was ever raised a sentence says how petitions come to be")
  func empty() throws {
    var journey = try opened([])
    #expect(journey.text.contains("Chưa có kiến nghị nào."))
    try journey.press("a")
    #expect(journey.text.contains("Không có kiến nghị nào để chọn."))
  }

  @Test("the keys are bound, worded and without clash")
  func keys() throws {
    for language in ["vi", "en"] {
      let wording = try Wording.embedded(language)
      #expect(PetitionsPage.keys.faults(in: wording).isEmpty)
    }
    #expect(PetitionsPage.keys.unbound.isEmpty)
  }

  @Test("as they look", arguments: [(80, 24), (60, 18), (120, 40)])
  func picture(columns: Int, rows: Int) throws {
    var journey = try Journey(
      SmallCommune.records + petitions, as: SmallCommune.lead,
      size: Size(columns: columns, rows: rows))
    try journey.press("6", "s")
    try expectScreen(journey, "petitions")
  }
}
