import Foundation
import Testing
import VietnameseText

@Suite("In which code a column is")
struct CodeGuessTests {
  private static let names = [
    "Giàng Lò Chừ", "Vàng Mừ Hừ", "Phùng Me Chừ", "Lý Khừ Phí", "Thàng Xạ Giá", "Pờ Xè Mé",
  ]
  private static let relations = ["Chủ hộ", "Vợ", "Con", "Con dâu", "Mẹ", "Cháu"]
  private static let headings = ["Họ và tên", "Giới tính", "Năm sinh", "Dân tộc", "Diện hộ"]

  @Test(
    "names, relations and headings are recognised in each code",
    arguments: LegacyCode.allCases, [names, relations, headings])
  func recognised(code: LegacyCode, column: [String]) throws {
    let fixture = try LegacyTableFixture(code)
    let guess = CodeGuess(of: column.map(fixture.garbled))
    #expect(guess.best == .legacy(code), "\(guess)")
    #expect(guess.isClear, "\(guess)")
    #expect(column.map { guess.best.reading(of: fixture.garbled($0)) } == column)
  }

  @Test("Vietnamese in Unicode stays, composed or not", arguments: [names, relations, headings])
  func unicode(column: [String]) {
    #expect(CodeGuess(of: column).best == .unicode)
    #expect(CodeGuess(of: column).isClear)
    #expect(CodeGuess(of: column.map(\.decomposedStringWithCanonicalMapping)).best == .unicode)
  }

  @Test("a column of numbers and plain letters needs no code")
  func ascii() {
    let guess = CodeGuess(of: ["LS-014", "1979", "Ly A Me", ""])
    #expect(guess.best == .unicode)
    #expect(guess.isClear)
    #expect(guess.confidence == 1)
  }

  @Test("one word alone may be read in two ways: then it is asked, or the other columns decide")
  func ambiguous() {
    let column = ["Vî", "Con", "Vî"]
    #expect(!CodeGuess(of: column).isClear)
    let favoured = CodeGuess(of: column, favouring: .legacy(.tcvn3))
    #expect(favoured.best.reading(of: "Vî") == "Vợ")
  }

  @Test("a few Unicode cells do not hide that the column is in an old code")
  func mixed() throws {
    let fixture = try LegacyTableFixture(.tcvn3)
    let column = Self.names.map(fixture.garbled) + ["Ứ Mừng", "Thăm Pạ"]
    let guess = CodeGuess(of: column)
    #expect(guess.best == .legacy(.tcvn3))
    #expect(guess.best.reading(of: "Ứ Mừng") == "Ứ Mừng")
  }

  @Test("one Unicode word of letters that Latin-1 has too hides nothing either")
  func mixedLatin() throws {
    let fixture = try LegacyTableFixture(.tcvn3)
    let guess = CodeGuess(of: Self.names.map(fixture.garbled) + ["Là Si"])
    #expect(guess.best == .legacy(.tcvn3))
    #expect(guess.best.reading(of: "Là Si") == "Là Si")
  }

  @Test("names in capitals throughout get a capital a word; others stay as they are")
  func recasing() {
    #expect("LÒ A XÓ".nameRecased == "Lò A Xó")
    #expect("giàng lò chừ".nameRecased == "Giàng Lò Chừ")
    #expect("H'MÔNG".nameRecased == "H'Mông")
    for name in ["Giàng Lò Chừ", "Ly McA", "A", "", "12"] { #expect(name.nameRecased == name) }
  }
}

@Suite("What a file was saved as")
struct FileTextTests {
  private let text = "Mã hộ;Họ và tên\r\nLS-014;Giàng Lò Chừ\r\n"

  private func read(_ bytes: [UInt8]) -> String {
    String(decoding: FileText.utf8(of: bytes[...]), as: UTF8.self)
  }

  @Test("UTF-8 and UTF-16, with the mark at their head or without")
  func unicode() {
    #expect(read(Array(text.utf8)) == text)
    #expect(read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(read(little) == text)
    #expect(read(big) == text)
    #expect(read([0xFF, 0xFE] + little) == text)
    #expect(read([0xFE, 0xFF] + big) == text)
  }

  @Test("columns in UTF-8 and in TCVN3 beside each other can both be read")
  func mixed() throws {
    let fixture = try LegacyTableFixture(.tcvn3)
    let line = Array("Thò Ma,".utf8) + fixture.encoded("Lý Khừ Phí") + Array(",Vợ".utf8)
    let cells = read(line).split(separator: ",").map(String.init)
    #expect(cells == ["Thò Ma", fixture.garbled("Lý Khừ Phí"), "Vợ"])
  }
}
