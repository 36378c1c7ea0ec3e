import Record
import Testing

@testable import Journal

/// Visits of a deleted household are seen by nobody; promises by day; promises leave with the era.
private func layout(era: String = "") -> Layout {
  Layout(
    version: 1,
    kinds: [
      "household": .resident, "visit": .history(summary: []),
      "promise": .residentWhile(
        summary: [],
        Layout.Presence(decidedBy: ["due"]) { _, values in (values.first??.text ?? "") >= era }),
    ],
    era: era,
    rules: [
      Rule("visits of a deleted household", neededKind: "household") { state in
        switch state.record.kind {
        case "household": state.isDeleted ? [state.record.id] : []
        case "visit": state.isDeleted ? [] : [state.record.owner]
        default: []
        }
      } broken: { members in
        members.count > 1 ? [Rule.Finding(members.map(\.record))] : []
      }
    ],
    lookups: [
      Grouping("due") { state in
        state.record.kind == "promise" ? [state["due"]?.text].compactMap { $0 } : []
      }
    ])
}

@Suite("Records by group, and rules over groups")
struct GroupTests {
  private let files = LossyFiles()
  private let household = RecordID(kind: "household", id: "01H")
  private let visit = RecordID(kind: "visit", id: "01H.1")

  private func open(era: String = "") throws -> Store {
    let place = place("/store", state: "/state", files: files, layout: layout(era: era))
    return try place.isEmpty
      ? .create(thuLum, at: place, month: "2026-11") : .open(at: place, month: "2026-11")
  }

  private func save(_ store: Store, _ kind: String, _ id: String, _ fields: [FieldChange]) throws {
    _ = try store.append([change(kind, id, fields)])
  }

  private func promised(_ store: Store, _ id: String, due: String) throws {
    try save(store, "promise", id, [.set("due", .text(due))])
  }

  @Test("records are found by what they hold, also when it changes, and after a restart")
  func lookups() throws {
    func found(_ store: Store, _ due: String) throws -> [String] {
      try store.members(of: "due", named: due).map(\.id)
    }
    do {
      let store = try open()
      try promised(store, "01H.1", due: "2026-11-23")
      try promised(store, "01H.2", due: "2026-11-23")
      try store.keepSnapshot()
      let stamps = try #require(try store.state(of: .init(kind: "promise", id: "01H.1")))
        .stamps(of: "due")
      try save(
        store, "promise", "01H.1", [.set("due", .text("2026-12-05"), replaces: stamps)])
      #expect(try found(store, "2026-11-23") == ["01H.2"])
      try store.keepSnapshot()
    }
    let store = try open()
    #expect(try found(store, "2026-11-23") == ["01H.2"])
    #expect(try found(store, "2026-12-05") == ["01H.1"])
    #expect(try store.names(in: "due") == ["2026-11-23", "2026-12-05"])
    #expect(try found(store, "2027-01-01").isEmpty)
  }

  @Test("a visit and the deletion of its household are a breach, whichever comes first")
  func deletedHousehold() throws {
    for visitComesFirst in [true, false] {
      let files = LossyFiles()
      let place = place("/store", state: "/state", files: files, layout: layout())
      let store = try Store.create(thuLum, at: place, month: "2026-11")
      try save(store, "household", "01H", [.set("code", .text("LS-014"))])
      if visitComesFirst { try save(store, "visit", "01H.1", [.set("day", .text("2026-11-23"))]) }
      let state = try #require(try store.state(of: household))
      try save(store, "household", "01H", [state.deletion(having: store.sight)])
      if !visitComesFirst { try save(store, "visit", "01H.1", [.set("day", .text("2026-11-23"))]) }
      #expect(store.breaches.map(\.records) == [[household, visit]])
      try store.keepSnapshot()
    }
  }

  @Test("after all journals are read, hundreds of groups are judged as each was when it was saved")
  func manyGroups() throws {
    let layout = Layout(
      version: 1, kinds: ["household": .resident],
      rules: [
        Rule("one household a code", fewest: 2) { state in
          state.isDeleted ? [] : [state["code"]?.text].compactMap { $0 }
        } broken: {
          [Rule.Finding($0.map(\.record))]
        },
        Rule("deleted", having: RecordState.deletionField) { state in
          state.isDeleted ? [state.record.id] : []
        } broken: {
          $0.map { Rule.Finding([$0.record]) }
        },
      ])
    let place = place("/store", state: "/state", files: files, layout: layout)
    var breaches: [Breach] = []
    do {
      let store = try Store.create(thuLum, at: place, month: "2026-11")
      // Of 600 codes each stands twice; the first household is deleted then.
      _ = try store.append(
        (0..<1200).map { number in
          change("household", "H\(number)", [.set("code", .text("LS-\(number / 2)"))])
        })
      let first = try #require(try store.state(of: RecordID(kind: "household", id: "H0")))
      try save(store, "household", "H0", [first.deletion(having: store.sight)])
      breaches = store.breaches
    }
    #expect(breaches.count == 599 + 1)
    try? files.remove("/store/local/cache/state")
    #expect(try Store.open(at: place, month: "2026-11").breaches == breaches)
  }

  @Test("what is broken is known after a restart without reading the records, until it is mended")
  func keptBreaches() throws {
    do {
      let store = try open()
      try save(store, "visit", "01H.1", [.set("day", .text("2026-11-23"))])
      try save(
        store, "household", "01H", [RecordState(record: household).deletion(having: Sight())])
      try store.keepSnapshot()
    }
    do {
      let store = try open()
      #expect(store.breaches.count == 1)
      let mark = try #require(try store.state(of: household)).stamps(of: RecordState.deletionField)
      try save(
        store, "household", "01H", [.set(RecordState.deletionField, nil, replaces: mark)])
      #expect(store.breaches.isEmpty)
      try store.keepSnapshot()
    }
    #expect(try open().breaches.isEmpty)
  }

  @Test("as time goes by, old records are no longer at hand; they can still be read")
  func eras() throws {
    do {
      let store = try open(era: "2025-09")
      try promised(store, "01H.1", due: "2025-10-01")
      try promised(store, "01H.2", due: "2026-11-01")
      try store.keepSnapshot()
    }
    let store = try open(era: "2025-11")
    #expect(try store.residentIDs(of: "promise") == ["01H.1", "01H.2"])
    try store.letGo()
    #expect(try store.residentIDs(of: "promise") == ["01H.2"])
    #expect(try store.members(of: "due", named: "2025-10-01").isEmpty)
    #expect(try store.state(of: .init(kind: "promise", id: "01H.1"))?["due"] == .text("2025-10-01"))
    try store.keepSnapshot()
  }
}
