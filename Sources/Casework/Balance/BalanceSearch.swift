/// Looks for the moves of a proposal: few, each with a reason, since a family that knows somebody is
/// not handed on for a number.
struct BalanceSearch {
  private let scene: BalanceScene
  /// What each would lead with all moves found so far, and what that comes to.
  private var held: [Caseworker.ID: [BalanceCharge]]
  private var loads: [Caseworker.ID: BalanceLoad] = [:]
  private(set) var moves: [AssignmentBalance.Move] = []
  private(set) var unplaced: [AssignmentBalance.Unplaced] = []

  init(in scene: BalanceScene) {
    self.scene = scene
    held = scene.held
    for person in scene.people { weigh(person) }
  }

  private mutating func weigh(_ person: Caseworker) {
    loads[person.id] = scene.load(held[person.id] ?? [], of: person)
  }

  mutating func run() {
    settleThoseThatMustMove()
    for person in scene.people { relieve(person) }
  }

  // MARK: What must move

  /// The heavier first, while there is most room.
  private mutating func settleThoseThatMustMove() {
    let left = scene.left.flatMap { person in
      (held[person.id] ?? []).map { ($0, AssignmentBalance.Reason.left(person.id)) }
    }
    let led = scene.people.flatMap { person in
      (held[person.id] ?? []).compactMap { charge in
        reason(toPart: person, from: charge).map { (charge, $0) }
      }
    }
    let mustMove = (scene.unled.map { ($0, .nobody) } + left + led).filter { !$0.0.stays }
      .sorted {
        (-$0.0.weight, $0.0.household.code) < (-$1.0.weight, $1.0.household.code)
      }
    for (charge, reason) in mustMove {
      if let taker = taker(of: charge, for: reason) {
        move(charge, to: taker, reason)
      } else {
        unplaced.append(.init(charge: charge, reason: reason))
      }
    }
  }

  private func reason(
    toPart person: Caseworker, from charge: BalanceCharge
  ) -> AssignmentBalance.Reason? {
    if scene.isKeptApart(charge, from: person.id) { return .keptApart(person.id) }
    return scene.fit(of: person, with: charge).understands == false
      ? .noCommonLanguage(person.id) : nil
  }

  /// Whoever goes best with a household of those who have room for it; nil where nobody does.
  private func taker(
    of charge: BalanceCharge, for reason: AssignmentBalance.Reason
  ) -> Caseworker? {
    let able = scene.people.enumerated().filter { _, person in
      guard person.id != charge.assignment?.caseworker,
        !scene.isKeptApart(charge, from: person.id), loads[person.id]?.hasRoom(for: charge) ?? false
      else { return false }
      guard case .noCommonLanguage = reason else { return true }
      // To go from one who does not understand them to another helps nobody.
      return scene.fit(of: person, with: charge).understands == true
    }
    return able.min { a, b in
      (cost(of: a.element, with: charge), a.offset) < (cost(of: b.element, with: charge), b.offset)
    }?.element
  }

  private func cost(of person: Caseworker, with charge: BalanceCharge) -> Int {
    let weight = (loads[person.id]?.weight ?? 0) + charge.weight
    return weight * BalanceFit.metresOfWeight + scene.fit(of: person, with: charge).cost
  }

  private mutating func move(
    _ charge: BalanceCharge, to taker: Caseworker, _ reason: AssignmentBalance.Reason
  ) {
    let fit = scene.fit(of: taker, with: charge)
    moves.append(.init(charge: charge, to: taker.id, reason: reason, fit: fit))
    held[taker.id, default: []].append(charge)
    weigh(taker)
    guard let giver = charge.assignment?.caseworker else { return }
    held[giver]?.removeAll { $0.household.id == charge.household.id }
    if let person = scene.people.first(where: { $0.id == giver }) { weigh(person) }
  }

  // MARK: Too much for one

  /// Takes from who carries too much what goes best with somebody else, until it is no longer so.
  private mutating func relieve(_ person: Caseworker) {
    let start = scene.load(scene.held[person.id] ?? [], of: person)
    let reason = AssignmentBalance.Reason.tooMuch(person.id, start)
    while loads[person.id]?.isTooMuch ?? false {
      let choices = (held[person.id] ?? []).filter { !$0.stays }.compactMap { charge in
        taker(of: charge, for: reason).map { taker in
          (
            charge: charge, taker: taker,
            gain: scene.fit(of: person, with: charge).cost - cost(of: taker, with: charge)
          )
        }
      }
      let best = choices.max {
        ($0.gain, $1.charge.household.code) < ($1.gain, $0.charge.household.code)
      }
      guard let best else { return }
      move(best.charge, to: best.taker, reason)
    }
  }
}
