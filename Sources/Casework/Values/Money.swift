import Record

/// Amounts of money as people here type and read them: `1.200.000`, `1,2 tr`, `500k`.
package enum Money {
  /// What a word behind the number multiplies it by.
  private static let units: [(words: [String], factor: Int)] = [
    (["tỷ", "tỉ", "ty", "ti"], 1_000_000_000),
    (["triệu", "trđ", "tr", "m", "trieu"], 1_000_000),
    (["nghìn", "ngàn", "ng", "k", "nghin", "ngan"], 1000),
    (["đồng", "vnđ", "đ", "vnd", "dong", "d", ""], 1),
  ]

  /// What an amount can be: no sum of those of a commune comes near the end of `Int`.
  package static let range = 0...10_000_000_000_000

  /// Reads an amount in đồng; nil where it is none, or where a comma could mean either of two.
  package static func read(_ typed: String) -> Int? {
    let text = typed.lowercased().filter { !$0.isWhitespace }
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    var word = String(text.dropFirst(number.count))
    // `1,2 triệu đồng`
    if word.hasSuffix("đồng"), word != "đồng" { word.removeLast(4) }
    guard let factor = units.first(where: { $0.words.contains(word) })?.factor,
      let decimal = decimal(number, hasUnit: factor > 1)
    else { return nil }
    return whole(decimal, times: factor).flatMap { range.contains($0) ? $0 : nil }
  }

  private static func decimal(_ number: Substring, hasUnit: Bool) -> ExactDecimal? {
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let signs = number.filter { $0 == "." || $0 == "," }
    guard !number.isEmpty, parts.allSatisfy({ !$0.isEmpty }), number.utf8.count <= 18 else {
      return nil
    }
    let isGrouped =
      (1...3).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count == 3 }
    let isOneSign = Set(signs).count <= 1
    // 1.200 and 1,200,000 are groups of three; 1,200 tr is a comma, 1,200 alone could be either.
    let groups =
      signs.isEmpty || (isGrouped && isOneSign && (signs.first == "." || signs.count > 1))
    if groups { return Int(parts.joined()).map { ExactDecimal($0) } }
    guard hasUnit else { return nil }
    // The last sign is the comma of 1.200,5 tr, or the point of 1.2 tr.
    let heads = parts.dropLast()
    guard let fraction = parts.last, heads.dropFirst().allSatisfy({ $0.count == 3 }),
      signs.count == 1 || (signs.dropLast().allSatisfy { $0 == "." } && signs.last == ","),
      let digits = Int(heads.joined() + fraction)
    else { return nil }
    return ExactDecimal(digits: digits, places: fraction.count)
  }

  /// Half a đồng is no amount.
  private static func whole(_ decimal: ExactDecimal, times factor: Int) -> Int? {
    let (product, overflow) = decimal.digits.multipliedReportingOverflow(by: factor)
    let divisor = (0..<decimal.places).reduce(1) { power, _ in power * 10 }
    return overflow || product % divisor != 0 ? nil : product / divisor
  }

  /// `1.200.000`
  package static func written(_ amount: Int) -> String {
    let digits = String(amount.magnitude)
    var written = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { written.append(".") }
      written.append(digit)
    }
    return (amount < 0 ? "-" : "") + written
  }
}

extension RecordState {
  /// An amount in đồng; nil where the field holds none, or one beyond `Money.range`.
  func money(_ name: String) -> Int? {
    number(name).flatMap { Money.range.contains($0) ? $0 : nil }
  }
}

extension Typed<Int> {
  /// An amount in đồng.
  package init(money text: String) { self.init(text, reading: Money.read) }
}
