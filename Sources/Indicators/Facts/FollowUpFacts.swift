import Casework

extension Vocabulary {
  /// Promises with a deadline in the period.
  static let promiseFacts: [Fact] = [
    .truth("isDropped", of: [.promises], on: [.promises], source: promise) { one in
      one.promise.result?.outcome == .dropped
    },
    .truth("isKept", of: [.promises], on: [.promises], source: promise) { one in
      one.promise.result.map { $0.outcome == .done && $0.day <= one.day } ?? false
    },
    // After the deadline; below nought before it.
    .number("daysLate", in: .days, of: [.promises], on: [.promises], source: promise) { one in
      one.promise.result.flatMap { result in
        one.promise.due.map { result.day.ordinal - $0.ordinal }
      }
    },
  ]

  /// What families raised in the period.
  static let petitionFacts: [Fact] = [
    .truth("isAnswered", of: [.petitions], on: [.petitions], source: petition) { one in
      one.petition.answered.map { $0 <= one.day } ?? false
    },
    .number("daysToAnswer", in: .days, of: [.petitions], on: [.petitions], source: petition) {
      one in
      one.petition.answered.flatMap { answered in
        one.petition.day.map { answered.ordinal - $0.ordinal }
      }
    },
    .truth("isTold", of: [.petitions], on: [.petitions], source: petition) { one in
      one.petition.told.map { $0 <= one.day } ?? false
    },
    .truth("isBeyondCommune", of: [.petitions], on: [.petitions], source: petition) { one in
      one.petition.level == .beyond
    },
    .number(
      "daysWaiting", in: .days, of: [.petitions], on: [.petitions, .time], source: petition
    ) { one in one.petition.day.map { one.day.ordinal - $0.ordinal } },
  ]

  /// A party cell's review of one month of the period.
  static let reviewFacts: [Fact] = [
    .truth("isClosed", of: [.reviews], on: [.reviews], source: review) { one in
      one.reviewMonth.closed.map { $0 <= one.day } ?? false
    },
    // From the end of the month to the closing.
    .number("daysToClose", in: .days, of: [.reviews], on: [.reviews], source: review) { one in
      one.reviewMonth.closed.map { $0.ordinal - one.reviewMonth.month.lastDay.ordinal }
    },
    .number("daysSinceMonth", in: .days, of: [.reviews], on: [.reviews, .time], source: review) {
      one in one.day.ordinal - one.reviewMonth.month.lastDay.ordinal
    },
  ]

  private static func promise(_ one: Case) -> Source? { Source(promise: one.promise) }
  private static func petition(_ one: Case) -> Source? { Source(petition: one.petition) }
  private static func review(_ one: Case) -> Source? {
    one.reviewMonth.review.map { Source(review: $0) }
  }
}

extension Case {
  fileprivate var promise: PromiseMark { file.promises[item] }
  fileprivate var petition: PetitionMark { file.petitions[item] }
  fileprivate var reviewMonth: CaseFile.ReviewMonth { file.reviews[item] }
}
