/// The form of a household's situation in a year.
package struct SituationEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    /// The day lies in another year than the one asked about.
    case dayOfOtherYear(Int)
    case countUnreadable(Situation.Measure, String)
    /// Nothing was said at all.
    case nothingSaid
  }

  package enum Question: Hashable, Sendable {
    /// More people work, or are insured, than live there.
    case moreThanMembers(Situation.Measure)
  }

  package let old: Situation?
  package let household: Household.ID
  package let year: Int
  package var day: Typed<Day>
  package var by: Caseworker.ID?
  package var counts: [Situation.Measure: Typed<Int>] = [:]
  package var answers: [Situation.Question: String] = [:]
  package var needs: Set<String> = []
  package var note = ""

  package init(
    of household: Household.ID, in year: Int, editing old: Situation?, today: Day,
    by author: Caseworker.ID?
  ) {
    self.old = old
    self.household = household
    self.year = year
    day = old?.day.map(Typed.value) ?? (old == nil && today.year == year ? .value(today) : .blank)
    by = old?.by ?? author
    for (measure, count) in old?.counts ?? [:] { counts[measure] = .value(count) }
    answers = old?.answers ?? [:]
    needs = old?.needs ?? []
    note = old?.note ?? ""
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day):
      if day > today {
        problems.append(.dayAfterToday(day))
      } else if day.year != year {
        problems.append(.dayOfOtherYear(year))
      }
    }
    for measure in Situation.Measure.allCases {
      if let text = counts[measure]?.unreadable { problems.append(.countUnreadable(measure, text)) }
    }
    if problems.isEmpty, isBlank { problems.append(.nothingSaid) }
    return problems
  }

  private var isBlank: Bool {
    counts.values.allSatisfy { $0 == .blank } && answers.isEmpty && needs.isEmpty
      && note.meaningful == nil
  }

  package var questions: [Question] {
    guard let members = counts[.members]?.value else { return [] }
    return [Situation.Measure.labour, .insured]
      .filter { (counts[$0]?.value ?? 0) > members }.map(Question.moreThanMembers)
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    var new = Situation(id: Situation.id(of: household, in: year))
    new.day = day.value
    new.by = by
    new.counts = counts.compactMapValues(\.value)
    (new.answers, new.needs) = (answers, needs)
    new.note = note.meaningful
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}

extension Typed<Int> {
  /// A number counted in a household: people, animals, square metres. `1.200` is 1200.
  package init(count text: String) {
    self.init(text) { typed in
      let digits = typed.filter { $0 != "." && $0 != " " }
      return digits.utf8.count <= 7 ? Int(digits).flatMap { $0 >= 0 ? $0 : nil } : nil
    }
  }
}
