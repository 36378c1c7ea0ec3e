extension Character {
  /// The one ASCII character that stands for this one, cell by cell, where accents or lines
  /// cannot be shown: `đ` gives `d`, `┌` gives `+`; `?` where there is none, as of `≥`, which is
  /// neither `>` nor `=`.
  package var asciiForm: Character {
    if let value = asciiValue { return (0x20...0x7E).contains(value) ? self : "?" }
    if let form = PlainForms.signs[self] { return form }
    guard let first = unicodeScalars.first else { return "?" }
    let base = Character(LatinLetters.bareBase(of: first))
    return base.isASCII ? base : PlainForms.signs[base] ?? "?"
  }

  /// The two ASCII characters for what says something else in one: `>` and `=` for `≥`.
  package var asciiPair: (Character, Character)? {
    switch self {
    case "≥": (">", "=")
    case "≤": ("<", "=")
    default: nil
    }
  }
}

extension String {
  /// The text in ASCII for readers and terminals without Vietnamese, with line breaks kept. As
  /// wide as before, but for `≤ ≥ …`, which are spelled out so that they keep their meaning.
  package var withoutAccents: String {
    var plain = ""
    plain.reserveCapacity(utf8.count)
    for character in self {
      if character.isASCII {
        plain.append(character)
      } else if let (first, second) = character.asciiPair {
        plain.append(first)
        plain.append(second)
      } else if character == "…" {
        plain += "..."
      } else {
        plain.append(character.asciiForm)
      }
    }
    return plain
  }
}

private enum PlainForms {
  /// What has no base letter in ASCII, by the character that stands for it.
  static let signs: [Character: Character] = {
    let rows: [(String, Character)] = [
      ("đð₫", "d"), ("ĐÐ", "D"), ("øœ", "o"), ("ØŒ", "O"), ("æ", "a"), ("Æ", "A"), ("ł", "l"),
      ("Ł", "L"),
      ("─–—−‐‑", "-"), ("│▏", "|"), ("┌┐└┘├┤┬┴┼", "+"),
      ("█", "#"), ("░", ":"), ("·…", "."), ("•", "*"),
      ("▸→»", ">"), ("←«", "<"), ("↑", "^"), ("↓", "v"), ("×", "x"),
      ("“”", "\""), ("‘’", "'"), ("²", "2"), ("³", "3"),
      ("\u{A0}\u{202F}", " "),
    ]
    var signs: [Character: Character] = [:]
    for (characters, plain) in rows {
      for character in characters { signs[character] = plain }
    }
    return signs
  }()
}
