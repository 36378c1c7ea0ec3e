import Testing
import Widgets

@testable import CursesTerminal

/// What a person typed, from the bytes of one burst.
private func keys(_ text: String) -> [Key] {
  var decoder = KeyDecoder()
  return burst(text, to: &decoder)
}

private func burst(_ text: String, to decoder: inout KeyDecoder) -> [Key] {
  burst(Array(text.utf8), to: &decoder)
}

private func burst(_ bytes: [UInt8], to decoder: inout KeyDecoder) -> [Key] {
  for byte in bytes { decoder.take(.byte(byte)) }
  return decoder.keysSoFar(endOfBurst: true)
}

private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

/// The scalars of the characters read, since Swift's `==` takes composed and decomposed for one.
private func scalars(_ keys: [Key]) -> [[UInt32]] {
  keys.map { key in
    guard case .character(let character) = key else { return [] }
    return character.unicodeScalars.map(\.value)
  }
}

@Suite("Letters")
struct LetterTests {
  @Test("a Vietnamese name is read letter by letter")
  func name() {
    #expect(keys("Giàng Lò Chừ") == typed("Giàng Lò Chừ"))
  }

  @Test(
    "decomposed letters arrive composed, whatever the order of their marks",
    arguments: [
      ("e\u{302}\u{323}", UInt32(0x1EC7)),  // ệ
      ("e\u{323}\u{302}", 0x1EC7),
      ("o\u{31B}\u{300}", 0x1EDD),  // ờ
      ("U\u{31B}\u{303}", 0x1EEE),  // Ữ
      ("\u{1EB9}\u{302}", 0x1EC7),  // ẹ and a circumflex
    ])
  func decomposed(text: String, letter: UInt32) {
    #expect(scalars(keys(text)) == [[letter]])
  }

  @Test("the burst of an input method keeps its order: letter, Backspace, accented letter")
  func inputMethod() {
    #expect(
      keys("a\u{7F}â\u{7F}ấ") == [
        .character("a"), .backspace, .character("â"), .backspace, .character("ấ"),
      ])
  }

  @Test("a mark that comes in a burst of its own is given alone, for the field to join")
  func lateMark() {
    var decoder = KeyDecoder()
    #expect(burst("e", to: &decoder) == typed("e"))
    #expect(scalars(burst("\u{302}", to: &decoder)) == [[0x302]])
  }

  @Test("a letter torn between two reads is whole")
  func torn() {
    var decoder = KeyDecoder()
    let bytes = Array("ộ".utf8)
    #expect(burst(Array(bytes[..<1]), to: &decoder) == [])
    #expect(burst(Array(bytes[1...]), to: &decoder) == typed("ộ"))
  }

  @Test(
    "malformed bytes are dropped and the keys behind them live",
    arguments: [[0xFF], [0xC0, 0x80], [0x80], [0xE1, 0xBB], [0xF5], [0xED, 0xA0, 0x80]] as [[UInt8]]
  )
  func malformed(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(burst(bytes + Array("x".utf8), to: &decoder) == typed("x"))
  }
}

@Suite("Keys")
struct KeyTests {
  @Test(
    "every form in which a terminal sends a key",
    arguments: [
      ("\u{8}", Key.backspace), ("\u{7F}", .backspace), ("\r", .enter), ("\n", .enter),
      ("\u{1B}OM", .enter), ("\t", .tab), ("\u{1B}[Z", .backTab), ("\u{1B}\t", .backTab),
      ("\u{1}", .control("a")), ("\u{13}", .control("s")), ("\u{1A}", .control("z")),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[D", .left), ("\u{1B}OC", .right),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)),
      ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)),
    ])
  func forms(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test("a lone Esc is a key at the end of its burst, and so is each of two")
  func escape() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("x\u{1B}") == [.character("x"), .escape])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
  }

  @Test(
    "a sequence that is not known is swallowed whole, and the next key lives",
    arguments: [
      "\u{1B}[1;5A", "\u{1B}[?1;2c", "\u{1B}[99~", "\u{1B}[<0;10;10M", "\u{1B}Ox", "\u{1B}x",
      "\u{1B}[[Q", "\u{1B}[ q", "\u{1B}ộ",
    ])
  func unknown(bytes: String) {
    #expect(keys(bytes + "j") == typed("j"))
  }

  @Test("control characters without a use are no keys")
  func controls() {
    #expect(keys("\u{0}\u{1C}\u{1F}\u{85}j") == typed("j"))
  }

  @Test("a sequence torn between two reads is whole; one that stays torn is dropped in the end")
  func torn() {
    var decoder = KeyDecoder()
    #expect(burst("\u{1B}[", to: &decoder) == [])
    #expect(decoder.patience == 50)
    #expect(burst("B", to: &decoder) == [.down])
    #expect(decoder.patience == nil)

    #expect(burst("\u{1B}[1;", to: &decoder) == [])
    decoder.giveUp()
    #expect(burst("j", to: &decoder) == typed("j"))
  }

  @Test("an endless sequence ends as noise")
  func endless() {
    // 32 parameter bytes are taken; the 33rd ends the attempt and is text like what follows.
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 33) + "j") == typed("1j"))
  }

  @Test("a key that the terminal database names, alone and as Alt")
  func named() {
    var decoder = KeyDecoder()
    decoder.take(.key(.up))
    decoder.take(.key(nil))
    #expect(decoder.keysSoFar(endOfBurst: true) == [.up])
    decoder.take(.byte(0x1B))
    decoder.take(.key(.up))
    #expect(decoder.keysSoFar(endOfBurst: true) == [])
  }
}

@Suite("Paste")
struct PasteTests {
  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  private func pasted(_ text: String) -> [Key] { keys(Self.begin + text + Self.end) }

  @Test("a paste is one key, its line ends made one kind")
  func lines() {
    #expect(pasted("Lỳ Xá\rHừ\r\nLa\n\tHủ") == [.paste("Lỳ Xá\nHừ\nLa\n\tHủ")])
  }

  @Test("what would act on a terminal is no part of a paste")
  func controls() {
    #expect(pasted("a\u{1B}[31mb\u{7}c\u{9B}d\u{7F}\u{1B}[Ae") == [.paste("abcde")])
  }

  @Test("keys around a paste keep their place, and an empty paste is none")
  func around() {
    #expect(
      keys("x" + Self.begin + "q" + Self.end + "y") == [
        .character("x"), .paste("q"), .character("y"),
      ])
    #expect(pasted("") == [])
    #expect(keys(Self.end) == [])
  }

  @Test("a paste may come in several bursts; one whose end is lost counts in the end")
  func bursts() {
    var decoder = KeyDecoder()
    #expect(burst(Self.begin + "một ", to: &decoder) == [])
    #expect(decoder.patience == 1000)
    #expect(burst("hai" + Self.end, to: &decoder) == [.paste("một hai")])

    #expect(burst(Self.begin + "ba", to: &decoder) == [])
    decoder.giveUp()
    #expect(decoder.keysSoFar(endOfBurst: true) == [.paste("ba")])
    #expect(burst("j", to: &decoder) == typed("j"))
  }

  @Test("a paste is cut at 64 KiB, between characters")
  func limit() {
    // ộ is 3 bytes: 65,536 / 3 = 21,845 with 1 byte left over.
    #expect(
      pasted(String(repeating: "ộ", count: 30_000)) == [
        .paste(String(repeating: "ộ", count: 21_845))
      ])
  }
}
