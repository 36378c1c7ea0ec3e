/// Why the day that a laptop's clock shows cannot be today: something is known to have happened
/// later. A laptop whose clock has lost its battery wakes up years ago.
package struct ClockDoubt: Error, Hashable, Sendable {
  /// What cannot lie ahead of today.
  package enum Later: Hashable, Sendable {
    /// The program was built.
    case built
    /// A party cell closed its month.
    case closed
  }

  package enum Problem: Error, Hashable, Sendable {
    case missing
    case unreadable(String)
    /// Still before the day of what has already happened.
    case tooEarly(Day)
  }

  /// The day that the clock shows.
  package let shown: Day
  package let later: Later
  /// When that was: today is this day or a later one.
  package let earliest: Day

  /// Nil where the clock can be right.
  package init?(shown: Day, built: Day, lastClosing: Day?) {
    if let lastClosing, lastClosing > built {
      (later, earliest) = (.closed, lastClosing)
    } else {
      (later, earliest) = (.built, built)
    }
    guard shown < earliest else { return nil }
    self.shown = shown
  }

  /// Reads today's date as a person types it, `25/11/2026` or `25/11`. Without its year it is of
  /// the year that is known; which other year it may be nobody but the person can say.
  package func today(typed text: String) throws(Problem) -> Day {
    guard let text = text.meaningful else { throw .missing }
    let compact = text.filter { !$0.isWhitespace }
    let yearEnd = Month(ordinal: earliest.year * 12 + 11).lastDay
    guard let parts = DateParts(compact), parts.numbers.count > 1,
      let day = Day(typed: compact, today: yearEnd, leaning: .past)
    else { throw .unreadable(text) }
    guard day >= earliest else { throw .tooEarly(day) }
    return day
  }
}
