import VietnameseText

/// How text stands on a page of typed paper, one character a column.
extension String {
  /// Lines of at most `columns` characters, broken at spaces; a longer word is cut.
  func lines(of columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in composed.split(whereSeparator: \.isWhitespace) {
      var rest = Substring(word)
      if !line.isEmpty, line.count + 1 + rest.count <= columns {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while rest.count > columns {
        lines.append(String(rest.prefix(columns)))
        rest = rest.dropFirst(columns)
      }
      line = String(rest)
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// Cut to so many columns, with `…` for what is left out.
  func clipped(to columns: Int) -> String {
    count <= columns ? self : prefix(max(0, columns - 1)) + "…"
  }

  func centred(in columns: Int) -> String {
    let spare = max(0, columns - count)
    return String(repeating: " ", count: spare / 2) + self
  }

  func filled(to columns: Int, alignsRight: Bool = false) -> String {
    let spare = String(repeating: " ", count: max(0, columns - count))
    return alignsRight ? spare + self : self + spare
  }

  /// Without the spaces at its end.
  var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension String {
  /// Small letters without accents and digits, all else a hyphen: for the name of a file.
  var plainForFile: String {
    withoutAccents.lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }
}

/// Two texts beside each other, each centred in its half of the page.
func halves(_ left: [String], _ right: [String], columns: Int) -> [String] {
  let half = columns / 2
  return (0..<max(left.count, right.count)).map { row in
    let first = (row < left.count ? left[row] : "").centred(in: half).filled(to: half)
    let second = (row < right.count ? right[row] : "").centred(in: columns - half)
    return (first + second).trimmedEnd
  }
}
