import Casework
import Cells
import Foundation
import Record
import Testing
import Widgets

@testable import Screens

/// The hands of whoever types notebooks in, counting each key that is not a letter of free text.
private struct Typist {
  var journey: Journey
  private(set) var keys = 0

  init(
    as user: Caseworker.ID = SmallCommune.secretary, and more: [any Storable] = [],
    drafts: [String: Draft] = [:]
  ) throws {
    journey = try Journey(SmallCommune.records + more, as: user, drafts: drafts)
  }

  /// Opens the notebook of Lỳ Xá Hừ, picked from the list.
  static func atNotebook(and more: [any Storable] = []) throws -> Typist {
    var typist = try Typist(and: more)
    try typist.press("n")
    try typist.write("ly xa hu")
    try typist.press(.enter)
    typist.keys = 0
    return typist
  }

  mutating func press(_ pressed: Key...) throws {
    for key in pressed { try journey.press(key) }
    keys += pressed.count
  }

  mutating func write(_ text: String) throws { try journey.type(text) }

  /// The keys since the last time.
  mutating func counted() -> Int {
    defer { keys = 0 }
    return keys
  }
}

extension Journey {
  fileprivate func typedVisits(to household: Household.ID? = nil) -> [Visit] {
    store.states.filter { $0.record.kind == Visit.kind && !$0.isDeleted }.map(Visit.init)
      .filter { ![SmallCommune.visit.id, SmallCommune.attempt.id].contains($0.id) }
      .filter { household == nil || $0.household == household }
      .sorted { $0.id.text.suffix(26) < $1.id.text.suffix(26) }
  }
}

@Suite("Nhập từ sổ tay: what a line costs and what it saves")
struct NotebookTests {
  @Test("30 lines take at most 10 keys each besides free text, each one save")
  func thirtyLines() throws {
    var typist = try Typist.atNotebook()
    for number in 0..<10 {
      let ones = Character(String(number))
      // A new day, a household by its number, the head met, what was done, a promise with its day.
      try typist.press("1", .character(ones), "1", "4", "1", "2")
      try typist.write("Mang giống ngô")
      try typist.press(.tab, "2", "5", .enter)
      #expect(typist.counted() <= 10)
      // The same day: one key, then another household and nobody met.
      try typist.press(.tab, "7", number % 2 == 0 ? "4" : "1", .enter)
      #expect(typist.counted() <= 10)
      // By name, and by somebody of the household.
      try typist.press(.tab, "v", .tab, "2", .enter)
      #expect(typist.counted() <= 10)
    }
    #expect(typist.journey.store.saves.count == 30)
    let visits = typist.journey.typedVisits()
    #expect(visits.count == 30)
    #expect(visits.allSatisfy { $0.visitor == SmallCommune.lead && $0.origin == .notebook })
    let first = try #require(visits.first)
    #expect(first.household == SmallCommune.household14)
    #expect(first.day == Day(iso: "2026-11-10"))
    #expect(first.outcome == .metHead)
    #expect(first.actions == ["guided"])
    #expect(first.place == .home)
    #expect(visits[1].household == SmallCommune.household7)
    #expect(visits[1].day == first.day)
    #expect(visits[1].outcome == .inFields)
    #expect(visits[1].place == nil)
    #expect(visits[2].household == SmallCommune.household22)
    #expect(visits[2].outcome == .metOther)
    let promised = try #require(typist.journey.register.openPromises(to: first.household).first)
    #expect(promised.text == "Mang giống ngô")
    #expect(promised.due == Day(iso: "2026-11-25"))
    #expect(promised.responsible == SmallCommune.lead)
    #expect(promised.origin == .visit(first.id))
  }

  @Test("visitor and typist are both kept")
  func bothNames() throws {
    var typist = try Typist.atNotebook()
    try typist.press(.tab, "7", "1", .enter)
    let visit = try #require(typist.journey.typedVisits().first)
    #expect(visit.visitor == SmallCommune.lead)
    let state = try #require(typist.journey.store.states.first { $0.record == visit.record })
    #expect(state[field: "visitor"]?.heads.first?.author == SmallCommune.secretary.text)
    #expect(typist.journey.screen[0].contains("thăm: Lỳ Xá Hừ"))
    #expect(typist.journey.screen[0].contains("nhập: Ly Giá Pu"))
  }

  @Test("a Tab or Enter from habit after the cursor went on by itself is not taken twice")
  func habit() throws {
    var typist = try Typist.atNotebook()
    try typist.press("1", "7", .tab, "2", "2", .enter, "3", .enter)
    let visit = try #require(typist.journey.typedVisits().first)
    #expect(visit.household == SmallCommune.household22)
    #expect(visit.day == Day(iso: "2026-11-17"))
    #expect(visit.outcome == .away)
  }

  @Test("a number that could go on to another household is not taken for one")
  func doubtfulNumber() throws {
    let far = Household(
      id: .init("hh-141"), code: "LS-141", village: SmallCommune.village, head: nil)
    var typist = try Typist.atNotebook(and: [far])
    try typist.press(.tab, "1", "4", "1")
    // Still in the cell of the household: 141.
    try typist.press(.tab, "3", .enter)
    #expect(typist.journey.typedVisits().map(\.household) == [far.id])
  }

  @Test("households of the visitor stand first, others say so; ↓ points at one")
  func suggestions() throws {
    var typist = try Typist.atNotebook()
    try typist.press(.tab)
    try typist.write("x")
    let shown = typist.journey.text
    let own = try #require(shown.range(of: "LS-007 Ly Xá Pư (1981)"))
    #expect(shown[own.upperBound...].contains("LS-022 Vàng Xè Nu (1990)"))
    try typist.press(.down, .tab, "1", .enter)
    #expect(typist.journey.typedVisits().map(\.household) == [SmallCommune.household22])
    try typist.press(.tab, "3", "1")
    #expect(typist.journey.text.contains("LS-031 Phùng Giò Hừ (2001) · chòm trên · người khác"))
    // Not led by the visitor: Tab says that it is meant.
    try typist.press(.tab, "1", .enter)
    #expect(typist.journey.typedVisits(to: SmallCommune.household31).count == 1)
  }

  @Test("a day of another month is typed with its month")
  func otherMonth() throws {
    var typist = try Typist.atNotebook()
    try typist.write("28/10")
    try typist.press(.tab, "7", "1", .enter)
    #expect(typist.journey.typedVisits().map(\.day) == [Day(iso: "2026-10-28")])
  }

  @Test(
    "several things done: going back to the cell adds; where and free text are there for who wants")
  func moreThanTheLeast() throws {
    var typist = try Typist.atNotebook()
    try typist.press(.tab, "7", "1", "1", .backTab, "2", .tab, .tab, "2")
    try typist.write("Làm cỏ nương ngô")
    try typist.press(.enter)
    let visit = try #require(typist.journey.typedVisits().first)
    #expect(visit.actions == ["worked-together", "guided"])
    #expect(visit.place == .fields)
    #expect(visit.note == "Làm cỏ nương ngô")
  }

  @Test("u among the saved lines takes the last one back, Enter opens it to be corrected")
  func savedLines() throws {
    var typist = try Typist.atNotebook()
    try typist.press(.tab, "7", "1", .enter, .tab, "1", "4", "1", .enter)
    #expect(typist.journey.typedVisits().count == 2)
    try typist.press(.up, "u")
    #expect(typist.journey.typedVisits().map(\.household) == [SmallCommune.household7])
    #expect(!typist.journey.text.contains("LS-014 Giàng"))
    try typist.press(.enter)
    #expect(typist.journey.screen[0].contains("Sửa lượt thăm · LS-007"))
  }

  @Test("nothing typed is lost in a crash: the line is a draft, and the lines saved stand above it")
  func crash() throws {
    var typist = try Typist.atNotebook()
    try typist.press(.tab, "7", "1", .enter, "0", "9", "1", "4", "1", "2")
    try typist.write("Mang giống")
    let drafts = typist.journey.store.drafts
    let visits: [any Storable] = typist.journey.typedVisits()
    var again = try Typist(and: visits, drafts: drafts)
    try again.press("n")
    try again.write("ly xa hu")
    try again.press(.enter)
    let text = again.journey.text
    #expect(text.contains("LS-007 Ly Xá Pư"))
    #expect(text.contains("Mang giống"))
    try again.press(.enter)
    let visit = try #require(again.journey.typedVisits(to: SmallCommune.household14).first)
    #expect(visit.day == Day(iso: "2026-11-09"))
    #expect(visit.actions == ["guided"])
    #expect(again.journey.world.drafts.isEmpty)
  }

  @Test("a disk that is full keeps the line where it stands")
  func fullDisk() throws {
    var typist = try Typist.atNotebook()
    typist.journey.breakDisk(.diskFull)
    try typist.press(.tab, "7", "1", .enter)
    #expect(typist.journey.typedVisits().isEmpty)
    typist.journey.breakDisk(nil)
    try typist.press(.enter)
    #expect(typist.journey.typedVisits().count == 1)
  }

  @Test("what it looks like with three lines saved and the fourth begun")
  func picture() throws {
    var typist = try Typist.atNotebook()
    try typist.press("0", "4", "1", "4", "1", "2")
    try typist.write("giống ngô")
    try typist.press(.tab, "2", "5", .enter)
    try typist.press(.tab, "7", "4", .enter, .tab, "2", "2", "2", "1", .enter, "1", "7")
    try typist.write("xe")
    try expectScreenAndWide(typist.journey, "notebook")
    typist.journey.size = Size(columns: 60, rows: 18)
    try expectScreen(typist.journey, "notebook")
  }
}

@Suite("Nhập từ sổ tay: who may, and what goes wrong")
struct NotebookTroubleTests {
  @Test("somebody without the right types their own notebook, and is told whom to ask")
  func ownNotebook() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press("n")
    #expect(journey.screen[0].contains("thăm: Lỳ Xá Hừ"))
    #expect(journey.text.contains("cần được ghi “người nhập hộ” ở Danh mục (8)"))
    try journey.press(.escape, "3")
    try journey.point(at: "Phùng Phù Mé")
    try journey.press("n")
    #expect(journey.text.contains("Bạn chưa có quyền nhập hộ"))
  }

  @Test("the right is given by name in Danh mục; then notebooks of all can be typed")
  func right() throws {
    var typist = try #require(
      SmallCommune.records.compactMap { $0 as? Caseworker }.first { $0.id == SmallCommune.other })
    typist.typesForOthers = true
    let records = SmallCommune.records.filter { $0.record != typist.record } + [typist]
    var journey = try Journey(records, as: SmallCommune.other)
    try journey.press("n")
    try journey.type("ly xa hu")
    try journey.press(.enter, .tab, "7", "1", .enter)
    #expect(journey.store.saves.count == 1)
  }

  @Test("in the visit form too, a visitor for whom one may not type is answered beside the field")
  func visitForm() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press("t", .tab, .tab, .tab, "p")
    try journey.type("hung phu me")
    try journey.press(.enter, .down, "c", .control("s"))
    #expect(journey.store.saves.isEmpty)
    #expect(journey.text.contains("Bạn chưa có quyền nhập hộ"))
  }

  @Test(
    "bad input is answered beside its cell, with what to do",
    arguments: [
      ("31/02", "“31/02” không phải là một ngày"), ("hộ", "Không có hộ nào khớp với “zz”"),
      ("không hộ", "Cần hộ: gõ số cuối"), ("gặp", "Cần chọn đã gặp ai"),
      ("hạn", "“mai” không phải là một ngày"), ("hứa", "Đã có hạn: ghi việc đã hứa"),
    ])
  func badInput(what: String, sentence: String) throws {
    var typist = try Typist.atNotebook()
    switch what {
    case "31/02":
      try typist.press("3", "1", "/", "0", "2", .tab, "7", "1", .enter)
    case "hộ":
      try typist.press(.tab)
      try typist.write("zz")
      try typist.press(.tab, "1", .enter)
    case "không hộ": try typist.press(.tab, .tab, "1", .enter)
    case "gặp": try typist.press(.tab, "7", .tab, .tab, .enter)
    case "hạn":
      try typist.press(.tab, "7", "1", "1")
      try typist.write("Mang giống")
      try typist.press(.tab)
      try typist.write("mai")
      try typist.press(.enter)
    default: try typist.press(.tab, "7", "1", "1", .tab, "2", "5", .enter)
    }
    #expect(typist.journey.store.saves.isEmpty)
    #expect(typist.journey.text.contains(sentence), "\(typist.journey.text)")
  }

  @Test("a visit that is there already is asked about: the line was probably typed before")
  func typedTwice() throws {
    var typist = try Typist.atNotebook()
    try typist.press("0", "3", "1", "4", "1", .enter)
    #expect(typist.journey.store.saves.isEmpty)
    #expect(typist.journey.text.contains("Hộ này đã có lượt thăm của Lỳ Xá Hừ ngày 03/11"))
    try typist.press(.enter)
    #expect(typist.journey.typedVisits().count == 1, "\(typist.journey.text)")
  }

  @Test("what comes from a notebook is typed as it stands there: two lines alike are no question")
  func sameText() throws {
    var typist = try Typist.atNotebook()
    let note = "Dựng lại chuồng trâu, che bạt chống rét."
    try typist.press(.tab, "7", "1", "1", .tab, .tab, .tab)
    try typist.write(note)
    try typist.press(.enter, .tab, "1", "4", "1", "1", .tab, .tab, .tab)
    try typist.write(note)
    try typist.press(.enter)
    #expect(typist.journey.typedVisits().count == 2)
  }
}
