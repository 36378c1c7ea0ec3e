/// Which of the cases that are left come nearest to passing, beside others of the same length, so
/// that the nearest are never all that is seen. Assignments are not sorted by it.
package struct NearestCases: Sendable {
  package struct List: Sendable {
    /// Nil: the nearest themselves.
    package let title: Indicator.Title?
    package let order: Indicator.Order
    package let cases: [Case]
  }

  /// The nearest first; all of one length.
  package let lists: [List]
  /// How many cases would have to change at the most: all that have not passed.
  package let pending: Int

  /// As long as a list is where fewer are left.
  private static let usualLength = 5

  fileprivate init(_ indicator: Indicator, _ pending: [Case], left: Int) {
    self.pending = pending.count
    let length = max(Self.usualLength, left)
    let orders =
      (indicator.nearest.map { [(title: nil as Indicator.Title?, order: $0)] } ?? [])
      + indicator.beside.map { (title: $0.title, order: $0.order) }
    lists = orders.map { title, order in
      List(title: title, order: order, cases: Array(order.sorted(pending).prefix(length)))
    }
  }
}

extension FigureTable {
  /// The cases nearest to passing, and those beside them; nil where the definition names none.
  package func nearest(to id: String, files: [CaseFile]) -> NearestCases? {
    guard let indicator = definitions[id], indicator.nearest != nil else { return nil }
    let pending = cases(of: id, files: files)[indicator.pendingPlace]
    return NearestCases(indicator, pending, left: progress(of: id)?.left?.cases ?? 0)
  }

  /// What an order went by in one case.
  package func findings(of order: Indicator.Order, for one: Case) -> [Explanation.Finding] {
    order.facts.map { $0.finding(of: one) }
  }
}

extension Indicator {
  /// Where the cases stand that have to change for the goal.
  fileprivate var pendingPlace: Judgement.Place {
    if case .fall = measure { return .counted }
    switch goal?.aim {
    case .fewest, .falling: return .counted
    case .reach(let comparison, _, _), .yearly(let comparison, _, _):
      return comparison == .less || comparison == .atMost ? .counted : .remaining
    case nil: return .remaining
    }
  }
}

extension Indicator.Order {
  /// Those of which a key is not known stand last; ties stay as they were.
  fileprivate func sorted(_ cases: [Case]) -> [Case] {
    cases.enumerated().map { place, one in
      (place: place, one: one, values: keys.map { $0.quantity.value(of: one) })
    }
    .sorted { a, b in precedes(a.values, b.values) ?? (a.place < b.place) }
    .map(\.one)
  }

  /// Nil where the keys do not tell two cases apart.
  private func precedes(_ a: [Int?], _ b: [Int?]) -> Bool? {
    for (key, (a, b)) in zip(keys, zip(a, b)) where a != b {
      guard let a else { return false }
      guard let b else { return true }
      return key.isRising ? a < b : b < a
    }
    return nil
  }
}
