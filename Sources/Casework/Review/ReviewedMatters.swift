/// What a review tells of some households beside visits and promises: petitions that are open, results
/// of support that were looked at in the month, and needs answered in it.
package struct ReviewedMatters: Hashable, Sendable {
  package enum Matter: Hashable, Sendable {
    case petition(Petition)
    /// The last time in the month that the result was looked at.
    case result(SupportStep, of: LivelihoodSupport)
    case answered(HouseholdNeed)
  }

  package struct Line: Hashable, Sendable {
    package let household: Household.ID
    package let matter: Matter
  }

  /// In the order of the households, of each what is open first.
  package let lines: [Line]
  package let petitions: Int
  package let results: Int
  package let needs: Int

  /// - Parameter day: on which the petitions are open: of a closed review the day of its closing.
  package init(
    of households: [Household.ID], in month: Month, on day: Day, in register: Register
  ) {
    var (petitions, results, needs) = (0, 0, 0)
    lines = households.flatMap { household -> [Line] in
      let open = register.petitions(of: household).filter { $0.isOpen(on: day) }
        .sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
        .map(Matter.petition)
      let looked = register.results(of: household, in: month)
      let answered = register.needsAnswered(of: household, in: month)
      petitions += open.count
      results += looked.count
      needs += answered.count
      return (open + looked + answered).map { Line(household: household, matter: $0) }
    }
    (self.petitions, self.results, self.needs) = (petitions, results, needs)
  }
}

extension Register {
  fileprivate func results(of household: Household.ID, in month: Month)
    -> [ReviewedMatters.Matter]
  {
    supports(of: household).reversed().compactMap { one in
      one.steps.last { $0.outcome != nil && ($0.day.map(month.contains) ?? false) }
        .map { .result($0, of: one.support) }
    }
  }

  fileprivate func needsAnswered(of household: Household.ID, in month: Month)
    -> [ReviewedMatters.Matter]
  {
    needs.rows(of: selves(of: household))
      .filter { $0.answer.map { month.contains($0.day) } ?? false }
      .sorted { ($0.answer?.day.ordinal ?? 0, $0.id) < ($1.answer?.day.ordinal ?? 0, $1.id) }
      .map(ReviewedMatters.Matter.answered)
  }
}

extension Petition {
  /// Raised by a day, and not answered by then.
  fileprivate func isOpen(on day: Day) -> Bool {
    (self.day.map { $0 <= day } ?? true) && (answer.map { $0.day > day } ?? true)
  }
}
