import Casework

/// How a household fares by the poverty reviews: one each December, and within this year where
/// something changed.
enum PovertyCourse {
  case steady(PovertyClass)
  /// Poor until this year; the share of the year until today after which it is not, in percent.
  case leaves(percent: Int, to: PovertyClass)
  /// Never poor until this year (phát sinh nghèo mới).
  case becomesPoor(percent: Int)
  /// Poor once, left poverty a year ago, poor again this year (tái nghèo).
  case fallsBack(percent: Int)
  /// Poor first, then each December a chance to leave, and a smaller one to fall back.
  case wanders

  /// The decisions on the household up to today, at least one of them before `first`.
  func results(
    from first: Day, to today: Day, _ random: inout SplitMix64
  ) -> [(day: Day, povertyClass: PovertyClass)] {
    let years = (min(first.year, today.year - 1) - 1)...today.year
    let decembers = years.compactMap { Day(year: $0, month: 12, day: 10) }.filter { $0 <= today }
    let newYear = Month(ordinal: today.year * 12).firstDay
    func change(at percent: Int) -> Day {
      newYear.adding(days: (today.ordinal - newYear.ordinal) * percent / 100)
    }
    switch self {
    case .steady(let same): return decembers.map { ($0, same) }
    case .leaves(let percent, let better):
      let day = change(at: percent)
      return (decembers.filter { $0 != day } + [day]).sorted()
        .map { ($0, $0 < day ? .poor : better) }
    case .becomesPoor(let percent):
      let day = change(at: percent)
      return (decembers.filter { $0 != day } + [day]).sorted()
        .map { ($0, $0 < day ? .nonPoor : .poor) }
    case .fallsBack(let percent):
      let day = change(at: percent)
      let left = Month(ordinal: (today.year - 1) * 12).firstDay
      return (decembers.filter { $0 != day } + [day]).sorted()
        .map { ($0, $0 >= left && $0 < day ? .nearPoor : .poor) }
    case .wanders:
      var now = PovertyClass.poor
      return decembers.map { december in
        let draw = random.number(in: 0...99)
        switch now {
        case .poor: now = draw < 15 ? .nearPoor : .poor
        case .nearPoor: now = draw < 5 ? .poor : draw < 30 ? .nonPoor : .nearPoor
        case .nonPoor: now = draw < 2 ? .nearPoor : .nonPoor
        }
        return (december, now)
      }
    }
  }
}
