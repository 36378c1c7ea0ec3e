package import Record

extension PeriodClosing {
  /// The edits that close the period: the figures as printed, and the act that names them; nil where
  /// it is closed.
  ///
  /// - Parameter sight: what this device has seen so far.
  package func closing(
    with figures: ClosedFigures, by caseworker: Caseworker.ID, on day: Day, sight: Sight
  ) -> [Edit]? {
    guard !isClosed else { return nil }
    var closed = self
    closed.act = Act(day: day, by: caseworker, sight: sight, figures: figures.id)
    return Edit(from: self, to: closed).map { [Edit(creating: figures), $0] }
  }

  /// Opens a closed period again; nil without a reason, or where it is not closed. What had been
  /// printed stays in the record.
  package func reopening(because reason: String) -> Edit? {
    guard isClosed, let reason = reason.meaningful else { return nil }
    var opened = self
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
