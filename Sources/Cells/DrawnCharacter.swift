extension Character {
  /// The character as it is drawn in a cell: a letter with at most four marks (what a terminal's
  /// cell holds), a no-break space as a space, and `·` for what would act on the terminal or has
  /// no place of its own, such as a control character or a mark without a letter.
  var drawn: Character {
    if let value = asciiValue { return (0x20...0x7E).contains(value) ? self : "·" }
    guard let first = unicodeScalars.first else { return " " }
    if first.value == 0xA0 { return " " }
    guard first.canStandAlone else { return "·" }
    return unicodeScalars.count == 1 ? self : withMarksOnly(on: first)
  }

  private func withMarksOnly(on first: Unicode.Scalar) -> Character {
    var kept = String.UnicodeScalarView([first])
    for scalar in unicodeScalars.dropFirst() where kept.count < 5 && scalar.isMark {
      kept.append(scalar)
    }
    let text = String(kept)
    return text.count == 1 ? text.first ?? "·" : Character(first)
  }
}

extension Unicode.Scalar {
  fileprivate var canStandAlone: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      false
    default: true
    }
  }

  /// Whether this is a mark that is drawn; variation selectors only choose among glyphs.
  fileprivate var isMark: Bool {
    if properties.isVariationSelector { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }
}
