/// How many rows a list has and under which headings, without the rows themselves, so that a
/// list of ten thousand costs no more than one of ten.
package struct ListShape: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let heading: String
    package let rows: Int

    package init(heading: String, rows: Int) {
      self.heading = heading
      self.rows = max(0, rows)
    }
  }

  package enum Line: Hashable, Sendable {
    case heading(String)
    /// A row, counted over all groups from 0.
    case row(Int)
  }

  private enum Content: Hashable, Sendable {
    case plain(rows: Int)
    case grouped([Group])
  }

  private let content: Content
  package let rowCount: Int
  /// Rows and headings.
  package let lineCount: Int

  package init(rows: Int) {
    rowCount = max(0, rows)
    lineCount = rowCount
    content = .plain(rows: rowCount)
  }

  package init(groups: [Group]) {
    rowCount = groups.reduce(0) { $0 + $1.rows }
    lineCount = rowCount + groups.count
    content = .grouped(groups)
  }

  /// The line on which a row stands.
  func line(ofRow row: Int) -> Int {
    guard case .grouped(let groups) = content else { return row }
    var before = 0
    for (index, group) in groups.enumerated() {
      before += group.rows
      if row < before { return row + index + 1 }
    }
    return max(0, lineCount - 1)
  }

  /// What stands on a line, if there is such a line.
  func content(ofLine line: Int) -> Line? {
    guard line >= 0, line < lineCount else { return nil }
    guard case .grouped(let groups) = content else { return .row(line) }
    var start = 0
    for (index, group) in groups.enumerated() {
      if line == start { return .heading(group.heading) }
      if line <= start + group.rows { return .row(line - index - 1) }
      start += group.rows + 1
    }
    return nil
  }
}
