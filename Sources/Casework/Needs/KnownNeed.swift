/// A need as it is known: noted by itself, or ticked in the year's situation and not looked into yet.
package struct KnownNeed: Hashable, Sendable {
  package let household: Household.ID
  /// A code of `Resources/catalogues/needs.txt`.
  package let code: String
  package let urgency: HouseholdNeed.Urgency
  /// Nil where it was only ticked.
  package let record: HouseholdNeed?
  /// Since when it is known.
  package let since: Day?

  package var isOpen: Bool { record?.isOpen ?? true }
}

extension Register {
  /// All needs of a household that are known on a day: the open ones first, the most pressing at the
  /// top; behind them those answered, the latest first.
  package func needs(of household: Household.ID, by kinds: NeedKinds, on day: Day) -> [KnownNeed] {
    let records = needs.rows(of: selves(of: household))
    let known = records.map {
      KnownNeed(
        household: household, code: $0.code, urgency: kinds.urgency(of: $0), record: $0,
        since: $0.day)
    }
    let all = known + ticked(by: household, besides: records, kinds, on: day)
    guard all.count > 1 else { return all }
    let places = kinds.places
    func order(_ need: KnownNeed) -> (Int, HouseholdNeed.Urgency, Int, Int, String) {
      (
        need.isOpen ? 0 : 1, need.isOpen ? need.urgency : .urgent,
        need.isOpen ? places[need.code] ?? .max : 0, -(need.record?.answer?.day.ordinal ?? 0),
        need.record?.id.text ?? need.code
      )
    }
    return all.sorted { order($0) < order($1) }
  }

  package func openNeeds(of household: Household.ID, by kinds: NeedKinds, on day: Day)
    -> [KnownNeed]
  {
    needs(of: household, by: kinds, on: day).filter(\.isOpen)
  }

  /// What the last situation ticks, where no record of the kind is open, or was answered since.
  private func ticked(
    by household: Household.ID, besides records: [HouseholdNeed], _ kinds: NeedKinds, on day: Day
  ) -> [KnownNeed] {
    let last = situations.rows(of: selves(of: household))
      .filter { ($0.year ?? .max) <= day.year }
      .max { ($0.year ?? 0, $0.id) < ($1.year ?? 0, $1.id) }
    guard let last else { return [] }
    let asked = last.day ?? Day(year: last.year ?? day.year, month: 1, day: 1)
    return last.needs.filter { code in
      !records.contains { record in
        record.code == code
          && (record.answer.map { answer in asked.map { $0 <= answer.day } ?? true } ?? true)
      }
    }.map { code in
      KnownNeed(
        household: household, code: code, urgency: kinds[code]?.urgency ?? .poverty, record: nil,
        since: asked)
    }
  }

  /// A support that may have answered a need: of a thing that answers its kind, given since it is
  /// known, the latest first.
  package func supports(answering need: KnownNeed, by lists: SupportLists) -> [LivelihoodSupport] {
    supports(of: need.household).map(\.support).filter { support in
      guard lists[thing: support.thing]?.need == need.code, let given = support.given
      else { return false }
      return need.since.map { $0 <= given } ?? true
    }
  }
}
