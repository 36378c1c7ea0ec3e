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
}

/// The cases nearest to passing, and those beside them, found file by file.
package struct NearestCount: FileCount {
  private let table: FigureTable
  private let indicator: Indicator
  private var rankings: [(title: Indicator.Title?, ranking: Ranking)]
  private var pending = 0

  /// As long as a list is where fewer are left.
  private static let usualLength = 5

  /// Nil where the definition names none.
  package init?(of id: String, in table: FigureTable) {
    guard let indicator = table.definitions[id], let order = indicator.nearest else { return nil }
    (self.table, self.indicator) = (table, indicator)
    let length = max(Self.usualLength, table.progress(of: id)?.left?.cases ?? 0)
    rankings =
      [(nil, Ranking(by: order, length: length))]
      + indicator.beside.map { ($0.title, Ranking(by: $0.order, length: length)) }
  }

  package mutating func add(_ file: CaseFile) {
    for one in table.cases(of: indicator.id, files: [file])[indicator.pendingPlace] {
      for place in rankings.indices { rankings[place].ranking.add(one, place: pending) }
      pending += 1
    }
  }

  /// As far as files have been looked at.
  package var nearest: NearestCases {
    NearestCases(
      lists: rankings.map { title, ranking in
        .init(title: title, order: ranking.order, cases: ranking.first)
      }, pending: pending)
  }
}

/// The first cases of an order; of the others none is held for long.
private struct Ranking: Sendable {
  private struct Ranked {
    let one: Case
    let place: Int
    let values: [Int?]
  }

  let order: Indicator.Order
  private let length: Int
  private var ranked: [Ranked] = []

  init(by order: Indicator.Order, length: Int) { (self.order, self.length) = (order, length) }

  mutating func add(_ one: Case, place: Int) {
    ranked.append(
      Ranked(one: one, place: place, values: order.keys.map { $0.quantity.value(of: one) }))
    if ranked.count >= 2 * length { ranked = inOrder }
  }

  var first: [Case] { inOrder.map(\.one) }

  /// Those of which a key is not known stand last; ties stay as they were.
  private var inOrder: [Ranked] {
    Array(
      ranked.sorted { a, b in order.precedes(a.values, b.values) ?? (a.place < b.place) }
        .prefix(length))
  }
}

extension FigureTable {
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
  /// Nil where the keys do not tell two cases apart.
  fileprivate func precedes(_ a: [Int?], _ b: [Int?]) -> Bool? {
    for (key, (a, b)) in zip(keys, zip(a, b)) where a != b {
      guard let a else { return false }
      guard let b else { return true }
      return key.isRising ? a < b : b < a
    }
    return nil
  }
}
