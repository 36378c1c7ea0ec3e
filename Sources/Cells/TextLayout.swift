extension String {
  /// The text cut to at most `columns` cells; a cut is shown by `…` in the last cell.
  package func clipped(to columns: Int) -> String {
    guard DisplayWidth.of(self) > columns else { return self }
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
    for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
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
        while DisplayWidth.of(rest) > columns, rest.count > 1 {
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

  /// The text broken into at most so many lines, the last of which is cut where it is too long.
  package func wrapped(to columns: Int, atMost most: Int) -> [String] {
    let lines = wrapped(to: columns)
    guard lines.count > most else { return lines }
    let rest = lines.dropFirst(most - 1).joined(separator: " ")
    return lines.prefix(most - 1) + [rest.clipped(to: columns)]
  }
}

extension Substring {
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
