/// Petitions of several households that raise the same thing (gộp kiến nghị): each stays its
/// household's own, and they are sorted and answered as one.
///
/// Each names an elder one, never a younger, so that two laptops cannot join them in a ring.
extension Register {
  package func petition(_ id: Petition.ID) -> Petition? {
    petitions[id.ownerID()].first { $0.id == id }
  }

  /// The eldest of those that a petition is raised together with; of one that stands alone its own.
  package func eldest(of petition: Petition) -> Petition.ID {
    var eldest = petition
    while let elder = eldest.joined, elder < eldest.id {
      guard let known = self.petition(elder) else { return elder }
      eldest = known
    }
    return eldest.id
  }

  /// Those that raise the same as a petition, itself among them, the eldest first.
  package func raisedTogether(with petition: Petition) -> [Petition] {
    let eldest = eldest(of: petition)
    return petitions.all.filter { self.eldest(of: $0) == eldest }.sorted { $0.id < $1.id }
  }

  /// Calls `alone` with the petitions that pass and stand alone, as nearly all do, and `together`
  /// with those that were raised together, the eldest first; in no order.
  func forEachRaised(
    where isWanted: (UnsafePointer<Petition>) -> Bool, alone: (Petition) -> Void,
    together: ([Petition]) -> Void
  ) {
    var elders: Set<Petition.ID> = []
    petitions.forEach { if let elder = $0.pointee.joined { elders.insert(elder) } }
    var joined: [Petition.ID: [Petition]] = [:]
    petitions.forEach { petition in
      guard isWanted(petition) else { return }
      if petition.pointee.joined == nil, !elders.contains(petition.pointee.id) {
        alone(petition.pointee)
      } else {
        joined[eldest(of: petition.pointee), default: []].append(petition.pointee)
      }
    }
    for all in joined.values { together(all.sorted { $0.id < $1.id }) }
  }

  /// The edits after which exactly `others` are raised together with a petition. Those that come
  /// bring along what they were joined with, and get what is known of the way and the answer; those
  /// that are left out stand alone, and keep it.
  package func edits(raising petition: Petition, togetherWith others: [Petition.ID]) -> [Edit] {
    let before = raisedTogether(with: petition)
    let chosen = Set(others)
    var together: [Petition.ID: Petition] = [petition.id: petition]
    for other in others.compactMap(self.petition) {
      let comes = before.contains(other) ? [other] : raisedTogether(with: other)
      for one in comes { together[one.id] = one }
    }
    guard let eldest = together.keys.min() else { return [] }
    let all = together.values.sorted { $0.id < $1.id }
    let routing = petition.routing ?? all.lazy.compactMap(\.routing).first
    let answer = petition.answer ?? all.lazy.compactMap(\.answer).first
    let kept = all.compactMap { one -> Edit? in
      var joined = one
      joined.joined = one.id == eldest ? nil : eldest
      joined.routing = one.routing ?? routing
      if one.isOpen, let answer {
        joined.answer = answer
        joined.leaveToTell()
      }
      return Edit(from: one, to: joined)
    }
    let left = before.filter { $0.id != petition.id && !chosen.contains($0.id) }
      .compactMap { one -> Edit? in
        var alone = one
        alone.joined = nil
        return Edit(from: one, to: alone)
      }
    return kept + left
  }

  /// Answers that the families of a lead do not know yet, the one that waits longest first.
  package func answersToTell(by caseworker: Caseworker.ID, on day: Day) -> [Petition] {
    householdsLed(by: caseworker, on: day).flatMap { petitions(of: $0.household.id) }
      .filter { !$0.isOpen && $0.isToBeTold }
      .sorted { ($0.tellBy?.ordinal ?? 0, $0.id) < ($1.tellBy?.ordinal ?? 0, $1.id) }
  }
}
