import Record
import Testing

@testable import Journal

@Suite("What was changed since of what had been seen")
struct CorrectionsTests {
  private func changed(_ store: Store, since sight: Sight) throws -> [String] {
    try store.corrections(since: sight).changes.map(\.change.record.id)
  }

  @Test("a value that gave way to another, not what is new, nor what was changed before")
  func corrected() throws {
    let store = try Desk().create()
    let first = try store.append(visited("2026-10-01"))
    _ = try store.append(visited("2026-10-02", id: "01H.02V"))
    let promised = try store.append([
      change("promise", "01H.1", [.set("what", .text("giống cỏ"))])
    ])
    let sight = store.sight
    #expect(try changed(store, since: sight).isEmpty)
    store.month = "2026-12"
    _ = try store.append(visited("2026-11-05", id: "01H.03V"))
    let after = try store.append(visited("2026-10-03", replaces: [first.stamp]))
    // How a promise came out was not said before.
    _ = try store.append([change("promise", "01H.1", [.set("done", .bool(true))])])
    #expect(try changed(store, since: sight) == [visit])
    #expect(try changed(store, since: store.sight).isEmpty)
    _ = try store.append(visited("2026-10-04", replaces: [after.stamp]))
    // What was corrected once more replaces nothing that had been seen, and the first time is told.
    #expect(try changed(store, since: sight) == [visit])
    _ = try store.append([
      change("promise", "01H.1", [.set("what", .text("cỏ voi"), replaces: [promised.stamp])])
    ])
    #expect(try changed(store, since: sight) == [visit, "01H.1"])
  }

  @Test("a record that had been seen and was deleted; one entered and deleted since is not told")
  func deleted() throws {
    let store = try Desk().create()
    _ = try store.append(visited("2026-10-01"))
    let sight = store.sight
    _ = try store.append(visited("2026-11-05", id: "01H.03V"))
    for id in [visit, "01H.03V"] {
      let state = try #require(try store.state(of: RecordID(kind: "visit", id: id)))
      _ = try store.append([
        Change(
          record: state.record, fields: [state.deletion(having: store.sight)], author: "01C",
          claimedTime: "2026-11-20T08:00:00+07:00")
      ])
    }
    #expect(try changed(store, since: sight) == [visit])
  }
}
