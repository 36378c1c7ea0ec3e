package import Record

/// What a household took in during one year (thu nhập), by source, net of what it cost to produce,
/// its own consumption counted. There is one a year, so its id is made of the household's and the
/// year. A source left blank is unknown; nought is none.
package struct Income: Storable {
  package static let kind = "income"

  package enum Source: String, Hashable, Sendable, CaseIterable {
    case crops, livestock, forest, wages, remittances, transfers, other
  }

  package let id: ID
  /// The day the family was asked.
  package var day: Day?
  /// Who asked.
  package var by: Caseworker.ID?
  package var amounts = Amounts()
  package var note: String?

  package var household: Household.ID { id.ownerID() }
  package var year: Int? { id.year }
  /// The sum of the sources that are known; nil while none is.
  package var total: Int? { amounts.total }
  /// The sum of the sources that are known here and in another year; nil while none is.
  package func total(ofThoseKnownIn other: Income) -> Int? {
    var common = Amounts()
    for source in Source.allCases where other.amounts[source] != nil {
      common[source] = amounts[source]
    }
    return common.total
  }
  /// Whether every source is known, so that the sum is all of it.
  package var isComplete: Bool { Source.allCases.allSatisfy { amounts[$0] != nil } }

  package static func id(of household: Household.ID, in year: Int) -> ID {
    ID("\(household).\(Day.padded(year, 4))")
  }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    for source in Source.allCases { amounts[source] = state.money(source.rawValue) }
    note = state.text("note")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    for source in Source.allCases { fields.set(source.rawValue, amounts[source]) }
    fields.set("note", note)
    return fields
  }
}

extension Income {
  /// An amount in đồng for each source. Packed, since a register holds one for every household and
  /// year, and a dictionary would be thrice as large.
  package struct Amounts: Hashable, Sendable {
    private static let unknown: Int64 = -1
    private var packed = SIMD8<Int64>(repeating: unknown)

    package init() {}

    /// Nil is unknown; a negative amount of another version is unknown too.
    package subscript(source: Source) -> Int? {
      get {
        let amount = packed[Self.place(of: source)]
        return amount < 0 ? nil : Int(amount)
      }
      set {
        let amount = newValue.map(Int64.init) ?? Self.unknown
        packed[Self.place(of: source)] = max(amount, Self.unknown)
      }
    }

    private static func place(of source: Source) -> Int {
      Source.allCases.firstIndex(of: source) ?? 0
    }

    /// An amount too large to be added, of a damaged line, counts up to what a number can hold.
    var total: Int? {
      Source.allCases.compactMap { self[$0] }.reduce(nil) { sum, amount in
        let (added, overflow) = (sum ?? 0).addingReportingOverflow(amount)
        return overflow ? .max : added
      }
    }
  }
}
