/// A calendar day (proleptic Gregorian), without a clock or a time zone.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Half a word: a register holds hundreds of thousands of days.
  private let days: Int32

  /// Days since 1970-01-01.
  package var ordinal: Int { Int(days) }

  /// A day outside of the years that 32 bits can count is the first or last of these.
  package init(ordinal: Int) { days = Int32(clamping: ordinal) }

  /// Nil where there is no such day, such as 29/02/2015.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(ordinal: Self.ordinal(year: year, month: month, day: day))
  }

  /// Reads `2026-11-23`.
  package init?(iso text: String) {
    // Byte by byte, without cutting the text up: every record read has a few days.
    var text = text
    let parts = text.withUTF8 { bytes -> (year: Int, month: Int, day: Int)? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
        let day = Self.number(bytes[8..<10])
      else { return nil }
      return (year, month, day)
    }
    guard let parts else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  package static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }

  package var year: Int { components.year }
  package var monthOfYear: Int { components.month }
  package var dayOfMonth: Int { components.day }
  package var month: Month { Month(of: self) }

  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

  package func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// `2026-11-23`, as the record stores it.
  package var iso: String {
    let (year, month, day) = components
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// `23/11/2026`, as it is written here.
  package var description: String {
    let (year, month, day) = components
    return "\(Self.padded(day, 2))/\(Self.padded(month, 2))/\(Self.padded(year, 4))"
  }

  /// `23/11`, where the year is plain from what stands around it.
  package var dayAndMonth: String {
    let (_, month, day) = components
    return "\(Self.padded(day, 2))/\(Self.padded(month, 2))"
  }

  /// Days from the civil date by counting in 400-year eras that begin on 1 March.
  private static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var components: (year: Int, month: Int, day: Int) {
    let days = ordinal + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The day on which somebody born on this one turns so many years old: of 29 February the day
  /// after it where a year has none.
  package func anniversary(_ years: Int) -> Day? {
    Day(year: year + years, month: monthOfYear, day: dayOfMonth)
      ?? Day(year: year + years, month: monthOfYear + 1, day: 1)
  }

  /// The same day so many months later; the last of its month where it has no such day.
  package func adding(months: Int) -> Day {
    let month = month.adding(months)
    return month.firstDay.adding(days: min(dayOfMonth, month.lastDay.dayOfMonth) - 1)
  }

  /// How many days a month has.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number that exactly `digits` digits write; a sign is none.
  static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
