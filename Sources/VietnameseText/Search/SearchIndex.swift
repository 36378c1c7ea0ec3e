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
    guard !words.isEmpty else { return Search(isEmpty: true, finding: texts.count) }
    // How each word of the query stands in each word of the index, one word of the query behind
    // the other.
    var matches = ContiguousArray<WordMatch>()
    for word in words { matches += self.words.matches(of: ContiguousArray(word)) }
    let count = matches.count / words.count
    var search = Search(isEmpty: false, finding: 0)
    search.numbers.reserveCapacity(texts.count)
    tokens.withUnsafeBufferPointer { tokens in
      matches.withUnsafeBufferPointer { matches in
        for text in texts {
          search.numbers.append(
            Self.number(
              of: UnsafeBufferPointer(rebasing: tokens[text]), matches, words: words.count,
              each: count))
        }
      }
    }
    return search
  }

  /// The number of the rank at which a text answers: how all words of the query stand somewhere in it
  /// or, where that is nearer, how they stand in it word by word from its first to its last.
  private static func number(
    of text: UnsafeBufferPointer<UInt32>, _ matches: UnsafeBufferPointer<WordMatch>, words: Int,
    each count: Int
  ) -> UInt8 {
    var somewhere = WordMatch.parts
    for word in 0..<words {
      var found: WordMatch = []
      for token in text { found.formUnion(matches[word * count + Int(token)]) }
      somewhere.formIntersection(found)
      guard !somewhere.isEmpty else { break }
    }
    var inTurn: WordMatch = text.count == words ? .wholes : []
    if !inTurn.isEmpty {
      for word in 0..<words { inTurn.formIntersection(matches[word * count + Int(text[word])]) }
    }
    let best = somewhere.union(inTurn)
    return best.isEmpty ? Search.none : UInt8(best.rawValue.trailingZeroBitCount)
  }
}

extension SearchIndex {
  /// What a query has found in an index.
  package struct Search: Sendable {
    /// Whether nothing was typed; an empty query finds every text, all at one rank.
    package let isEmpty: Bool
    /// By text, the number of the rank at which it answers.
    fileprivate var numbers: ContiguousArray<UInt8>

    /// Of a text that does not answer.
    fileprivate static let none = UInt8.max

    /// Finds so many texts, all as well as can be.
    fileprivate init(isEmpty: Bool, finding count: Int) {
      self.isEmpty = isEmpty
      numbers = ContiguousArray(repeating: UInt8(MatchRank.best.number), count: count)
    }

    /// How well a text answers the query; nil when a word of the query is not in it.
    package func rank(of slot: Slot) -> MatchRank? {
      numbers[slot] == Self.none ? nil : MatchRank.all[Int(numbers[slot])]
    }

    /// The texts that answer the query, the best first, else in order.
    package var found: [Slot] { bestFirst(among: Array(numbers.indices), at: { $0 }, orElse: self) }

    /// Those of the finds whose texts answer, the best first, and behind them those that answer the
    /// other search; what is found equally well stays in its order. Few ranks and many finds, so a
    /// bucket for each rank.
    package func bestFirst(
      among finds: [Int], at slot: (Int) -> Slot, orElse other: Search
    ) -> [Int] {
      let ranks = MatchRank.all.count
      var buckets = [[Int]](repeating: [], count: 2 * ranks)
      for find in finds {
        let slot = slot(find)
        if numbers[slot] != Self.none {
          buckets[Int(numbers[slot])].append(find)
        } else if other.numbers[slot] != Self.none {
          buckets[ranks + Int(other.numbers[slot])].append(find)
        }
      }
      return buckets.flatMap(\.self)
    }
  }
}
