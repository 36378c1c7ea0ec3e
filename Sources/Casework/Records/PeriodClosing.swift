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
    /// The sealed figures whose numbers were printed, so that no later one tells others of them.
    package var sealed: [SealedPrint]

    package init(
      day: Day, by: Caseworker.ID, sight: Sight, figures: ClosedFigures.ID,
      sealed: [SealedPrint] = []
    ) {
      self.day = day
      self.by = by
      self.sight = sight
      self.figures = figures
      self.sealed = sealed
    }
  }

  /// The counts of a sealed figure of the commune, as they were printed.
  package struct SealedPrint: Hashable, Sendable {
    package let indicator: String
    /// The code of the people, or `all`.
    package let people: String
    package let counted: Int
    package let remaining: Int
    package let excluded: Int

    package init(
      indicator: String, people: String, counted: Int, remaining: Int, excluded: Int
    ) {
      self.indicator = indicator
      self.people = people
      self.counted = counted
      self.remaining = remaining
      self.excluded = excluded
    }
  }

  package let id: ID
  /// Nil where it was opened again.
  package var act: Act?
  /// Why it was opened again after a closing, the last time.
  package var reopenReason: String?
  /// The sealed figures whose numbers the closings before had printed; nil where it was never opened
  /// again, or where that was not kept.
  package var printedBefore: [SealedPrint]?

  package static func id(of period: Period) -> ID { ID(period.description) }

  package var period: Period? { Period(id.text) }
  package var isClosed: Bool { act != nil }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    act = state["closing"].flatMap(Act.init)
    reopenReason = state.text("reopenReason")
    printedBefore = state["printedBefore"]?.list?.compactMap(SealedPrint.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields["closing"] = act?.value
    fields.set("reopenReason", reopenReason)
    fields["printedBefore"] = printedBefore.map { Value.list($0.map(\.value)) }
    return fields
  }
}

extension PeriodClosing {
  /// The sealed figures whose numbers were ever printed of the period; nil where that is not known.
  package var everPrinted: [SealedPrint]? {
    let printed = act?.sealed ?? []
    return reopenReason == nil ? printed : printedBefore.map { $0 + printed }
  }
}

extension PeriodClosing.Act {
  init?(_ value: Value) {
    guard let day = value["day"]?.text.flatMap(Day.init(iso:)), let by = value["by"]?.text,
      let sight = value["sight"].flatMap(Sight.init), let figures = value["figures"]?.text
    else { return nil }
    self.init(
      day: day, by: Caseworker.ID(by), sight: sight, figures: ClosedFigures.ID(figures),
      sealed: value["sealed"]?.list?.compactMap(PeriodClosing.SealedPrint.init) ?? [])
  }

  var value: Value {
    .object([
      "day": .text(day.iso), "by": .text(by.text), "sight": sight.value,
      "figures": .text(figures.text), "sealed": .list(sealed.map(\.value)),
    ])
  }

  /// Whether the period was closed over a conflict: all its open values were known by then.
  package func hadSeen(_ conflict: FieldConflict) -> Bool {
    conflict.heads.allSatisfy { sight.contains($0.stamp) }
  }
}

extension PeriodClosing.SealedPrint {
  fileprivate init?(_ value: Value) {
    guard let indicator = value["indicator"]?.text, let people = value["people"]?.text
    else { return nil }
    func number(_ name: String) -> Int { value[name]?.int.map { Int(clamping: $0) } ?? 0 }
    self.init(
      indicator: indicator, people: people, counted: number("counted"),
      remaining: number("remaining"), excluded: number("excluded"))
  }

  fileprivate var value: Value {
    .object([
      "indicator": .text(indicator), "people": .text(people), "counted": .int(Int64(counted)),
      "remaining": .int(Int64(remaining)), "excluded": .int(Int64(excluded)),
    ])
  }
}
