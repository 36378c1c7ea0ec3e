extension Register {
  /// The total that holds of a matter: of those that are whole the one of the latest day, of one
  /// day the one typed last.
  package func reported(_ matter: ReportedTotal.Matter) -> ReportedTotal? {
    reportedTotals.values
      .filter { $0.matter == matter && $0.numerator != nil && $0.denominator != nil }
      .max { $1.isLater(than: $0) }
  }
}

extension ReportedTotal {
  package func isLater(than other: ReportedTotal) -> Bool {
    (day?.ordinal ?? .min, id.text) > (other.day?.ordinal ?? .min, other.id.text)
  }
}
