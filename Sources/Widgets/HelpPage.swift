package import Cells
package import Wording

/// All keys of a screen with a sentence each, and why one does not work now.
package struct HelpPage: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// The names of the keys.
    package let names: [String]
    package let label: String
    package let sentence: String
    package let disabledReason: String?

    /// The keys as shown.
    package var keys: String { names.joined(separator: ", ") }

    package init(keys: [String], label: String, sentence: String, disabledReason: String? = nil) {
      names = keys
      self.label = label
      self.sentence = sentence
      self.disabledReason = disabledReason
    }
  }

  package struct Section: Hashable, Sendable {
    package let heading: String
    package let entries: [Entry]

    package init(heading: String, entries: [Entry]) {
      self.heading = heading
      self.entries = entries
    }
  }

  private let sections: [Section]
  private let unavailable: String
  private var position = ScrollPosition()

  package init(sections: [Section], wording: Wording) {
    self.sections = sections
    unavailable = wording["widgets.help.unavailable"]
  }

  package static let keys = ReadingCommand.keys(
    closing: Binding(
      .escape, "?", .function(1), "q", does: .close, label: "widgets.read.close",
      help: "widgets.read.close.help"))

  /// Whether the page tells of a key: then it may be pressed here as well.
  package func tells(of key: Key, in wording: Wording) -> Bool {
    let name = key.canonical.name(in: wording)
    return sections.contains { $0.entries.contains { $0.names.contains(name) } }
  }

  package mutating func handle(_ key: Key, in size: Size) -> Outcome<ReadingEvent> {
    guard let command = Self.keys.command(for: key) else { return .notMine }
    return position.perform(command, total: lines(in: size.columns).count, visible: size.rows)
  }

  package func draw(on canvas: inout Canvas) {
    let lines = lines(in: canvas.columns)
    let window = position.window(of: lines.count, in: canvas.rows)
    for (row, line) in lines[window].enumerated() {
      for part in line { canvas.text(part.text, column: part.column, row: row, style: part.style) }
    }
    canvas.scrollBar(row: 0, rows: canvas.rows, showing: window, of: lines.count)
  }

  private struct Part {
    let text: String
    let column: Int
    let style: Style
  }

  private func lines(in columns: Int) -> [[Part]] {
    let longest = sections.flatMap(\.entries).map { DisplayWidth.of($0.keys) }.max() ?? 0
    let keyColumns = min(longest, columns / 4)
    var lines: [[Part]] = []
    for section in sections {
      if !lines.isEmpty { lines.append([]) }
      lines.append([Part(text: section.heading, column: 1, style: .heading)])
      for entry in section.entries { lines += self.lines(of: entry, keyColumns, columns) }
    }
    return lines
  }

  private func lines(of entry: Entry, _ keyColumns: Int, _ columns: Int) -> [[Part]] {
    let column = 3 + keyColumns + 2
    let room = max(1, columns - column - 2)
    var texts = "\(entry.label): \(entry.sentence)".wrapped(to: room).map {
      Part(text: $0, column: column, style: .plain)
    }
    if let reason = entry.disabledReason {
      texts += "\(unavailable): \(reason)".wrapped(to: room).map {
        Part(text: $0, column: column, style: .warning)
      }
    }
    let keys = entry.keys.wrapped(to: max(1, keyColumns)).map {
      Part(text: $0, column: 3, style: .key)
    }
    return (0..<max(keys.count, texts.count)).map { row in
      [keys.dropFirst(row).first, texts.dropFirst(row).first].compactMap { $0 }
    }
  }
}
