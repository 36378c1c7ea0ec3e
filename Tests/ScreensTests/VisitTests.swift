import Casework
import Cells
import Record
import Testing
import Widgets

@testable import Screens

/// The hands of a person who logs a visit, counting each key that is not a letter of free text.
private struct Typist {
  var journey: Journey
  private(set) var keys = 0

  init(as user: Caseworker.ID = SmallCommune.lead, and more: [any Storable] = []) throws {
    journey = try Journey(SmallCommune.records + more, as: user)
  }

  mutating func press(_ pressed: Key...) throws {
    for key in pressed { try journey.press(key) }
    keys += pressed.count
  }

  mutating func write(_ text: String) throws { try journey.type(text) }
}

extension Journey {
  /// The visits in the record to a household, beside those it began with.
  fileprivate func newVisits(to household: Household.ID) -> [Visit] {
    visits(to: household).filter {
      ![SmallCommune.visit.id, SmallCommune.attempt.id].contains($0.id)
    }
  }

  fileprivate func visits(to household: Household.ID) -> [Visit] {
    store.states.filter { $0.record.kind == Visit.kind && !$0.isDeleted }.map(Visit.init)
      .filter { $0.household == household }
  }

  fileprivate var noticesAndKeys: String { screen.suffix(3).joined(separator: "\n") }
}

private let household7 = SmallCommune.household7

@Suite("Ghi nhật ký thăm hộ: what it costs and what it saves")
struct VisitTests {
  @Test("a routine visit takes at most 25 keys besides free text, and one save holds all of it")
  func routineVisit() throws {
    var typist = try Typist()
    // From Hôm nay: the household of the overdue promise stands first.
    try typist.press("t", "1")  // The promise is kept (xong).
    try typist.press(.down, .down, .down, "c")  // Gặp: chủ hộ.
    try typist.press(.down, .down, " ", "h", " ")  // Past where: at home. Chăn nuôi, học hành.
    try typist.press(.tab, " ", .tab)  // Cùng làm.
    try typist.write("Dựng lại chuồng trâu, che bạt chống rét.")
    try typist.press(.tab, "1", .down, .down)  // Khá hơn; past what the family raised.
    try typist.write("Mang 2 kg giống cỏ voi")
    try typist.press(.tab, "+", "7", .control("s"))
    #expect(typist.keys <= 25)
    #expect(typist.keys == 22)
    #expect(typist.journey.noticesAndKeys.contains("đã lưu 08:15"))

    let journey = typist.journey
    #expect(journey.store.saves.count == 1)
    let visit = try #require(journey.newVisits(to: household7).first)
    #expect(visit.day == Day(iso: "2026-11-23"))
    #expect(visit.visitor == SmallCommune.lead)
    #expect(visit.outcome == .metHead)
    #expect(visit.origin == .atHousehold)
    #expect(visit.place == .home)
    #expect(visit.topics == ["livestock", "school"])
    #expect(visit.actions == ["worked-together"])
    #expect(visit.note == "Dựng lại chuồng trâu, che bạt chống rét.")
    #expect(visit.comparison == .better)
    let kept = try #require(journey.register.promises[SmallCommune.promise.id]?.result)
    #expect(kept.outcome == .done)
    #expect(kept.day == Day(iso: "2026-11-23"))
    let promised = try #require(journey.register.openPromises(to: household7).first)
    #expect(promised.text == "Mang 2 kg giống cỏ voi")
    // Seven days after the visit of 23/11.
    #expect(promised.due == Day(iso: "2026-11-30"))
    #expect(promised.responsible == SmallCommune.lead)
    #expect(promised.origin == .visit(visit.id))
  }

  @Test("told only that the head was met, a visit takes at most 10 keys")
  func shortestVisit() throws {
    var typist = try Typist()
    try typist.press("t", .down, .down, .down, "c", .control("s"))
    #expect(typist.keys <= 10)
    #expect(typist.journey.newVisits(to: household7).map(\.outcome) == [.metHead])
    // Unanswered, the earlier promise is still to be kept.
    #expect(typist.journey.register.promises[SmallCommune.promise.id]?.isOpen == true)
    #expect(typist.journey.world.drafts.isEmpty)
  }

  @Test("Enter goes from field to field, and in the last one saves")
  func enter() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    // Topics, actions, the note; Tab leaves the note, in which Enter begins a line.
    try journey.press("t", .down, .down, .down, "c", .enter, .enter, .enter, .enter, .tab)
    // Raised, petition, promise, deadline, who; Tab, since Enter there opens the list of names.
    try journey.press(.enter, .enter, .enter, .enter, .enter, .tab)
    try journey.type("trồng cỏ quanh chuồng")
    #expect(journey.store.saves.isEmpty)
    try journey.press(.enter)
    #expect(journey.newVisits(to: household7).map(\.familyPlan) == ["trồng cỏ quanh chuồng"])
  }

  @Test("with no promise open, the cursor begins at Gặp: an honest no is one key")
  func honestNo() throws {
    var typist = try Typist()
    // Third row of Hôm nay: LS-022, tried once and not met.
    try typist.press(.down, .down, "t", "d")
    #expect(!typist.journey.text.contains("Nội dung "))
    #expect(!typist.journey.text.contains("So lần trước"))
    #expect(typist.journey.text.contains("Việc đã hứa"))
    try typist.press(.control("s"))
    let visit = try #require(typist.journey.newVisits(to: SmallCommune.household22).first)
    #expect(visit.outcome == .inFields)
  }

  @Test("what was ticked before 'nobody met' is not saved, and comes back when somebody was")
  func notMetDropsMeeting() throws {
    var typist = try Typist()
    try typist.press("t", .down, .down, .down, "c", .down, .down, " ", .up, .up, "k")
    #expect(!typist.journey.text.contains("chăn nuôi"))
    try typist.press("c")
    #expect(typist.journey.text.contains("[x] chăn nuôi"))
    try typist.press("k", .control("s"))
    let visit = try #require(typist.journey.newVisits(to: household7).first)
    #expect(visit.outcome == .away)
    #expect(visit.topics.isEmpty)
  }

  @Test("the actions offered fit the topics, and what is picked writes its sentence")
  func sentence() throws {
    var typist = try Typist()
    try typist.press("t", .down, .down, .down, "c")
    #expect(typist.journey.text.contains("gặp thầy cô giáo"))
    try typist.press(.down, .down, " ", .tab, " ")
    #expect(!typist.journey.text.contains("gặp thầy cô giáo"))
    #expect(typist.journey.text.contains("Thành câu: Chăn nuôi: cùng làm."))
  }

  @Test("what the family raised becomes a petition by one tick, in the same save")
  func petition() throws {
    var typist = try Typist()
    try typist.press("t", .down, .down, .down, "c")
    try typist.press(.tab, .tab, .tab, .tab, .tab, .tab)
    try typist.write("thiếu cỏ cho trâu mùa đông")
    try typist.press(.tab, " ", .control("s"))
    let petition = try #require(typist.journey.register.petitions[household7].first)
    let visit = try #require(typist.journey.newVisits(to: household7).first)
    #expect(petition.text == "thiếu cỏ cho trâu mùa đông")
    #expect(petition.day == visit.day)
    #expect(petition.visit == visit.id)
    #expect(petition.isOpen)
    #expect(visit.raised == "thiếu cỏ cho trâu mùa đông")
    #expect(typist.journey.store.saves.count == 1)
  }

  @Test("a visit of another day, made by somebody else: both names and both days are kept")
  func entryForSomebodyElse() throws {
    var typist = try Typist(as: SmallCommune.secretary)
    try typist.press("2", "t", .tab, "-", "-")
    #expect(typist.journey.text.contains("21/11/2026"))
    #expect(typist.journey.text.contains("(•) từ sổ tay"))
    try typist.press(.tab, .tab, "p")  // The picker of names, searching for p.
    try typist.write("hung phu me")
    try typist.press(.enter)
    #expect(typist.journey.screen[0].contains("người ghi: Ly Giá Pu"))
    try typist.press(.down, "n", .control("s"))
    let visit = try #require(typist.journey.newVisits(to: household7).first)
    #expect(visit.day == Day(iso: "2026-11-21"))
    #expect(visit.visitor == SmallCommune.other)
    #expect(visit.origin == .notebook)
    #expect(visit.outcome == .metOther)
    let state = try #require(typist.journey.store.states.first { $0.record.id == visit.id.text })
    #expect(state[field: "visitor"]?.heads.first?.author == SmallCommune.secretary.text)
  }

  @Test("several promises are open: the nearest deadline first, each on its own line")
  func severalPromises() throws {
    let more = (1...3).map { number in
      Promise(
        id: .init("hh-007.q\(number)"), text: "Việc số \(number)",
        due: Day(iso: "2026-12-0\(4 - number)"), responsible: SmallCommune.lead,
        household: household7, origin: nil, made: Day(iso: "2026-11-04"))
    }
    var typist = try Typist(and: more)
    try typist.press("t")
    let shown = typist.journey.screen
    #expect(shown[2].contains("Lần trước hứa  Hướng dẫn ủ"))
    #expect(shown[3].contains("Việc số 3, hạn 01/12"))
    #expect(shown[4].contains("Việc số 2, hạn 02/12"))
    #expect(shown[5].contains("Việc số 1, hạn 03/12"))
    try typist.press(.down, .down, "k", .down, .down, .down, .down, "c", .control("s"))
    let promises = typist.journey.register.promises
    #expect(promises[.init("hh-007.q2")]?.result?.outcome == .dropped)
    #expect(promises[.init("hh-007.q1")]?.isOpen == true)
  }

  @Test("a second promise finds its row once the first is written")
  func twoPromises() throws {
    var typist = try Typist()
    try typist.press("t", .down, .down, .down, "k", .down, .down)
    try typist.write("Mang giống")
    try typist.press(.tab)
    try typist.write("05/12")
    try typist.press(.tab, .tab)
    try typist.write("Hỏi trạm y tế")
    try typist.press(.control("s"))
    let texts = typist.journey.register.openPromises(to: household7).map(\.text)
    // The one of 20/11, then 05/12, then the one without a deadline.
    #expect(
      texts == ["Hướng dẫn ủ chua thức ăn cho 2 con bò", "Mang giống", "Hỏi trạm y tế"])
  }
}

@Suite("Ghi nhật ký thăm hộ: what goes wrong")
struct VisitTroubleTests {
  private func opened() throws -> Journey {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press("t")
    return journey
  }

  @Test("without met or not met nothing is saved; the cursor goes there and a sentence says why")
  func outcomeMissing() throws {
    var journey = try opened()
    try journey.press(.control("s"))
    #expect(journey.store.saves.isEmpty)
    #expect(journey.text.contains("! Cần chọn đã gặp ai, hoặc vì sao không gặp."))
    try journey.press("c", .control("s"))
    #expect(journey.store.saves.count == 1)
  }

  @Test(
    "a day that cannot be, a deadline that cannot be, a deadline without a promise, a petition of nothing",
    arguments: [
      ("day", "31/02/2026", "“31/02/2026” không phải là một ngày"),
      ("due", "mai", "“mai” không phải là một ngày"),
      ("due", "05/12", "Đã có hạn: ghi việc đã hứa"),
      ("petition", "", "Đã đánh dấu lập kiến nghị"),
    ])
  func problems(field: String, text: String, sentence: String) throws {
    var journey = try opened()
    try journey.press(.down, .down, .down, "c")
    switch field {
    case "day":
      try journey.press(.up, .up, .control("u"))
      try journey.type(text)
    case "due":
      try journey.press(.down, .down, .tab, .tab, .tab, .down, .down, .tab)
      try journey.type(text)
    default: try journey.press(.tab, .tab, .tab, .tab, .tab, .tab, .tab, " ")
    }
    try journey.press(.control("s"))
    #expect(journey.store.saves.isEmpty)
    #expect(journey.text.contains(sentence))
  }

  @Test("a day after today is questioned beside its field at once, and saved only on insisting")
  func dayAfterToday() throws {
    var journey = try opened()
    try journey.press(.tab, "+")
    #expect(journey.text.contains("! Ngày 24/11/2026 chưa đến."))
    try journey.press(.down, .down, "c", .control("s"))
    #expect(journey.store.saves.isEmpty)
    try journey.press(.control("s"))
    #expect(journey.newVisits(to: household7).map(\.day) == [Day(iso: "2026-11-24")])
  }

  @Test("a day before a closed month's end is accepted, and is told to be late")
  func lateEntry() throws {
    var review = Review(
      id: Review.id(of: SmallCommune.cell, in: try #require(Month(iso: "2026-10"))))
    review.closing = Review.Closing(
      day: try #require(Day(iso: "2026-11-03")), by: SmallCommune.secretary, sight: Sight(),
      figures: [])
    var journey = try Journey(SmallCommune.records + [review], as: SmallCommune.lead)
    try journey.press("t", .tab, .control("u"))
    try journey.type("28/10")
    #expect(journey.text.contains("Tháng 10/2026 đã chốt"))
    try journey.press(.down, .down, "c", .control("s"))
    #expect(journey.newVisits(to: household7).map(\.day) == [Day(iso: "2026-10-28")])
  }

  @Test("a note of what is never recorded is questioned; Enter goes back to it, v saves")
  func neverRecorded() throws {
    var journey = try opened()
    try journey.press(.down, .down, .down, "c", .tab, .tab, .tab, .tab)
    try journey.type("Nghe nói gia đình theo đạo mới")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“theo đạo”"))
    try journey.press(.enter)
    #expect(journey.store.saves.isEmpty)
    #expect(!journey.text.contains("Xem lại câu đã ghi"))
    try journey.type(".")
    try journey.press(.control("s"), "v")
    #expect(
      journey.newVisits(to: household7).map(\.note) == ["Nghe nói gia đình theo đạo mới."])
  }

  @Test("the text just used at another household this month is gently asked about")
  func sameText() throws {
    var first = SmallCommune.visit
    first.note = "Dựng lại chuồng trâu, che bạt chống rét."
    let records = SmallCommune.records.filter { ($0 as? Visit)?.id != first.id } + [first]
    var journey = try Journey(records, as: SmallCommune.lead)
    try journey.press("t", .down, .down, .down, "c", .tab, .tab, .tab, .tab)
    try journey.type("dung lai chuong trau, che bat chong ret.")
    try journey.press(.control("s"))
    #expect(journey.text.contains("hộ LS-014 Giàng Lò Chừ"))
    #expect(journey.store.saves.isEmpty)
    try journey.press("v")
    #expect(journey.store.saves.count == 1)
  }

  @Test("Esc in the middle keeps the draft; opened again, everything is there and it is said")
  func draft() throws {
    var journey = try opened()
    try journey.press("1", .down, .down, .down, "c", .down, .down, "h", " ", .tab, .tab)
    try journey.type("Dựng lại chuồng")
    try journey.press(.escape)
    #expect(journey.screen[0].contains("Đồng Hành"))
    #expect(journey.store.drafts["visit.hh-007"]?.fields["note"] == "Dựng lại chuồng")
    try journey.press("t")
    #expect(journey.noticesAndKeys.contains("đã mở lại bản nháp"))
    #expect(journey.text.contains("[x] học hành"))
    #expect(journey.text.contains("(•) chủ hộ"))
    #expect(journey.text.contains("Dựng lại chuồng"))
    try journey.press(.control("s"))
    #expect(journey.newVisits(to: household7).map(\.note) == ["Dựng lại chuồng"])
    #expect(journey.register.promises[SmallCommune.promise.id]?.isOpen == false)
    #expect(journey.store.drafts.isEmpty)
    #expect(journey.world.drafts.isEmpty)
  }

  @Test("an action that fits no topic ticked comes back from a draft")
  func draftOfAction() throws {
    var journey = try opened()
    // Gặp thầy cô giáo is ticked while no topic is; then chăn nuôi, which it does not fit.
    try journey.press(.down, .down, .down, .tab, .tab, .tab, "g", " ", .backTab, " ", .escape, "t")
    #expect(journey.text.contains("[x] gặp thầy cô giáo"))
    #expect(journey.noticesAndKeys.contains("đã mở lại bản nháp"))
  }

  @Test("a form in which nothing was typed leaves no draft")
  func noDraft() throws {
    var journey = try opened()
    try journey.press(.down, .escape)
    #expect(journey.store.drafts.isEmpty)
    #expect(journey.world.drafts.isEmpty)
  }

  @Test("Ctrl-D drops the draft only after its question, and never on Enter")
  func discard() throws {
    var journey = try opened()
    try journey.press(.control("d"))
    #expect(journey.text.contains("Chưa có gì mới để bỏ."))
    try journey.press("1", .control("d"), .enter)
    #expect(journey.store.drafts.count == 1)
    try journey.press(.control("d"), "b")
    #expect(journey.store.drafts.isEmpty)
    #expect(journey.screen[0].contains("Đồng Hành"))
    try journey.press("t")
    #expect(!journey.text.contains("(•) xong"))
  }

  @Test("a full disk keeps everything typed, says so, and the save succeeds later")
  func fullDisk() throws {
    var journey = try opened()
    try journey.press(.down, .down, .down, "c", .tab, .tab, .tab, .tab)
    try journey.type("Che bạt chống rét")
    journey.breakDisk(.diskFull)
    try journey.press(.control("s"))
    #expect(journey.text.contains("ổ đĩa đã đầy"))
    #expect(journey.text.contains("Che bạt chống rét"))
    #expect(journey.store.drafts.count == 1)
    journey.breakDisk(nil)
    try journey.press(.control("s"))
    #expect(journey.newVisits(to: household7).map(\.note) == ["Che bạt chống rét"])
  }

  @Test("letters and digits that mean nothing in a choice lead to no other screen")
  func strayKeys() throws {
    var journey = try opened()
    try journey.press("5", "q", "u", "0")
    #expect(journey.screen[0].contains("Ghi nhật ký thăm hộ"))
    try journey.press("?")
    #expect(journey.text.contains("Trợ giúp"))
    try journey.press(.escape)
    #expect(journey.screen[0].contains("Ghi nhật ký thăm hộ"))
  }

  @Test("a long note, a long name: nothing overflows at 60×18, 80×24 and 120×40")
  func sizes() throws {
    let sizes = [
      Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    ]
    for size in sizes {
      var journey = try Journey(SmallCommune.records, as: SmallCommune.lead, size: size)
      try journey.press("t")
      for _ in 0..<24 {
        try journey.press(.tab)
        #expect(journey.screen.count == size.rows)
        #expect(journey.screen.allSatisfy { DisplayWidth.of($0) <= size.columns })
        #expect(journey.grid.cursor != nil, "\(size): the cursor is seen")
      }
    }
  }
}

@Suite("Sửa lượt thăm")
struct VisitCorrectionTests {
  private func opened(_ visit: Visit = SmallCommune.visit) throws -> (VisitPage, World) {
    let journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    var world = journey.world
    return (VisitPage(editing: visit, in: &world), world)
  }

  private func saved(_ steps: [Step]?) -> [Edit]? {
    for case .effect(.save(let save)) in steps ?? [] { return save.edits }
    return nil
  }

  @Test("only the field that was corrected is saved")
  func onlyChanges() throws {
    var (page, world) = try opened()
    _ = page.take("n", in: &world)
    let edits = try #require(saved(page.take(.control("s"), in: &world)))
    #expect(edits.map(\.record) == [SmallCommune.visit.record])
    #expect(edits.first?.settings == ["outcome": .to(.text("metOther"))])
  }

  @Test("where nothing was corrected, nothing is saved")
  func unchanged() throws {
    var (page, world) = try opened()
    let steps = try #require(page.take(.control("s"), in: &world))
    #expect(saved(steps) == nil)
    #expect(steps.contains { if case .pop = $0 { true } else { false } })
  }

  @Test("a visit read in the household's file is corrected from there, and shows as corrected")
  func fromTheFile() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    // Third row of Hôm nay is LS-022: its file, the only visit in it, Enter once more.
    try journey.press(.down, .down, .enter)
    try journey.point(at: "05/11/2026")
    try journey.press(.enter, .enter)
    #expect(journey.screen[0].contains("Sửa lượt thăm · LS-022 Vàng Xè Nu"))
    try journey.press("c", .control("s"))
    #expect(journey.visits(to: SmallCommune.household22).map(\.outcome) == [.metHead])
    #expect(journey.text.contains("chủ hộ"))
  }
}

@Suite("Ghi nhật ký thăm hộ: as it looks")
struct VisitPictureTests {
  @Test("the keys of the form are bound, worded and without clash")
  func keys() throws {
    for language in ["vi", "en"] {
      #expect(VisitPage.keys.faults(in: try .embedded(language), mode: .text).isEmpty)
    }
    #expect(VisitPage.keys.unbound.isEmpty)
  }

  @Test("a visit half filled in", arguments: [(80, 24), (60, 18), (120, 40)])
  func picture(columns: Int, rows: Int) throws {
    var journey = try Journey(
      SmallCommune.records, as: SmallCommune.lead, size: Size(columns: columns, rows: rows))
    try journey.press("t", "1", .tab, .tab, .tab, .tab, .tab, .tab, "c")
    try journey.press(.tab, .tab, " ", "h", " ", .tab, " ", .tab)
    try journey.type("Dựng lại chuồng trâu, che bạt chống rét.")
    try expectScreen(journey, "visit")
  }
}
