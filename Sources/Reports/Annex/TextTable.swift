/// A table of a typed page: ruled, with cells of several lines, its header repeated on every page.
struct TextTable {
  struct Column {
    let title: String
    let width: Int
    var alignsRight = false
  }

  let columns: [Column]
  /// Each row whole: a row is never parted by the end of a page.
  let rows: [[String]]

  var header: [String] { [rule] + lines(of: columns.map(\.title)) + [rule] }

  /// The lines of each row, with the rule below it.
  var blocks: [[String]] { rows.map { lines(of: $0) + [rule] } }

  private var rule: String {
    "+" + columns.map { String(repeating: "-", count: $0.width) + "+" }.joined()
  }

  private func lines(of cells: [String]) -> [String] {
    let texts = zip(columns, cells).map { $1.isEmpty ? [] : $1.lines(of: $0.width) }
    let height = max(1, texts.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      "|"
        + zip(columns, texts).map { column, text in
          (line < text.count ? text[line] : "")
            .filled(to: column.width, alignsRight: column.alignsRight) + "|"
        }.joined()
    }
  }
}
