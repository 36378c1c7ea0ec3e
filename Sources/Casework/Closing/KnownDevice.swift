package import Record

/// Up to when one laptop's work is known here: its last entry that arrived.
package struct KnownDevice: Hashable, Sendable {
  package let device: DeviceID
  /// The wall clock of that laptop, as its entry claims it; it orders nothing.
  package let claimedTime: String
  /// Who wrote the entry.
  package let author: Caseworker.ID

  package init(_ device: DeviceID, last entry: Entry) {
    self.device = device
    claimedTime = entry.changes.first?.claimedTime ?? ""
    author = Caseworker.ID(entry.changes.first?.author ?? "")
  }

  /// Nil where the claim is no day.
  package var day: Day? { Day(iso: String(claimedTime.prefix(10))) }
}

extension [KnownDevice] {
  /// Those heard of the longest ago first; those of which no day is known before them.
  package var oldestFirst: [KnownDevice] {
    sorted { ($0.day?.ordinal ?? .min, $0.device) < ($1.day?.ordinal ?? .min, $1.device) }
  }
}
