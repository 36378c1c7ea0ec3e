import Record
import Testing

@testable import Journal

@Suite("Reading once more what had been seen at a moment")
struct ReplayTests {
  /// The record that a replay gives.
  private func state(of store: Store, upTo sight: Sight) throws -> RecordBook {
    var book = RecordBook(rules: [])
    try store.replay(upTo: sight) { entry in _ = try book.take(entry) { _, _ in nil } }
    return book
  }

  @Test("what was saved before is given whole, what was saved after is not")
  func upToASight() throws {
    let store = try Desk().create()
    _ = try store.append(visited("2026-10-01"))
    _ = try store.append(visited("2026-10-02", id: "01H.02V"))
    let sight = store.sight
    let then = try store.everything()
    _ = try store.append(visited("2026-11-05", id: "01H.03V"))
    #expect(try state(of: store, upTo: sight).snapshot.states == then)
    #expect(try state(of: store, upTo: store.sight).snapshot.states == store.everything())
    #expect(try state(of: store, upTo: Sight()).snapshot.states == [])
  }

  @Test("journals of other devices are read up to what had been seen of each, in any segment")
  func severalDevices() throws {
    let desk = Desk()
    let first = try desk.create()
    _ = try first.append(visited("2026-10-01"))
    try desk.copy("/store", to: "/copy")
    let other = try desk.open(desk.place("/copy", state: "/other", seed: 2))
    _ = try other.append(visited("2026-10-03", id: "01H.02V"))
    let sight = other.sight
    let then = try other.everything()
    other.month = "2026-12"
    _ = try other.append(visited("2026-12-03", id: "01H.03V"))
    #expect(sight.devices.count == 2)
    #expect(try state(of: other, upTo: sight).snapshot.states == then)
  }

  @Test("a line that is needed and is not here is an error, never a smaller record")
  func missing() throws {
    let store = try Desk().create()
    _ = try store.append(visited("2026-10-01"))
    let device = try #require(store.device)
    var sight = store.sight
    sight.see(Stamp(order: 9, device: device))
    #expect(throws: JournalError.self) { try state(of: store, upTo: sight) }
  }
}
