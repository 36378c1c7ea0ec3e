import Glibc

/// What a cell's number means, by the format it is shown in.
enum NumberFormat: Hashable {
  case number
  case date
  /// A format of noughts only, such as `000000000000`: so many digits are shown.
  case padded(digits: Int)

  /// The formats that every spreadsheet knows by their number. 27…36 and 50…58 are dates of East
  /// Asian locales.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    default: self = .number
    }
  }

  init(code: String) {
    let shown = Self.withoutLiterals(code)
    let first = shown.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
    if first.contains(where: { "yYdD".contains($0) }) {
      self = .date
    } else if first.utf8.count > 1, first.allSatisfy({ $0 == "0" }) {
      self = .padded(digits: first.utf8.count)
    } else {
      self = .number
    }
  }

  /// The code without quoted words, `[…]`, and what stands behind `\`, `_` and `*`.
  private static func withoutLiterals(_ code: String) -> String {
    var kept = ""
    var closing: Character?
    var skips = false
    for character in code {
      if skips {
        skips = false
      } else if let end = closing {
        if character == end { closing = nil }
      } else {
        switch character {
        case "\"": closing = "\""
        case "[": closing = "]"
        case "\\", "_", "*": skips = true
        default: kept.append(character)
        }
      }
    }
    return kept
  }

  /// A number of the file as text: a date as `2016-12-28`, any other as it is written here, with a
  /// comma. Nil where it is no number at all.
  func text(of value: String, _ epoch: SerialDate.Epoch) -> String? {
    guard let number = Double(value), number.isFinite else { return nil }
    switch self {
    case .date: return SerialDate.text(of: number, epoch) ?? Self.general(number)
    case .padded(let digits):
      let shown = Self.general(number)
      guard shown.allSatisfy(\.isNumber), number < 1e15 else {
        return number >= 0 && number < 1e15 && number == number.rounded()
          ? Self.padded(String(Int64(number)), digits) : shown
      }
      return Self.padded(shown, digits)
    case .number: return Self.general(number)
    }
  }

  private static func padded(_ text: String, _ digits: Int) -> String {
    String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// As spreadsheets show a number of no particular format. From 12 digits on that is `3,51E+11`:
  /// a personal number that was taken for a number is no personal number any more.
  private static func general(_ number: Double) -> String {
    let size = number.magnitude
    if number == number.rounded(), size < 1e11 { return String(Int64(number)) }
    let isHuge = size >= 1e11
    let text = formatted(number, isHuge ? "%.5E" : "%.10g")
    guard isHuge, let mark = text.firstIndex(of: "E") else {
      return text.map { $0 == "." ? "," : String($0) }.joined()
    }
    var mantissa = text[..<mark]
    while mantissa.last == "0" { mantissa.removeLast() }
    if mantissa.last == "." { mantissa.removeLast() }
    return mantissa.map { $0 == "." ? "," : String($0) }.joined() + text[mark...]
  }

  private static func formatted(_ number: Double, _ form: String) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, form, $0) }
    return String(
      decoding: buffer.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
