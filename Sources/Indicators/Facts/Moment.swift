package import Casework

/// For when a case is looked at.
package struct Moment: Hashable, Sendable {
  package let period: Period
  /// The last day of the period, or today while it runs.
  package let day: Day
  /// The period's first day.
  let firstDay: Day
  /// Where things are measured with one of several rulers: only what this one measured counts.
  package let ruler: Int?

  package init(_ period: Period, until day: Day, ruler: Int? = nil) {
    self.period = period
    self.day = day
    firstDay = period.firstDay
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

  var schoolYear: SchoolYear { SchoolYear(inClassOn: day) }
}

/// What a case is about that is not one of its file's own lists. Most cases have none, so it is kept
/// apart from them.
enum CaseDetail: Sendable {
  case policy(CaseFile.StandingPolicy)
  indirect case pregnancy(Pregnancy)
  indirect case union(Union)
}

/// One thing that a figure counts, looked at for one moment.
package struct Case: Sendable {
  package let file: CaseFile
  /// Which of the file's things of its unit.
  package let item: Int
  package let moment: Moment
  /// What it is about beside the file's item.
  let detail: CaseDetail?

  init(file: CaseFile, item: Int, moment: Moment, detail: CaseDetail? = nil) {
    self.file = file
    self.item = item
    self.moment = moment
    self.detail = detail
  }

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
    case .households, .people:
      let items = self == .households ? 0..<1 : file.members.indices
      return items.map { Case(file: file, item: $0, moment: moment) }
        .filter { isThere($0, timing) }
    case .promises:
      let begun = file.promises.partition { $0.due.map { moment.firstDay <= $0 } ?? true }
      places = Array(
        (begun..<file.promises.endIndex).prefix { moment.holds(file.promises[$0].due) })
    // Open on any day of the period: its answer may be due in the month after it was raised.
    case .petitions:
      let raised = file.petitions.partition { $0.day.map { moment.day < $0 } ?? true }
      places = (0..<raised).filter { index in
        file.petitions[index].answered.map { moment.firstDay <= $0 } ?? true
      }
    // A month is reviewed when it is over: the review of September is a matter of October.
    case .reviews:
      places = file.reviews.indices.filter { index in
        moment.holds(file.reviews[index].month.lastDay.adding(days: 1))
      }
    case .entitlements:
      guard file.isHere(at: moment, timing) else { return [] }
      return file.policies(on: moment.day).cases.enumerated().map {
        Case(file: file, item: $0, moment: moment, detail: .policy($1))
      }
    case .deliveries:
      return file.deliveries(in: moment).map {
        Case(file: file, item: $0.member, moment: moment, detail: $0.detail)
      }
    case .unions:
      return file.unions(in: moment).map {
        Case(file: file, item: $0.member, moment: moment, detail: $0.detail)
      }
    }
    return places.map { Case(file: file, item: $0, moment: moment) }
  }
}

extension CaseUnit {
  /// Whether a household, or a person of one, is a case at its moment.
  func isThere(_ one: Case, _ timing: Indicator.Timing) -> Bool {
    switch (self, timing) {
    case (.people, .stock):
      one.file.isHere(at: one.moment, timing) && one.member.lives(on: one.day)
    case (.people, .flow): one.member.lived(from: one.moment.firstDay, to: one.day)
    default: one.file.isHere(at: one.moment, timing)
    }
  }
}

extension CaseFile {
  /// Whether there is anything at all that could be a case of a unit.
  func mayHave(_ unit: CaseUnit) -> Bool {
    switch unit {
    case .households, .entitlements: household != nil
    case .people: !members.isEmpty
    case .deliveries: members.contains { !$0.pregnancies.isEmpty }
    case .unions: members.contains { !$0.unions.isEmpty }
    case .promises: !promises.isEmpty
    case .petitions: !petitions.isEmpty
    case .reviews: !reviews.isEmpty
    }
  }
}

extension Moment {
  /// Whether something happened in the period, up to the day.
  func holds(_ happened: Day?) -> Bool {
    happened.map { firstDay <= $0 && $0 <= day } ?? false
  }
}

extension CaseFile {
  fileprivate func isHere(at moment: Moment, _ timing: Indicator.Timing) -> Bool {
    switch timing {
    case .stock: return standing(on: moment.day) { $0.isHere(on: moment.day) } ?? false
    case .flow:
      guard let household else { return false }
      return (household.opened.map { $0 <= moment.day } ?? true)
        && (household.closed.map { $0 > moment.firstDay } ?? true)
        && !wasAway(from: moment.firstDay, to: moment.day)
    }
  }
}
