import CResources
import Casework

/// The clock that a session goes by: the laptop's, moved by whole days where a person has said what
/// day it is. The time of day stays the laptop's claim.
struct SessionClock: Sendable {
  private let daysAhead: Int
  /// A person has said what day it is.
  private let isSaid: Bool

  init(said day: Day?) {
    isSaid = day != nil
    daysAhead = day.map { $0.ordinal - WallClock.now.day.ordinal } ?? 0
  }

  var now: WallClock { WallClock.now.moved(days: daysAhead) }

  /// Throws where nobody has said the day and the laptop's clock cannot be right.
  func check(lastClosing: Day?) throws(ClockDoubt) {
    guard !isSaid, let built = Self.buildDay else { return }
    if let doubt = ClockDoubt(shown: now.day, built: built, lastClosing: lastClosing) {
      throw doubt
    }
  }

  /// One day less than the compiler's clock said: it may have stood in a zone ahead of UTC+7.
  private static let buildDay: Day? = Day(compiled: String(cString: cr_build_day()))?
    .adding(days: -1)
}

extension Day {
  /// Reads what C's `__DATE__` says, `Nov  5 2026`.
  fileprivate init?(compiled text: String) {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = text.split(separator: " ")
    guard parts.count == 3, let month = months.firstIndex(of: String(parts[0])),
      let day = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }
}
