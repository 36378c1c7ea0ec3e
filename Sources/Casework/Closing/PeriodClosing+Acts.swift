package import Record

extension PeriodClosing {
  /// The edits that close the period: the figures as printed, and the act that names them; nil where
  /// it is closed.
  ///
  /// - Parameter sealed: the indicators whose figures are sealed.
  /// - Parameter sight: what this device has seen so far.
  package func closing(
    with figures: ClosedFigures, sealed: Set<String>, by caseworker: Caseworker.ID, on day: Day,
    sight: Sight
  ) -> [Edit]? {
    guard !isClosed else { return nil }
    var closed = self
    closed.act = Act(
      day: day, by: caseworker, sight: sight, figures: figures.id,
      sealed: figures.figures.filter { sealed.contains($0.place.indicator) }
        .compactMap(SealedPrint.init))
    return Edit(from: self, to: closed).map { [Edit(creating: figures), $0] }
  }

  /// Opens a closed period again; nil without a reason, or where it is not closed. What had been
  /// printed stays in the record.
  package func reopening(because reason: String) -> Edit? {
    guard isClosed, let reason = reason.meaningful else { return nil }
    var opened = self
    opened.printedBefore = everPrinted
    opened.act = nil
    opened.reopenReason = reason
    return Edit(from: self, to: opened)
  }
}

extension Register {
  /// The closing of a period, closed or open again; nil where there never was one.
  package func closing(of period: Period) -> PeriodClosing? {
    periodClosings[PeriodClosing.id(of: period)]
  }
}

extension PeriodClosing.SealedPrint {
  /// Nil where no numbers were printed.
  fileprivate init?(_ figure: ClosedFigure) {
    guard figure.place.area == .commune, let numbers = figure.numbers else { return nil }
    self.init(
      indicator: figure.place.indicator, people: figure.place.people, counted: numbers.counted,
      remaining: numbers.remaining, excluded: numbers.excluded)
  }
}
