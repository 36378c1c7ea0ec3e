import Casework
import VietnameseText

// What the words in a cell mean. Nil: nothing that is known here.

/// What a relation to the head says about ages and heads.
enum RelationToHead: Hashable {
  case head, child, parent, other

  init?(_ text: String?) {
    guard let text else { return nil }
    switch text.spellingKey {
    case "chu ho": self = .head
    case "con", "con trai", "con gai", "con de", "con trai de", "con gai de": self = .child
    case "bo", "cha", "me", "bo de", "cha de", "me de": self = .parent
    default: self = .other
    }
  }
}

extension Sex {
  init?(officeText text: String) {
    switch text.spellingKey {
    case "nam", "trai", "m": self = .male
    case "nu", "gai", "f": self = .female
    default: return nil
    }
  }
}

extension PovertyClass {
  init?(officeText text: String) {
    switch text.spellingKey {
    case "n", "ho ngheo", "ngheo": self = .poor
    case "cn", "ho can ngheo", "can ngheo": self = .nearPoor
    case "k", "khong", "ho khong ngheo", "khong ngheo", "thoat ngheo", "trung binh": self = .nonPoor
    default: return nil
    }
  }
}

extension PartialDate {
  /// A birth as offices write it. 01/01 is what they fill in for a day that nobody knows
  /// (domain.md §5), so it is kept as an estimate. Two digits of a year mean a year up to the next
  /// one, or of the last century.
  init?(officeText text: String, asOf today: Day) {
    let pivot = (today.year + 1) % 100
    guard let read = PartialDate(iso: text) ?? PartialDate(typed: text, twoDigitPivot: pivot),
      read.year >= today.year - 120
    else { return nil }
    if case .day(let day) = read.precision, day.monthOfYear == 1, day.dayOfMonth == 1 {
      self.init(read.precision, isEstimate: true)
    } else {
      self = read
    }
  }

  /// The days it can mean; of an estimate only the year is trusted.
  var trusted: ClosedRange<Day> { isEstimate ? PartialDate(.year(year)).interval : interval }
}

extension String {
  /// The personal number that the cell holds: 12 digits, maybe in groups, maybe behind the
  /// apostrophe that keeps a spreadsheet from calculating with them.
  var personalNumber: String? {
    let kept = filter { !" .-'".contains($0) }
    let isWhole = kept.utf8.count == 12 && kept.unicodeScalars.allSatisfy(\.isDigit)
    return isWhole ? kept : nil
  }

  /// A mark in a column of marks: `x`, `+`, `có`. Nil where it is neither a mark nor its absence.
  var mark: Bool? {
    switch self {
    case "+", "✓", "✔", "√": return true
    case "-", "0": return false
    default: break
    }
    switch spellingKey {
    case "x", "xx", "v", "1", "co": return true
    case "", "khong", "ko": return false
    default: return nil
    }
  }

  /// What a spreadsheet shows where a formula came to nothing, or a formula that was never worked
  /// out.
  var isSpreadsheetFault: Bool {
    hasPrefix("=")
      || ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"].contains(self)
  }

  /// The number that the cell holds, as people here write them: `1.234.567,5`, `1 234`, `500k`,
  /// `1,5 tr`, maybe behind an apostrophe.
  var officeNumber: ExactDecimal? {
    let body = first == "'" ? String(dropFirst()) : self
    return ExactDecimal(typed: body) ?? Money.read(body).map { ExactDecimal($0) }
  }

  /// An amount of a column whose heading may say that it counts in thousands or millions of đồng;
  /// a cell that says so itself counts by itself.
  func officeAmount(under heading: String) -> Int? {
    let body = first == "'" ? String(dropFirst()) : self
    guard body.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic }) else {
      return Money.read(body)
    }
    guard let number = body.officeNumber else { return nil }
    let words = heading.spellingKey
    let factor =
      words.contains("trieu dong") || words.contains("trd")
      ? 1_000_000 : words.contains("nghin dong") || words.contains("1000 d") ? 1000 : 1
    let (product, overflow) = number.digits.multipliedReportingOverflow(by: factor)
    let divisor = (0..<number.places).reduce(1) { power, _ in power * 10 }
    return overflow ? nil : product / divisor
  }

  /// The whole number that the cell holds, at most 9 digits, as people here write it: `1.234`,
  /// `1 234`; `,0` behind it is what spreadsheets add.
  var wholeNumber: Int? {
    let body = first == "'" ? String(dropFirst()) : self
    guard body.allSatisfy({ $0.isASCII && $0.isNumber || $0.isWhitespace || ".,".contains($0) }),
      let number = ExactDecimal(typed: body), number.places == 0, number.digits < 1_000_000_000
    else { return nil }
    return number.digits
  }

  /// What lists write for a child that has no name yet.
  var meansNoNameYet: Bool {
    ["chua dat ten", "chua co ten", "chua ten"].contains(spellingKey)
  }
}

// The words of such lists, for a value of the register that stands beside one of a list.

extension Sex {
  var officeText: String { self == .male ? "Nam" : "Nữ" }
}

extension PovertyClass {
  var officeText: String {
    switch self {
    case .poor: "Hộ nghèo"
    case .nearPoor: "Hộ cận nghèo"
    case .nonPoor: "Không nghèo"
    }
  }
}
