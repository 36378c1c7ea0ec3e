/// What a proposal shares out as one: a household, or all that are led through one household group; what
/// it asks of whoever leads it, and who does now.
package struct BalanceCharge: Hashable, Sendable {
  /// A household with what makes it heavier.
  package struct Member: Hashable, Sendable {
    package let household: Household
    package let isPoor: Bool
    /// A need is open that the plan calls pressing (cấp bách).
    package let isPressing: Bool
  }

  /// The household; of a group the first by code, which names the charge.
  package let first: Member
  /// The others of a group.
  package let others: [Member]
  /// By which somebody leads it now; nil where nobody does.
  package let assignment: Assignment?
  /// It is ending already: it counts, and is not moved.
  let stays: Bool

  package var household: Household { first.household }
  package var members: [Member] { [first] + others }
  package var households: [Household] { members.map(\.household) }
  package var poor: Int { members.count { $0.isPoor } }

  /// Every household counts one; one that is poor and one with a pressing need each one more.
  package var weight: Int { members.count + poor + members.count { $0.isPressing } }

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
    households + charge.members.count <= Workload.usual.upperBound
      && weight + charge.weight <= Self.mostWeight
  }

  mutating func add(_ charge: BalanceCharge, _ fit: BalanceFit) {
    households += charge.members.count
    poor += charge.poor
    weight += charge.weight
    metres += fit.metres ?? 0
    strangers += fit.strangers
  }
}

/// How somebody and a household, or the households of a group, go together.
package struct BalanceFit: Hashable, Sendable {
  /// From where the person lives, to each of them one way; nil where no way is known.
  package let metres: Int?
  /// To how many of them the way is not known.
  private let unknownWays: Int
  /// Of how many of them the person understands nobody.
  package let strangers: Int
  /// Whether they have a language in common; nil where that is not known of all.
  package let understands: Bool?
  /// Helps there already.
  package let isHelper: Bool

  /// - Parameter ways: to each household; nil where one of the two places or the path is not known.
  /// - Parameter understood: of each household; nil where it is not known.
  init(ways: [Int?], understood: [Bool?], isHelper: Bool) {
    let known = ways.compactMap(\.self)
    metres = known.isEmpty ? nil : known.reduce(0, +)
    unknownWays = ways.count - known.count
    strangers = understood.count { $0 == false }
    understands = strangers > 0 ? false : understood.contains(nil) ? nil : true
    self.isHelper = isHelper
  }

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
    (metres ?? 0) + unknownWays * Self.usualMetres + strangers * Self.metresOfAnInterpreter
      - (isHelper ? Self.metresSpared : 0)
  }
}
