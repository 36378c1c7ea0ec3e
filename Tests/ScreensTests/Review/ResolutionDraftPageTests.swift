import Casework
import Cells
import Record
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("Dự thảo nghị quyết")
struct ResolutionDraftPageTests {
  /// Overdue on 23/11: the remedy of 10/11, October's item of 15/11, LS-014's petition of 16/11, the
  /// promise to LS-007 of 20/11, LS-007's cows of 20/11, and the task of 21/11 of Phùng Phù Mé.
  private static var overdue: [any Storable] {
    var petition = Petition(
      id: .init("hh-014.k1"), text: "Thiếu cỏ cho trâu mùa đông", day: Day(iso: "2026-10-03"),
      visit: nil)
    petition.routing = .init(level: .commune, to: "UBND xã", due: Day(iso: "2026-11-16"))
    var task = PlanTask(id: .init("t1"), text: "Vận động học sinh ra lớp", year: 2026)
    (task.due, task.responsible) = (Day(iso: "2026-11-21"), SmallCommune.other)
    return SupervisedCell.records + [
      LivelihoodCommune.cows, LivelihoodCommune.seen, petition, task,
    ]
  }

  private func opened(_ records: [any Storable] = overdue) throws -> Journey {
    var journey = try Journey(records, as: SmallCommune.secretary)
    try journey.press("4", "n", "d")
    return journey
  }

  private func resolution(in journey: Journey) -> [Promise] {
    journey.register.resolution(of: ReviewCell.review)
  }

  @Test("what is overdue stands as items, each with who is to do it and a new deadline")
  func picture() throws {
    var journey = try opened()
    #expect(journey.text.contains("Dự thảo nghị quyết tháng 11/2026"))
    #expect(journey.text.contains("Quá hạn 6 việc · sẽ ghi 6"))
    #expect(journey.store.saves.isEmpty)
    try expectScreenAndWide(journey, "resolution-draft")
    journey.size = Size(columns: 60, rows: 18)
    try expectScreen(journey, "resolution-draft")
  }

  @Test("one key asks, a yes lays all of it down in one save, and u takes it back whole")
  func layDown() throws {
    var journey = try opened()
    try journey.press("g")
    #expect(journey.text.contains("Ghi 6 việc vào nghị quyết?"))
    #expect(journey.store.saves.isEmpty)
    try journey.press(.escape)
    #expect(journey.store.saves.isEmpty)
    try journey.press("g", "d")
    #expect(journey.store.saves.count == 1)
    #expect(resolution(in: journey).count == 6)
    #expect(journey.text.contains("Nghị quyết tháng 11/2026"))
    #expect(journey.text.contains("Khắc phục: Ghi rõ việc"))
    let item = try #require(journey.register.promises[ReviewCell.item])
    #expect(item.result?.outcome == .dropped)
    try journey.press("u")
    #expect(resolution(in: journey).isEmpty)
    #expect(journey.register.promises[ReviewCell.item]?.isOpen == true)
  }

  @Test("r leaves an item out, through a power cut too, and puts it back")
  func leftOut() throws {
    var journey = try opened()
    try journey.press("r")
    #expect(journey.text.contains("Quá hạn 6 việc · sẽ ghi 5"))
    var after = try Journey(
      Self.overdue, as: SmallCommune.secretary, drafts: journey.store.drafts)
    try after.press("4", "n", "d")
    #expect(after.text.contains("sẽ ghi 5"))
    try after.press("g", "d")
    #expect(resolution(in: after).count == 5)
    #expect(!resolution(in: after).contains { $0.text.hasPrefix("Khắc phục") })
    try journey.press("r")
    #expect(journey.text.contains("sẽ ghi 6"))
  }

  @Test("Enter changes an item first; saving lays that one down and leaves the others in the draft")
  func changed() throws {
    var journey = try opened()
    try journey.point(at: "Trả lời kiến nghị")
    try journey.press(.enter)
    #expect(journey.text.contains("LS-014"))
    try journey.type(" trước 15/12")
    try journey.press(.control("s"))
    let laidDown = try #require(resolution(in: journey).first)
    #expect(laidDown.text == "Trả lời kiến nghị: Thiếu cỏ cho trâu mùa đông trước 15/12")
    #expect(laidDown.household == SmallCommune.household14)
    #expect(laidDown.about?.reference == "petition/hh-014.k1")
    #expect(journey.text.contains("Quá hạn 5 việc"))
    try journey.press(.escape)
    #expect(journey.app.pages.last is ReviewResolutionPage)
  }

  @Test("what nobody has stays in the draft until somebody is named")
  func nobody() throws {
    var petition = Petition(
      id: .init("hh-050.k1"), text: "Xin làm cầu", day: Day(iso: "2026-10-03"), visit: nil)
    petition.routing = .init(level: .village, due: Day(iso: "2026-11-10"))
    let unled = SmallCommune.extra(.init("hh-050"), "LS-050", "Lò Me Hừ")
    var journey = try opened(ReviewCell.records + unled + [petition])
    #expect(journey.text.contains("1 việc chưa có người làm"), "\(journey.text)")
    try journey.press("g")
    #expect(journey.text.contains("người làm ở lại dự thảo"))
    try journey.press("d")
    #expect(resolution(in: journey).count == 2)
    try journey.press(.escape, "d", "g")
    #expect(journey.text.contains("Không còn việc nào để ghi"), "\(journey.text)")
  }

  @Test("where nothing is overdue a sentence says so")
  func nothing() throws {
    let calm = ReviewCell.records.filter { ($0 as? Promise)?.isOpen != true }
    var journey = try opened(calm)
    #expect(journey.text.contains("Không có việc nào quá hạn."))
    try journey.press(.enter)
    #expect(journey.app.pages.last is ResolutionDraftPage)
  }

  @Test("the keys are bound, worded and without clash")
  func keys() throws {
    for language in ["vi", "en"] {
      let wording = try Wording.embedded(language)
      #expect(ResolutionDraftPage.keys.faults(in: wording).isEmpty)
    }
    #expect(ResolutionDraftPage.keys.unbound.isEmpty)
  }
}
