import VietnameseText

extension String {
  /// The text of a cell as it is kept: accents composed, spaces and line breaks of all kinds
  /// closed up to one space, none at the ends, nothing that could act as a control sequence.
  var tidied: String {
    var result = String.UnicodeScalarView()
    var owesSpace = false
    for scalar in composed.unicodeScalars {
      if scalar.properties.isWhitespace {
        owesSpace = !result.isEmpty
      } else if !scalar.isInvisible {
        if owesSpace { result.append(" ") }
        owesSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format: true
    default: false
    }
  }
}
