package import Casework

/// For when a case is looked at.
package struct Moment: Hashable, Sendable {
  package let period: Period
  /// The last day of the period, or today while it runs.
  package let day: Day
  /// Where things are measured with one of several rulers: only what this one measured counts.
  package let ruler: Int?

  package init(_ period: Period, until day: Day, ruler: Int? = nil) {
    self.period = period
    self.day = day
    self.ruler = ruler
  }

  /// The end of the year before, measured with a ruler.
  func endOfYearBefore(ruler: Int?) -> Moment {
    let year = Period(.year, holding: Month(ordinal: day.year * 12 - 1))
    return Moment(year, until: year.lastDay, ruler: ruler)
  }

  /// The year whose incomes are known by the day: its own on its last day, else the one before.
  var incomeYear: Period {
    let year = Period(.year, holding: day.month)
    return day == year.lastDay ? year : year.previous
  }

  /// The first year of the school year that the day lies in: from September on, its own year.
  var schoolYear: Int {
    period.kind == .schoolYear ? period.year : day.monthOfYear >= 9 ? day.year : day.year - 1
  }
}

/// One thing that a figure counts, looked at for one moment.
package struct Case: Sendable {
  package let file: CaseFile
  /// Which of the file's things of its unit.
  package let item: Int
  package let moment: Moment

  var day: Day { moment.day }
  var period: Period { moment.period }

  var member: CaseFile.Member { file.members[item] }
}

extension CaseUnit {
  /// The cases of this unit in one file that concern a moment: those there at its day, or, of what
  /// happens, those that happened in its period up to its day.
  func cases(in file: CaseFile, at moment: Moment, _ timing: Indicator.Timing) -> [Case] {
    let places: [Int]
    switch self {
    case .households: places = file.isHere(at: moment, timing) ? [0] : []
    case .people:
      places = file.members.indices.filter { index in
        switch timing {
        case .stock: file.isHere(at: moment, timing) && file.members[index].lives(on: moment.day)
        case .flow: file.members[index].lived(from: moment.period.firstDay, to: moment.day)
        }
      }
    case .promises: places = file.promises.indices.filter { moment.holds(file.promises[$0].due) }
    case .petitions: places = file.petitions.indices.filter { moment.holds(file.petitions[$0].day) }
    case .reviews:
      places = file.reviews.indices.filter { index in
        let month = file.reviews[index].month
        return month.lastDay < moment.day && moment.period.contains(month.firstDay)
      }
    case .entitlements, .deliveries, .unions: places = []
    }
    return places.map { Case(file: file, item: $0, moment: moment) }
  }
}

extension Moment {
  /// Whether something happened in the period, up to the day.
  func holds(_ happened: Day?) -> Bool {
    happened.map { period.firstDay <= $0 && $0 <= day } ?? false
  }
}

extension CaseFile {
  fileprivate func isHere(at moment: Moment, _ timing: Indicator.Timing) -> Bool {
    switch timing {
    case .stock: return standing(on: moment.day)?.isHere(on: moment.day) ?? false
    case .flow:
      guard let household else { return false }
      return (household.opened.map { $0 <= moment.day } ?? true)
        && (household.closed.map { $0 > moment.period.firstDay } ?? true)
    }
  }
}
