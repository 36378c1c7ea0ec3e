package import Casework

/// A minute of a day here (UTC+7).
package struct Moment: Hashable, Comparable, Sendable {
  package let day: Day
  /// Minutes after midnight, 0 to 1439.
  package let minute: Int

  package init(_ day: Day, hour: Int, minute: Int = 0) {
    self.day = day
    self.minute = min(1439, max(0, hour * 60 + minute))
  }

  package static func < (a: Moment, b: Moment) -> Bool {
    (a.day, a.minute) < (b.day, b.minute)
  }

  func adding(minutes: Int) -> Moment { Moment(day, hour: 0, minute: minute + minutes) }

  /// ISO 8601 with the offset, as a device claims it.
  package var iso: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.iso)T\(two(minute / 60)):\(two(minute % 60)):00+07:00"
  }

  /// Milliseconds since 1970-01-01 UTC, for ids.
  var milliseconds: UInt64 {
    UInt64(clamping: (day.ordinal * 1440 + minute - 7 * 60) * 60_000)
  }
}
