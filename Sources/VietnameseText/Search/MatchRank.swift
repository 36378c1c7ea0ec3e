/// How near to what was typed a text is written, the nearest first.
package enum MatchSpelling: UInt8, Comparable, Sendable, CaseIterable {
  /// With the accents as typed.
  case sameAccents
  /// The same without accents.
  case sameLetters
  /// By ear: `tru` finds `Chừ`.
  case soundsAlike

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Where the words of a query stand in a text, best first.
package enum MatchPlace: UInt8, Comparable, Sendable, CaseIterable {
  case wholeText, wordStart, anywhere

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How well a text answers a query; the least is the best. The spelling goes before the place.
package struct MatchRank: Hashable, Comparable, Sendable {
  package let spelling: MatchSpelling
  package let place: MatchPlace

  package static let best = MatchRank(spelling: .sameAccents, place: .wholeText)

  /// All, the best first.
  static let all = MatchSpelling.allCases.flatMap { spelling in
    MatchPlace.allCases.map { MatchRank(spelling: spelling, place: $0) }
  }

  /// Its place in `all`.
  var number: Int { Int(spelling.rawValue) * MatchPlace.allCases.count + Int(place.rawValue) }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
