/// Who wrote something and when: shared by all values of one change, of which a register holds
/// hundreds of thousands.
package final class Origin: Hashable, Sendable {
  package let stamp: Stamp
  package let author: String
  /// The wall clock as the device claimed it, ISO 8601 with offset. It orders nothing.
  package let claimedTime: String

  package init(stamp: Stamp, author: String, claimedTime: String) {
    self.stamp = stamp
    self.author = author
    self.claimedTime = claimedTime
  }

  package static func == (a: Origin, b: Origin) -> Bool {
    a === b || (a.stamp == b.stamp && a.author == b.author && a.claimedTime == b.claimedTime)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(stamp) }
}

/// A value that is not replaced by any other seen so far, with who wrote it.
package struct Head: Hashable, Sendable {
  package let origin: Origin
  /// Nil: the field was cleared.
  package let value: Value?

  package init(origin: Origin, value: Value?) {
    self.origin = origin
    self.value = value
  }

  package init(stamp: Stamp, value: Value?, author: String, claimedTime: String) {
    self.init(
      origin: Origin(stamp: stamp, author: author, claimedTime: claimedTime), value: value)
  }

  package var stamp: Stamp { origin.stamp }
  package var author: String { origin.author }
  package var claimedTime: String { origin.claimedTime }
}

/// One field: its open values. There is always one, for each value that was replaced was replaced
/// by a later one.
package struct FieldState: Hashable, Sendable {
  package let name: String
  /// The open value with the highest stamp: it shows until a person settles the field.
  package private(set) var shown: Head
  /// The other open values, the highest stamp first; nearly always none, which costs no memory.
  private var others: [Head] = []

  package init(name: String, first head: Head) {
    self.name = name
    shown = head
  }

  /// A field with the open values `heads`, in any order; nil when there is none.
  package init?(name: String, heads: [Head]) {
    let sorted = heads.sorted { $0.stamp > $1.stamp }
    guard let highest = sorted.first else { return nil }
    self.name = name
    shown = highest
    others = Array(sorted.dropFirst())
  }

  /// The open values, the highest stamp first.
  package var heads: [Head] { others.isEmpty ? [shown] : [shown] + others }

  package var value: Value? { shown.value }

  /// Whether open values say different things.
  package var isInConflict: Bool { others.contains { !agrees($0) } }

  /// The stamps of the open values that say what the shown one says: those that an edit made
  /// without settling replaces.
  package var shownStamps: [Stamp] { heads.filter(agrees).map(\.stamp) }

  /// Whether the head says what the shown one says. The same value written twice apart leaves
  /// nothing to settle, nor do two deletions, whatever each deleter had seen.
  private func agrees(_ head: Head) -> Bool {
    name == RecordState.deletionField
      ? (head.value == nil) == (shown.value == nil)
      : head.value == shown.value
  }

  /// Takes in a value that replaces those of the stamps `replaced` and leaves all others open;
  /// `head` nil when it was itself replaced by one taken in before it.
  mutating func take(_ head: Head?, replacing replaced: [Stamp]) {
    let open = heads.filter { !replaced.contains($0.stamp) } + (head.map { [$0] } ?? [])
    if let state = FieldState(name: name, heads: open) { self = state }
  }
}
