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

  /// A query made ready for the texts of this index: each of its words must occur, in any order.
  package func search(_ query: String) -> Search {
    let words = query.accentedSearchBytes.split(separator: UInt8(ascii: " "))
      .map { self.words.matches(of: ContiguousArray($0)) }
    return Search(matches: words, tokens: tokens, texts: texts)
  }
}

extension SearchIndex {
  /// What a person typed to find something, held against the words of an index.
  package struct Search: Sendable {
    /// For each word of the query what it is in each word of the index.
    fileprivate let matches: [ContiguousArray<WordMatch>]
    fileprivate let tokens: ContiguousArray<UInt32>
    fileprivate let texts: ContiguousArray<Range<Int>>

    /// Whether nothing was typed; an empty query finds every text, all at one rank.
    package var isEmpty: Bool { matches.isEmpty }

    /// How well a text answers the query; nil when a word of the query is not in it.
    package func rank(of slot: Slot) -> MatchRank? {
      guard !matches.isEmpty else { return .best }
      let text = texts[slot]
      var shared = WordMatch.all
      for word in matches {
        var found: WordMatch = []
        for place in text { found.formUnion(word[Int(tokens[place])]) }
        shared.formIntersection(found)
        if shared.isEmpty { return nil }
      }
      return [shared.subtracting(.wholes).best, bestAsWhole(text)].compactMap(\.self).min()
    }

    /// How well the text as a whole is what was typed, word by word.
    private func bestAsWhole(_ text: Range<Int>) -> MatchRank? {
      guard text.count == matches.count else { return nil }
      var shared = WordMatch.wholes
      for (word, place) in zip(matches, text) {
        shared.formIntersection(word[Int(tokens[place])])
      }
      return shared.best
    }

    /// The texts that answer the query, the best first, else in order.
    package var found: [Slot] {
      var finds = RankedFinds<Slot>()
      for slot in texts.indices {
        if let rank = rank(of: slot) { finds.add(slot, rank) }
      }
      return finds.bestFirst
    }
  }
}
