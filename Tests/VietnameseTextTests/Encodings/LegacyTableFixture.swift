import Foundation
import VietnameseText

/// The tables of old codes as others have them, to measure this room's own against, and to write
/// texts in an old code.
struct LegacyTableFixture {
  struct Row {
    let bytes: [UInt8]
    let asWindows1252: String
    let letter: String
    let isDecoded: Bool
  }

  let rows: [Row]

  init(_ code: LegacyCode) throws {
    guard code != .cp1258 else {
      rows = Self.cp1258
      return
    }
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/text/legacy-encodings.tsv")
    let name = code == .tcvn3 ? "TCVN3" : "VNI-WIN"
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    rows = lines.compactMap { Self.row(String($0), of: name) }
  }

  private static func row(_ line: String, of name: String) -> Row? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.first == name else { return nil }
    return Row(
      bytes: bytes(hex: cells[1]), asWindows1252: cells[2], letter: cells[4],
      isDecoded: cells[5] == "both")
  }

  /// The bytes of `text`, which holds ASCII and Vietnamese letters only.
  func encoded(_ text: String) -> [UInt8] {
    let byLetter = Dictionary(rows.map { ($0.letter, $0.bytes) }) { first, _ in first }
    return text.precomposedStringWithCanonicalMapping.flatMap { letter in
      byLetter[String(letter)] ?? Array(String(letter).utf8)
    }
  }

  /// What a reader sees that takes the bytes for Latin-1.
  func garbled(_ text: String) -> String {
    String(String.UnicodeScalarView(encoded(text).map { Unicode.Scalar($0) }))
  }

  private static func bytes(hex: String) -> [UInt8] {
    var digits = hex[...]
    var bytes: [UInt8] = []
    while let byte = UInt8(digits.prefix(2), radix: 16) {
      bytes.append(byte)
      digits = digits.dropFirst(2)
    }
    return bytes
  }

  /// Windows 1258 as its standard says: a letter, and a byte for the tone.
  private static let cp1258: [Row] = {
    let own: [Character: UInt8] = [
      "Ă": 0xC3, "Đ": 0xD0, "Ơ": 0xD5, "Ư": 0xDD, "ă": 0xE3, "đ": 0xF0, "ơ": 0xF5, "ư": 0xFD,
      "Â": 0xC2, "Ê": 0xCA, "Ô": 0xD4, "â": 0xE2, "ê": 0xEA, "ô": 0xF4,
    ]
    let tones: [String: UInt8] = [
      "\u{300}": 0xCC, "\u{309}": 0xD2, "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2,
    ]
    return Letters.all.compactMap { letter in
      let tone =
        Letters.tones.dropFirst().first {
          letter.parts.unicodeScalars.last == $0.unicodeScalars.first
        } ?? ""
      let bare = String(
        String.UnicodeScalarView(letter.parts.unicodeScalars.filter { String($0) != tone }))
      let base = Character(bare.precomposedStringWithCanonicalMapping)
      guard let byte = own[base] ?? base.asciiValue else { return nil }
      let bytes = [byte] + (tones[tone].map { [$0] } ?? [])
      return Row(
        bytes: bytes,
        asWindows1252: String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })),
        letter: letter.composed, isDecoded: true)
    }
  }()
}
