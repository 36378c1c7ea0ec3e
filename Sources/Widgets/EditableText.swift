/// Text with a cursor in it, as the part before the cursor and the part after, so that a place
/// that is not between two letters cannot be written down.
struct EditableText: Hashable, Sendable {
  private(set) var head: String
  private(set) var tail = ""

  init(_ text: String = "") {
    head = text.asTyped
  }

  var text: String { head + tail }
  var isEmpty: Bool { head.isEmpty && tail.isEmpty }

  /// Puts text in at the cursor, up to `maximum` characters in all. A mark that comes alone joins
  /// the letter before it. Whether all of it found room.
  mutating func insert(_ piece: String, maximum: Int) -> Bool {
    head = (head + piece).asTyped
    let excess = head.count + tail.count - maximum
    guard excess > 0 else { return true }
    head.removeLast(min(excess, head.count))
    return false
  }

  mutating func removeBackward() -> Bool { head.popLast() != nil }

  /// Puts text in place of so many characters before the cursor.
  mutating func replaceBackward(_ count: Int, with piece: String, maximum: Int) -> Bool {
    head.removeLast(min(count, head.count))
    return insert(piece, maximum: maximum)
  }

  mutating func removeForward() -> Bool {
    guard !tail.isEmpty else { return false }
    tail.removeFirst()
    return true
  }

  mutating func clear() -> Bool {
    guard !isEmpty else { return false }
    self = EditableText()
    return true
  }

  mutating func moveLeft() {
    if let letter = head.popLast() { tail.insert(letter, at: tail.startIndex) }
  }

  mutating func moveRight() {
    if !tail.isEmpty { head.append(tail.removeFirst()) }
  }

  mutating func moveToStart() { move(to: 0) }

  mutating func moveToEnd() { move(to: .max) }

  /// Moves the cursor behind the first `offset` characters.
  mutating func move(to offset: Int) {
    let whole = text
    head = String(whole.prefix(max(0, offset)))
    tail = String(whole.dropFirst(head.count))
  }
}

extension String {
  /// One line of text: breaks are spaces, invisible characters are left out.
  var asOneLine: String {
    String(compactMap { $0.isBreak ? " " : $0.isInvisible ? nil : $0 })
  }

  /// Text of several lines: every break is one `\n`, a tab is a space, invisible characters are
  /// left out.
  var asLines: String {
    String(compactMap { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0.isInvisible ? nil : $0 })
  }
}
