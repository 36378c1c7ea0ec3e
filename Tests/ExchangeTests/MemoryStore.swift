import Casework
import Record
import Testing

/// A store without a disk: what is saved is in the register at once.
struct MemoryStore {
  private(set) var book = RecordBook()
  private(set) var register = Register()
  private var last: Entry?
  private let device: DeviceID
  var ids = IdentifierSource(milliseconds: 1_760_000_000_000, seed: 7)

  init(device: String = "LAPTOP01") throws {
    self.device = try #require(DeviceID(device))
  }

  mutating func save(_ edits: [Edit]) throws {
    let recorder = Recorder(
      author: "A", claimedTime: "2026-11-23T08:00:00+07:00", sight: book.sight)
    let changes = recorder.changes(for: edits) { book[$0] }
    try take(changes)
  }

  /// Saves what another laptop wrote without having seen what is here.
  mutating func take(_ changes: [Change], from other: DeviceID? = nil) throws {
    let device = other ?? device
    let entry = Entry(
      number: book.number(of: device) + 1, stamp: book.sight.nextStamp(of: device),
      changes: changes)
    try book.take(entry) { _, _ in nil }
    last = entry
    for record in Set(changes.map(\.record)) {
      if let state = book[record] { register.take(state) }
    }
  }

  /// Takes the last save back, as the key `u` does.
  mutating func undo() throws {
    let book = book
    let reversal = try Reversal(
      of: #require(last), state: { book[$0] }, sight: book.sight, earlier: { _ in nil })
    try take(reversal.changes(author: "A", claimedTime: "2026-11-23T08:01:00+07:00"))
  }

  var states: [RecordState] { book.snapshot.states }
}
