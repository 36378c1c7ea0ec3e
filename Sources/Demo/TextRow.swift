/// One row `a | b | c` of a text under `Resources/demo/`; `#` begins a comment.
struct TextRow {
  let file: String
  let line: Int
  let cells: [String]

  static func rows(of text: String, named file: String) -> [TextRow] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      guard let first = line.first, first != "#" else { return nil }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.split(separator: " ").joined(separator: " ") }
      return TextRow(file: file, line: index + 1, cells: cells)
    }
  }

  var fault: DemoTexts.SyntaxError { DemoTexts.SyntaxError(file: file, line: line) }

  var kind: String { cells.first ?? "" }

  func text(_ index: Int) throws(DemoTexts.SyntaxError) -> String {
    guard cells.indices.contains(index), !cells[index].isEmpty else { throw fault }
    return cells[index]
  }

  /// Nil where the cell holds `-`.
  func optional(_ index: Int) throws(DemoTexts.SyntaxError) -> String? {
    let text = try text(index)
    return text == "-" ? nil : text
  }

  func number(_ index: Int) throws(DemoTexts.SyntaxError) -> Int {
    guard let number = Int(try text(index)) else { throw fault }
    return number
  }

  /// Words kept apart by spaces; none for `-`.
  func words(_ index: Int) throws(DemoTexts.SyntaxError) -> [String] {
    try optional(index)?.split(separator: " ").map(String.init) ?? []
  }

  func choice<C: RawRepresentable<String>>(
    _ index: Int, _ type: C.Type
  ) throws(DemoTexts.SyntaxError) -> C {
    guard let choice = C(rawValue: try text(index)) else { throw fault }
    return choice
  }
}
