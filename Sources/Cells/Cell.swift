/// What a piece of text is for; the terminal decides how it looks. Meaning is never carried by
/// colour alone, so every style must also read well in black and white.
package enum Style: UInt8, Hashable, Sendable, CaseIterable {
  case plain, title, heading, selected, muted, warning, error, success, field, focus, key
}

/// One cell of a grid: a character as the reader sees it (a base letter with its marks), or the
/// right half of a wide one.
package struct Cell: Hashable, Sendable {
  package var text: Character
  package var style: Style
  /// The cell belongs to the wide character on its left and draws nothing itself.
  package var isContinuation: Bool

  package init(_ text: Character = " ", style: Style = .plain, isContinuation: Bool = false) {
    self.text = text
    self.style = style
    self.isContinuation = isContinuation
  }
}
