package import VietnameseText

/// What a person has set for themselves on this laptop.
package struct PersonalSettings: Hashable, Sendable {
  /// Nil: letters stay as they are typed.
  package var typing: TypingMethod? = .telex
  package var toneStyle = ToneStyle.old
  /// In sentences, words of other languages are left alone.
  package var leavesForeignWords = true
  /// Whether the screen shows accents; nil: as the terminal can.
  package var showsAccents: Bool?

  package init() {}

  /// By what rules words are composed; nil where they are not.
  var typingRules: TypingRules? {
    typing.map {
      TypingRules($0, toneStyle: toneStyle, checksSyllables: leavesForeignWords)
    }
  }
}

// MARK: As they are kept

extension PersonalSettings {
  private enum Name: String { case typing, tones, foreign, accents }

  private static let off = "off"
  private static let composed = "composed"
  private static let left = "left"
  private static let shown = "shown"
  private static let none = "none"

  /// One line: `typing=telex tones=old foreign=left`.
  package var kept: String {
    var pairs: [(Name, String)] = [
      (.typing, typing?.rawValue ?? Self.off), (.tones, toneStyle.rawValue),
      (.foreign, leavesForeignWords ? Self.left : Self.composed),
    ]
    if let showsAccents { pairs.append((.accents, showsAccents ? Self.shown : Self.none)) }
    return pairs.map { "\($0.rawValue)=\($1)" }.joined(separator: " ")
  }

  /// Reads what was kept; what is missing, or was written by another version, is as at first.
  package init(kept: String) {
    self.init()
    for pair in kept.split(separator: " ") {
      let parts = pair.split(separator: "=").map(String.init)
      guard parts.count == 2, let name = Name(rawValue: parts[0]) else { continue }
      switch name {
      case .typing:
        if let method = TypingMethod(rawValue: parts[1]) { typing = method }
        if parts[1] == Self.off { typing = nil }
      case .tones: toneStyle = ToneStyle(rawValue: parts[1]) ?? toneStyle
      case .foreign: leavesForeignWords = parts[1] != Self.composed
      case .accents:
        if parts[1] == Self.shown { showsAccents = true }
        if parts[1] == Self.none { showsAccents = false }
      }
    }
  }
}
