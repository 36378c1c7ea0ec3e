import Casework

extension Vocabulary {
  /// Who went to train or to work by a day, and who is there as far as is known.
  static let placementFacts: [Fact] = factsOfPlacements.map {
    $0.changing(next: \.nextOfPlacements)
  }

  private static let factsOfPlacements: [Fact] = [
    .number("timesPlaced", in: .times, of: [.people], on: [.work, .time], source: placement) {
      one in one.member.placements.count { $0.hasBegun(by: one.day) }
    },
    .truth("isPlaced", of: [.people], on: [.work, .time], source: placement) { one in
      one.member.placements.contains { $0.hasBegun(by: one.day) && !$0.hasEnded(by: one.day) }
    },
  ]

  private static func placement(_ one: Case) -> Source? {
    one.member.placements.filter { $0.hasBegun(by: one.day) }
      .max { ($0.from?.ordinal ?? 0, $0.id) < ($1.from?.ordinal ?? 0, $1.id) }
      .map { Source($0, $0.from) }
  }
}

extension Placement {
  /// Of which no day is known, it was always so.
  fileprivate func hasBegun(by day: Day) -> Bool { from.map { $0 <= day } ?? true }

  /// That somebody finished or left is known from the day it was asked.
  fileprivate func hasEnded(by day: Day) -> Bool {
    findings.values.contains { $0.standing != .there && $0.day <= day }
  }
}

extension Case {
  /// The next day on which somebody began, or was found.
  fileprivate var nextOfPlacements: Day {
    let days = member.placements.flatMap { [$0.from] + $0.findings.values.map { Optional($0.day) } }
    return days.reduce(.never) { next, change in
      change.map { day < $0 && $0 < next ? $0 : next } ?? next
    }
  }
}
