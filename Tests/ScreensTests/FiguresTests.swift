import Casework
import Cells
import Indicators
import Testing
import Widgets

@testable import Screens

@Suite("Chỉ tiêu")
struct FiguresTests {
  /// On 23/11/2026 of the small commune's 4 La Hủ households: 3 have a lead (LS-031 nobody), 1 was
  /// visited in November (LS-014), 1 was tried (LS-022); 1 promise fell due (20/11) and is open.
  /// LS-007 and LS-022 were poor at the end of 2025, LS-014 near-poor, LS-031 non-poor; LS-022 left
  /// poverty on 10/11/2026.
  static func opened(_ more: [any Storable] = [], period: [Key] = []) throws -> Journey {
    var journey = try Journey(
      SmallCommune.records + results + more, as: SmallCommune.secretary)
    try journey.press("5")
    for key in period { try journey.press(key) }
    return journey
  }

  private static let results = [
    result(SmallCommune.household7, "2025-12-20", .poor),
    result(SmallCommune.household14, "2025-12-20", .nearPoor),
    result(SmallCommune.household22, "2025-12-20", .poor),
    result(SmallCommune.household31, "2025-12-20", .nonPoor),
    result(SmallCommune.household22, "2026-11-10", .nonPoor),
  ]

  private static func result(
    _ household: Household.ID, _ day: String, _ povertyClass: PovertyClass
  ) -> PovertyResult {
    PovertyResult(
      id: .init("\(household.text).\(day)"), day: Day(iso: day), povertyClass: povertyClass,
      standard: "2022-2026")
  }

  /// Puts the marker on the indicator of a title.
  private func point(_ journey: inout Journey, at title: String) throws {
    try journey.press(.home)
    for _ in 0..<60
    where !journey.screen.contains(where: { $0.contains("▸") && $0.contains(title.prefix(21)) }) {
      try journey.press(.down)
    }
    #expect(journey.screen.contains { $0.contains("▸") && $0.contains(title.prefix(21)) })
  }

  @Test("each figure stands against its path, and tells what is left in households")
  func figures() throws {
    var journey = try Self.opened()
    // Poor: LS-007 of 4. At the year's start 2 of 4, so it fell by 25 points of the 10 wanted.
    try point(&journey, at: "Tỷ lệ hộ nghèo")
    #expect(journey.text.contains("Tỷ lệ hộ nghèo: 1/4 (25,00%)"))
    try point(&journey, at: "Giảm hộ nghèo, điểm %")
    #expect(journey.text.contains("25,00 điểm % · đầu năm 2/4 (50,00%)"))
    #expect(journey.screen.contains { $0.contains("25,00 đ.%") && $0.contains("đạt") })
    // 3 of 4 have a lead: one is left.
    try point(&journey, at: "Hộ có người phụ trách")
    #expect(journey.screen.contains { $0.contains("3/4") && $0.contains("1 hộ, hạn 31/12") })
    try expectScreenAndWide(journey, "indicators")
  }

  @Test("counted ahead and kept through saves, the page says what it says when it counts itself")
  func keptFigures() throws {
    func opened(countingAhead: Bool) throws -> [String] {
      var journey = try Journey(SmallCommune.records + Self.results, as: SmallCommune.secretary)
      var screens: [String] = []
      func look() throws {
        try journey.press("5")
        screens.append(journey.text)
        try journey.press(.end)
        screens.append(journey.text)
        try journey.press(.pageUp)
        screens.append(journey.text)
        try journey.press("1")
      }
      if countingAhead { journey.countAhead() }
      try look()
      // Poor again, and visited: what was counted ahead is no longer so.
      let poor = Self.result(SmallCommune.household14, "2026-11-20", .poor)
      try journey.saveHere([Edit(creating: poor)])
      try look()
      try journey.press("u")
      try look()
      if countingAhead { journey.countAhead() }
      let visit = Visit(
        id: .init("\(SmallCommune.household7.text).v9"), day: Day(iso: "2026-11-21"),
        visitor: SmallCommune.lead, outcome: .metHead, origin: .atHousehold)
      try journey.saveHere([Edit(creating: visit)])
      try look()
      return screens
    }
    let kept = try opened(countingAhead: true)
    #expect(try kept == opened(countingAhead: false))
    // The poor stand at the top, the visits above the end.
    #expect(kept[0] != kept[3])
    #expect(kept[8] != kept[11])
  }

  @Test("a figure opens to its four lists, each case with the decision behind it")
  func lists() throws {
    var journey = try Self.opened()
    try point(&journey, at: "Tỷ lệ hộ nghèo")
    try journey.press(.enter)
    #expect(journey.text.contains("Được tính (1)"))
    #expect(journey.text.contains("Không được tính (3)"))
    try journey.press(.down, .down)
    try expectScreen(journey, "indicator-cases")
    try journey.press("v")
    #expect(journey.text.contains("(quyết định phân loại ngày 10/11/2026)"))
    #expect(journey.text.contains("không phải hộ nghèo theo quyết định"))
    try expectScreen(journey, "indicator-why")
    try journey.press(.escape, .enter)
    #expect(journey.text.contains("LS-022"))
  }

  @Test("a period back shows what held then; the plan's figures begin with 2025")
  func periods() throws {
    var journey = try Self.opened(period: ["["])
    // On 31/10/2026 LS-022 was still poor.
    #expect(journey.text.contains("tháng 10/2026"))
    try point(&journey, at: "Tỷ lệ hộ nghèo")
    #expect(journey.text.contains("2/4 (50,00%)"))
    try journey.press("]", "]")
    #expect(journey.text.contains("Kỳ sau chưa đến"))
    try journey.press("d", "d", "d")
    #expect(journey.text.contains("năm 2026"))
    try journey.press("[", "[")
    #expect(journey.text.contains("Số liệu của kế hoạch bắt đầu từ năm 2025"))
  }

  @Test("no chart begins before the plan's figures do, and where nothing is known it takes no row")
  func chart() throws {
    var journey = try Self.opened(period: ["d", "d", "d", "["])
    #expect(journey.text.contains("năm 2025"))
    // Months of the first half of 2025.
    for _ in 0..<2 { try journey.press("d") }
    for _ in 0..<20 where !journey.text.contains("tháng 03/2025") { try journey.press("[") }
    try point(&journey, at: "Hộ có người phụ trách")
    #expect(journey.screen.contains { $0.contains("01/2025") && $0.contains("03/2025") })
    #expect(!journey.text.contains("/2024"))
    // Nobody has raised a petition, and there is no goal: the table goes down to the foot.
    try point(&journey, at: "Trả lời kiến nghị kịp")
    #expect(!journey.text.contains("┴"))
    #expect(!journey.screen.contains { $0.isEmpty })
  }

  @Test("while another period is being counted nothing is told of it, and what needs it waits")
  func beingCounted() throws {
    var journey = try Self.opened()
    try point(&journey, at: "Tỷ lệ hộ nghèo")
    journey.isHasty = true
    try journey.press("[")
    #expect(journey.text.contains("tháng 10/2026"))
    #expect(journey.text.contains("đang xem 0%"))
    let row = try #require(journey.screen.first { $0.contains("Tỷ lệ hộ nghèo") })
    #expect(row.contains("…") && !row.contains("/4"))
    try journey.press(.enter)
    #expect(journey.text.contains("Đang xem hồ sơ các hộ"))
    try journey.lookOn()
    #expect(!journey.text.contains("đang xem"))
    #expect(journey.text.contains("2/4 (50,00%)"))
    // Villages side by side are counted in the same way.
    try journey.press("b")
    #expect(journey.text.contains("đang xem 0%"))
    try journey.press(.enter)
    #expect(journey.text.contains("Đang xem hồ sơ các hộ"))
    try journey.lookOn()
    #expect(journey.text.contains("▸Là Si"))
    #expect(!journey.text.contains("Đang xem hồ sơ các hộ"))
  }

  @Test("the flow of poverty and who is left open at once and fill while nobody presses a key")
  func pagesFill() throws {
    var journey = try Self.opened()
    try point(&journey, at: "Giảm hộ nghèo, điểm %")
    journey.isHasty = true
    try journey.press("h")
    #expect(journey.text.contains("đang xem 0%"))
    try journey.press(.enter)
    #expect(journey.text.contains("Đang xem hồ sơ các hộ…") && !journey.text.contains("Toàn xã"))
    try journey.lookOn()
    #expect(journey.text.contains("Toàn xã: 2") && !journey.text.contains("đang xem"))
    try journey.press(.escape, "g")
    #expect(journey.text.contains("đang xem 0%") && journey.text.contains("▸Gần đạt nhất"))
    try journey.press("v")
    #expect(journey.text.contains("Đang xem hồ sơ các hộ…"))
    #expect(!journey.text.contains("Không còn trường hợp nào"))
    try journey.lookOn()
    #expect(journey.text.contains("chọn trong 1 hộ") && !journey.text.contains("Đang xem"))
  }

  @Test("visits that were not read are not known, rather than not made")
  func notRead() throws {
    var world = try Self.opened().world
    world.hasReadAll = false
    world.size = Size(columns: 120, rows: 60)
    var page = IndicatorsPage(in: world)
    while page.looked != nil { page.lookFurther(in: world) }
    var canvas = Canvas(size: world.size)
    page.draw(on: &canvas, in: world)
    #expect(canvas.grid.plainText.contains("chưa đọc được hết các lượt thăm"))
    let row = try #require(
      canvas.grid.lines.first { $0.contains("Hộ được thăm đủ số lần") })
    #expect(row.contains("rõ 0/4"))
  }

  @Test("visits older than what is kept in memory are read when somebody goes to their period")
  func older() throws {
    var records: [any Storable] = []
    for month in 1...3 {
      records.append(
        Visit(
          id: .init("hh-014.old\(month)"), day: Day(year: 2026, month: month, day: 9),
          visitor: SmallCommune.lead, outcome: .metHead))
    }
    var journey = try Journey(
      SmallCommune.fuller + records, as: SmallCommune.lead, today: "2027-11-23")
    try journey.press("5", "d", "d", "d")
    try point(&journey, at: "Hộ được thăm đủ số lần")
    #expect(journey.world.older == nil)
    try journey.press("[")
    #expect(journey.world.older != nil)
    #expect(!journey.text.contains("chưa đọc lượt thăm cũ"))
    let row = try #require(journey.screen.first { $0.contains("Hộ được thăm đủ s") })
    #expect(!row.contains("?"))
    // A save of what was read makes it be read again when it is asked for.
    try journey.press("1")
    try journey.point(at: "ủ chua")
    try journey.press("x")
    #expect(journey.store.saves.count == 1)
    #expect(journey.world.older == nil)
  }

  @Test("villages and cells stand side by side, and a cell opens to its list")
  func split() throws {
    var journey = try Self.opened()
    try journey.press("b", .down, .down)
    #expect(journey.text.contains("▸Là Si"))
    #expect(journey.screen.contains { $0.contains("Tỷ lệ hộ nghèo") && $0.contains("1/4") })
    try expectScreen(journey, "indicators-split")
    try journey.press(.tab)
    #expect(journey.text.contains("▸Chi bộ bản"))
  }

  @Test("two villages of one name are told apart where they stand side by side")
  func namesakes() throws {
    let other = Village(id: .init("v2"), name: "Là Si", code: "LX", formerCommune: "Tá Bạ")
    let household = Household(id: .init("hh-090"), code: "LX-001", village: other.id)
    var journey = try Self.opened([other, household])
    try journey.press("b")
    #expect(journey.text.contains("Là Si (LS)"))
    #expect(journey.text.contains("Là Si (Tá Bạ)"))
  }

  @Test("missing data: the household that holds back the most stands first, with who can ask")
  func missing() throws {
    // LS-014 has no result at all any more: another household's would not do.
    var journey = try Self.opened([
      Household(id: .init("hh-050"), code: "LS-050", village: SmallCommune.village)
    ])
    try journey.press("m")
    let first = try #require(journey.screen.first { $0.contains("▸") })
    #expect(first.contains("LS-050"))
    #expect(journey.text.contains("dân tộc"))
    try expectScreen(journey, "missing-data")
    try journey.press("c")
    #expect(journey.text.contains("Cập nhật tại hộ"))
  }

  @Test("what is left is told in people: the nearest, the hardest off, the least supported")
  func nearest() throws {
    var journey = try Self.opened()
    try point(&journey, at: "Tỷ lệ hộ nghèo")
    try journey.press("g")
    #expect(journey.text.contains("không xếp ai gần đạt hơn ai"))
    try point(&journey, at: "Giảm hộ nghèo, điểm %")
    try journey.press("g")
    let headings = ["▸Gần đạt nhất", "Hộ khó khăn nhất", "Hộ ít được hỗ trợ nhất"]
    #expect(journey.screen.contains { line in headings.allSatisfy { line.contains($0) } })
    // LS-007 is the one poor household, in each of the lists.
    let row = try #require(journey.screen.first { $0.contains("LS-007") })
    #expect(row.ranges(of: "LS-007").count == 3)
    #expect(journey.text.contains("không dùng để phân công"))
    try expectScreen(journey, "indicators-nearest")
    try journey.press(.right, .right, .right)
    #expect(journey.text.contains("▸Hộ ít được hỗ trợ nhất"))
    #expect(journey.screen.contains { $0.contains("chế độ đã nhận đủ: 0 lần · gặp") })
    try journey.press("v")
    #expect(journey.text.contains("Xếp theo: chế độ đã nhận đủ: 0 lần"))
    try journey.press(.escape, .enter)
    #expect(journey.text.contains("LS-007"))
  }

  @Test("the report of a period says all figures, what is left, and hides what is sealed")
  func report() throws {
    var journey = try Self.opened()
    try journey.press("p")
    guard case .asShown(let name, let title, let lines)? = journey.store.papers.last else {
      Issue.record("no report was printed")
      return
    }
    #expect(name == "chi-tieu-2026-11-lahu")
    #expect(title.contains("tháng 11/2026") && title.contains("La Hủ"))
    let place = try #require(lines.firstIndex(of: "2a Giảm tỷ lệ hộ nghèo (điểm %)"))
    #expect(lines[place + 1] == "    Đến nay: 25,00 điểm % · đầu năm 2/4 (50,00%)")
    #expect(lines[place + 2].contains("mục tiêu ≥10 đ.% · đạt"))
    #expect(lines[place + 3].contains("Được tính 1 · Không được tính 3"))
    let sealed = try #require(lines.firstIndex(of: "5c Trẻ dưới 5 tuổi thấp còi"))
    #expect(lines[sealed + 1] == "    Đến nay: ẩn, số liệu bảo mật")
    #expect(!lines[sealed + 2].contains("Được tính"))
    #expect(lines.dropLast().last?.hasPrefix("Hộ là hộ La Hủ khi chủ hộ là người La Hủ;") == true)
  }

  @Test("what is told from the list of missing data is missing no more when one comes back")
  func missingAndTold() throws {
    var journey = try Self.opened()
    try journey.press("m")
    try journey.point(at: "LS-014")
    #expect(journey.text.contains("Chưa biết ở LS-014 Giàng Lò Chừ:"))
    #expect(journey.text.contains("- thu nhập cả năm – giữ lại 1 chỉ tiêu: Thu nhập bình quân"))
    // Of the last year that is over.
    try journey.press("c", "[", .enter)
    for _ in Income.Source.allCases { try journey.press(.tab, "9", "t", "r") }
    try journey.press(.control("s"), .escape)
    #expect(journey.text.contains("Chưa biết ở LS-014 Giàng Lò Chừ:"))
    #expect(!journey.text.contains("- thu nhập cả năm"))
    try journey.press("u")
    try journey.point(at: "LS-014")
    #expect(journey.text.contains("- thu nhập cả năm"))
  }

  @Test("a case that was changed from its list stands in its new place when one comes back")
  func casesChanged() throws {
    var journey = try Self.opened()
    try point(&journey, at: "Tỷ lệ hộ nghèo")
    try journey.press(.enter)
    #expect(journey.text.contains("Được tính (1)"))
    #expect(journey.screen.contains { $0.contains("▸") && $0.contains("LS-007") })
    try journey.press(.enter, "m", .down, .down, .enter)
    try journey.type("20/11/2026")
    try journey.press(.tab, .tab, "3", .control("s"), "l", .escape, .escape)
    #expect(journey.text.contains("Được tính (0)"), "\(journey.text)")
  }

  @Test("the lists behind a figure open at once and fill while nobody presses a key")
  func casesFill() throws {
    var journey = try Self.opened()
    try point(&journey, at: "Tỷ lệ hộ nghèo")
    journey.isHasty = true
    try journey.press(.enter)
    #expect(journey.text.contains("đang xem 0%"))
    #expect(journey.text.contains("Đang xem hồ sơ các hộ…"))
    #expect(!journey.text.contains("không phát sinh"))
    try journey.lookOn()
    #expect(!journey.text.contains("đang xem"))
    #expect(journey.text.contains("Được tính (1)") && journey.text.contains("LS-007"))
  }

  @Test("of what is divided by a reported average it is told that the two have different sources")
  func mixed() throws {
    var journey = try Self.opened()
    try point(&journey, at: "Thu nhập so với xã")
    try journey.press("v")
    // However its lines are wrapped.
    let text = journey.screen.joined()
    #expect(text.contains("“Thu nhập bình quân của xã” do văn bản báo cáo"))
    #expect(text.contains("Hai nguồn khác nhau."))
    #expect(text.contains("Tổng thu nhập cả năm × 12 chia cho tổng khẩu × tháng trong năm."))
  }

  @Test("the method is told in sentences")
  func method() throws {
    var journey = try Self.opened()
    try point(&journey, at: "Giảm hộ nghèo, điểm %")
    try journey.press("v")
    #expect(journey.text.contains("Mức giảm của “Tỷ lệ hộ nghèo” so với cuối năm trước"))
    #expect(journey.text.contains("Hộ là hộ La Hủ khi chủ hộ là người La Hủ."))
    #expect(journey.text.contains("Được tính khi: phân loại là hộ nghèo."))
    #expect(journey.text.contains("Chỉ rõ khi: quyết định đã có ≤ 15 tháng;"))
    try expectScreen(journey, "indicator-method")
  }
}
