/// A text made ready to be searched many times: without accents, and with them where it has any.
package struct FoldedText: Hashable, Sendable {
  /// The folded bytes; behind them the accented ones unless they are the same.
  fileprivate let bytes: ContiguousArray<UInt8>
  fileprivate let foldedCount: Int

  package init(_ text: String) {
    var bytes = text.foldedBytes
    foldedCount = bytes.count
    let accented = text.accentedSearchBytes
    if accented != bytes { bytes += accented }
    self.bytes = bytes
  }
}

/// Where the words of a query stand in a text, best first.
package enum MatchPlace: UInt8, Comparable, Sendable {
  case wholeText, wordStart, anywhere

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How well a text answers a query; the least is the best. A text with the accents as typed goes
/// before every text that matches without them only.
package struct MatchRank: Hashable, Comparable, Sendable {
  package let hasSameAccents: Bool
  package let place: MatchPlace

  package static func < (left: Self, right: Self) -> Bool {
    left.hasSameAccents == right.hasSameAccents
      ? left.place < right.place : left.hasSameAccents
  }
}

/// What a person typed to find something: each of its words must occur, in any order.
package struct SearchQuery: Sendable {
  private let folded: SearchWords
  private let accented: SearchWords

  package init(_ text: String) {
    folded = SearchWords(text.foldedBytes)
    accented = SearchWords(text.accentedSearchBytes)
  }

  /// Whether nothing was typed; an empty query finds every text, all at one rank.
  package var isEmpty: Bool { folded.words.isEmpty }

  /// How well `text` answers the query; nil when a word of the query is not in it.
  package func rank(in text: FoldedText) -> MatchRank? {
    let bytes = text.bytes.span
    guard let place = folded.place(in: bytes.extracting(first: text.foldedCount)) else {
      return nil
    }
    let isPlain = bytes.count == text.foldedCount
    let accentedBytes = isPlain ? bytes : bytes.extracting(droppingFirst: text.foldedCount)
    if let place = accented.place(in: accentedBytes) {
      return MatchRank(hasSameAccents: true, place: place)
    }
    return MatchRank(hasSameAccents: false, place: place)
  }
}

/// The words of a query as bytes.
private struct SearchWords {
  let whole: ContiguousArray<UInt8>
  let words: [ContiguousArray<UInt8>]

  init(_ text: ContiguousArray<UInt8>) {
    whole = text
    words = text.split(separator: UInt8(ascii: " ")).map { ContiguousArray($0) }
  }

  /// The place of the worst placed word; nil when one is missing.
  func place(in text: Span<UInt8>) -> MatchPlace? {
    var worst = MatchPlace.wordStart
    for word in words {
      guard let place = Self.place(of: word.span, in: text) else { return nil }
      worst = max(worst, place)
    }
    return whole.count == text.count && worst == .wordStart
      && Self.occurs(whole.span, in: text, at: 0)
      ? .wholeText : worst
  }

  private static func place(of word: Span<UInt8>, in text: Span<UInt8>) -> MatchPlace? {
    let last = text.count - word.count
    guard !word.isEmpty, last >= 0 else { return nil }
    let first = word[0]
    var found: MatchPlace?
    var start = 0
    while start <= last {
      if text[start] == first, occurs(word, in: text, at: start) {
        if start == 0 || text[start - 1].endsWord { return .wordStart }
        found = .anywhere
      }
      start += 1
    }
    return found
  }

  private static func occurs(_ word: Span<UInt8>, in text: Span<UInt8>, at start: Int) -> Bool {
    var offset = 0
    while offset < word.count {
      if text[start + offset] != word[offset] { return false }
      offset += 1
    }
    return true
  }
}

extension UInt8 {
  /// Whether a word may begin after this byte: a space or an ASCII sign, as in `LS-014`.
  fileprivate var endsWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      false
    default: true
    }
  }
}
