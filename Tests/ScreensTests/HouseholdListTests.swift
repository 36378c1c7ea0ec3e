import Casework
import Testing
import Widgets

@testable import Screens

/// `SmallCommune` with more people, results, groups: what a list and a file have to show.
extension SmallCommune {
  static let son = Person.ID("hh-014-son")

  /// LS-014 has a wife and a son besides its head; LS-007 is poor, LS-014 near-poor, LS-022 was
  /// poor and is so no more; LS-031 was never classified.
  static var fuller: [any Storable] {
    let home = household14.text
    return records + [
      Person(
        id: .init("hh-014-wife"), name: "Pờ Xè Mé", sex: .female, birth: PartialDate(iso: "1983"),
        ethnicity: "La Hủ"),
      Residence(id: .init("\(home).r2"), person: .init("hh-014-wife"), relation: "Vợ"),
      Person(
        id: son, name: "Giàng Gạ Hừ", sex: .male, birth: PartialDate(iso: "2015-09-02"),
        ethnicity: "La Hủ"),
      Residence(id: .init("\(home).r3"), person: son, relation: "Con"),
      result(of: household7, .poor, "2025-12-10"), result(of: household14, .nearPoor, "2025-12-10"),
      result(of: household22, .poor, "2024-12-12"), result(of: household22, .nonPoor, "2025-12-10"),
    ]
  }

  static func result(of household: Household.ID, _ value: PovertyClass, _ day: String)
    -> PovertyResult
  {
    PovertyResult(
      id: .init("\(household.text).k\(day)"), day: Day(iso: day), povertyClass: value,
      standard: "2022-2026", decision: "215/QĐ-UBND")
  }
}

@Suite("Hộ, the list")
struct HouseholdListTests {
  private func list() throws -> Journey {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2")
    return journey
  }

  private func codes(_ journey: Journey) -> [String] {
    journey.screen.compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("LS-") }.map(String.init)
    }.filter { !$0.isEmpty }
  }

  @Test("shows every household by code, with totals above")
  func whole() throws {
    let journey = try list()
    // 4 households; 4 heads, a wife and a son; poor LS-007, near-poor LS-014, unknown LS-031;
    // nobody leads LS-031; only LS-014 was met in November.
    #expect(
      journey.screen[3]
        == " 4 hộ, 6 người · nghèo 1, cận nghèo 1, chưa rõ 1 · chưa giao 1 · thăm 1")
    #expect(codes(journey).prefix(4) == ["LS-007", "LS-014", "LS-022", "LS-031"])
    try expectScreenAndWide(journey, "households")
  }

  @Test("typing without accents finds Giàng Lò Chừ while one types")
  func search() throws {
    var journey = try list()
    try journey.press("/")
    try journey.type("giang lo chu")
    #expect(journey.text.contains("1/4"))
    #expect(journey.text.contains("Giàng Lò Chừ (1979)"))
    #expect(!journey.text.contains("Ly Xá Pư"))
  }

  @Test("a member's name finds the household, after those that bear it as head")
  func searchMember() throws {
    var journey = try list()
    try journey.press("/")
    try journey.type("xe")
    // Vàng Xè Nu is a head; Pờ Xè Mé is a member of LS-014.
    #expect(codes(journey).prefix(2) == ["LS-022", "LS-014"])
    try journey.press(.escape)
    #expect(codes(journey).prefix(4) == ["LS-007", "LS-014", "LS-022", "LS-031"])
  }

  @Test("by ear, letter by letter: what the first letter does not find is found by the next")
  func searchByEar() throws {
    var journey = try list()
    try journey.press("/")
    try journey.type("tru")
    #expect(journey.text.contains("Giàng Lò Chừ"), "\(journey.text)")
  }

  @Test("search keeps q, digits and ? as text")
  func searchIsText() throws {
    var journey = try list()
    try journey.press("/")
    try journey.type("ls-02")
    #expect(codes(journey).first == "LS-022")
    #expect(journey.text.contains("1/4"))
  }

  @Test("a filter is said in words and cleared with one key")
  func filter() throws {
    var journey = try list()
    // Past village, hamlet and cell to the class: the first option is poor.
    try journey.press("s", .tab, .tab, .tab, "1", .control("s"))
    #expect(journey.screen[4] == " Đang lọc: hộ nghèo")
    #expect(codes(journey).first == "LS-007")
    #expect(journey.screen[3].hasPrefix(" 1 hộ, 1 người · nghèo 1"))
    try expectScreen(journey, "households-filtered")
    try journey.press("c")
    #expect(journey.screen[3].hasPrefix(" 4 hộ"))
    try journey.press("c")
    #expect(journey.text.contains("Danh sách đang đủ mọi hộ"))
  }

  @Test("visited, tried in vain and not yet are three different answers")
  func visits() throws {
    for (key, expected) in [
      ("1", ["LS-014"]), ("2", ["LS-022"]), ("3", ["LS-007", "LS-031"]),
    ] as [(Key, [String])] {
      var journey = try list()
      try journey.press("s", .tab, .tab, .tab, .tab, .tab, key, .control("s"))
      let shown = codes(journey).filter { $0 != "LS-" }.prefix(expected.count)
      #expect(Array(shown) == expected)
      #expect(journey.screen[3].hasPrefix(" \(expected.count) hộ"))
    }
  }

  @Test("households nobody leads can be listed")
  func withoutLead() throws {
    var journey = try list()
    try journey.press("s", .tab, .tab, .tab, .tab, "2", .control("s"))
    #expect(codes(journey).first == "LS-031")
    #expect(journey.screen[3].hasPrefix(" 1 hộ"))
  }

  @Test("leaving the filter page with Esc changes nothing")
  func filterLeft() throws {
    var journey = try list()
    try journey.press("s", .tab, .tab, .tab, "1", .escape)
    #expect(journey.screen[3].hasPrefix(" 4 hộ"))
  }

  @Test("sorted by who was not visited for the longest, those never visited come first")
  func sorted() throws {
    var journey = try list()
    try journey.press("s")
    for _ in 0..<6 { try journey.press(.tab) }
    try journey.press("4", .control("s"))
    // LS-007 and LS-031 were never seen; LS-014 on 03/11, LS-022 was tried on 05/11.
    #expect(codes(journey).prefix(4) == ["LS-007", "LS-031", "LS-014", "LS-022"])
  }

  @Test("the list knows of a save made on the page above it")
  func keptUp() throws {
    var journey = try list()
    try journey.press(.down, .enter, "n")
    try journey.type("Giàng Nhù Xó")
    try journey.press(.control("s"), .escape)
    #expect(journey.screen[3].hasPrefix(" 4 hộ, 7 người"))
    try journey.press("/")
    try journey.type("nhu xo")
    #expect(codes(journey).first == "LS-014")
  }

  @Test("an empty store says what to do")
  func empty() throws {
    var journey = try Journey([], as: nil)
    try journey.press("2")
    #expect(!journey.text.contains("["))
  }

  @Test("its keys are sound")
  func keys() throws {
    let wording = try list().world.wording
    #expect(HouseholdListPage.keys.faults(in: wording).isEmpty)
    #expect(HouseholdFilterPage.keys.faults(in: wording, mode: .text).isEmpty)
    #expect(EntryKeys.table.faults(in: wording, mode: .text).isEmpty)
  }
}
