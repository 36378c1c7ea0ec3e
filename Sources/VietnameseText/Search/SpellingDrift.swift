extension String {
  /// A name without what drifts when it is written by ear: tones and marks, spaces, and the letters
  /// that sound alike here (x/s, ch/tr, y/i, gi/d, c/k/q, gh/g). `Lỳ Xè Chừ` and `Ly Sè Trư` are
  /// alike.
  package var nameSkeleton: String {
    var skeleton = ContiguousArray<UInt8>()
    for syllable in foldedBytes.split(separator: UInt8(ascii: " ")) {
      skeleton += SpellingDrift.skeleton(ofFolded: syllable)
    }
    return String(decoding: skeleton, as: UTF8.self)
  }
}

enum SpellingDrift {
  /// What is heard alike at the head of a syllable, and how it is written in a skeleton; the longer
  /// stands before the shorter.
  private static let heads: [(heard: [UInt8], written: [UInt8])] = [
    ("ngh", "ng"), ("tr", "ch"), ("gi", "d"), ("gh", "g"), ("x", "s"), ("k", "c"), ("q", "c"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The skeleton of one folded syllable. `kh` is no `k`.
  static func skeleton(ofFolded syllable: some Collection<UInt8>) -> ContiguousArray<UInt8> {
    var skeleton = ContiguousArray<UInt8>()
    var rest = ContiguousArray(syllable)[...]
    for head in heads where rest.starts(with: head.heard) && rest.count > head.heard.count {
      if head.heard == [UInt8(ascii: "k")], rest.dropFirst().first == UInt8(ascii: "h") { break }
      skeleton += head.written
      rest = rest.dropFirst(head.heard.count)
      break
    }
    for byte in rest { skeleton.append(byte == UInt8(ascii: "y") ? UInt8(ascii: "i") : byte) }
    return skeleton
  }
}
