package import Cells

/// A text to read, with scrolling: a document before it is printed, a report of an import.
///
/// A line that fits stays as it is, columns and all; a longer one is broken at spaces.
package struct PagedText: Hashable, Sendable {
  private let paragraphs: [String]
  private var position = ScrollPosition()

  package init(_ text: String) {
    paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  package static let keys = ReadingCommand.keys(
    closing: Binding(
      .escape, "q", does: .close, label: "widgets.read.close", help: "widgets.read.close.help"))

  package mutating func handle(_ key: Key, in size: Size) -> Outcome<ReadingEvent> {
    guard let command = Self.keys.command(for: key) else { return .notMine }
    let total = lines(in: size.columns).count
    return position.perform(command, total: total, visible: size.rows)
  }

  private func lines(in columns: Int) -> [String] {
    let room = max(1, columns - 2)
    return paragraphs.flatMap { DisplayWidth.of($0) <= room ? [$0] : $0.wrapped(to: room) }
  }

  package func draw(on canvas: inout Canvas) {
    let lines = lines(in: canvas.columns)
    let window = position.window(of: lines.count, in: canvas.rows)
    for (row, line) in lines[window].enumerated() {
      canvas.text(line, column: 1, row: row)
    }
    canvas.scrollBar(row: 0, rows: canvas.rows, showing: window, of: lines.count)
  }
}
