package import Record

extension Review.Closing {
  /// Whether a change was already known to the device that closed the review.
  package func hadSeen(_ stamp: Stamp) -> Bool {
    (sight[stamp.device.text]?.int).map { UInt64(clamping: $0) >= stamp.order } ?? false
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
