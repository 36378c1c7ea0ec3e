package import Record

/// What figures need of a promise; its texts stay on disk.
package struct PromiseMark: Hashable, Sendable {
  package let promise: Promise.ID
  package let household: Household.ID?
  package let due: Day?
  package let result: Promise.Result?

  package init(_ promise: Promise) {
    self.promise = promise.id
    household = promise.household
    due = promise.due
    result = promise.result
  }

  /// The fields of a promise that a mark is made of, for an index of the promises on disk.
  package static let summaryFields = ["household", "due", "result", RecordState.deletionField]

  /// The mark of a promise by the values of `summaryFields`, in their order; nil of one that was
  /// deleted.
  package init?(_ id: Promise.ID, summary: [Value?]) {
    guard summary.count == Self.summaryFields.count, summary[3] == nil else { return nil }
    promise = id
    household = summary[0]?.text.map(Household.ID.init)
    due = summary[1]?.text.flatMap(Day.init(iso:))
    result = summary[2].flatMap(Promise.Result.init)
  }
}

/// What figures need of a petition; its texts stay on disk.
package struct PetitionMark: Hashable, Sendable {
  package let petition: Petition.ID
  package let day: Day?
  /// The day of its answer.
  package let answered: Day?
  /// The day from which the family knows the answer; nil where it does not.
  package let told: Day?
  package let level: Petition.Level?

  package var household: Household.ID { petition.ownerID() }

  package init(_ petition: Petition) {
    self.petition = petition.id
    day = petition.day
    answered = petition.answer?.day
    told = petition.isToBeTold ? nil : petition.told?.day ?? petition.answer?.day
    level = petition.routing?.level
  }

  /// The fields of a petition that a mark is made of, for an index of the petitions on disk.
  package static let summaryFields = [
    "day", "answer", "toTell", "told", "route", RecordState.deletionField,
  ]

  /// The mark of a petition by the values of `summaryFields`, in their order; nil of one that was
  /// deleted.
  package init?(_ id: Petition.ID, summary: [Value?]) {
    guard summary.count == Self.summaryFields.count, summary[5] == nil else { return nil }
    petition = id
    day = summary[0]?.text.flatMap(Day.init(iso:))
    answered = summary[1].flatMap(Petition.Answer.init)?.day
    let isToBeTold = summary[2]?.bool ?? false
    told = isToBeTold ? nil : summary[3].flatMap(Petition.Telling.init)?.day ?? answered
    level = summary[4].flatMap(Petition.Routing.init)?.level
  }
}

/// What figures need of a body's review; the rest stays on disk.
package struct ReviewMark: Hashable, Sendable {
  package let review: Review.ID
  package let heldOn: Day?
  /// Nil while it is open.
  package let closed: Day?

  package init(_ review: Review) {
    self.review = review.id
    heldOn = review.heldOn
    closed = review.closing?.day
  }

  /// The fields of a review that a mark is made of, for an index of the reviews on disk.
  package static let summaryFields = ["heldOn", "closing", RecordState.deletionField]

  /// The mark of a review by the values of `summaryFields`, in their order; nil of one that was
  /// deleted.
  package init?(_ id: Review.ID, summary: [Value?]) {
    guard summary.count == Self.summaryFields.count, summary[2] == nil else { return nil }
    review = id
    heldOn = summary[0]?.text.flatMap(Day.init(iso:))
    closed = summary[1].flatMap(Review.Closing.day(of:))
  }
}
