import Casework
import Demo
import Record
import Testing

/// What the pictures of the screens show on 23/11/2026, counted on the generated register.
@Suite struct PicturesTests {
  let told: ToldCommune

  init() throws { told = try ToldCommune.pictured.get() }

  private var month: Month { told.today.month }

  @Test("Hôm nay of Lỳ Xá Hừ: 6 households, 3 visited, 1 not met, 2 promises overdue")
  func dueList() throws {
    let due = DueList(of: try told.worker("Lỳ Xá Hừ").id, on: told.today, in: told.register)
    #expect(due.households == 6)
    #expect(due.visited == 3)  // LS-007, LS-014, LS-019
    #expect(due.notMet == 1)  // LS-022
    #expect(due.overdue == 2)
    let rows = due.items.map { item in
      let what =
        switch item.task {
        case .urgent(let matter): "khẩn: \(matter.matter?.rawValue ?? "")"
        case .promise(let promise): promise.text
        case .visit(_, _, let tally): "thăm, \(tally.notMet) lần không gặp"
        case .task(let task): "nhiệm vụ: \(task.text)"
        case .answer(let petition): "trả lời: \(petition.text)"
        case .pregnancy(let pregnancy, _, _): "thai kỳ \(pregnancy.id)"
        case .supportCheck(let support): "xem \(support.thing ?? "–")"
        case .placementCheck(let placement): "hỏi thăm \(placement.what)"
        case .heights(let children): "đo \(children) trẻ"
        }
      return "\(what) · \((item.due?.ordinal ?? 0) - told.today.ordinal) · "
        + "\(told.code(item.household)) \(told.headName(item.household) ?? "")"
    }
    #expect(
      rows == [
        "Hướng dẫn ủ chua thức ăn cho 2 con bò · -3 · LS-007 Ly Xá Pư",
        "Làm hồ sơ bảo hiểm y tế cho 1 cháu · -1 · LS-019 Pờ Phí Chừ",
        "thăm, 1 lần không gặp · 7 · LS-022 Vàng Xè Nu",
        "thăm, 0 lần không gặp · 7 · LS-031 Phùng Giò Hừ",
        "thăm, 0 lần không gặp · 7 · LS-040 Thàng My Xó",
        "Mang 2 kg giống cỏ voi · 12 · LS-014 Giàng Lò Chừ",
      ])
  }

  @Test(
    "the last visits that Hôm nay and the meeting show",
    arguments: [("LS-007", "03/11"), ("LS-014", "23/11"), ("LS-019", "11/11")])
  func lastVisit(code: String, day: String) throws {
    let household = try told.household(code)
    let last = told.register.lastVisit(to: household.id, before: told.today)
    #expect(last?.day.dayAndMonth == day)
  }

  @Test("the family of LS-007 plans its buffalo shed; LS-014 raised what became a petition")
  func visitTexts() throws {
    let visits = told.visits(in: month)
    let pu = visits.filter { $0.household.text == (try? told.household("LS-007").id.text) }
    #expect(pu.map(\.familyPlan) == ["làm lại chuồng trâu trước Tết"])
    let chu = try told.household("LS-014").id
    #expect(visits.filter { $0.household == chu }.map(\.raised) == ["thiếu cỏ cho trâu mùa đông"])
    #expect(
      told.register.petitions[chu].filter(\.isOpen).map(\.text) == ["thiếu cỏ cho trâu mùa đông"])
  }

  private func sheet() throws -> MonthSheet {
    MonthSheet(
      of: .cell(try told.cell("Chi bộ bản Là Si")), month: month, today: told.today,
      in: told.register)
  }

  /// households, visited/expected, not met, kept/due
  private func line(_ name: String) throws -> String {
    let row = try #require(try sheet().rows.first { $0.caseworker.name == name })
    let f = row.figures
    return "\(f.households) · \(f.visited)/\(f.expected) · \(f.notMet) · \(f.kept)/\(f.due)"
  }

  @Test(
    "Chuẩn bị họp, member by member",
    arguments: [
      ("Ly Gạ Po", "4 · 4/4 · 0 · 6/6"), ("Phùng Phù Mé", "3 · 3/3 · 1 · 4/4"),
      // Due: 3 kept in November and 2 overdue on the 23rd.
      ("Lỳ Xá Hừ", "6 · 3/6 · 1 · 3/5"), ("Giàng Xà De", "5 · 0/5 · 0 · 0/4"),
      ("Vàng Lò Phạ", "6 · 0/6 · 0 · 0/0"),
    ])
  func member(name: String, figures: String) throws {
    #expect(try line(name) == figures)
  }

  @Test("12 members: 7 have done all, 4 are to be discussed, of 1 nothing is known")
  func piles() throws {
    let sheet = try sheet()
    #expect(sheet.rows.count == 12)
    #expect(sheet.rows(in: .complete).count == 7)
    #expect(
      Set(sheet.rows(in: .toDiscuss).map(\.caseworker.name)) == [
        "Lỳ Xá Hừ", "Giàng Xà De", "Lý Phù Nu", "Ky Phu Xạ",
      ])
    #expect(sheet.rows(in: .noData).map(\.caseworker.name) == ["Vàng Lò Phạ"])
  }

  @Test("the resolution of October: 7 items, 5 done, 1 not, 1 carried over")
  func resolution() throws {
    let review = Review.id(of: try told.cell("Chi bộ bản Là Si"), in: month.previous)
    let items = told.register.promises.values.filter { $0.origin == .resolution(review) }
    #expect(items.count == 7)
    #expect(items.count { $0.result?.outcome == .done } == 5)
    let open = items.filter(\.isOpen).compactMap(\.due).sorted()
    #expect(open.count == 2)
    // One past its day, one moved to next month.
    #expect(open.first.map { $0 < told.today } == true)
    #expect(open.last.map(\.month) == month.next)
  }

  @Test("two visits of 03/11 bear one text in two households, and no other text is used twice")
  func sameText() throws {
    let limits = try SignLimits(ToldCommune.resource("catalogues/signs.txt"), named: "signs.txt")
    let groups = LikeNotes.groups(in: told.visits(in: month), limits)
    let same = groups.filter { Set($0.visits.map(\.note)).count == 1 }
    #expect(same.count == 1)
    #expect(same.first?.visits.map { told.code($0.household) } == ["LS-032", "LS-033"])
    #expect(same.first?.visits.compactMap(\.day?.dayAndMonth) == ["03/11", "03/11"])
    // Others share a sentence about the same thing, as in life; few enough to be asked about.
    #expect(groups.count <= 3)
  }

  @Test("two visits of October were typed after its review was closed")
  func lateVisits() throws {
    let review = Review.id(of: try told.cell("Chi bộ bản Là Si"), in: month.previous)
    let closing = try #require(told.register.reviews[review]?.closing)
    let members = Set(try sheet().rows.map(\.caseworker.id))
    let late = told.book.records(of: Visit.kind)
      .filter { Visit($0).day.map(month.previous.contains) ?? false }
      .filter { Visit($0).visitor.map(members.contains) ?? false }
      .filter { $0.isLate(after: closing) }
    #expect(late.count == 2)
  }

  @Test("3 households have no lead, 4 petitions are open")
  func open() {
    #expect(
      told.register.householdsWithoutLead(on: told.today).map(\.code)
        == ["LS-045", "LS-046", "LS-047"])
    #expect(told.register.petitions.all.count(where: \.isOpen) == 4)
  }

  @Test("two women named Pờ Xè Mé live in bản Là Si")
  func sameName() throws {
    for (code, year, hamlet) in [("LS-004", 1986, "chòm dưới"), ("LS-041", 2001, "chòm trên")] {
      let household = try told.household(code)
      let head = try #require(told.register.head(of: household.id))
      #expect(head.name == "Pờ Xè Mé")
      #expect(head.birth?.year == year)
      #expect(household.hamlet.flatMap { told.register.hamlets[$0]?.name } == hamlet)
    }
  }
}
