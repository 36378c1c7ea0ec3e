/// Something that stands in the calendar of a village (lịch bản).
package struct CalendarItem: Hashable, Sendable {
  package enum Matter: Hashable, Sendable {
    case known(VillageCalendar.Entry)
    case own(VillageDay)
    case task(PlanTask)
    case survey(SurveyRound)
    /// A child of a household comes to an age at which something is due: school, or its own card.
    case child(Person, of: Household.ID, reaches: Int)
    /// So many people of a household have a card that ends.
    case cards(Household.ID, people: Int)
  }

  package let days: ClosedRange<Day>
  package let matter: Matter

  /// No deadline is to be set on these days.
  package var isFree: Bool {
    switch matter {
    case .known(let entry): entry.isFree
    case .own(let day): day.isFree
    case .task, .survey, .child, .cards: false
    }
  }

  fileprivate var tieBreak: String {
    switch matter {
    case .known(let entry): "0\(entry.name.vietnamese)"
    case .own(let day): "1\(day.id)"
    case .survey(let round): "2\(round.id)"
    case .task(let task): "3\(task.id)"
    case .child(let person, _, _): "4\(person.id)"
    case .cards(let household, _): "5\(household)"
    }
  }
}

extension Register {
  /// At three a child comes to nursery school, at six to primary school, and its first card ends.
  package static let agesToSeeTo = [3, 6]
  /// The policies that give a card for a year begin so.
  private static let cards = "health-card"

  /// What stands in the calendar between two days for some households and their villages, in order.
  package func calendar(
    of households: [Household.ID], in days: ClosedRange<Day>, by calendar: VillageCalendar
  ) -> [CalendarItem] {
    let villages = Set(households.compactMap { self.households[$0]?.village })
    let open = tasks.values.filter(\.isOpen).compactMap { task -> CalendarItem? in
      task.due.map { CalendarItem(days: $0...$0, matter: .task(task)) }
    }
    let rounds = surveyRounds.values.compactMap { round -> CalendarItem? in
      Self.range(round.from, round.until).map { CalendarItem(days: $0, matter: .survey(round)) }
    }
    let ofVillages = stretches(in: days, at: villages, by: calendar) + open + rounds
    let ofHouseholds = households.flatMap { children(of: $0, in: days) + cards(of: $0, in: days) }
    return (ofVillages + ofHouseholds).filter { $0.days.overlaps(days) }.sorted {
      ($0.days.lowerBound, $0.days.upperBound, $0.tieBreak)
        < ($1.days.lowerBound, $1.days.upperBound, $1.tieBreak)
    }
  }

  /// The stretch on which no deadline is to be set that a day falls in, at the village of a household
  /// or in the commune, and the first day behind it that is in none; nil where the day is in none.
  package func freeDays(
    on day: Day, at household: Household.ID?, by calendar: VillageCalendar
  ) -> (item: CalendarItem, next: Day)? {
    let villages = Set([household.flatMap { households[kept($0)]?.village }].compactMap(\.self))
    return freeDays(on: day, in: villages, by: calendar)
  }

  /// The same in some villages, as those that a body reviews.
  package func freeDays(
    on day: Day, in villages: Set<Village.ID>, by calendar: VillageCalendar
  ) -> (item: CalendarItem, next: Day)? {
    func stretch(on day: Day) -> CalendarItem? {
      stretches(in: day...day, at: villages, by: calendar).filter(\.isFree)
        .max { ($0.days.upperBound, $0.tieBreak) < ($1.days.upperBound, $1.tieBreak) }
    }
    guard let found = stretch(on: day) else { return nil }
    var next = found.days.upperBound.adding(days: 1)
    // However many follow on one another, each ends later than the one before.
    while let another = stretch(on: next) { next = another.days.upperBound.adding(days: 1) }
    return (found, next)
  }

  private func stretches(
    in days: ClosedRange<Day>, at villages: Set<Village.ID>, by calendar: VillageCalendar
  ) -> [CalendarItem] {
    let known = calendar.entries.flatMap { entry in
      entry.stretches(in: days).map { CalendarItem(days: $0, matter: .known(entry)) }
    }
    let own = villageDays.values.filter { $0.village.map(villages.contains) ?? true }
      .compactMap { day in
        Self.range(day.from, day.until).map { CalendarItem(days: $0, matter: .own(day)) }
      }
    return known + own.filter { $0.days.overlaps(days) }
  }

  /// An end before the beginning, which two laptops can make of one record, is no end.
  private static func range(_ from: Day?, _ until: Day?) -> ClosedRange<Day>? {
    from.map { $0...max($0, until ?? $0) }
  }

  /// Of a child whose birth is known to the month the days on which it may be.
  private func children(of household: Household.ID, in days: ClosedRange<Day>) -> [CalendarItem] {
    members(of: household, on: days.lowerBound).flatMap { member -> [CalendarItem] in
      guard let birth = member.person.birth?.interval,
        birth.upperBound.ordinal - birth.lowerBound.ordinal <= 31
      else { return [] }
      return Self.agesToSeeTo.compactMap { age in
        guard let first = birth.lowerBound.anniversary(age),
          let last = birth.upperBound.anniversary(age)
        else { return nil }
        return CalendarItem(
          days: first...last, matter: .child(member.person, of: household, reaches: age))
      }
    }
  }

  private func cards(of household: Household.ID, in days: ClosedRange<Day>) -> [CalendarItem] {
    let people = entitlements.rows(of: selves(of: household)).compactMap { card -> Int? in
      guard card.delivered != nil, card.policy.text.hasPrefix(Self.cards),
        case .year(let year) = card.period
      else { return nil }
      return year
    }
    return Set(people).compactMap { year in
      Day(year: year, month: 12, day: 31).map { end in
        CalendarItem(
          days: end...end, matter: .cards(household, people: people.count { $0 == year }))
      }
    }
  }
}
