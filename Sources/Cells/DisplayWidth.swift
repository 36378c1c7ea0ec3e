/// How many cells text takes, by a table of our own so that it does not depend on the locale.
package enum DisplayWidth {
  /// 0 for a control character, 2 for East Asian wide forms and emoji, else 1.
  package static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    let value = first.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    return isWide(value) ? 2 : 1
  }

  package static func of(_ text: some StringProtocol) -> Int {
    var total = 0
    for character in text { total += of(character) }
    return total
  }

  /// Ranges that Unicode's East Asian Width calls Wide or Fullwidth, and emoji blocks.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    return wide.contains { $0.contains(value) }
  }
}

extension StringProtocol {
  /// The text cut to at most `columns` cells; a cut is shown by `…` in the last cell.
  package func clipped(to columns: Int) -> String {
    guard DisplayWidth.of(self) > columns else { return String(self) }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in self {
      let width = DisplayWidth.of(character)
      if used + width > columns - 1 { break }
      kept.append(character)
      used += width
    }
    return kept + "…"
  }

  /// The text clipped, then filled with spaces to exactly `columns` cells.
  package func padded(to columns: Int, alignRight: Bool = false) -> String {
    let text = clipped(to: columns)
    let fill = String(repeating: " ", count: Swift.max(0, columns - DisplayWidth.of(text)))
    return alignRight ? fill + text : text + fill
  }

  /// The text broken at spaces into lines of at most `columns` cells; a longer word is cut.
  package func wrapped(to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        var rest = Substring(word)
        let width = DisplayWidth.of(rest)
        if used > 0, used + 1 + width <= columns {
          line += " " + rest
          used += 1 + width
          continue
        }
        if used > 0 {
          lines.append(line)
          line = ""
          used = 0
        }
        while DisplayWidth.of(rest) > columns {
          let head = rest.longestPrefix(within: columns)
          lines.append(String(head))
          rest = rest.dropFirst(head.count)
        }
        line = String(rest)
        used = DisplayWidth.of(rest)
      }
      lines.append(line)
    }
    return lines
  }

  fileprivate func longestPrefix(within columns: Int) -> SubSequence {
    var used = 0
    var end = startIndex
    while end < endIndex {
      let width = DisplayWidth.of(self[end])
      // One character at least, so that a cut always moves on.
      if used + width > columns, end > startIndex { break }
      used += width
      end = index(after: end)
    }
    return self[startIndex..<end]
  }
}
