/// How many characters and lines a sheet of A4 takes (domain.md §3.3).
enum PageFormat {
  /// Upright, in 14 points.
  case upright
  /// On its side, in 11 points: for tables of many columns.
  case onItsSide

  var columns: Int { self == .upright ? 70 : 124 }
  var lines: Int { self == .upright ? 38 : 32 }
}

/// Lays blocks of lines out on pages; the page's number stands top centre from page 2.
struct Pages {
  let format: PageFormat
  private var pages: [[String]] = [[]]

  init(_ format: PageFormat = .upright) { self.format = format }

  /// Adds lines that stay together on one page where they fit on one.
  mutating func add(_ block: [String], repeating header: [String] = []) {
    guard let page = pages.last else { return }
    if page.count + block.count <= format.lines {
      pages[pages.count - 1] += block
      return
    }
    // A blank line parts two blocks; at the top of a page there is nothing to part.
    var rest = block.drop { $0.isEmpty }
    while !rest.isEmpty {
      let top = [String(pages.count + 1).centred(in: format.columns), ""] + header
      let room = max(1, format.lines - top.count)
      pages.append(top + rest.prefix(room))
      rest = rest.dropFirst(room)
    }
  }

  mutating func add(_ table: TextTable) {
    // A header alone at the foot of a page heads nothing.
    let blocks = table.blocks
    guard let first = blocks.first else { return add(table.header) }
    add(table.header + first)
    for block in blocks.dropFirst() { add(block, repeating: table.header) }
  }

  /// The pages one after the other, each ended by a form feed but the last.
  var text: String {
    pages.map { $0.joined(separator: "\n") }.joined(separator: "\n\u{0C}") + "\n"
  }
}
