import Foundation
import Testing
import VietnameseText

@Suite("Old codes")
struct LegacyCodeTests {
  private func text(_ bytes: [UInt8], in code: LegacyCode) -> String {
    String(decoding: code.utf8(of: bytes.span), as: UTF8.self)
  }

  @Test(
    "every letter is read from its bytes, and from what Windows 1252 shows of them",
    arguments: LegacyCode.allCases)
  func letters(code: LegacyCode) throws {
    let rows = try LegacyTableFixture(code).rows
    #expect(rows.count == 134)
    for row in rows where row.isDecoded {
      #expect(Letters.sameBytes(text(row.bytes, in: code), row.letter), "\(row.letter)")
      let read = code.reading(of: row.asWindows1252) ?? "–"
      #expect(Letters.sameBytes(read, row.letter), "\(row.letter)")
    }
  }

  @Test(
    "a sentence comes back whole from each code",
    arguments: LegacyCode.allCases)
  func sentence(code: LegacyCode) throws {
    // No capital with a tone, which TCVN3 does not have.
    let plain = "Đồng chí Giàng Lò Chừ, bản Là Si: 12 ngày ở nương; ưu tiên sửa nhà, đã duyệt"
    let fixture = try LegacyTableFixture(code)
    #expect(Letters.sameBytes(text(fixture.encoded(plain), in: code), plain))
    #expect(code.reading(of: fixture.garbled(plain)) == plain)
  }

  @Test("the ABC fonts' headings in capitals get the capitals with tones that TCVN3 lacks")
  func capitals() throws {
    let fixture = try LegacyTableFixture(.tcvn3)
    let read = { (text: String) in self.text(fixture.encoded(text), in: .tcvn3) }
    #expect(read("Hộ NGHèO") == "HỘ NGHÈO")
    #expect(read("DANH SáCH Hộ, 2025") == "DANH SÁCH HỘ, 2025")
    #expect(read("ỦY BAN NHÂN DÂN xã Thu Lũm") == "ỦY BAN NHÂN DÂN xã Thu Lũm")
    #expect(read("Lý A Xó\r\nHộ NGHèO\nLý A") == "Lý A Xó\r\nHỘ NGHÈO\nLý A")
    for name in ["Lý A", "Vợ", "ứ Ma", "Pờ Xè", "Xã A Bản B"] { #expect(read(name) == name) }
  }

  @Test("VNI: a mark of the other case takes the case of its letter")
  func mixedMarks() {
    #expect(LegacyCode.vni.reading(of: "Xin chaøo caùc baïn") == "Xin chào các bạn")
    #expect(LegacyCode.vni.reading(of: "Aù aÙ HOÄ NGHEØO") == "Á á HỘ NGHÈO")
  }

  @Test("Windows 1258: tones behind their letters are composed, a lone one stays")
  func combiningTones() {
    #expect(text([0x61, 0xEC, 0xF2], in: .cp1258) == "a\u{301}\u{323}".composed)
    #expect(text([0x20, 0xEC], in: .cp1258) == " \u{301}")
  }

  @Test("the quotes and dashes that Word adds, and bytes that mean nothing, stay to be seen")
  func otherBytes() {
    #expect(text([0x93, 0x96, 0x94, 0x85], in: .tcvn3) == "“–”…")
    #expect(text([0xB0, 0xFF], in: .tcvn3) == "°ÿ")
    #expect(text([0x81], in: .vni) == "\u{FFFD}")
    #expect(text([0x41, 0xA0, 0x42], in: .tcvn3) == "A B")
  }

  @Test("text that is Unicode already is no text of an old code")
  func unicode() {
    #expect(LegacyCode.tcvn3.reading(of: "Giàng Lò Chừ") == nil)
    let column = LetterCode.legacy(.tcvn3)
    #expect(column.reading(of: "Gia\u{300}ng Lo\u{300} Chừ") == "Giàng Lò Chừ")
    #expect(column.reading(of: "Vµng Mõ Hõ") == "Vàng Mừ Hừ")
    #expect(LetterCode.unicode.reading(of: "Ðường ðất") == "Đường đất")
  }

  @Test("any bytes are read: composed, and never more than four bytes for one")
  func anyBytes() {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<2000 {
      let count = Int.random(in: 0...40, using: &generator)
      let low: UInt8 = round.isMultiple(of: 2) ? 0 : 0x80
      let bytes = (0..<count).map { _ in UInt8.random(in: low...255, using: &generator) }
      for code in LegacyCode.allCases {
        let text = text(bytes, in: code)
        #expect(text.utf8.count <= 4 * bytes.count)
        #expect(Letters.sameBytes(text, text.composed))
      }
      let file = FileText.utf8(of: bytes[...])
      #expect(file.count <= 4 * bytes.count)
      #expect(String(validating: file, as: UTF8.self) != nil)
      _ = CodeGuess(of: [String(decoding: file, as: UTF8.self)])
    }
  }

  @Test(
    "converted and then folded is folded, for every letter",
    arguments: LegacyCode.allCases)
  func convertThenFold(code: LegacyCode) throws {
    let fixture = try LegacyTableFixture(code)
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      let letters = (0..<12).compactMap { _ in Letters.all.randomElement(using: &generator) }
      let line = "Xa " + letters.map(\.composed).joined(separator: "n ")
      #expect(text(fixture.encoded(line), in: code).folded == line.folded)
    }
  }
}
