import Cells

/// Text broken into lines at spaces with every character kept, so that a place in the text and a
/// place on the screen can be told from each other.
struct WrappedText {
  let characters: [Character]
  /// The characters of each line; a line break itself belongs to no line.
  private(set) var lines: [Range<Int>] = []

  init(_ text: String, columns: Int) {
    characters = Array(text)
    var start = 0
    for end in characters.indices where characters[end] == "\n" {
      wrap(start..<end, columns: columns)
      start = end + 1
    }
    wrap(start..<characters.count, columns: columns)
  }

  private mutating func wrap(_ paragraph: Range<Int>, columns: Int) {
    var start = paragraph.lowerBound
    var used = 0
    var wordStart = start
    for index in paragraph {
      let character = characters[index]
      let width = DisplayWidth.of(character)
      // A space never begins a line: it hangs over the edge, unseen.
      if character != " ", used + width > columns, index > start {
        let next = wordStart > start ? wordStart : index
        lines.append(start..<next)
        start = next
        used = self.width(of: start..<index)
      }
      used += width
      if character == " " { wordStart = index + 1 }
    }
    lines.append(start..<paragraph.upperBound)
  }

  func text(ofLine line: Int) -> String { String(characters[lines[line]]) }

  /// Where the cursor behind the first `offset` characters stands.
  func position(of offset: Int) -> Position {
    let line = lines.lastIndex { $0.lowerBound <= offset } ?? 0
    return Position(column: width(of: lines[line].lowerBound..<offset), row: line)
  }

  /// The offset nearest to a column of a line that still stands on this line.
  func offset(line: Int, column: Int) -> Int {
    let range = lines[line]
    let continues = line + 1 < lines.count && lines[line + 1].lowerBound == range.upperBound
    let last = continues ? max(range.lowerBound, range.upperBound - 1) : range.upperBound
    var at = range.lowerBound
    var used = 0
    while at < last {
      let width = DisplayWidth.of(characters[at])
      if used + width > column { break }
      used += width
      at += 1
    }
    return at
  }

  private func width(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + DisplayWidth.of(characters[$1]) }
  }
}
