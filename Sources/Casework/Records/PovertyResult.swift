package import Record

/// Classification of a household by a poverty review (phân loại hộ).
package enum PovertyClass: String, Hashable, Sendable, CaseIterable { case poor, nearPoor, nonPoor }

/// What made a household poor that was not poor before (nguyên nhân phát sinh nghèo).
package enum NewPovertyCause: String, Hashable, Sendable, CaseIterable {
  case illness, workerDied, disaster, split, marriage, movedIn, standardChanged, other
}

/// One result of a poverty review as its decision recognised it: imported or copied from the
/// paper, never scored again here. The whole result is one field, since its parts are only true
/// together. Its id begins with the household's.
package struct PovertyResult: Storable {
  package static let kind = "poverty"
  package let id: ID
  /// The day of the recognising decision.
  package var day: Day?
  package var povertyClass: PovertyClass?
  /// Which standard, e.g. `2022-2026` (Decree 07/2021, extended by 351/2025).
  package var standard: String?
  /// Number of the recognising decision.
  package var decision: String?
  package var scoreB1: Int?
  package var scoreB2: Int?
  /// The day the household was reviewed (rà soát); the decision comes later.
  package var review: Day?
  /// What it lacks, codes of the standard; nil is unknown, empty is nothing.
  package var deprivations: Set<String>?
  /// Of a household that is poor anew.
  package var cause: NewPovertyCause?

  package var household: Household.ID { id.ownerID() }

  package init(
    id: ID, day: Day?, povertyClass: PovertyClass?, standard: String? = nil,
    decision: String? = nil, scoreB1: Int? = nil, scoreB2: Int? = nil
  ) {
    self.id = id
    self.day = day
    self.povertyClass = povertyClass
    self.standard = standard
    self.decision = decision
    self.scoreB1 = scoreB1
    self.scoreB2 = scoreB2
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    let result = state["result"]
    day = result?["day"]?.text.flatMap(Day.init(iso:))
    povertyClass = result?["class"]?.text.flatMap(PovertyClass.init(rawValue:))
    standard = result?["standard"]?.text
    decision = result?["decision"]?.text
    scoreB1 = result?["b1"]?.int.map { Int(clamping: $0) }
    scoreB2 = result?["b2"]?.int.map { Int(clamping: $0) }
    review = result?["review"]?.text.flatMap(Day.init(iso:))
    deprivations = (result?["deprivations"]?.list).map { Set($0.compactMap(\.text)) }
    cause = result?["cause"]?.text.flatMap(NewPovertyCause.init(rawValue:))
  }

  package var fields: Fields {
    var result = Fields()
    result.set("day", day)
    result.set("class", povertyClass)
    result.set("standard", standard)
    result.set("decision", decision)
    result.set("b1", scoreB1)
    result.set("b2", scoreB2)
    result.set("review", review)
    result["deprivations"] = deprivations.map { .list($0.sorted().map(Value.text)) }
    result.set("cause", cause)
    let members = result.values.map(Value.Member.init).sorted { $0.name < $1.name }
    return Fields(["result": .object(members)])
  }
}
