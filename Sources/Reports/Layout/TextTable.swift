/// A table of a typed page: ruled between rows, with cells of several lines.
struct TextTable {
  struct Column {
    let title: String
    let width: Int
    var alignsRight = false
  }

  /// What stands in the columns, each a list of lines; a longer line is broken at spaces.
  typealias Row = [[String]]

  let columns: [Column]
  let rows: [Row]

  /// Repeated on every page.
  var header: [String] {
    let titles = columns.map { Column(title: $0.title, width: $0.width) }
    return [rule] + lines(of: columns.map { [$0.title] }, in: titles) + [rule]
  }

  /// The lines of each row, with the rule below it.
  var blocks: [[String]] { rows.map { lines(of: $0, in: columns) + [rule] } }

  private var rule: String {
    "+" + columns.map { String(repeating: "-", count: $0.width) + "+" }.joined()
  }

  private func lines(of row: Row, in columns: [Column]) -> [String] {
    let texts = zip(columns, row).map { column, cell in cell.flatMap { $0.lines(of: column.width) }
    }
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
