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
  private var texts = ContiguousArray<Text>()

  /// Where the words of a text stand, and behind them those of what stands beside it.
  private struct Text {
    let own: Range<Int>
    let beside: Range<Int>
  }

  package init() {}

  package init(_ texts: some Sequence<String>) {
    for text in texts { add(text) }
  }

  package var slots: Range<Slot> { texts.indices }

  /// A word that the text lacks is looked for in what stands `beside` it, as the details of a name.
  @discardableResult package mutating func add(_ text: String, beside: String = "") -> Slot {
    texts.append(tokenized(text, beside))
    return texts.count - 1
  }

  package mutating func replace(_ slot: Slot, with text: String, beside: String = "") {
    texts[slot] = tokenized(text, beside)
  }

  private mutating func tokenized(_ text: String, _ beside: String) -> Text {
    Text(own: appendTokens(of: text), beside: appendTokens(of: beside))
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
    search.answers.reserveCapacity(texts.count)
    tokens.withUnsafeBufferPointer { tokens in
      matches.withUnsafeBufferPointer { matches in
        for text in texts {
          search.answers.append(
            Self.answer(
              of: UnsafeBufferPointer(rebasing: tokens[text.own]),
              beside: UnsafeBufferPointer(rebasing: tokens[text.beside]), matches,
              words: words.count, each: count))
        }
      }
    }
    return search
  }

  private typealias Tokens = UnsafeBufferPointer<UInt32>
  private typealias Matches = UnsafeBufferPointer<WordMatch>

  /// The rank at which a text answers: how all words of the query stand somewhere in it or, where
  /// that is nearer, how they stand in it word by word from its first to its last.
  private static func answer(
    of text: Tokens, beside: Tokens, _ matches: Matches, words: Int, each count: Int
  ) -> Answer {
    var (somewhere, isBeside) = (WordMatch.parts, false)
    for word in 0..<words {
      var found = union(of: text, matches, from: word * count)
      if found.isEmpty {
        found = union(of: beside, matches, from: word * count)
        isBeside = true
      }
      somewhere.formIntersection(found)
      guard !somewhere.isEmpty else { return .none }
    }
    var inTurn: WordMatch = text.count == words ? .wholes : []
    if !inTurn.isEmpty {
      for word in 0..<words { inTurn.formIntersection(matches[word * count + Int(text[word])]) }
    }
    return Answer(isBeside: isBeside, best: somewhere.union(inTurn))
  }

  private static func union(of text: Tokens, _ matches: Matches, from start: Int) -> WordMatch {
    var found: WordMatch = []
    for token in text { found.formUnion(matches[start + Int(token)]) }
    return found
  }
}

/// How a text answers a query, in a byte: the number of a rank, those of texts that need what stands
/// beside them behind all others.
private struct Answer: Equatable {
  private let number: UInt8

  static let none = Answer(number: .max)
  static let best = Answer(isBeside: false, best: .all)
  /// How many different ones there are.
  static let count = 2 * MatchRank.all.count

  private init(number: UInt8) { self.number = number }

  init(isBeside: Bool, best: WordMatch) {
    let rank = best.rawValue.trailingZeroBitCount
    number = UInt8(truncatingIfNeeded: isBeside ? rank + MatchRank.all.count : rank)
  }

  var isBeside: Bool { self != .none && bucket >= MatchRank.all.count }
  var bucket: Int { Int(number) }
  var rank: MatchRank { MatchRank.all[bucket % MatchRank.all.count] }
}

extension SearchIndex {
  /// What a query has found in an index.
  package struct Search: Sendable {
    /// Whether nothing was typed; an empty query finds every text, all at one rank.
    package let isEmpty: Bool
    /// By text.
    fileprivate var answers: ContiguousArray<Answer>

    /// Finds so many texts, all as well as can be.
    fileprivate init(isEmpty: Bool, finding count: Int) {
      self.isEmpty = isEmpty
      answers = ContiguousArray(repeating: .best, count: count)
    }

    /// How well a text answers the query; nil when a word of the query is not in it.
    package func rank(of slot: Slot) -> MatchRank? {
      answers[slot] == .none ? nil : answers[slot].rank
    }

    /// Whether a word of the query is not in the text itself but in what stands beside it.
    package func isBeside(_ slot: Slot) -> Bool { answers[slot].isBeside }

    /// The texts that answer the query, the best first, else in order.
    package var found: [Slot] { bestFirst(among: Array(answers.indices), at: { $0 }) }

    /// Those of the finds whose texts answer, the best first, and behind them those that answer with
    /// what stands beside them; what is found equally well stays in its order. Few ranks and many
    /// finds, so a bucket for each rank.
    package func bestFirst(among finds: [Int], at slot: (Int) -> Slot) -> [Int] {
      var buckets = [[Int]](repeating: [], count: Answer.count)
      for find in finds {
        let answer = answers[slot(find)]
        if answer != .none { buckets[answer.bucket].append(find) }
      }
      return buckets.flatMap(\.self)
    }
  }
}
