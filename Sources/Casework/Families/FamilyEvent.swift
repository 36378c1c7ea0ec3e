package import Record

/// A change of a family as its file lists it, read from the records that it left.
package enum FamilyEvent: Hashable, Sendable {
  case split(Lineage)
  case merge(Lineage)
  case past(HouseholdPast)
  case came(Residence, Person)
  case went(Residence, Person)
  case opened(Day, from: String?)
  case closed(Day, to: String?)
  /// A long absence that is over.
  case away(KnownAbsence)

  package var day: Day? {
    switch self {
    case .split(let lineage), .merge(let lineage): lineage.day
    case .past(let past): past.until.map { $0.adding(days: 1) }
    case .came(let residence, _): residence.from
    case .went(let residence, _):
      residence.ended == .death ? residence.until : residence.until.map { $0.adding(days: 1) }
    case .opened(let day, _), .closed(let day, _): day
    case .away(let known): known.absence.from
    }
  }

  /// The record that only this event comes from: deleting it takes back what was noted by mistake.
  package var correctable: RecordID? {
    switch self {
    case .past(let past): past.record
    case .away(let known): known.own.map { _ in known.record }
    default: nil
    }
  }

  /// What stands first where several happened on one day.
  fileprivate var place: Int {
    switch self {
    case .split, .merge: 0
    case .opened, .closed: 1
    case .past: 2
    case .came, .went: 3
    case .away: 4
    }
  }
}

extension Register {
  /// What changed in a household, the newest first. Who went along in a split or a merge is named
  /// by it, not one by one.
  package func familyEvents(of household: Household.ID, until today: Day) -> [FamilyEvent] {
    var events = (Array(lineages.values) + correctedLineages.values)
      .filter { $0.from == household || $0.into == household }
      .map { $0.way == .merge ? FamilyEvent.merge($0) : .split($0) }
    events += pasts.rows(of: selves(of: household)).map(FamilyEvent.past)
    events += absences(of: household).filter { $0.absence.until < today }.map(FamilyEvent.away)
    for residence in residences(in: household) {
      guard let person = residence.person.flatMap({ people[kept($0)] }) else { continue }
      if let began = residence.began, ![.split, .merge].contains(began) {
        events.append(.came(residence, person))
      }
      if residence.until != nil, residence.ended.map({ ![.split, .merge].contains($0) }) ?? true {
        events.append(.went(residence, person))
      }
    }
    if let known = households[household] {
      let isSplitOff = lineages.values.contains { $0.into == household && $0.way == .split }
      if let opened = known.opened, !isSplitOff {
        events.append(.opened(opened, from: known.cameFrom))
      }
      let isMerged = lineages.values.contains { $0.from == household && $0.way == .merge }
      if let closed = known.closed, !isMerged { events.append(.closed(closed, to: known.wentTo)) }
    }
    return events.map { (event: $0, key: (-($0.day?.ordinal ?? .min / 2), $0.place)) }
      .sorted { $0.key < $1.key }.map(\.event)
  }
}
