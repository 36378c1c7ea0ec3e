extension Register {
  /// Open pregnancies of women who live here whose next visit is due, or can be soon; whose day of
  /// birth has passed; or of which it is not known.
  func pregnanciesToSeeTo(on today: Day) -> [DueItem] {
    let open = pregnancies.all.filter { pregnancy in
      pregnancy.isOpen && people[kept(pregnancy.person)]?.died == nil
    }
    let homes = self.homes(of: Set(open.map { kept($0.person) }), on: today)
    return open.compactMap { pregnancy in
      guard let home = homes[kept(pregnancy.person)] else { return nil }
      let next = pregnancy.nextVisit(on: today)
      let due: Day?
      switch next {
      case .within(let span):
        guard span.lowerBound <= today.adding(days: Self.daysAhead) else { return nil }
        due = span.upperBound
      case .outcomeDue(let day): due = day
      case .unknown: due = nil
      case .none: return nil
      }
      return DueItem(task: .pregnancy(pregnancy, home: home, next: next), due: due)
    }
  }

  /// Time enough to tell the family.
  private static let daysAhead = 14
}
