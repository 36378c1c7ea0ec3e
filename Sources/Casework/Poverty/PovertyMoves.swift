/// What became of one household's poverty in a year (diễn biến), read from the decisions and never
/// typed. Only the decisions at both ends of the year count: out and in again within it is nothing.
package enum PovertyMove: Hashable, Sendable {
  /// Poor at the start, recognised as not poor since (thoát nghèo).
  case exit(to: PovertyClass)
  case movedOutPoor
  /// Dissolved, or merged into another household.
  case dissolvedPoor
  /// Poor again after an exit of an earlier year, whose decision was on this day (tái nghèo).
  case relapse(exit: Day)
  /// Poor for the first time (phát sinh nghèo mới).
  case newPoor(NewPovertyCause?)
  /// Split off in the year, and poor (tách hộ nghèo).
  case splitPoor(from: Household.ID)
  case movedInPoor
  /// Poor by its first decision of all, and nothing says that it was not poor before.
  case firstKnownPoor
  /// Poor, and not yet classed under this standard when the year began: compared with nothing.
  case otherStandardPoor
}

extension PovertyMove {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case exit, movedOutPoor, dissolvedPoor
    case relapse, newPoor, splitPoor, movedInPoor, firstKnownPoor, otherStandardPoor

    /// By how much one such household changes the number of the poor.
    package var sign: Int {
      switch self {
      case .exit, .movedOutPoor, .dissolvedPoor: -1
      case .relapse, .newPoor, .splitPoor, .movedInPoor, .firstKnownPoor, .otherStandardPoor: 1
      }
    }
  }

  package var kind: Kind {
    switch self {
    case .exit: .exit
    case .movedOutPoor: .movedOutPoor
    case .dissolvedPoor: .dissolvedPoor
    case .relapse: .relapse
    case .newPoor: .newPoor
    case .splitPoor: .splitPoor
    case .movedInPoor: .movedInPoor
    case .firstKnownPoor: .firstKnownPoor
    case .otherStandardPoor: .otherStandardPoor
    }
  }
}

/// A household, where it stood once, and what was decided on its poverty: put together once, and asked
/// of many days.
package final class HouseholdPoverty: Sendable {
  package let household: Household
  fileprivate let pasts: [HouseholdPast]
  /// The oldest first.
  fileprivate let results: [PovertyResult]

  /// - Parameter results: the oldest first.
  package init(_ household: Household, pasts: [HouseholdPast], results: [PovertyResult]) {
    (self.household, self.pasts, self.results) = (household, pasts, results)
  }

  fileprivate func isHere(on day: Day) -> Bool {
    pasts.isEmpty
      ? household.isHere(on: day) : household.standing(on: day, after: pasts).isHere(on: day)
  }
}

extension Register {
  package func poverty(of household: Household) -> HouseholdPoverty {
    HouseholdPoverty(
      household, pasts: pasts[household.id], results: povertyHistory(of: household.id))
  }
}

/// The moves of one year, under the standard in force at its end. Nothing is compared across
/// standards: a household counts as poor at the start only by a decision under that standard.
package final class PovertyMoves: Sendable {
  package let year: Int
  package let standard: PovertyStandard
  /// The last day before the year, and its own last day.
  private let before: Day
  private let last: Day
  private let standards: PovertyStandards
  private let splits: [Household.ID: Lineage]
  private let merged: Set<Household.ID>

  /// Nil where no standard was in force at the end of the year.
  package init?(in year: Int, standards: PovertyStandards, register: Register) {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31),
      let standard = standards.inForce(on: last)
    else { return nil }
    self.year = year
    self.standard = standard
    self.standards = standards
    before = first.adding(days: -1)
    self.last = last
    let lineages = register.lineages.values.filter { lineage in
      lineage.day.map { first <= $0 && $0 <= last } ?? false
    }
    splits = Dictionary(
      lineages.filter { $0.way == .split }.map { (register.kept($0.into), $0) }
    ) { $0.id < $1.id ? $0 : $1 }
    merged = Set(
      lineages.filter { $0.way == .merge }.compactMap { $0.from.map(register.kept) })
  }

  /// Poor and here when the year began, by a decision under the year's standard.
  package func wasPoor(_ household: HouseholdPoverty) -> Bool {
    isPoor(household, on: before)
  }

  /// Poor and here when the year ended.
  package func isPoor(_ household: HouseholdPoverty) -> Bool { isPoor(household, on: last) }

  private func isPoor(_ household: HouseholdPoverty, on day: Day) -> Bool {
    household.isHere(on: day) && standing(of: household, on: day)?.povertyClass == .poor
  }

  /// Here when the year began, and not poor then; nil where nothing had classed it under the year's
  /// standard.
  package func beganAbovePoverty(_ household: HouseholdPoverty) -> Bool? {
    guard household.isHere(on: before) else { return false }
    return standing(of: household, on: before).map { $0.povertyClass != .poor }
  }

  /// Here when the year ended, or on an earlier day of it, and not yet classed under the year's
  /// standard: what the year made of it is not known.
  package func isUndecided(_ household: HouseholdPoverty, until day: Day? = nil) -> Bool {
    let end = min(last, day ?? last)
    return household.isHere(on: end) && standing(of: household, on: end) == nil
  }

  /// What the year has made of a household up to a day of it.
  package func move(of household: HouseholdPoverty, until day: Day) -> PovertyMove? {
    let end = min(last, day)
    return switch (wasPoor(household), isPoor(household, on: end)) {
    case (true, true), (false, false): nil
    case (true, false): wayOut(of: household, by: end)
    case (false, true): wayIn(of: household, by: end)
    }
  }

  /// What the two ends of the year say of one household.
  package struct Ends: Sendable {
    package let wasPoor: Bool
    package let isPoor: Bool
    package let isUndecided: Bool
    /// Nil where the year made no difference.
    package let move: PovertyMove?
  }

  package func ends(of household: HouseholdPoverty) -> Ends {
    let (wasPoor, isPoor) = (wasPoor(household), isPoor(household))
    return Ends(
      wasPoor: wasPoor, isPoor: isPoor, isUndecided: !isPoor && isUndecided(household),
      move: wasPoor == isPoor ? nil : self[household])
  }

  /// What the year made of a household; nil where it made no difference.
  package subscript(household: HouseholdPoverty) -> PovertyMove? {
    move(of: household, until: last)
  }

  /// The last decision under the year's standard up to a day.
  private func standing(of household: HouseholdPoverty, on day: Day) -> PovertyResult? {
    household.results.last { Self.counts($0, on: day) && code(of: $0) == standard.code }
  }

  /// Whether a decision recognised a result by a day; one without its day could be of any year.
  private static func counts(_ result: PovertyResult, on day: Day) -> Bool {
    result.povertyClass != nil && (result.day.map { $0 <= day } ?? false)
  }

  /// Where a result names no standard, that of its day.
  private func code(of result: PovertyResult) -> String? {
    result.standard ?? result.day.flatMap { standards.inForce(on: $0)?.code }
  }

  private func wayOut(of poverty: HouseholdPoverty, by day: Day) -> PovertyMove {
    if let end = standing(of: poverty, on: day)?.povertyClass, end != .poor {
      return .exit(to: end)
    }
    let household = poverty.household
    return household.wentTo == nil || merged.contains(household.id) ? .dissolvedPoor : .movedOutPoor
  }

  private func wayIn(of household: HouseholdPoverty, by day: Day) -> PovertyMove {
    guard household.isHere(on: before) else {
      return splits[household.household.id]?.from.map { .splitPoor(from: $0) } ?? .movedInPoor
    }
    let cause = standing(of: household, on: day)?.cause
    guard standing(of: household, on: before) != nil else {
      if standards.inForce(on: before)?.code != standard.code { return .otherStandardPoor }
      return cause.map { .newPoor($0) } ?? .firstKnownPoor
    }
    return lastExit(of: household, until: before).map { .relapse(exit: $0) } ?? .newPoor(cause)
  }

  /// The day of the last decision up to a day by which a poor household was poor no more; both under
  /// one standard. Nil where there is none.
  package func lastExit(of household: HouseholdPoverty, until day: Day) -> Day? {
    let results = household.results.filter { Self.counts($0, on: day) }
    return Array(zip(results, results.dropFirst())).last { earlier, later in
      earlier.povertyClass == .poor && later.povertyClass != .poor
        && code(of: earlier) == code(of: later)
    }?.1.day
  }
}
