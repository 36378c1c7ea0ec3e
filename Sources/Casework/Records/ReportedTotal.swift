package import Record

/// A numerator and a denominator for an area and a period as a document reports them, with nobody
/// behind them. Where two tell of the same, the one of the later day holds.
package struct ReportedTotal: Storable {
  package static let kind = "reported"

  /// What it tells of: the subject's code in `reported-totals.txt`, where, and when.
  package struct Matter: Hashable, Sendable {
    package let subject: String
    /// Nil: the commune.
    package let village: Village.ID?
    package let period: Period

    package init(subject: String, village: Village.ID?, period: Period) {
      self.subject = subject
      self.village = village
      self.period = period
    }
  }

  package let id: ID
  package var subject: String?
  /// Nil: the commune.
  package var village: Village.ID?
  package var period: Period?
  package var numerator: Int?
  package var denominator: Int?
  /// Number of the document it was typed from.
  package var document: String?
  /// The document's day.
  package var day: Day?
  /// Whose document it is.
  package var source: String?
  /// Who typed it in.
  package var by: Caseworker.ID?

  /// What it tells of; nil where a part of that is missing.
  package var matter: Matter? {
    guard let subject, let period else { return nil }
    return Matter(subject: subject, village: village, period: period)
  }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    subject = state.text("subject")
    village = state.reference("village")
    period = state.text("period").flatMap(Period.init(text:))
    numerator = state.number("numerator")
    denominator = state.number("denominator")
    document = state.text("document")
    day = state.day("day")
    source = state.text("source")
    by = state.reference("by")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("subject", subject)
    fields.set("village", village)
    fields.set("period", period?.text)
    fields.set("numerator", numerator)
    fields.set("denominator", denominator)
    fields.set("document", document)
    fields.set("day", day)
    fields.set("source", source)
    fields.set("by", by)
    return fields
  }
}

extension ReportedTotal {
  /// What a document tells of: a month, a quarter, half a year, a year.
  package enum Period: Hashable, Sendable {
    case month(Month)
    /// From 1 to 4.
    case quarter(Int, year: Int)
    /// 1 or 2.
    case half(Int, year: Int)
    case year(Int)

    /// Reads `2026`, `2026-10`, `2026-Q3` or `2026-H1`.
    package init?(text: String) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard let first = parts.first, let year = Day.number(first, digits: 4), year > 0,
        parts.count <= 2
      else { return nil }
      guard let second = parts.dropFirst().first else {
        self = .year(year)
        return
      }
      let number = Day.number(second.dropFirst(), digits: 1) ?? 0
      switch second.first {
      case "Q" where (1...4).contains(number): self = .quarter(number, year: year)
      case "H" where (1...2).contains(number): self = .half(number, year: year)
      default:
        guard let month = Month(iso: text) else { return nil }
        self = .month(month)
      }
    }

    /// As the record stores it.
    package var text: String {
      switch self {
      case .month(let month): month.iso
      case .quarter(let number, let year): "\(Day.padded(year, 4))-Q\(number)"
      case .half(let number, let year): "\(Day.padded(year, 4))-H\(number)"
      case .year(let year): Day.padded(year, 4)
      }
    }

    package var months: ClosedRange<Month> {
      switch self {
      case .month(let month): month...month
      case .quarter(let number, let year): Self.months(number * 3 - 2, 3, of: year)
      case .half(let number, let year): Self.months(number * 6 - 5, 6, of: year)
      case .year(let year): Self.months(1, 12, of: year)
      }
    }

    private static func months(_ first: Int, _ count: Int, of year: Int) -> ClosedRange<Month> {
      let start = Month(ordinal: year * 12 + first - 1)
      return start...start.adding(count - 1)
    }
  }
}
