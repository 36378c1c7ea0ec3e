import Casework
import Glibc

/// The laptop's clock: a claim that orders nothing. Days are counted at UTC+7, whatever the
/// laptop's own zone says.
struct WallClock: Sendable {
  let milliseconds: UInt64

  /// Vietnam keeps UTC+7 all year.
  private static let offset = 7 * 3600

  static var now: WallClock {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let seconds = UInt64(max(0, time.tv_sec))
    return WallClock(milliseconds: seconds * 1000 + UInt64(max(0, time.tv_nsec)) / 1_000_000)
  }

  /// The same time of day so many days later.
  func moved(days: Int) -> WallClock {
    WallClock(milliseconds: UInt64(max(0, Int(milliseconds) + days * 86_400_000)))
  }

  private var local: Int { Int(milliseconds / 1000) + Self.offset }
  private var secondOfDay: Int { local % 86_400 }

  var day: Day { Day(ordinal: local / 86_400) }

  /// `08:15`.
  var time: String { "\(Self.two(secondOfDay / 3600)):\(Self.two(secondOfDay / 60 % 60))" }

  /// `2026-11-23T08:15:02+07:00`.
  var iso: String { "\(day.iso)T\(time):\(Self.two(secondOfDay % 60))+07:00" }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
