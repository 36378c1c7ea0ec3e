import VietnameseText

extension String {
  /// A name without what drifts when it is written by ear: tones and marks, spaces, and the letters
  /// that sound alike here (x/s, ch/tr, y/i, gi/d, c/k). `Lỳ Xè Chừ` and `Ly Sè Trư` are alike.
  package var nameSkeleton: String {
    var skeleton = ""
    for syllable in folded.split(separator: " ") {
      var rest = syllable[...]
      for (heard, written) in [("tr", "ch"), ("gi", "d"), ("x", "s"), ("k", "c")]
      where rest.hasPrefix(heard) && rest.count > heard.count {
        skeleton += written
        rest = rest.dropFirst(heard.count)
        break
      }
      skeleton += String(rest.map { $0 == "y" ? "i" : $0 })
    }
    return skeleton
  }
}
