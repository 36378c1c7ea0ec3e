package import Casework
package import Record

/// Turns scripted saves into the entries of each laptop's journal, each laptop seeing its own saves
/// and what the last exchange brought.
package struct Laptops {
  package let devices: [DeviceID]
  private var books: [RecordBook]
  private var received: [Int]
  /// Nil where a save came to nothing.
  private var written: [(laptop: Int, entry: Entry?)] = []
  private let keepsVisits: Bool
  /// Saves before this position have reached every laptop and are forgotten.
  private var forgotten = 0

  /// One device id for each laptop that the script names.
  ///
  /// - Parameter keepsVisits: for whoever computes figures of what a laptop knows.
  package init(devices: [DeviceID], keepsVisits: Bool = false) {
    self.keepsVisits = keepsVisits
    self.devices = devices
    books = devices.map { _ in RecordBook() }
    received = devices.map { _ in 0 }
  }

  /// The entry that the save's laptop writes. Nil for a laptop that is not there, and for a closing
  /// that nobody computes. Saves are given in the order of the script, from its first.
  ///
  /// - Parameter closing: what closes a period, by what the laptop knows.
  package mutating func entry(
    of save: ScriptedSave, closing: (Period, RecordBook) -> [Edit] = { _, _ in [] }
  ) throws(EntryRefusal) -> Entry? {
    let laptop = save.device
    guard devices.indices.contains(laptop) else { return nil }
    try receive(upTo: save.seesOthersUpTo, on: laptop)
    let sight = books[laptop].sight
    let recorder = Recorder(
      author: save.author, claimedTime: save.claimedTime, sight: sight)
    let edits =
      save.closes.map { closing($0, books[laptop]) } ?? save.edits(having: sight)
    guard !edits.isEmpty else {
      written.append((laptop, nil))
      return nil
    }
    let changes = recorder.changes(for: edits) { books[laptop][$0] }
    let entry = Entry(
      number: books[laptop].number(of: devices[laptop]) + 1,
      stamp: sight.nextStamp(of: devices[laptop]), changes: changes)
    try take(entry, on: laptop)
    written.append((laptop, entry))
    return entry
  }

  private mutating func receive(upTo end: Int, on laptop: Int) throws(EntryRefusal) {
    while received[laptop] < min(end, forgotten + written.count) {
      let next = written[received[laptop] - forgotten]
      if next.laptop != laptop, let entry = next.entry { try take(entry, on: laptop) }
      received[laptop] += 1
    }
    let common = received.min() ?? 0
    if common > forgotten {
      written.removeFirst(common - forgotten)
      forgotten = common
    }
  }

  /// Visits are never edited by the script, and mostly too many to keep.
  private mutating func take(_ entry: Entry, on laptop: Int) throws(EntryRefusal) {
    let kept = Entry(
      number: entry.number, stamp: entry.stamp,
      changes: entry.changes.filter { keepsVisits || $0.record.kind != Visit.kind })
    _ = try books[laptop].take(kept) { _, _ in nil }
  }
}
