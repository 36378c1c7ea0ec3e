/// How the households of a body could be shared out among its people. It is a proposal: what a person
/// takes of it becomes a decision, and nothing counts before that.
package struct AssignmentBalance: Hashable, Sendable {
  /// Why a household should change hands.
  package enum Reason: Hashable, Sendable {
    case nobody
    case left(Caseworker.ID)
    case keptApart(Caseworker.ID)
    case noCommonLanguage(Caseworker.ID)
    /// Too much for who leads it now, who carried this much at the start.
    case tooMuch(Caseworker.ID, BalanceLoad)
  }

  package struct Move: Hashable, Sendable {
    package let charge: BalanceCharge
    package let to: Caseworker.ID
    package let reason: Reason
    /// How the two go together.
    package let fit: BalanceFit
  }

  /// A household that should change hands and finds nobody with room for it.
  package struct Unplaced: Hashable, Sendable {
    package let charge: BalanceCharge
    package let reason: Reason
  }

  /// Somebody's load as it is and as it would be.
  package struct Share: Hashable, Sendable {
    package let caseworker: Caseworker
    package let hasLeft: Bool
    package let before: BalanceLoad
    package let after: BalanceLoad
  }

  package let body: ReviewingBody
  private let scene: BalanceScene
  /// Those that somebody must take first, then the others, each in the order they were found.
  package let moves: [Move]
  package let unplaced: [Unplaced]

  /// - Parameter needs: by which a need is known to be pressing.
  package init(of body: ReviewingBody, on day: Day, needs: NeedKinds, in register: Register) {
    self.body = body
    scene = BalanceScene(of: body, on: day, needs: needs, in: register)
    var search = BalanceSearch(in: scene)
    search.run()
    (moves, unplaced) = (search.moves, search.unplaced)
  }

  /// Everybody's load now, and once the households in `accepted` have changed hands.
  package func shares(accepting accepted: Set<Household.ID>) -> [Share] {
    let taken = moves.filter { accepted.contains($0.charge.household.id) }
    let gone = Set(taken.map(\.charge.household.id))
    let new = Dictionary(grouping: taken, by: \.to)
    return (scene.people + scene.left).map { person in
      let held = scene.held[person.id] ?? []
      let kept = held.filter { !gone.contains($0.household.id) }
      let added = (new[person.id] ?? []).map(\.charge)
      return Share(
        caseworker: person, hasLeft: !person.isHere(on: scene.day),
        before: scene.load(held, of: person), after: scene.load(kept + added, of: person))
    }
  }

  /// The rows of the decision that makes it so, one a person who takes households over.
  package func decisionRows(accepting accepted: Set<Household.ID>) -> [DecisionEntry.Row] {
    let taken = Dictionary(
      grouping: moves.filter { accepted.contains($0.charge.household.id) }, by: \.to)
    let takers = scene.people.map(\.id).filter { taken[$0] != nil }
    return takers.enumerated().map { place, taker in
      DecisionEntry.Row(
        place: place, caseworker: taker, targets: (taken[taker] ?? []).map(\.charge.target),
        content: "")
    }
  }
}

extension BalanceScene {
  func load(_ charges: [BalanceCharge], of caseworker: Caseworker) -> BalanceLoad {
    var load = BalanceLoad()
    for charge in charges { load.add(charge, fit(of: caseworker, with: charge)) }
    return load
  }
}
