import Casework
import Exchange
import Testing

@Suite("Cells and rows of a list as offices write them")
struct OfficeCellTests {
  let today: Day
  let places: KnownPlaces

  init() throws {
    today = try #require(Day(iso: "2026-11-23"))
    let village = Village(id: Village.ID("V1"), name: "Là Si", code: "LS")
    places = KnownPlaces(
      villages: [village],
      hamlets: [Hamlet(id: Hamlet.ID("T1"), name: "chòm trên", village: village.id)])
  }

  private func list(_ rows: String...) throws -> OfficeList {
    try OfficeList(
      CSVTable(Array(rows.joined(separator: "\n").utf8)), places: places, asOf: today)
  }

  static let headings = "Mã hộ;Bản;Họ và tên;Ngày sinh;Quan hệ với chủ hộ;Số CCCD;Giới tính;Chòm"

  private func one(birth: String = "", id: String = "", sex: String = "", hamlet: String = "")
    throws -> OfficeList
  {
    try list(Self.headings, "H1;Là Si;Ly Po;\(birth);Chủ hộ;\(id);\(sex);\(hamlet)")
  }

  @Test(
    "births",
    arguments: [
      ("02/05/1979", "1979-05-02"), ("2/5/1979", "1979-05-02"), ("2.5.79", "1979-05-02"),
      ("1979-05-02", "1979-05-02"), ("5/1979", "1979-05"), ("1979", "1979"),
      ("01/01/1979", "~1979-01-01"), ("1/1/79", "~1979-01-01"),
      // Two digits are a year up to next year's, which a birth cannot be, or of last century.
      ("3/4/13", "2013-04-03"), ("3/4/28", "1928-04-03"),
      ("", nil),
    ])
  func births(written: String, read: String?) throws {
    let list = try one(birth: written)
    #expect(list.households[0].people[0].birth?.iso == read)
    #expect(list.problems.isEmpty)
  }

  private func scored(_ written: String) throws -> OfficeList {
    try list(
      "Mã hộ;Họ và tên;Quan hệ;Số khẩu;Điểm B1;Điểm B2",
      "H1;Ly Po;Chủ hộ;\(written);\(written);\(written)")
  }

  @Test(
    "scores and numbers of people, as numbers are written here",
    arguments: [
      ("140", 140), ("140,0", 140), ("140.0", 140), ("1.234", 1234), ("1.234,0", 1234),
      ("1 234", 1234), ("'140", 140), ("0", 0),
    ])
  func wholeNumbers(written: String, read: Int) throws {
    let list = try scored(written)
    #expect(list.households.map(\.scoreB1) == [read])
    #expect(list.households.map(\.scoreB2) == [read])
    #expect(list.problems.isEmpty)
  }

  @Test(
    "what is no whole number is looked at by a person",
    arguments: ["1.234,5", "140,5", "1,234", "-5", "50%", "5k", "năm", "1234567890"])
  func noWholeNumbers(written: String) throws {
    let list = try scored(written)
    #expect(list.problems.map(\.kind) == [.notANumber, .notANumber, .notANumber])
    #expect(list.households.map(\.scoreB1) == [nil])
  }

  @Test(
    "births that cannot be",
    arguments: [
      ("31/4/2014", OfficeProblem.Kind.impossibleDate), ("29/02/2015", .impossibleDate),
      ("13/13/2000", .impossibleDate), ("năm 79", .impossibleDate), ("28956", .impossibleDate),
      ("01/01/0079", .impossibleDate), ("24/11/2026", .futureBirth), ("2062", .futureBirth),
      ("3/4/27", .futureBirth),
    ])
  func wrongBirths(written: String, kind: OfficeProblem.Kind) throws {
    let list = try one(birth: written)
    #expect(list.problems.map(\.kind) == [kind])
    #expect(list.problems.map(\.cell) == ["D2"])
    #expect(list.households[0].people[0].birth == nil)
  }

  @Test(
    "personal numbers",
    arguments: [
      ("013079000001", "013079000001"), ("'013079000001", "013079000001"),
      ("013 079 000 001", "013079000001"),
    ])
  func numbers(written: String, read: String) throws {
    let list = try one(id: written)
    #expect(list.households[0].people[0].personalID == read)
    #expect(list.problems.isEmpty)
  }

  @Test(
    "personal numbers that lost digits",
    arguments: [
      "3.51E+11", "3,51E+11", "13079000001", "0130790000012", "0x3079000001", "123456789",
    ])
  func damagedNumbers(written: String) throws {
    let list = try one(id: written)
    #expect(list.problems.map(\.kind) == [.damagedID])
    #expect(list.problems.map(\.value) == [written])
    #expect(list.households[0].people[0].personalID == nil)
  }

  @Test("words that are no sex and no hamlet of the village are told")
  func words() throws {
    #expect(try one(sex: "nữ").households[0].people[0].sex == .female)
    #expect(try one(hamlet: "CHÒM TRÊN").households[0].hamlet == Hamlet.ID("T1"))
    #expect(try one(sex: "x").problems.map(\.kind) == [.unknownSex])
    #expect(try one(hamlet: "chòm dưới").problems.map(\.kind) == [.unknownHamlet])
  }

  @Test("rows that leave code and village blank belong to the household above")
  func blankCells() throws {
    let list = try list(
      Self.headings, "H1;Là Si;Ly Po;1980;Chủ hộ;;;", ";;Ly Me;2010;Con;;;",
      "H2;;Pờ Lò;1970;Chủ hộ;;;")
    #expect(list.households.map(\.people.count) == [2, 1])
    #expect(list.problems.isEmpty)
  }

  @Test("a head without a code is a household of its own, and asked about")
  func missingCode() throws {
    let list = try list(
      Self.headings, "H1;Là Si;Ly Po;1980;Chủ hộ;;;", ";Là Si;Pờ Lò;1970;Chủ hộ;;;",
      ";Là Si;Pờ Me;2001;Con;;;")
    #expect(list.households.map(\.people.count) == [1, 2])
    #expect(list.problems.map(\.kind) == [.missingCode])
    #expect(list.problems.map(\.cell) == ["A3"])
  }

  @Test("rows of one household may stand apart")
  func apart() throws {
    let list = try list(
      Self.headings, "H1;Là Si;Ly Po;1980;Chủ hộ;;;", "H2;Là Si;Pờ Lò;1970;Chủ hộ;;;",
      "H1;Là Si;Ly Me;2010;Con;;;")
    #expect(list.households.map(\.people.count) == [2, 1])
    #expect(list.problems.isEmpty)
  }

  @Test("titles above, totals and signatures below, and columns of other things are named")
  func around() throws {
    let list = try list(
      "DANH SÁCH HỘ;;;", "Kèm theo quyết định;;;", "Mã hộ;Họ và tên;Quan hệ;Số điện thoại;Tên",
      "H1;Ly Po;Chủ hộ;09;x", "Tổng cộng;;;;", ";Người lập biểu;;;")
    let header = try #require(list.header)
    #expect(header.row == 3)
    #expect(header.ignored.map(\.text) == ["Số điện thoại", "Tên"])
    #expect(header.ignored.map(\.letters) == ["D", "E"])
    #expect(list.peopleCount == 1)
    #expect(list.parts.first?.rowsLeftOut == [5, 6])
  }

  @Test("columns beyond Z are named as a spreadsheet names them")
  func letters() throws {
    // 25 other columns stand between the code in A and the name in AA, the 27th.
    let others = (1...25).map { "x\($0)" }.joined(separator: ";")
    let list = try list("Mã hộ;\(others);Họ và tên", "H1;\(String(repeating: ";", count: 25))A")
    #expect(list.header?.columns[.name]?.letters == "AA")
    #expect(list.header?.ignored.last?.letters == "Z")
  }

  @Test("what contradicts itself within a household is told once")
  func withinHousehold() throws {
    let headings = "Mã hộ;Họ và tên;Quan hệ;Ngày sinh;Số CCCD;Điểm B1;Phân loại"
    let list = try list(
      headings, "H1;Ly Po;Chủ hộ;1980;013080000001;120;Hộ nghèo",
      "H1;Ly Me;Chủ hộ;1985;013080000001;130;hộ nghèo", "H1;;Con;2010;;130;giàu")
    #expect(
      list.problems.map { "\($0.cell) \($0.kind.rawValue)" } == [
        "C3 two-heads", "E3 repeated-id", "F3 rows-disagree", "B4 missing-name",
        "G4 unknown-class",
      ])
    #expect(list.households.map(\.scoreB1) == [nil])
    #expect(list.households.map(\.povertyClass) == [nil])
    #expect(list.households[0].head?.name == "Ly Po")
  }

  @Test(
    "relations that ages contradict",
    arguments: [
      // Of a year only, or an estimate, no day is trusted.
      ("1980", "Con", "1980", false), ("01/01/1980", "Con", "05/05/1980", false),
      ("02/01/1980", "Con", "05/01/1980", false), ("05/01/1980", "Con", "02/01/1980", true),
      ("1980", "Con", "1979", true), ("1980", "Con dâu", "1979", false),
      ("1980", "Mẹ", "1981", true), ("1980", "Bố", "1955", false),
      ("1980", "Mẹ vợ", "1981", false), ("1980", "Cháu", "1979", false),
    ])
  func relations(head: String, relation: String, birth: String, isDoubtful: Bool) throws {
    let list = try list(
      Self.headings, "H1;Là Si;Ly Po;\(head);Chủ hộ;;;", "H1;Là Si;Ly Me;\(birth);\(relation);;;")
    #expect(list.problems.map(\.kind) == (isDoubtful ? [.relationAge] : []))
    #expect(list.households[0].people[1].relation == (isDoubtful ? nil : relation))
  }

  @Test("a head of 12 may be one, a younger one is asked about and the others are not")
  func youngHead() throws {
    // On 23/11/2026 somebody born 23/11/2014 is 12, one born a day later is 11.
    let child = "H1;Là Si;Ly Me;1990;Con;;;"
    let twelve = try list(Self.headings, "H1;Là Si;Ly Po;23/11/2014;Chủ hộ;;;")
    #expect(twelve.problems.isEmpty)
    let eleven = try list(Self.headings, "H1;Là Si;Ly Po;24/11/2014;Chủ hộ;;;", child)
    #expect(eleven.problems.map(\.cell) == ["E2"])
  }
}
