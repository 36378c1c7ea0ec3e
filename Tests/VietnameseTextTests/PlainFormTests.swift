import Testing
import VietnameseText

@Suite("Without accents")
struct PlainFormTests {
  @Test("every letter becomes its base letter and keeps its case")
  func letters() {
    for letter in Letters.all {
      #expect(letter.composed.withoutAccents == letter.base)
      #expect(letter.parts.withoutAccents == letter.base)
      #expect(String(Character(letter.parts).asciiForm) == letter.base)
    }
  }

  @Test("a screen's lines, bars and arrows, cell for cell")
  func signs() {
    let drawn = "─│┌┐└┘├┤┬┴┼█░▸•·…–←↑→↓“”"
    let plain = "-|+++++++++#:>*..-<^>v\"\""
    #expect(drawn.count == plain.count)
    #expect(String(drawn.map(\.asciiForm)) == plain)
  }

  @Test("no one character says more than, or less than, and as much")
  func comparisons() {
    for (sign, spelled) in [("≤", "<="), ("≥", ">=")] {
      #expect(sign.map(\.asciiForm) == ["?"])
      #expect(sign.withoutAccents == spelled)
    }
  }

  @Test("a sentence stays readable, and says no less than before")
  func sentence() {
    #expect("Đồng Hành – Chi bộ bản Là Si".withoutAccents == "Dong Hanh - Chi bo ban La Si")
    #expect("lộ trình ≥0,34 …\n2 m²".withoutAccents == "lo trinh >=0,34 ...\n2 m2")
    #expect("Łódź, Ærø, ₫".withoutAccents == "Lodz, Aro, d")
  }

  @Test("what has no plain form, or would act on a terminal, is a question mark")
  func unknown() {
    for character: Character in ["中", "\u{1B}", "\n", "\r\n", "\u{7F}", "\u{301}", "Ж"] {
      #expect(character.asciiForm == "?")
    }
  }

  @Test("each character of any script gives one printable ASCII character")
  func alwaysASCII() {
    for value in UInt32(0)...0x3FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = Character(scalar).asciiForm.asciiValue
      if !(form.map { (0x20...0x7E).contains($0) } ?? false) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}

@Suite("The Linux console font")
struct ConsoleGlyphsTests {
  @Test("it has all of ASCII, the 134 letters, and what the screens draw")
  func known() {
    for value in UInt8(0x20)...0x7E {
      #expect(ConsoleGlyphs.contains(Character(UnicodeScalar(value))))
    }
    for letter in Letters.all {
      #expect(ConsoleGlyphs.contains(Character(letter.composed)))
      #expect(ConsoleGlyphs.contains(Character(letter.parts)))
    }
    for drawn in "─│┌┐└┘├┤┬┴┼█░▸•·…–←↑→↓≤≥“”" { #expect(ConsoleGlyphs.contains(drawn)) }
  }

  @Test(
    "it lacks ticks, cursors of an eighth, braille, emoji, other scripts and control characters")
  func unknown() {
    for missing in "✓▏⠿😀中Ж\u{1B}\n▓" { #expect(!ConsoleGlyphs.contains(missing), "\(missing)") }
    #expect(!ConsoleGlyphs.contains("q\u{301}"))
  }

  @Test("its table names 786 code points, as counted in the font's own")
  func count() {
    let shown = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init).filter {
      ConsoleGlyphs.contains(Character($0))
    }
    // Besides these, U+0340 and U+0341 are drawn as the grave and acute marks they stand for.
    #expect(shown.count == 786 + 2)
  }
}
