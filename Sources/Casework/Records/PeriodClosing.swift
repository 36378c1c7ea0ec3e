package import Record

/// The commune's closing of one period: an act of its own (design.md §4). It exists once by nature,
/// so its id is the period's: `2026-10`, `2026-Q3`, `2026-H1`, `2026`, `2026-2027`.
package struct PeriodClosing: Storable {
  package static let kind = "periodClosing"

  /// One field: it is only true as a whole, the figures included that it names.
  package struct Act: Hashable, Sendable {
    package var day: Day
    package var by: Caseworker.ID
    /// What each device had said by then, as the closing device knew it.
    package var sight: Sight
    package var figures: ClosedFigures.ID

    package init(day: Day, by: Caseworker.ID, sight: Sight, figures: ClosedFigures.ID) {
      self.day = day
      self.by = by
      self.sight = sight
      self.figures = figures
    }
  }

  package let id: ID
  /// Nil where it was opened again.
  package var act: Act?
  /// Why it was opened again after a closing, the last time.
  package var reopenReason: String?

  package static func id(of period: Period) -> ID { ID(period.description) }

  package var period: Period? { Period(id.text) }
  package var isClosed: Bool { act != nil }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    act = state["closing"].flatMap(Act.init)
    reopenReason = state.text("reopenReason")
  }

  package var fields: Fields {
    var fields = Fields()
    fields["closing"] = act?.value
    fields.set("reopenReason", reopenReason)
    return fields
  }
}

extension PeriodClosing.Act {
  init?(_ value: Value) {
    guard let day = value["day"]?.text.flatMap(Day.init(iso:)), let by = value["by"]?.text,
      let sight = value["sight"].flatMap(Sight.init), let figures = value["figures"]?.text
    else { return nil }
    self.init(
      day: day, by: Caseworker.ID(by), sight: sight, figures: ClosedFigures.ID(figures))
  }

  var value: Value {
    .object([
      "day": .text(day.iso), "by": .text(by.text), "sight": sight.value,
      "figures": .text(figures.text),
    ])
  }

  /// Whether the period was closed over a conflict: all its open values were known by then.
  package func hadSeen(_ conflict: FieldConflict) -> Bool {
    conflict.heads.allSatisfy { sight.contains($0.stamp) }
  }
}
