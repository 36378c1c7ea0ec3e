package import Casework

/// The checklist of the commune's closing of a period.
package struct PeriodClosingCheck: Hashable, Sendable {
  /// What it finds; all but the first two are shown and left to the office.
  package enum Finding: Hashable, Sendable {
    case alreadyClosed
    case notOver(lastDay: Day)
    /// Reviews of the period's months that cells have not closed.
    case reviewsOpen([Review.ID])
    /// Documents that have not been typed, by the indicators that wait for them.
    case notReported([String])
    case missingData(households: Int)
    case conflicts(Int)
    /// Laptops of which nothing has arrived since the period's end.
    case silent([KnownDevice])
    /// Adopted definitions that this program cannot read.
    case unreadable([String])

    package var isBlocking: Bool {
      switch self {
      case .alreadyClosed, .notOver, .unreadable: true
      case .reviewsOpen, .notReported, .missingData, .conflicts, .silent: false
      }
    }
  }

  package let findings: [Finding]

  package var canClose: Bool { !findings.contains(where: \.isBlocking) }

  /// - Parameter table: the figures of the period.
  /// - Parameter missing: how many households lack data for them.
  /// - Parameter devices: up to when each laptop is known.
  /// - Parameter unsettled: how many conflicts and broken rules wait for a person.
  package init(
    of table: FigureTable, missing: Int, definitions: DefinitionBook, devices: [KnownDevice],
    unsettled: Int
  ) {
    let register = table.book.register
    let period = table.period
    let reviews = register.cells.keys.sorted().flatMap(table.book.reviewMonths)
      .filter { period.contains($0.month.firstDay) && $0.closed == nil }
    let waiting = table.indicators.filter { table.figure(of: $0.id)?.rate == .notReported }
    let silent =
      devices
      .filter { !$0.isHere && ($0.day ?? period.firstDay) <= period.lastDay }.oldestFirst
    let unreadable = definitions.unreadable(for: period, in: register).map { $0.name ?? $0.id.text }
    var findings: [Finding] = []
    if register.closing(of: period)?.isClosed ?? false { findings.append(.alreadyClosed) }
    if period.lastDay >= table.today { findings.append(.notOver(lastDay: period.lastDay)) }
    if !unreadable.isEmpty { findings.append(.unreadable(unreadable)) }
    if !reviews.isEmpty {
      findings.append(.reviewsOpen(reviews.map { Review.id(of: $0.cell, in: $0.month) }))
    }
    if !waiting.isEmpty { findings.append(.notReported(waiting.map(\.id))) }
    if missing > 0 { findings.append(.missingData(households: missing)) }
    if unsettled > 0 { findings.append(.conflicts(unsettled)) }
    if !silent.isEmpty { findings.append(.silent(silent)) }
    self.findings = findings
  }
}
