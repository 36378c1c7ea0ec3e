/// The form of one person and school in one school year.
package struct SchoolingEntry: Hashable, Sendable {
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    case attends, notEnrolled, unable
  }

  /// The days that the form asks for beside the day of asking.
  package enum Moment: String, Hashable, Sendable, CaseIterable {
    case enrolled, left, returned, arrangementDay, boardingConsidered

    /// Whether it lies in the school year itself; the others may lie before it.
    var isInYear: Bool { self == .enrolled || self == .left || self == .returned }
  }

  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case unreadable(Moment, String)
    case afterToday(Moment, Day)
    case outsideYear(Moment, SchoolYear)
    /// At school, but nobody said since when.
    case enrolledMissing
    case leftBeforeEnrolled
    case returnedBeforeLeft
    case returnedWithoutLeaving
    case absentUnreadable(String)
    case nothingSaid
  }

  package let old: Schooling?
  package let person: Person.ID
  package let year: SchoolYear
  private let author: Caseworker.ID?
  package var day: Typed<Day>
  package var standing: Standing?
  package var level: Schooling.Level?
  package var school: String
  package var elsewhere: Bool
  package var days: [Moment: Typed<Day>]
  package var leftWhy: Schooling.Reason?
  package var absent: Typed<Int>
  package var arrangements: Set<Schooling.Arrangement>
  package var boardingEligible: Bool?

  package init(
    of person: Person.ID, in year: SchoolYear, editing old: Schooling?, today: Day,
    by author: Caseworker.ID?
  ) {
    (self.old, self.person, self.year, self.author) = (old, person, year, author)
    let known = old ?? Schooling(id: Schooling.id(of: person, in: year))
    // What is changed in the course of the year was heard today.
    day = .value(year.contains(today) ? today : known.day ?? today)
    standing =
      known.unable
      ? .unable : known.enrolled != nil ? .attends : known.notEnrolled ? .notEnrolled : nil
    (level, school, elsewhere) = (known.level, known.school ?? "", known.elsewhere)
    days = [
      .enrolled: known.enrolled, .left: known.left, .returned: known.returned,
      .arrangementDay: known.arrangementDay, .boardingConsidered: known.boardingConsidered,
    ].mapValues { $0.map(Typed.value) ?? .blank }
    leftWhy = known.leftWhy
    absent = known.sessionsAbsent.map(Typed.value) ?? .blank
    (arrangements, boardingEligible) = (known.arrangements, known.boardingEligible)
  }

  /// Of whom it is said that they go to no school, nothing of a school is asked.
  package var asksOfSchool: Bool { standing == nil || standing == .attends }
  package var hasLeft: Bool { asksOfSchool && moment(.left) != .blank }
  package var asksWhy: Bool { hasLeft || standing == .notEnrolled }

  private func moment(_ moment: Moment) -> Typed<Day> { days[moment] ?? .blank }

  /// The moments that are asked for as the form stands.
  package var moments: [Moment] {
    Moment.allCases.filter { moment in
      switch moment {
      case .enrolled, .left, .returned, .boardingConsidered: asksOfSchool
      case .arrangementDay: standing != .unable
      }
    }
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day): if day > today { problems.append(.dayAfterToday(day)) }
    }
    for moment in moments {
      switch self.moment(moment) {
      case .blank: break
      case .unreadable(let text): problems.append(.unreadable(moment, text))
      case .value(let day):
        if day > today {
          problems.append(.afterToday(moment, day))
        } else if moment.isInYear, !year.contains(day) {
          problems.append(.outsideYear(moment, year))
        }
      }
    }
    if asksOfSchool, let text = absent.unreadable { problems.append(.absentUnreadable(text)) }
    guard problems.isEmpty else { return problems }
    problems = problemsOfOrder
    if problems.isEmpty, isBlank { problems.append(.nothingSaid) }
    return problems
  }

  private var problemsOfOrder: [Problem] {
    guard asksOfSchool else { return [] }
    let (enrolled, left, returned) = (
      moment(.enrolled).value, moment(.left).value, moment(.returned).value
    )
    var problems: [Problem] = []
    if enrolled == nil, standing == .attends || left != nil { problems.append(.enrolledMissing) }
    if let enrolled, let left, left < enrolled { problems.append(.leftBeforeEnrolled) }
    if let returned {
      if let left {
        if returned < left { problems.append(.returnedBeforeLeft) }
      } else {
        problems.append(.returnedWithoutLeaving)
      }
    }
    return problems
  }

  private var isBlank: Bool { filled(on: nil).fields == Schooling(id: id).fields }

  private var id: Schooling.ID { old?.id ?? Schooling.id(of: person, in: year) }

  private func filled(on day: Day?) -> Schooling {
    var new = Schooling(id: id)
    new.day = day
    new.by = day == nil ? nil : old?.by ?? author
    new.unable = standing == .unable
    new.notEnrolled = standing == .notEnrolled
    if asksWhy { new.leftWhy = leftWhy }
    if standing != .unable {
      new.arrangements = arrangements
      new.arrangementDay = arrangements.isEmpty ? nil : moment(.arrangementDay).value ?? day
    }
    guard asksOfSchool else { return new }
    (new.level, new.school, new.elsewhere) = (level, school.meaningful, elsewhere)
    new.enrolled = moment(.enrolled).value
    new.left = moment(.left).value
    new.returned = moment(.returned).value
    new.sessionsAbsent = absent.value
    new.boardingEligible = boardingEligible
    new.boardingConsidered = moment(.boardingConsidered).value
    return new
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed. Who changes
  /// something is who asked last.
  package func edits(today: Day) -> [Edit] {
    guard problems(today: today).isEmpty, let day = day.value else { return [] }
    var new = filled(on: day)
    guard let old else { return [Edit(creating: new)] }
    guard Edit(from: old, to: new) != nil else { return [] }
    new.by = author ?? old.by
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
