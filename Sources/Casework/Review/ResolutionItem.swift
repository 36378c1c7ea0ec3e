/// One item of a review's resolution as it is entered: việc, người, hộ, hạn, kết quả cần đạt. It
/// becomes a promise, so that it stands on Hôm nay of who is to do it.
package struct ResolutionItem: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case textMissing
    case responsibleMissing
    case dueMissing
    case dueUnreadable(String)
  }

  package enum Question: Hashable, Sendable {
    case dueBeforeMeeting(Day)
    case responsibleNotHere(Caseworker.ID)
    /// The deadline falls on days kept free; the first day behind them.
    case dueOnFreeDays(Day, CalendarItem, next: Day)
  }

  package var text = ""
  package var responsible: Caseworker.ID?
  package var household: Household.ID?
  package var due: Typed<Day> = .blank
  package var expected = ""

  package init() {}

  /// An item that goes on into the next resolution: the same work under a new deadline.
  package init(carryingOver promise: Promise) {
    text = promise.text
    responsible = promise.responsible
    household = promise.household
    expected = promise.expected ?? ""
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    if text.meaningful == nil { problems.append(.textMissing) }
    if responsible == nil { problems.append(.responsibleMissing) }
    switch due {
    case .blank: problems.append(.dueMissing)
    case .unreadable(let text): problems.append(.dueUnreadable(text))
    case .value: break
    }
    return problems
  }

  package func questions(heldOn: Day, register: Register) -> [Question] {
    var questions: [Question] = []
    if let due = due.value, due < heldOn { questions.append(.dueBeforeMeeting(due)) }
    if let responsible,
      register.caseworkers[responsible]?.isHere(on: due.value ?? heldOn) == false
    {
      questions.append(.responsibleNotHere(responsible))
    }
    return questions
  }

  /// What is asked of a deadline on days kept free in the household's village; without a household in
  /// any village that the body looks after.
  package func question(
    ofDeadlineFor body: ReviewingBody, by calendar: VillageCalendar, in register: Register
  ) -> Question? {
    guard let due = due.value else { return nil }
    let villages = register.villages.values.filter { body.cell != nil && $0.cell == body.cell }
    let free =
      household.map { register.freeDays(on: due, at: $0, by: calendar) }
      ?? register.freeDays(on: due, in: Set(villages.map(\.id)), by: calendar)
    return free.map { .dueOnFreeDays(due, $0.item, next: $0.next) }
  }

  /// The promise that the item becomes; nil while there is a problem. Its id begins with the
  /// household's, or with the body's where it
  /// concerns no household.
  package func promise(
    in review: Review.ID, of body: ReviewingBody, heldOn: Day, newIDs: inout IdentifierSource
  ) -> Promise? {
    guard problems.isEmpty, let text = text.meaningful else { return nil }
    var promise = Promise(
      id: Promise.ID(newIDs.next(ownedBy: household?.text ?? body.text)), text: text,
      due: due.value, responsible: responsible, household: household,
      origin: .resolution(review), made: heldOn)
    promise.expected = expected.meaningful
    return promise
  }
}

/// How a resolution went, item by item, on a day.
package struct ResolutionProgress: Hashable, Sendable {
  package enum Standing: Hashable, Sendable, CaseIterable {
    case done
    /// Open though its deadline has come.
    case notDone
    /// Its deadline lies ahead.
    case ahead
    /// Ended here because a later resolution goes on with it (chuyển tiếp).
    case movedOn
    case dropped
  }

  package struct Item: Hashable, Sendable {
    package let promise: Promise
    package let standing: Standing
  }

  /// The nearest deadline first.
  package let items: [Item]

  package init(of review: Review.ID, on day: Day, in register: Register) {
    let carried = register.itemsCarried(on: review)
    items = register.resolution(of: review).map { promise in
      Item(
        promise: promise,
        standing: carried.contains(promise.id) ? .movedOn : Self.standing(of: promise, on: day))
    }
  }

  /// A deadline on the day itself is still to come; a result of a later day is not known yet.
  private static func standing(of promise: Promise, on day: Day) -> Standing {
    switch promise.result {
    case let result? where result.day <= day: result.outcome == .done ? .done : .dropped
    default: promise.due.map { $0 < day } ?? false ? .notDone : .ahead
    }
  }

  package func count(_ standing: Standing) -> Int { items.count { $0.standing == standing } }
}

extension Register {
  /// The promises that a review's resolution laid down, the nearest deadline first.
  package func resolution(of review: Review.ID) -> [Promise] {
    (promisesByReview[review] ?? []).compactMap { promises[$0] }.sorted(by: Promise.moreUrgent)
  }

  /// The items of a review's resolution that those of the months after go on with.
  fileprivate func itemsCarried(on review: Review.ID) -> Set<Promise.ID> {
    guard let (body, month) = Review(id: review).subject else { return [] }
    let later = (1...RecordKinds.monthsInMemory).flatMap {
      resolution(of: Review.id(of: body, in: month.adding($0)))
    }
    return Set(later.compactMap(\.carries))
  }
}
