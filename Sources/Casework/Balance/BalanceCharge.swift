/// A household as a proposal shares it out: what it asks of whoever leads it, and who does now.
package struct BalanceCharge: Hashable, Sendable {
  package let household: Household
  package let isPoor: Bool
  /// A need is open that the plan calls pressing (cấp bách).
  package let isPressing: Bool
  /// By which somebody leads it now; nil where nobody does.
  package let assignment: Assignment?
  /// Led through a household group, or ending already: it counts, and is not moved.
  let stays: Bool

  /// Every household counts one; one that is poor and one with a pressing need each one more.
  package var weight: Int { 1 + (isPoor ? 1 : 0) + (isPressing ? 1 : 0) }

  package var target: Assignment.Target { assignment?.target ?? .household(household.id) }
}

/// What somebody carries.
package struct BalanceLoad: Hashable, Sendable {
  package private(set) var households = 0
  package private(set) var poor = 0
  package private(set) var weight = 0
  /// The ways from home to each of the households, those that are known, one way each.
  package private(set) var metres = 0
  /// Households whose language the person does not speak, and that do not speak Vietnamese.
  package private(set) var strangers = 0

  /// More than this is too much for one person, whatever the number of households.
  package static let mostWeight = 12

  package var isTooMuch: Bool {
    households > Workload.usual.upperBound || weight > Self.mostWeight
  }

  package func hasRoom(for charge: BalanceCharge) -> Bool {
    households < Workload.usual.upperBound && weight + charge.weight <= Self.mostWeight
  }

  mutating func add(_ charge: BalanceCharge, _ fit: BalanceFit) {
    households += 1
    poor += charge.isPoor ? 1 : 0
    weight += charge.weight
    metres += fit.metres ?? 0
    strangers += fit.understands == false ? 1 : 0
  }
}

/// How somebody and a household go together.
package struct BalanceFit: Hashable, Sendable {
  /// From where the person lives; nil where one of the two places or the path is not known.
  package let metres: Int?
  /// Whether they have a language in common; nil where that is not known.
  package let understands: Bool?
  /// Helps there already.
  package let isHelper: Bool

  /// A way of which nothing is known counts as this one.
  private static let usualMetres = 3_000
  /// Without a language in common each visit needs somebody else: as if it were so much further.
  private static let metresOfAnInterpreter = 4_000
  /// Who helps there knows the family already.
  private static let metresSpared = 2_000
  /// What one unit of weight counts beside a way.
  static let metresOfWeight = 1_000

  /// The less, the better the two go together.
  var cost: Int {
    (metres ?? Self.usualMetres) + (understands == false ? Self.metresOfAnInterpreter : 0)
      - (isHelper ? Self.metresSpared : 0)
  }
}
