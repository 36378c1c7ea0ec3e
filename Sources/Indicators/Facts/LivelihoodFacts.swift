import Casework

extension Vocabulary {
  /// What a household was given by a day, and what it needed.
  static let livelihoodFacts: [Fact] = factsOfLivelihood.map {
    $0.changing(next: \.nextOfLivelihood)
  }

  private static let factsOfLivelihood: [Fact] = [
    .number(
      "supportsReceived", in: .times, of: ofHousehold, on: [.supports, .time], source: support
    ) { one in one.file.supports.count { $0.given.map { $0 <= one.day } ?? false } },
    .number("needsNoted", in: .times, of: ofHousehold, on: [.supports, .time], source: need) {
      one in one.needs.count
    },
    // Of these.
    .number("needsAnswered", in: .times, of: ofHousehold, on: [.supports, .time], source: need) {
      one in one.needs.count { $0.answer.map { $0.day <= one.day } ?? false }
    },
  ]

  private static func support(_ one: Case) -> Source? {
    one.file.supports.filter { $0.given.map { $0 <= one.day } ?? false }
      .max { ($0.given?.ordinal ?? 0, $0.id) < ($1.given?.ordinal ?? 0, $1.id) }
      .map { Source($0, $0.given) }
  }

  private static func need(_ one: Case) -> Source? {
    one.needs.max { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
      .map { Source($0, $0.answer?.day ?? $0.day) }
  }
}

extension Case {
  fileprivate var needs: [HouseholdNeed] {
    file.needs.filter { $0.day.map { $0 <= day } ?? true }
  }

  /// The next day on which something was given, noted or answered.
  fileprivate var nextOfLivelihood: Day {
    let days = file.supports.map(\.given) + file.needs.flatMap { [$0.day, $0.answer?.day] }
    return days.reduce(.never) { next, change in
      change.map { day < $0 && $0 < next ? $0 : next } ?? next
    }
  }
}
