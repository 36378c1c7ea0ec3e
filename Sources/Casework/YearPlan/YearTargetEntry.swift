/// The form of what a year's plan sets for one indicator: the commune's value and the villages',
/// from one document.
package struct YearTargetEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case documentMissing
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case valueUnreadable(YearTarget.Area, String)
    case valueNegative(YearTarget.Area)
    case shareTooHigh(YearTarget.Area)
    /// There is no half a household.
    case notWhole(YearTarget.Area)
    case nothingSaid
  }

  package enum Question: Hashable, Sendable {
    /// The villages' values add up to another number than the commune's.
    case sumDiffers(sum: ExactDecimal, commune: ExactDecimal)
  }

  package let indicator: String
  package let year: Int
  /// Whether values of villages add up: a number of households does, a share does not.
  package let addsUp: Bool
  /// Whether values are shares in percent.
  private let isInPercent: Bool
  private let old: [YearTarget.Area: YearTarget]
  private let author: Caseworker.ID?
  package var document: String
  package var day: Typed<Day>
  package var values: [YearTarget.Area: Typed<ExactDecimal>]

  package init(
    of indicator: String, in year: Int, addsUp: Bool, isInPercent: Bool, register: Register,
    by author: Caseworker.ID?
  ) {
    self.isInPercent = isInPercent
    self.indicator = indicator
    self.year = year
    self.addsUp = addsUp
    self.author = author
    old = register.yearTargets(of: indicator, in: year)
    let latest = old.values.max { ($0.day?.ordinal ?? 0) < ($1.day?.ordinal ?? 0) }
    document = latest?.document ?? ""
    day = latest?.day.map(Typed.value) ?? .blank
    values = old.mapValues { $0.value.map(Typed.value) ?? .blank }
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = document.meaningful == nil ? [.documentMissing] : []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day): if day > today { problems.append(.dayAfterToday(day)) }
    }
    for (area, typed) in values {
      if let text = typed.unreadable { problems.append(.valueUnreadable(area, text)) }
      guard let value = typed.value else { continue }
      if value.isNegative { problems.append(.valueNegative(area)) }
      if isInPercent, value.isMore(than: 100) { problems.append(.shareTooHigh(area)) }
      if addsUp, !isInPercent, value.places > 0 { problems.append(.notWhole(area)) }
    }
    if problems.isEmpty, old.isEmpty, values.values.allSatisfy({ $0 == .blank }) {
      problems.append(.nothingSaid)
    }
    return problems
  }

  /// The villages' sum, where values add up and one is given.
  package var sum: ExactDecimal? {
    guard addsUp else { return nil }
    return values.reduce(ExactDecimal?.none) { sum, entry in
      guard entry.key != .commune, let value = entry.value.value else { return sum }
      return sum.map { $0.adding(value) } ?? value
    }
  }

  package var questions: [Question] {
    guard let sum, let commune = values[.commune]?.value, sum != commune else { return [] }
    return [.sumDiffers(sum: sum, commune: commune)]
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed. A document
  /// that changes some values is the source of those; where it alone was corrected, of all.
  package func edits(today: Day) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    let changed = values.filter { old[$0.key]?.value != $0.value.value }
    let touched = changed.isEmpty ? values : changed
    return touched.compactMap { area, typed -> Edit? in
      let before = old[area]
      guard before != nil || typed.value != nil else { return nil }
      var new = YearTarget(id: YearTarget.id(of: indicator, in: year, area))
      (new.value, new.document) = (typed.value, document.meaningful)
      (new.day, new.by) = (day.value, author)
      if let before {
        if changed.isEmpty { new.by = before.by }
        return Edit(from: before, to: new)
      }
      return Edit(creating: new)
    }.sorted { $0.record < $1.record }
  }
}

extension Register {
  /// What a year's plan sets for one indicator, by area.
  package func yearTargets(of indicator: String, in year: Int) -> [YearTarget.Area: YearTarget] {
    var found: [YearTarget.Area: YearTarget] = [:]
    for target in yearTargets.values {
      guard let aim = target.aim, aim.indicator == indicator, aim.year == year else { continue }
      found[aim.area] = target
    }
    return found
  }
}
