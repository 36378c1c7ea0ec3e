/// A number as it is written, such as 12,5: exact, never rounded to what a machine can hold.
package struct ExactDecimal: Hashable, Sendable {
  /// All digits as one whole number: 125 of 12,5.
  package let digits: Int
  /// How many of them stand behind the comma.
  package let places: Int

  package static let mostPlaces = 4

  /// Trailing noughts behind the comma say nothing: 12,50 is 12,5.
  package init?(digits: Int, places: Int) {
    guard (0...Self.mostPlaces).contains(places) else { return nil }
    var (digits, places) = (digits, places)
    while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    self.digits = digits
    self.places = places
  }

  package init(_ whole: Int) {
    digits = whole
    places = 0
  }

  /// Reads `12`, `12.5` or `-0.25`, as the record stores it.
  package init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard (1...2).contains(parts.count), (parts.count == 1) == fraction.isEmpty,
      parts[0].utf8.count <= 14, parts[0].last?.isNumber ?? false,
      fraction.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let digits = Int(parts[0] + fraction)
    else { return nil }
    self.init(digits: digits, places: fraction.utf8.count)
  }

  /// Reads what a person types: `12,5`, `12.5`, `1.200`, `21.000.000`, `99%`.
  package init?(typed text: String) {
    var compact = text.filter { !$0.isWhitespace }
    if compact.last == "%" { compact.removeLast() }
    let commas = compact.count { $0 == "," }
    if commas == 1 {
      self.init(text: compact.filter { $0 != "." }.map { $0 == "," ? "." : String($0) }.joined())
    } else if let whole = Money.read(compact) {
      self.init(whole)
    } else {
      self.init(text: compact)
    }
  }

  private func written(with comma: String) -> String {
    let text = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
    let whole = padded.dropLast(places)
    return (digits < 0 ? "-" : "") + whole + (places > 0 ? comma + padded.suffix(places) : "")
  }

  /// `12.5`, as the record stores it.
  package var text: String { written(with: ".") }
  /// `12,5`, as it is written here.
  package var description: String { written(with: ",") }

  package var isNegative: Bool { digits < 0 }

  package func isMore(than whole: Int32) -> Bool {
    digits > (0..<places).reduce(Int(whole)) { scaled, _ in scaled * 10 }
  }

  /// The sum; nil where no number can hold it.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let most = max(places, other.places)
    guard let mine = scaled(to: most), let theirs = other.scaled(to: most) else { return nil }
    let (sum, overflow) = mine.addingReportingOverflow(theirs)
    return overflow ? nil : ExactDecimal(digits: sum, places: most)
  }

  private func scaled(to most: Int) -> Int? {
    var scaled = digits
    for _ in places..<most {
      let (next, overflow) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      scaled = next
    }
    return scaled
  }
}
