package import Cells
package import Wording

package enum SearchCommand: Hashable, Sendable, CaseIterable {
  case accept, cancel
}

/// What a search line has to tell its owner.
package enum SearchEvent: Hashable, Sendable {
  /// The text to search for now.
  case changed(String)
  /// The list stays as found and takes the keys again.
  case accepted
  /// The list is whole again.
  case cancelled
}

/// The line in which a list is searched while one types.
package struct SearchBar: Hashable, Sendable {
  private var field: TextField

  package init(_ text: String = "") {
    field = TextField(text, kind: .name, maximum: 100)
  }

  package var typingPlace: TypingPlace { field.typingPlace }

  package var text: String { field.text }

  package static let keys = KeyTable<SearchCommand>([
    Binding(
      .enter, does: .accept, label: "widgets.search.accept", help: "widgets.search.accept.help"),
    Binding(
      .escape, does: .cancel, label: "widgets.search.cancel", help: "widgets.search.cancel.help"),
  ])

  package mutating func handle(_ key: Key) -> Outcome<SearchEvent> {
    switch Self.keys.command(for: key, mode: .text) {
    case .accept: return .event(.accepted)
    case .cancel:
      field.text = ""
      return .event(.cancelled)
    case nil: return type(key)
    }
  }

  /// Takes a key as text to search for, and as nothing else.
  mutating func type(_ key: Key) -> Outcome<SearchEvent> {
    let before = text
    guard field.handle(key) != .notMine else { return .notMine }
    return text == before ? .consumed : .event(.changed(text))
  }

  /// Draws the line in the first row: the text, and how many were found, where it is known of how
  /// many.
  package func draw(
    on canvas: inout Canvas, wording: Wording, found: Int, of total: Int? = nil, focused: Bool
  ) {
    let label = wording["widgets.search.label"]
    let count =
      total.map { wording("widgets.search.count", ["found": "\(found)", "total": "\($0)"]) }
      ?? "\(found)"
    let start = canvas.text(label, column: 1, row: 0, style: .heading) + 1
    let room = canvas.columns - start - DisplayWidth.of(count) - 3
    canvas.draw(in: Rect(column: start, row: 0, columns: room, rows: 1)) { part in
      field.draw(on: &part, focused: focused)
    }
    canvas.textRight(count, row: 0, margin: 1, style: found == 0 ? .warning : .muted)
  }
}
