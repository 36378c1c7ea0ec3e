import Casework
import Cells
import Testing
import Widgets

@testable import Screens

@Suite("Quyết định phân công")
struct DecisionScreenTests {
  @Test("a whole decision: number once, a row a person, one save after the PIN; then its annex")
  func whole() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press("d", "m")
    try journey.type("02-QĐ/CB")
    // Day of the paper and first day stand there already.
    try journey.press(.tab, .tab, .tab)
    try journey.pick("phu me")
    try journey.press(.tab, .enter)
    try journey.type("LS-031")
    try journey.press(.tab, .enter, .tab)
    try journey.type("Nuôi lợn")
    try journey.press(.control("s"))
    try journey.setPIN()
    #expect(journey.store.saves.count == 1)
    let given = try #require(journey.assignments(of: SmallCommune.other).first)
    #expect(given.target == .household(SmallCommune.household31))
    #expect(given.content == "Nuôi lợn" && given.basis?.number == "02-QĐ/CB")
    #expect(journey.text.contains("02-QĐ/CB"))
    try journey.press("p")
    guard case .decisionAnnex(let decision)? = journey.store.papers.last else {
      Issue.record("no annex was printed")
      return
    }
    #expect(decision.assignments == [given.id])
  }

  @Test("a household that somebody leads is asked about, then handed over by the decision")
  func handOver() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press("d", "m")
    try journey.type("03-QĐ/CB")
    try journey.press(.tab, .tab, .tab)
    try journey.pick("phu me")
    try journey.press(.tab, .enter)
    try journey.type("LS-007")
    try journey.press(.tab, .enter, .control("s"))
    #expect(journey.text.contains("LS-007 Ly Xá Pư: Lỳ Xá Hừ"))
    #expect(journey.store.saves.isEmpty)
    try journey.press("l")
    try journey.setPIN()
    #expect(journey.store.saves.count == 1)
    #expect(
      journey.register.lead(of: SmallCommune.household7, in: .party, on: journey.world.today)
        == SmallCommune.other)
  }

  @Test("without a number or a row it says so beside the field, and keeps what was typed")
  func incomplete() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press("d", "m", .control("s"))
    #expect(journey.text.contains("Ghi số quyết định"))
    #expect(journey.text.contains("Chọn ít nhất một người"))
  }

  @Test("p on Phân công prints the list of a body")
  func list() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press("p")
    #expect(journey.store.papers == [.assignmentList(.cell(SmallCommune.cell))])
    try journey.press(.tab, "p")
    #expect(journey.store.papers.last == .assignmentList(.peoplesCommittee))
  }
}

@Suite("Phân công đổi khi vắng")
struct AssignmentNewsPageTests {
  /// LS-007 went from `lead` to `other` on 20/11 with its promise.
  private static var records: [any Storable] {
    let old = SmallCommune.assignment(of: SmallCommune.household7, to: SmallCommune.lead)
    var new = Assignment(
      id: .init("hh-007.a2"), target: old.target, channel: .party,
      caseworker: SmallCommune.other, from: Day(iso: "2026-11-21"))
    new.takesOver = old.id
    return SmallCommune.records + [
      AssignmentEnd(
        id: .init("hh-007.e1"), assignment: old.id, way: .handedOver, day: Day(iso: "2026-11-20"),
        reason: "đi học"),
      new,
    ]
  }

  @Test(
    "it is told on Hôm nay until it has been seen, to both sides",
    arguments: [
      (SmallCommune.lead, "20/11/2026 · thôi phụ trách LS-007 Ly Xá Pư"),
      (SmallCommune.other, "21/11/2026 · nhận LS-007 Ly Xá Pư"),
    ])
  func untilSeen(user: Caseworker.ID, line: String) throws {
    var journey = try Journey(Self.records, as: user)
    #expect(journey.text.contains("Phân công của anh, chị đã đổi: 1 thay đổi chưa xem · d xem"))
    try journey.press("d")
    #expect(journey.text.contains(line))
    #expect(journey.text.contains("Hướng dẫn ủ chua thức ăn cho 2 con bò"))
    try journey.press(.escape)
    #expect(!journey.text.contains("chưa xem"))
    try journey.press("d")
    #expect(journey.text.contains("Không có thay đổi phân công nào chưa xem"))
    // It stays seen when the program is opened again, and is no draft that waits to be saved.
    let again = try Journey(Self.records, as: user, drafts: journey.store.drafts)
    #expect(!again.text.contains("chưa xem"))
    #expect(!again.text.contains("nháp"))
  }

  @Test("nobody else is told")
  func others() throws {
    let journey = try Journey(Self.records, as: SmallCommune.secretary)
    #expect(!journey.text.contains("chưa xem"))
  }
}

@Suite("Papers of a household and of a hand-over")
struct PrintingTests {
  @Test("p in the household's file asks which: the book or the diary, with all visits")
  func household() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2")
    try journey.point(at: "LS-014")
    try journey.press(.enter, "p")
    #expect(journey.text.contains("sổ theo dõi hộ"))
    try journey.press("n")
    guard case .visitDiary(SmallCommune.household14, let visits)? = journey.store.papers.last else {
      Issue.record("no diary was printed")
      return
    }
    #expect(!visits.isEmpty)
    try journey.press("p", "s")
    #expect(
      journey.store.papers.last == .householdBook(SmallCommune.household14, visits))
  }

  @Test("the preview of a hand-over tells what the family waits for, and p prints it")
  func handOver() throws {
    let petition = Petition(
      id: .init("hh-007.k1"), text: "Thiếu cỏ cho bò", day: Day(iso: "2026-11-03"), visit: nil)
    var journey = try Journey(LoadedCommune.records + [petition], as: SmallCommune.secretary)
    try journey.press("3")
    try journey.point(at: "Lỳ Xá Hừ")
    try journey.press("b")
    try journey.pick("phu me")
    try journey.press(.tab, .tab)
    try journey.type("chuyển công tác")
    try journey.press(.control("s"))
    #expect(journey.text.contains("gia đình chờ: Thiếu cỏ cho bò"))
    try journey.press("p")
    guard case .handover(let handover)? = journey.store.papers.last else {
      Issue.record("nothing was printed")
      return
    }
    #expect(handover.moves.flatMap(\.petitions).map(\.id) == [petition.id])
    #expect(journey.store.saves.isEmpty)
  }
}
