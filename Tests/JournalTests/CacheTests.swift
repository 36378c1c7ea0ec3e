import Record
import Testing

@testable import Journal

/// The snapshot is never believed more than the journals.
@Suite struct CacheTests {
  private let desk = Desk()

  @Test("a snapshot spoiled anywhere is not believed: the journals are read instead")
  func spoiledCache() throws {
    let before: [RecordState]
    do {
      let store = try desk.create()
      _ = try store.append([change("household", "01H", [.set("code", .text("LS-014"))])])
      _ = try store.append(visited("2026-11-01"))
      try store.keepSnapshot()
      before = try store.everything()
    }
    let sound = try desk.bytes("/store/local/cache/state")
    for place in sound.indices {
      var bytes = sound
      bytes[place] ^= 0x10
      try desk.write("/store/local/cache/state", bytes)
      let store = try desk.open()
      #expect(try store.everything() == before, "byte \(place)")
      #expect(!store.notices.isEmpty, "byte \(place)")
    }
    for count in sound.indices {
      try desk.write("/store/local/cache/state", Array(sound.prefix(count)))
      #expect(try desk.open().notices == [.rebuilt(.noUsableCache)])
    }
  }

  @Test("a snapshot of other journals than those that lie there is not used")
  func staleCache() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      device = try #require(store.device)
    }
    let older = try desk.bytes(desk.segment(device))
    do {
      let store = try desk.open()
      _ = try store.append(visited("2026-11-02", id: "01H.02V"))
      try store.keepSnapshot()
    }
    try desk.write(desk.segment(device), older)
    let store = try desk.open()
    #expect(store.notices.contains(.rebuilt(.stale)))
    #expect(try store.everything().count == 1)
  }

  @Test("what is saved while a snapshot is written is kept over it")
  func savedMeanwhile() throws {
    let store = try desk.create()
    let first = try store.append([change("household", "01H", [.set("code", .text("LS-014"))])])
    let job = try #require(store.snapshotJob())
    _ = try store.append([
      change("household", "01H", [.set("code", .text("LS-015"), replaces: [first.stamp])])
    ])
    store.adopt(try job.run())
    #expect(store.changesSinceSnapshot == 1)
    let home = RecordID(kind: "household", id: "01H")
    #expect(try store.state(of: home)?["code"] == .text("LS-015"))
  }
}
