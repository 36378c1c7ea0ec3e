import Record

/// The form of an urgent matter: what more there is to say of it, and how it was answered.
package struct UrgentEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case answerDayMissing
    case answerDayUnreadable(String)
    /// A day of the answer without an answer.
    case answerMissing
  }

  package let old: UrgentMatter
  package var matter: UrgentMatter.Matter?
  package var day: Typed<Day>
  package var note: String
  package var answer: String
  package var answerDay: Typed<Day>

  package init(_ matter: UrgentMatter) {
    old = matter
    self.matter = matter.matter
    day = matter.day.map(Typed.value) ?? .blank
    note = matter.note ?? ""
    answer = matter.answer?.text ?? ""
    answerDay = matter.answer.map { .value($0.day) } ?? .blank
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value: break
    }
    switch (answer.meaningful, answerDay) {
    case (_, .unreadable(let text)): problems.append(.answerDayUnreadable(text))
    case (_?, .blank): problems.append(.answerDayMissing)
    case (nil, .value): problems.append(.answerMissing)
    case (_?, .value), (nil, .blank): break
    }
    return problems
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed. Whoever
  /// answers is kept with the answer.
  package func edits(by user: Caseworker.ID?) -> [Edit]? {
    guard problems.isEmpty else { return nil }
    var new = old
    new.matter = matter
    new.day = day.value
    new.note = note.meaningful
    new.answer = answer.meaningful.flatMap { text in
      answerDay.value.map { day in
        let isSame = old.answer?.text == text && old.answer?.day == day
        return SignedAnswer(text: text, day: day, by: isSame ? old.answer?.by : user)
      }
    }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
