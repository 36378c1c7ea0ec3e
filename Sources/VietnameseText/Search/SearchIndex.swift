/// Many texts made ready to be searched at every key.
///
/// Texts share words: a hundred thousand names have a few thousand. So a query is held against each
/// word once, and what that gives is looked up for the words of each text.
package struct SearchIndex: Sendable {
  /// A text of an index.
  package typealias Slot = Int

  private var words = SearchWords()
  /// The words of all texts, one text behind the other.
  private var tokens = ContiguousArray<UInt32>()
  private var texts = ContiguousArray<Range<Int>>()

  package init() {}

  package init(_ texts: some Sequence<String>) {
    for text in texts { add(text) }
  }

  package var slots: Range<Slot> { texts.indices }

  @discardableResult package mutating func add(_ text: String) -> Slot {
    texts.append(appendTokens(of: text))
    return texts.count - 1
  }

  package mutating func replace(_ slot: Slot, with text: String) {
    texts[slot] = appendTokens(of: text)
  }

  private mutating func appendTokens(of text: String) -> Range<Int> {
    let start = tokens.count
    for word in text.accentedSearchBytes.split(separator: UInt8(ascii: " ")) {
      tokens.append(words.number(of: ContiguousArray(word)))
    }
    return start..<tokens.count
  }

  /// What answers a query: each of its words must occur, in any order.
  package func search(_ query: String) -> Search {
    let words = query.accentedSearchBytes.split(separator: UInt8(ascii: " "))
    var search = Search(isEmpty: words.isEmpty, count: texts.count)
    for (place, word) in words.enumerated() {
      search.narrow(
        by: self.words.matches(of: ContiguousArray(word)), at: place, of: words.count,
        tokens: tokens, texts: texts)
    }
    return search
  }
}

extension SearchIndex {
  /// What a query has found in an index.
  package struct Search: Sendable {
    /// Whether nothing was typed; an empty query finds every text, all at one rank.
    package let isEmpty: Bool
    /// How each text answers: how all words of the query stand somewhere in it, and how they stand
    /// in it word by word from its first to its last.
    private var somewhere: ContiguousArray<WordMatch>
    private var inTurn: ContiguousArray<WordMatch>

    fileprivate init(isEmpty: Bool, count: Int) {
      self.isEmpty = isEmpty
      somewhere = ContiguousArray(repeating: isEmpty ? .wholes : .parts, count: count)
      inTurn = ContiguousArray(repeating: .wholes, count: count)
    }

    /// Keeps what one word of the query answers too.
    fileprivate mutating func narrow(
      by matches: ContiguousArray<WordMatch>, at place: Int, of count: Int,
      tokens: ContiguousArray<UInt32>, texts: ContiguousArray<Range<Int>>
    ) {
      for slot in texts.indices where !somewhere[slot].isEmpty {
        let text = texts[slot]
        var found: WordMatch = []
        for token in text { found.formUnion(matches[Int(tokens[token])]) }
        somewhere[slot].formIntersection(found)
        inTurn[slot].formIntersection(
          text.count == count ? matches[Int(tokens[text.lowerBound + place])] : [])
      }
    }

    /// How well a text answers the query; nil when a word of the query is not in it.
    package func rank(of slot: Slot) -> MatchRank? {
      guard let rank = somewhere[slot].best else { return nil }
      return isEmpty ? .best : min(rank, inTurn[slot].best ?? rank)
    }

    /// The texts that answer the query, the best first, else in order.
    package var found: [Slot] {
      var finds = RankedFinds<Slot>()
      for slot in somewhere.indices {
        if let rank = rank(of: slot) { finds.add(slot, rank) }
      }
      return finds.bestFirst
    }
  }
}
