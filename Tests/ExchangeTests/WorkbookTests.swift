import Casework
import Exchange
import FoundationEssentials
import Testing

@Suite("An XLSX workbook is read as a spreadsheet shows it")
struct WorkbookTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Workbooks")

  static func file(_ name: String) throws -> OfficeFile {
    try OfficeFile(name: name, bytes: Array(Data(contentsOf: folder.appending(path: name))))
  }

  private func tables(_ name: String) throws -> [OfficeTable] {
    try OfficeReading.tables(of: Self.file(name))
  }

  private func row(_ number: Int, of name: String) throws -> [String] {
    let sheet = try #require(tables(name).first)
    return try #require(sheet.rows.first { $0.number == number }).cells
  }

  static let written = ["openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx"]

  @Test("sheets come in their order, hidden ones are known", arguments: written)
  func sheets(name: String) throws {
    let tables = try tables(name)
    #expect(tables.map(\.sheet) == ["Bản Là Si", "Cũ", "Trống"])
    #expect(tables.map(\.isHidden) == [false, true, false])
    #expect(tables.map(\.hiddenRows) == [[6], [], []])
    #expect(tables.map(\.rows.count) == [8, 2, 0])
  }

  @Test(
    "a number is a date where its format shows one, in both ways of counting days",
    arguments: written)
  func dates(name: String) throws {
    #expect(try row(4, of: name)[3] == "1979-05-02")
    #expect(try row(6, of: name)[3] == "2016-12-28")
    #expect(try row(7, of: name)[3] == "2019")
  }

  @Test(
    "numbers are written as here, and long ones as the spreadsheet shows them",
    arguments: written)
  func numbers(name: String) throws {
    #expect(try row(4, of: name)[5] == "1250,5")
    #expect(try row(4, of: name)[4] == "013079000001")
    #expect(try row(5, of: name)[4] == "13079000002")
    #expect(try row(6, of: name)[4] == "3,51235E+11")
    // The format of noughts keeps the number's digits.
    #expect(try row(7, of: name)[4] == "013219000004")
  }

  @Test("what stands in merged cells is said of each of their rows", arguments: written)
  func merged(name: String) throws {
    for number in 4...7 { #expect(try row(number, of: name)[0] == "H1") }
    #expect(try row(8, of: name)[0] == "H2")
  }

  @Test("of a formula the value counts that was saved with it, and without one it is shown")
  func formulas() throws {
    #expect(try row(8, of: "libreoffice.xlsx")[3] == "1980-01-02")
    #expect(try row(8, of: "openpyxl.xlsx")[3] == "=DATE(1980,1,2)")
  }

  @Test("serial 60 of the years from 1900 is a day that never was")
  func leapYearFault() throws {
    #expect(try row(5, of: "openpyxl.xlsx")[3] == "1900-02-28")
  }

  @Test("hidden sheets are passed over unless they are named, hidden rows are read and told")
  func hidden() throws {
    let today = try #require(Day(iso: "2026-11-23"))
    let tables = try tables("openpyxl.xlsx")
    let places = KnownPlaces(
      villages: [Village(id: Village.ID("V1"), name: "Là Si", code: "LS")])
    let list = try OfficeList(tables, places: places, asOf: today)
    #expect(list.households.map(\.code) == ["H1", "H2"])
    #expect(list.sheetsHidden == ["Cũ"])
    #expect(list.sheetsLeftOut == ["Trống"])
    #expect(list.parts.map(\.hiddenRows) == [[6]])
    #expect(list.households.map(\.income) == [1_250_500, 1_500_000])
    #expect(list.problems.map(\.cell) == ["D5", "E5", "E6", "D8"])
    var choices = ImportChoices()
    choices.sheets = ["cu"]
    let old = try OfficeList(tables, choices: choices, places: places, asOf: today)
    #expect(old.households.map(\.code) == ["H9"])
    choices.sheets = ["không có"]
    #expect(throws: OfficeListFault.noSuchSheet("không có")) {
      try OfficeList(tables, choices: choices, places: places, asOf: today)
    }
  }

  // MARK: Broken ones

  @Test(
    "what is no workbook is told apart",
    arguments: [
      ("old.xls", WorkbookFault.xls), ("table.ods", .notAWorkbook), ("bomb.xlsx", .tooLarge),
      ("entities.xlsx", .entities(part: "xl/worksheets/sheet1.xml")), ("locked.xlsx", .locked),
      ("not-well-formed.xlsx", .badXML(part: "xl/worksheets/sheet1.xml", line: 1)),
    ])
  func broken(name: String, fault: WorkbookFault) {
    #expect(throws: ImportFault.workbook(fault)) { try tables(name) }
  }

  @Test("a CSV file under the name of a workbook is told")
  func misnamed() throws {
    let text = OfficeFile(name: "a.xlsx", bytes: Array("Mã hộ,Họ và tên\nH1,Ly Po\n".utf8))
    #expect(throws: ImportFault.workbook(.text)) { try OfficeReading.tables(of: text) }
    let book = try OfficeFile(name: "a.csv", bytes: Self.file("openpyxl.xlsx").bytes)
    #expect(try OfficeReading.tables(of: book).count == 3)
  }

  @Test("a workbook that is cut off anywhere is told, and never read by half")
  func truncated() throws {
    let whole = try Self.file("openpyxl.xlsx").bytes
    for length in stride(from: 4, to: whole.count - 1, by: 211) {
      let cut = OfficeFile(name: "a.xlsx", bytes: Array(whole.prefix(length)))
      #expect(throws: ImportFault.workbook(.damaged)) { try OfficeReading.tables(of: cut) }
    }
  }

  @Test("any damage to a workbook gives tables or a fact, never a crash")
  func anyDamage() throws {
    let whole = try Self.file("openpyxl.xlsx").bytes
    var random = SplitMix64(seed: 20_261_126)
    var faults = 0
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 2..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      do throws(ImportFault) {
        _ = try OfficeReading.tables(of: OfficeFile(name: "a.xlsx", bytes: bytes))
      } catch {
        faults += 1
      }
    }
    #expect(faults > 50)
  }
}
