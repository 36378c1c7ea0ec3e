// How a person types a period.
extension Period {
  /// Reads what a person types: `2026`, `10/2026`, `quý 3/2026`, `Q3/2026`, `6 tháng đầu năm 2026`,
  /// or the stored form.
  package init?(typed: String) {
    let text = typed.lowercased().filter { !$0.isWhitespace && $0 != "." }
    if let stored = Period(text.uppercased()) {
      self = stored
      return
    }
    guard let (word, year) = Self.split(text) else { return nil }
    switch word {
    case "", "năm", "nam": self = .year(year)
    case "6thángđầu", "6thángđầunăm", "h1": self = .half(1, of: year)
    case "6thángcuối", "6thángcuốinăm", "h2": self = .half(2, of: year)
    default:
      for opening in ["quý", "quy", "q"] where word.hasPrefix(opening) {
        guard let number = Self.quarters[String(word.dropFirst(opening.count).prefix { $0 != "n" })]
        else { return nil }
        self = .quarter(number, of: year)
        return
      }
      let number = word.hasPrefix("tháng") ? word.dropFirst("tháng".count) : word[...]
      guard let month = Month(year: year, month: Int(number.prefix { $0 != "n" }) ?? 0) else {
        return nil
      }
      self = .month(month)
    }
  }

  /// A form that is read back whatever the language of the interface.
  package var typed: String {
    switch kind {
    case .month: first.description
    case .quarter: "Q\(part)/\(year)"
    case .half: "H\(part)/\(year)"
    case .year, .schoolYear: description
    }
  }

  private static let quarters = [
    "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
  ]

  /// What stands before the year, and the year.
  private static func split(_ text: String) -> (word: String, year: Int)? {
    guard let year = Day.number(text.suffix(4), digits: 4), year > 0 else { return nil }
    let word = text.dropLast(4)
    return (String(word.last == "/" || word.last == "-" ? word.dropLast() : word), year)
  }
}
