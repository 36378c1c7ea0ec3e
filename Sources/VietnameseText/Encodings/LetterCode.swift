/// How the letters of one column of a list are written.
package enum LetterCode: Hashable, Sendable {
  /// As they should be, accents maybe apart from their letters.
  case unicode
  case legacy(LegacyCode)

  package static let all: [LetterCode] = [.unicode] + LegacyCode.allCases.map { .legacy($0) }

  /// The text that `text` was meant to be, composed. In a column of an old code a cell that holds
  /// what no byte stands for is Unicode already.
  package func reading(of text: String) -> String {
    guard case .legacy(let code) = self, let read = code.reading(of: text) else {
      return text.composed.withoutEth
    }
    return read
  }
}

extension LetterCode {
  /// The name by which commands and profiles know it: `unicode`, `tcvn3`, `vni`, `cp1258`.
  package var name: String {
    switch self {
    case .unicode: "unicode"
    case .legacy(let code): code.rawValue
    }
  }

  package init?(name: String) {
    guard let code = Self.all.first(where: { $0.name == name }) else { return nil }
    self = code
  }
}

extension String {
  /// With đ for the Icelandic eth, a common mistake in Vietnamese lists.
  fileprivate var withoutEth: String {
    guard unicodeScalars.contains(where: { $0 == "ð" || $0 == "Ð" }) else { return self }
    return String(map { $0 == "ð" ? "đ" : $0 == "Ð" ? "Đ" : $0 })
  }

  /// A name that stands in capitals or in small letters throughout, as capitals fonts leave it,
  /// with a capital at the head of each word; another name as it is.
  package var nameRecased: String {
    let hasSmall = contains(where: \.isLowercase)
    let hasCapital = contains(where: \.isUppercase)
    let isLong = split { !$0.isLetter }.contains { $0.count > 1 }
    guard hasSmall != hasCapital, isLong else { return self }
    var result = ""
    var isHead = true
    for character in self {
      result += isHead ? character.uppercased() : character.lowercased()
      isHead = !character.isLetter
    }
    return result
  }
}
