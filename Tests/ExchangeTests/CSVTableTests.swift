import Casework
import Exchange
import Testing

@Suite("A CSV file becomes a table")
struct CSVTableTests {
  private func cells(_ text: String) throws -> [[String]] {
    try CSVTable(Array(text.utf8)).rows.map(\.cells)
  }

  @Test(
    "the delimiter is found by itself",
    arguments: [
      ("a,b,c\n1,2,3\n", CSVTable.Delimiter.comma),
      ("a;b;c\n1,5;2;3\n", .semicolon),
      ("a\tb\tc\n1,5\t2;2\t3\n", .tab),
      // More commas than semicolons, but in quotes.
      ("a;b\n\"1,2,3,4,5\";\"6,7,8\"\n", .semicolon),
      ("one column\n", .comma),
    ])
  func delimiter(text: String, expected: CSVTable.Delimiter) throws {
    #expect(try CSVTable(Array(text.utf8)).delimiter == expected)
  }

  @Test(
    "a byte order mark, either kind of line end and a missing last one change nothing",
    arguments: [
      "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\u{FEFF}a,b\n1,2\n",
      "\u{FEFF}a,b\r\n1,2",
    ])
  func lineEnds(text: String) throws {
    #expect(try cells(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("rows are numbered as a spreadsheet shows them")
  func numbers() throws {
    // Row 1; row 2 over two lines of text; row 3 is empty; row 4 has only delimiters; row 5.
    let text = "a,b\r\n\"x\r\ny\",2\r\n\r\n,\r\nlast,row"
    let table = try CSVTable(Array(text.utf8))
    #expect(table.rows.map(\.number) == [1, 2, 5])
    #expect(table.rows.map(\.cells) == [["a", "b"], ["x y", "2"], ["last", "row"]])
  }

  @Test("empty rows count with each kind of line end", arguments: ["\n", "\r\n", "\r"])
  func emptyRows(end: String) throws {
    let text = ["a,b", "", "", "c,d"].joined(separator: end)
    #expect(try CSVTable(Array(text.utf8)).rows.map(\.number) == [1, 4])
  }

  @Test("quotes protect delimiters, and two of them are one")
  func quotes() throws {
    #expect(
      try cells("a,\"Nhà \"\"tạm\"\", gần suối\",c\n") == [["a", "Nhà \"tạm\", gần suối", "c"]])
  }

  @Test("a cell is kept composed, with single spaces, and without what is invisible")
  func tidying() throws {
    let decomposed = "Po\u{31B}\u{300}\u{A0} Xe\u{300} "
    let read = try cells("\(decomposed),\u{200B}a\u{1B}[2Jb\u{7}\n")
    #expect(read.first?.first?.unicodeScalars.elementsEqual("Pờ Xè".unicodeScalars) == true)
    #expect(read.first?.last == "a[2Jb")
  }

  @Test(
    "damaged quotes are told with their row",
    arguments: [
      ("a,b\n1,\"open\n2,3\n", 2),
      ("a,b\n1,\"x\" y\n2,3\n", 2),
      ("a,b\n\n1,no\"quotes\"\n", 3),
      ("\"", 1),
    ])
  func damagedQuotes(text: String, row: Int) {
    #expect(throws: CSVFault.damagedQuotes(row: row)) { try CSVTable(Array(text.utf8)) }
  }

  @Test("bytes that are no UTF-8 are told with their row")
  func notUTF8() {
    // TCVN3: ặ is one byte B7, which cannot stand alone in UTF-8.
    let bytes = Array("a,b\n1,".utf8) + [0xB7] + Array("\n2,3\n".utf8)
    #expect(throws: CSVFault.notUTF8(row: 2)) { try CSVTable(bytes) }
    #expect(throws: CSVFault.utf16) { try CSVTable([0xFF, 0xFE, 0x61, 0x00]) }
  }

  @Test("nothing, and nothing but a mark, is a table without rows")
  func nothing() throws {
    #expect(try CSVTable([]).rows.isEmpty)
    #expect(try CSVTable([0xEF, 0xBB, 0xBF]).rows.isEmpty)
  }

  @Test("any bytes at all give a table or a fact, never a crash")
  func anyBytes() {
    var random = SplitMix64(seed: 20_261_123)
    let signs: [UInt8] = Array("\",;\t\r\nab ".utf8) + [0x00, 0xB7, 0xC3, 0xEF, 0xFF]
    var tables = 0
    var faults = 0
    for _ in 0..<3000 {
      let length = Int.random(in: 0..<40, using: &random)
      let bytes = (0..<length).compactMap { _ in signs.randomElement(using: &random) }
      do throws(CSVFault) {
        _ = try CSVTable(bytes)
        tables += 1
      } catch {
        faults += 1
      }
    }
    #expect(tables > 100)
    #expect(faults > 100)
  }
}
