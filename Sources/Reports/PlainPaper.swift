/// A paper that says in lines what a screen says, under its title.
package struct PlainPaper: TypedPaper {
  package let fileName: String
  private let title: String
  private let lines: [String]

  /// `name`: the file's, without its end.
  package init(name: String, title: String, lines: [String]) {
    fileName = "\(name).txt"
    self.title = title
    self.lines = lines
  }

  package var text: String {
    var pages = Pages()
    pages.add(title.lines(of: PageFormat.upright.columns) + [""])
    // What stands between two blank lines stays on one page.
    for (place, block) in lines.split(separator: "", omittingEmptySubsequences: false).enumerated()
    {
      pages.add((place > 0 ? [""] : []) + block.flatMap(Self.wrapped))
    }
    return pages.text
  }

  /// What a long line goes on with stands under its beginning.
  private static func wrapped(_ line: String) -> [String] {
    let indent = String(line.prefix { $0 == " " || $0 == "-" }.map { _ in " " as Character })
    let bullet = String(line.prefix(indent.count))
    let text = line.dropFirst(indent.count)
    let rows = String(text).lines(of: PageFormat.upright.columns - indent.count)
    return rows.enumerated().map { ($0 == 0 ? bullet : indent) + $1 }
  }
}
