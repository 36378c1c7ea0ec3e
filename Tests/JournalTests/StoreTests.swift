import Record
import Testing

@testable import Journal

/// What is saved and read back.
@Suite struct StoreTests {
  private let desk = Desk()

  @Test("what was saved is there after the store is opened again, with and without its snapshot")
  func reopened() throws {
    let before: [RecordState]
    do {
      let store = try desk.create()
      _ = try store.append([
        change("household", "01H", [.set("code", .text("LS-014"))]),
        change("person", "01P", [.set("name", .text("Giàng Lò Chừ")), .set("born", .int(1979))]),
      ])
      _ = try store.append(visited("2026-11-23"))
      before = try store.everything()
      #expect(before.count == 3)
    }
    do {
      let store = try desk.open()
      #expect(store.notices == [.rebuilt(.noUsableCache)])
      #expect(try store.everything() == before)
      try store.keepSnapshot()
      #expect(store.changesSinceSnapshot == 0)
      #expect(try store.everything() == before)
    }
    let store = try desk.open()
    #expect(store.notices == [])
    #expect(try store.everything() == before)
  }

  @Test("entries count from 1 and their order is one more than anything seen")
  func numbers() throws {
    let store = try desk.create()
    let first = try store.append(visited("2026-11-01"))
    let second = try store.append(visited("2026-11-02", id: "01H.02V"))
    #expect((first.number, first.stamp.order) == (1, 1))
    #expect((second.number, second.stamp.order) == (2, 2))
    #expect(store.sight.contains(second.stamp))
  }

  @Test("a visit corrected later is read as one record, and totals see its new day")
  func corrected() throws {
    let store = try desk.create()
    let first = try store.append(visited("2026-11-01"))
    _ = try store.append(visited("2026-10-31", replaces: [first.stamp]))
    let visits = try store.history(kind: "visit", owner: "01H")
    #expect(visits.map { $0["day"] } == [.text("2026-10-31")])
    #expect(
      try store.summaries(kind: "visit", owner: "01H").map(\.values)
        == [[.text("2026-10-31"), .text("head")]])
  }

  @Test("what the index kept at one moment is read by it alone, whatever is saved after")
  func indexOfAMoment() throws {
    let store = try desk.create()
    _ = try store.append(visited("2026-11-01"))
    let index = store.view
    _ = try store.append(visited("2026-11-02", id: "01H.02V"))
    func summaries(_ view: StateView) throws -> [HistorySummary] {
      var summaries: [HistorySummary] = []
      try view.forEachSummary(kind: "visit", owner: "01H") { summaries.append($0) }
      return summaries
    }
    let before = try summaries(index)
    #expect(before.map(\.record) == [RecordID(kind: "visit", id: "01H.01V")])
    #expect(before.map(\.own) == ["01V"] && before.map(\.owner) == ["01H"])
    let after = try summaries(store.view)
    #expect(after == (try store.summaries(kind: "visit", owner: "01H")))
    #expect(after.count == 2)
  }

  @Test("history is looked through by its lines: those of an edit too, and the index goes before")
  func lookedThrough() throws {
    let store = try desk.create()
    let first = try store.append(visited("2026-11-01"))
    _ = try store.append(visited("2026-10-31", replaces: [first.stamp]))
    _ = try store.append(visited("2026-11-02", id: "01H.02V"))
    func found(_ text: String, since: String = "") throws -> [String] {
      try store.history(
        kind: "visit", owner: "01H", where: { since <= $0.values[0]?.text ?? "" },
        lines: { lines in
          lines.contains { String(decoding: $0, as: UTF8.self).contains(text) }
        }
      ).map(\.record.id)
    }
    // The day that was overwritten stands in a line of the visit still: it may be meant.
    #expect(try found("2026-11-01") == ["01H.01V"])
    #expect(try found("2026-11-02") == ["01H.02V"])
    #expect(try found("2026-1") == ["01H.01V", "01H.02V"])
    #expect(try found("2026-1", since: "2026-11-01") == ["01H.02V"])
    #expect(try found("2026-12").isEmpty)
    // A line written after the segment was first looked at.
    _ = try store.append(visited("2026-12-09", id: "01H.03V"))
    #expect(try found("2026-12") == ["01H.03V"])
  }

  @Test("a household's visits come by rising id, and the newest can be asked for alone")
  func newest() throws {
    let store = try desk.create()
    for number in [3, 1, 2] {
      _ = try store.append(visited("2026-11-0\(number)", id: "01H.\(number)"))
    }
    _ = try store.append(visited("2026-11-09", id: "02H.9"))
    let days = try store.history(kind: "visit", owner: "01H").map { $0["day"]?.text }
    #expect(days == ["2026-11-01", "2026-11-02", "2026-11-03"])
    let newest = try store.history(kind: "visit", owner: "01H", newest: 2)
    #expect(newest.map(\.record.id) == ["01H.2", "01H.3"])
  }

  @Test("a promise is at hand while it is open and can be read when it is done")
  func promise() throws {
    let store = try desk.create()
    func atHand() throws -> [String] {
      var ids: [String] = []
      try store.forEachResident(kind: "promise") { ids.append($0.record.id) }
      return ids
    }
    _ = try store.append([change("promise", "01H.1", [.set("what", .text("giống cỏ voi"))])])
    _ = try store.append([change("promise", "01H.2", [.set("what", .text("làm hồ sơ"))])])
    let done = try store.append([change("promise", "01H.1", [.set("done", .bool(true))])])
    #expect(try atHand() == ["01H.2"])
    let record = RecordID(kind: "promise", id: "01H.1")
    #expect(try store.state(of: record)?["what"] == .text("giống cỏ voi"))
    _ = try store.append([
      change("promise", "01H.1", [.set("done", .bool(false), replaces: [done.stamp])])
    ])
    #expect(try atHand() == ["01H.1", "01H.2"])
    #expect(try store.state(of: record)?["what"] == .text("giống cỏ voi"))
  }

  @Test("an entry is read back by its number and by its stamp, across segments and months")
  func entries() throws {
    let store = try desk.create()
    var entries: [Entry] = []
    for number in 1...50 {
      store.month = number < 20 ? "2026-10" : number < 21 ? "2026-11" : "2026-12"
      entries.append(try store.append(visited("2026-11-01", id: "01H.\(number)")))
    }
    let device = try #require(store.device)
    #expect(try desk.files.list("/store/journals/\(device)").count == 3)
    for entry in entries {
      #expect(try store.entry(device, number: entry.number) == entry)
      #expect(try store.entry(entry.stamp) == entry)
    }
    #expect(try store.entry(device, number: 51) == nil)
    #expect(try store.entry(device, number: 0) == nil)
  }

  @Test("an entry is found although segments were begun and nothing was written into them")
  func entriesBesideEmptySegments() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      device = try #require(store.device)
    }
    for month in ["2026-12", "2027-01"] {
      let store = try desk.open(month: month)
      // Room for the header of a segment, and not for the line: 310 bytes and some.
      desk.files.leave(bytes: 400)
      _ = try? store.append(visited("2026-12-01", id: "01H.02V"))
      desk.files.leave(bytes: .max)
    }
    #expect(try desk.files.list("/store/journals/\(device)").count >= 2)
    #expect(try desk.open().entry(device, number: 1) != nil)
  }

  @Test("a segment is closed before it grows beyond 4 MB, and a longer line has one to itself")
  func segments() throws {
    let store = try desk.create()
    let text = String(repeating: "chăn nuôi ", count: 100_000)
    for number in 1...6 {
      _ = try store.append([
        change("household", "0\(number)H", [.set("note", .text(text))])
      ])
    }
    _ = try store.append([
      change("household", "07H", [.set("note", .text(text + text + text + text))])
    ])
    let device = try #require(store.device)
    let sizes = try (1...3).map { try desk.files.size(desk.segment(device, UInt32($0))) }
    // A line is 1,200,000 bytes and a little: 3 fit below 4,194,304, the seventh is 4,800,000.
    #expect(sizes.map { $0 / 100_000 } == [36, 36, 48])
    #expect(try desk.files.list("/store/journals/\(device)").count == 3)
    #expect(try Verification(of: desk.place()).run().isSound)
  }

  @Test("changes that cannot stand on a line are refused, and nothing is written")
  func refusedChanges() throws {
    let store = try desk.create()
    #expect(journalError { _ = try store.append([]) } == .change(.noChanges))
    #expect(
      journalError { _ = try store.append([change("secret", "01H", [.set("a", .int(1))])]) }
        == .change(.unknownKind("secret")))
    let bad = RecordID(kind: "visit", id: "hộ 1")
    #expect(
      journalError { _ = try store.append([change("visit", "hộ 1", [.set("a", .int(1))])]) }
        == .change(.badRecordID(bad)))
    let twice = change("visit", visit, [.set("day", .text("2026-11-01"))])
    guard case .change(.entry) = journalError({ _ = try store.append([twice, twice]) }) else {
      Issue.record("a field set twice in one save was taken")
      return
    }
    #expect(try store.append(visited("2026-11-01")).number == 1)
  }

  @Test("kinds that this program does not know stay in the lines and are counted")
  func unknownKinds() throws {
    do {
      let store = try desk.create()
      _ = try store.append([change("person", "01P", [.set("name", .text("Ly Xá Pư"))])])
    }
    let older = Layout(version: 1, kinds: ["household": .resident])
    let store = try desk.open(desk.place(layout: older))
    #expect(store.unread.kinds == ["person": 1])
    #expect(try desk.open().unread.kinds == [:])
  }
}
