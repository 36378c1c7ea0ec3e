/// In which code a column is written, judged by which reading gives Vietnamese syllables.
package struct CodeGuess: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    package let code: LetterCode
    /// Of the words with letters beyond ASCII, how many are Vietnamese syllables so read: 0 to 1.
    package let share: Double
  }

  /// The codes that can be meant, the likeliest first. Only Unicode where all is ASCII.
  package let candidates: [Candidate]

  package var best: LetterCode { candidates.first?.code ?? .unicode }

  /// How far the likeliest stands before the next: 0, a toss-up, to 1.
  package var confidence: Double {
    guard let first = candidates.first else { return 0 }
    guard candidates.count > 1 else { return 1 }
    return first.share - candidates[1].share
  }

  /// Whether nobody need be asked: there is one code only, what stands there is Vietnamese as it
  /// is, or one code fits far better than all others.
  package var isClear: Bool {
    guard candidates.count > 1, let first = candidates.first else { return true }
    return first.share >= 0.8 && (first.code == .unicode || confidence >= 0.2)
  }

  /// Judges by all texts of a column. `favoured`, such as the code of the other columns, wins
  /// where this one says too little by itself.
  package init(of texts: some Sequence<String>, favouring favoured: LetterCode? = nil) {
    // A word counts once, so that one that every row has does not decide.
    var words: Set<Substring> = []
    for text in texts { words.formUnion(text.wordsBeyondASCII) }
    guard !words.isEmpty else {
      candidates = [Candidate(code: .unicode, share: 1)]
      return
    }
    let found = LetterCode.all.compactMap { code in
      code.share(of: words).map { Candidate(code: code, share: $0) }
    }
    let order = { (candidate: Candidate) in LetterCode.all.firstIndex(of: candidate.code) ?? 0 }
    let ranked = found.sorted { ($1.share, order($0)) < ($0.share, order($1)) }
    let most = ranked.first?.share ?? 0
    // `Là` in `Là, Bản` could be another word in an old code, but `Bản` is Unicode beyond doubt.
    let isSurelyUnicode =
      ranked.first?.code == .unicode && words.contains { String($0).singleBytes == nil }
    if let favoured, !isSurelyUnicode,
      let place = ranked.firstIndex(where: { $0.code == favoured }),
      ranked[place].share > most - 0.2
    {
      candidates = [ranked[place]] + ranked[..<place] + ranked[(place + 1)...]
    } else {
      candidates = ranked
    }
  }
}

extension LetterCode {
  /// How many of the words are syllables in this code; nil where it cannot be meant.
  fileprivate func share(of words: Set<Substring>) -> Double? {
    var read = 0
    var valid = 0
    for word in words {
      switch self {
      case .unicode:
        read += 1
        if Syllable.isPossible(word.composed) { valid += 1 }
      case .legacy(let code):
        // A word that is Unicode already says nothing of the others' code.
        guard let bytes = String(word).singleBytes else { continue }
        read += 1
        guard code.knows(bytes) else { continue }
        let text = String(decoding: code.utf8(of: bytes.span), as: UTF8.self)
        if Syllable.isPossible(text) { valid += 1 }
      }
    }
    return read == 0 ? nil : Double(valid) / Double(read)
  }
}

extension String {
  /// The words that hold anything beyond ASCII but spaces, dashes and quotes.
  fileprivate var wordsBeyondASCII: [Substring] {
    // By scalars, since a soft hyphen or a mark joins what stands before it in a `Character`.
    unicodeScalars.split { !$0.isPartOfEncodedWord }
      .filter { $0.contains { !$0.isASCII } }
      .map { Substring($0) }
  }
}

extension Substring { fileprivate var composed: String { String(self).composed } }

extension Unicode.Scalar {
  /// A letter, or a sign that may be a letter in an old code.
  fileprivate var isPartOfEncodedWord: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case ..<0xA1, 0x2010...0x203A: false
    default: true
    }
  }
}
