package import Record

extension Review.Closing {
  /// Whether a change was already known to the device that closed the review.
  package func hadSeen(_ stamp: Stamp) -> Bool { sight.contains(stamp) }

  /// Whether the meeting closed over a conflict: all its open values were known by then ("đã chốt
  /// tại phiên họp …").
  package func hadSeen(_ conflict: FieldConflict) -> Bool {
    conflict.heads.allSatisfy { sight.contains($0.stamp) }
  }
}

extension RecordState {
  /// The stamp of the record's oldest open value: when it came into the record.
  package var firstStamp: Stamp? { fields.compactMap { $0.heads.last?.stamp }.min() }

  /// A visit that came after its month's review was closed ("ghi bổ sung sau khi chốt").
  package func isLate(after closing: Review.Closing) -> Bool {
    firstStamp.map { !closing.hadSeen($0) } ?? false
  }
}

extension Visit {
  /// The visits of a month that came in after its review was closed, oldest day first: they head
  /// the next review. `states` are visits of any months.
  package static func late(in states: [RecordState], of month: Month, after closing: Review.Closing)
    -> [Visit]
  {
    states
      .filter { !$0.isDeleted && $0.isLate(after: closing) }
      .map(Visit.init)
      .filter { $0.day.map(month.contains) ?? false }
      .sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
  }
}
