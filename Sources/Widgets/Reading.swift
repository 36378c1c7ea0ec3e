/// What a person does with a text that is longer than the screen.
package enum ReadingCommand: Hashable, Sendable, CaseIterable {
  case lineUp, lineDown, pageUp, pageDown, start, end, close

  /// The keys of a page that `closing` keys close.
  static func keys(closing close: Binding<ReadingCommand>) -> KeyTable<ReadingCommand> {
    KeyTable([
      close,
      Binding(
        .up, "k", does: .lineUp, label: "widgets.read.lines", help: "widgets.read.up.help"),
      Binding(
        .down, "j", does: .lineDown, label: "widgets.read.lines", help: "widgets.read.down.help",
        footer: .joined),
      Binding(
        .pageUp, does: .pageUp, label: "widgets.read.pages", help: "widgets.read.page.up.help"),
      Binding(
        .pageDown, " ", does: .pageDown, label: "widgets.read.pages",
        help: "widgets.read.page.down.help", footer: .joined),
      Binding(
        .home, does: .start, label: "widgets.read.start", help: "widgets.read.start.help",
        footer: .hidden),
      Binding(
        .end, does: .end, label: "widgets.read.end", help: "widgets.read.end.help",
        footer: .hidden),
    ])
  }
}

/// What a page of text has to tell its owner.
package enum ReadingEvent: Hashable, Sendable {
  case closed
}

/// How far a text is scrolled.
struct ScrollPosition: Hashable, Sendable {
  private var first = 0

  /// The lines shown. Never empty space below the end while there is text above.
  func window(of total: Int, in visible: Int) -> Range<Int> {
    let start = min(first, max(0, total - visible))
    return start..<min(total, start + max(0, visible))
  }

  /// Carries out a command in a text of `total` lines of which `visible` are seen.
  mutating func perform(
    _ command: ReadingCommand, total: Int, visible: Int
  ) -> Outcome<ReadingEvent> {
    let shown = window(of: total, in: visible).lowerBound
    let page = max(1, visible - 1)
    let wanted: Int
    switch command {
    case .lineUp: wanted = shown - 1
    case .lineDown: wanted = shown + 1
    case .pageUp: wanted = shown - page
    case .pageDown: wanted = shown + page
    case .start: wanted = 0
    case .end: wanted = max(0, total - visible)
    case .close: return .event(.closed)
    }
    first = max(0, wanted)
    return .consumed
  }
}
