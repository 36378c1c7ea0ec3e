extension Register {
  /// Children under five who live here and whose height nobody has taken this year: one task for all
  /// of them, until the year's end, since they are measured together. Nil where there are none.
  func heightsToTake(on today: Day) -> DueItem? {
    let waiting = Set(
      people.values.lazy.filter { child in
        child.sameAs == nil && child.died == nil && child.canBeUnderFive(on: today)
          && !self.heights(of: child.id).contains { $0.day?.year == today.year }
      }.map(\.id))
    let atHome = Set(homes(of: waiting, on: today).keys)
    guard !atHome.isEmpty else { return nil }
    return DueItem(
      task: .heights(children: atHome.count),
      due: Period(.year, holding: today.month).lastDay)
  }
}
