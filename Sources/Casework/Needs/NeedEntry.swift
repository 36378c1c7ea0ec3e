/// The form of a need, and of its answer.
package struct NeedEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case codeMissing
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    /// It is noted for that year already.
    case noted(HouseholdNeed.ID)
    case answerDayMissing
    case answerDayUnreadable(String)
    case answerDayAfterToday(Day)
    case answerBeforeNeed(Day)
    /// A day of the answer, and nothing by what.
    case answerMissing
  }

  package let household: Household.ID
  package let old: HouseholdNeed?
  package var code: String?
  package var day: Typed<Day>
  package var by: Caseworker.ID?
  package var urgency: HouseholdNeed.Urgency?
  package var detail: String
  package var answer: String
  package var support: LivelihoodSupport.ID?
  package var answerDay: Typed<Day>

  /// - Parameter need: nil for one that nobody has noted yet.
  package init(
    of household: Household.ID, showing need: KnownNeed?, today: Day, by author: Caseworker.ID?
  ) {
    self.household = household
    old = need?.record
    code = need?.code
    day = need.map { $0.since.map(Typed.value) ?? .blank } ?? .value(today)
    by = old == nil ? author : old?.by
    urgency = need?.urgency
    detail = old?.detail ?? ""
    answer = old?.answer?.text ?? ""
    support = old?.answer?.support
    answerDay = old?.answer.map { .value($0.day) } ?? .blank
  }

  /// The record it becomes: where it was ticked in a situation, that of its year.
  private var id: HouseholdNeed.ID? {
    if let old { return old.id }
    guard let code, let day = day.value else { return nil }
    return HouseholdNeed.id(of: household, code, in: day.year)
  }

  private var hasAnswer: Bool { answer.meaningful != nil || support != nil }

  package func problems(today: Day, in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if code == nil { problems.append(.codeMissing) }
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day): if day > today { problems.append(.dayAfterToday(day)) }
    }
    if old == nil, let id, register.needs[household].contains(where: { $0.id == id }) {
      problems.append(.noted(id))
    }
    return problems + problemsOfAnswer(today: today)
  }

  private func problemsOfAnswer(today: Day) -> [Problem] {
    switch (hasAnswer, answerDay) {
    case (_, .unreadable(let text)): [.answerDayUnreadable(text)]
    case (_, .value(let day)) where day > today: [.answerDayAfterToday(day)]
    case (true, .blank): [.answerDayMissing]
    case (false, .value): [.answerMissing]
    case (true, .value(let answered)):
      day.value.map { answered < $0 ? [.answerBeforeNeed($0)] : [] } ?? []
    case (false, .blank): []
    }
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed. What the list
  /// says of the kind is not written down.
  package func edits(
    today: Day, by user: Caseworker.ID?, _ kinds: NeedKinds, in register: Register
  ) -> [Edit] {
    guard problems(today: today, in: register).isEmpty, let id else { return [] }
    var new = old ?? HouseholdNeed(id: id)
    (new.day, new.by, new.detail) = (day.value, by, detail.meaningful)
    new.urgency = urgency == kinds[new.code]?.urgency ? nil : urgency
    new.answer = hasAnswer ? answered(by: user) : nil
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }

  private func answered(by user: Caseworker.ID?) -> HouseholdNeed.Answer? {
    answerDay.value.map { day in
      var same = HouseholdNeed.Answer(
        on: day, text: answer.meaningful, support: support, by: old?.answer?.by)
      if same != old?.answer { same.by = user }
      return same
    }
  }
}

extension KnownNeed {
  /// Says that a support has answered it, on the day it was given.
  package func edits(answeredBy support: LivelihoodSupport, user: Caseworker.ID?) -> [Edit] {
    guard let given = support.given else { return [] }
    let day = since ?? given
    var new =
      record ?? HouseholdNeed(id: HouseholdNeed.id(of: household, code, in: day.year))
    if record == nil { (new.day, new.by) = (day, user) }
    new.answer = HouseholdNeed.Answer(on: given, text: nil, support: support.id, by: user)
    guard let record else { return [Edit(creating: new)] }
    return Edit(from: record, to: new).map { [$0] } ?? []
  }
}
