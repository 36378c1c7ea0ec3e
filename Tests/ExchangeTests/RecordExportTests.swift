import Casework
import Exchange
import Record
import Testing

@Suite("Records go out as JSON Lines and CSV, and come back")
struct RecordExportTests {
  var store: MemoryStore

  init() throws {
    store = try MemoryStore()
    try store.save(SampleRecords().edits)
  }

  private func exported(
    _ store: MemoryStore, for reader: RecordExport.Reader = .healthStaff
  ) -> [UInt8] {
    RecordExport.jsonLines(of: store.states, for: reader)
  }

  /// How many records of the sample stay at home whoever takes the export.
  private var unions: Int { store.states.count { $0.record.kind == Union.kind } }

  private func text(_ store: MemoryStore) -> String {
    String(decoding: exported(store), as: UTF8.self)
  }

  /// Another laptop's empty store that has taken in the export of this one.
  private func copy(of store: MemoryStore, saves: Int = 1) throws -> MemoryStore {
    let read = try RecordImport(exported(store), present: [])
    #expect(read.saves.count == saves)
    var copy = try MemoryStore(device: "LAPTOP02")
    for edits in read.saves { try copy.save(edits) }
    return copy
  }

  @Test("export, import into an empty store, export: the same bytes")
  func roundTrip() throws {
    let copy = try copy(of: store)
    #expect(exported(copy) == exported(store))
    #expect(copy.states.count == store.states.count - unions)
  }

  @Test("the compartment of health goes out to health staff alone, and a union to nobody")
  func health() throws {
    let (all, some) = (text(store), String(decoding: exported(store, for: .anybody), as: UTF8.self))
    #expect(unions == 1)
    for kind in [Pregnancy.kind, HeightMeasurement.kind] {
      #expect(all.contains(#"{"kind":"\#(kind)""#) && !some.contains(#""\#(kind)""#))
    }
    for text in [all, some] { #expect(!text.contains(Union.kind)) }
    for reader in [RecordExport.Reader.anybody, .healthStaff] {
      let kinds = RecordExport.tables(of: store.states, for: reader).map(\.kind)
      #expect(!kinds.contains(Union.kind))
      #expect(kinds.contains(Pregnancy.kind) == (reader == .healthStaff))
    }
    var copy = try MemoryStore(device: "LAPTOP02")
    for edits in try RecordImport(exported(store, for: .anybody), present: []).saves {
      try copy.save(edits)
    }
    #expect(exported(copy) == exported(store, for: .anybody))
  }

  @Test("a line tells kind, id and fields, sorted")
  func line() {
    let lines = text(store).split(separator: "\n")
    #expect(lines[0] == #"{"export":"donghanh","version":1}"#)
    #expect(
      lines.contains(#"{"kind":"cell","id":"C1","fields":{"name":"Chi bộ bản Là Si"}}"#))
    #expect(
      lines.contains(
        #"{"kind":"hamlet","id":"T1","fields":{"name":"chòm trên","village":"V1"}}"#))
    #expect(lines.count == 1 + store.states.count - unions)
    #expect(lines[1].hasPrefix(#"{"kind":"absence","id":"H1.X1""#))
  }

  @Test("a conflict nobody has settled goes out open and comes back open")
  mutating func conflict() throws {
    let other = try #require(DeviceID("LAPTOP09"))
    let household = RecordID(kind: "household", id: "H1")
    let seen = store.book[household]?.stamps(of: "note") ?? []
    try store.save([Edit(household, ["note": .to(.text("xa suối"))])])
    // Written without having seen the save above: it replaces what was there before it.
    try store.take(
      [
        Change(
          record: household, fields: [FieldChange("note", .text("gần rừng"), replaces: seen)],
          author: "B", claimedTime: "2026-11-23T08:00:00+07:00")
      ], from: other)
    #expect(store.book.conflicts.map(\.field.name) == ["note"])
    #expect(text(store).contains(#""open":{"note":["gần rừng","xa suối"]}"#))
    let copy = try copy(of: store, saves: 2)
    #expect(copy.book.conflicts.map(\.field.name) == ["note"])
    #expect(copy.register.households[Household.ID("H1")]?.note == "gần rừng")
    #expect(exported(copy) == exported(store))
  }

  @Test("a deletion comes back, and so does what its author had not seen")
  mutating func deletion() throws {
    let person = RecordID(kind: "person", id: "P1")
    let seen = store.book[person]?.stamps(of: "note") ?? []
    try store.save([Edit.delete(person)])
    #expect(text(store).contains(#"{"kind":"person","id":"P1","deleted":true,"#))
    #expect(!text(store).contains(#""unseen""#))
    let plain = try copy(of: store)
    #expect(plain.book.breaches.isEmpty)
    #expect(plain.register.people.isEmpty)
    #expect(exported(plain) == exported(store))
    let other = try #require(DeviceID("LAPTOP09"))
    try store.take(
      [
        Change(
          record: person, fields: [FieldChange("note", .text("đã về"), replaces: seen)],
          author: "B", claimedTime: "2026-11-23T08:00:00+07:00")
      ], from: other)
    #expect(store.book.breaches.count == 1)
    #expect(text(store).contains(#""unseen":["note"]"#))
    let copy = try copy(of: store, saves: 2)
    #expect(copy.book.breaches.count == 1)
    #expect(exported(copy) == exported(store))
  }

  @Test("however records collide, the copy of a store exports the same bytes")
  func anyHistory() throws {
    var random = SplitMix64(seed: 42)
    var conflicts = 0
    var deletions = 0
    for _ in 0..<60 {
      let store = try collided(&random)
      conflicts += store.book.conflicts.count
      deletions += store.states.filter(\.isDeleted).count
      let read = try RecordImport(exported(store), present: [])
      var copy = try MemoryStore(device: "LAPTOP02")
      for edits in read.saves { try copy.save(edits) }
      #expect(exported(copy) == exported(store))
    }
    #expect(conflicts > 20)
    #expect(deletions > 20)
  }

  /// Three laptops write in few fields, each having seen a random part of what was written.
  private func collided(_ random: inout SplitMix64) throws -> MemoryStore {
    var store = try MemoryStore()
    let devices = try ["DA", "DB", "DC"].map { try #require(DeviceID($0)) }
    var written: [String: [Stamp]] = [:]
    for step in 0..<30 {
      let device = devices[Int.random(in: 0..<3, using: &random)]
      let record = RecordID(kind: "person", id: "P\(Int.random(in: 0..<3, using: &random))")
      let isDeletion = Int.random(in: 0..<8, using: &random) == 0
      let name =
        isDeletion ? RecordState.deletionField : "f\(Int.random(in: 0..<2, using: &random))"
      let key = "\(record.id) \(name)"
      let replaced = (written[key] ?? []).filter { _ in Bool.random(using: &random) }
      var sight = store.book.sight
      if Bool.random(using: &random) { sight = Sight() }
      let value: Value? = isDeletion ? sight.value : step % 5 == 0 ? nil : .int(Int64(step))
      let stamp = store.book.sight.nextStamp(of: device)
      written[key, default: []].append(stamp)
      try store.take(
        [
          Change(
            record: record, fields: [FieldChange(name, value, replaces: replaced)], author: "A",
            claimedTime: "2026-11-23T08:00:00+07:00")
        ], from: device)
    }
    return store
  }

  @Test(
    "what is no whole export is refused with its line",
    arguments: [
      ("", 1), ("{}\n", 1), ("{\"export\":\"donghanh\"}\n", 1),
      ("{\"export\":\"donghanh\",\"version\":1}\n{\"kind\":\"cell\"", 2),
      ("{\"export\":\"donghanh\",\"version\":1}\n{\"kind\":\"cell\",\"id\":\"C\"}\n", 2),
      (
        "{\"export\":\"donghanh\",\"version\":1}\n\n{\"kind\":\"\",\"id\":\"C\",\"fields\":{}}\n", 3
      ),
    ])
  func refused(text: String, line: Int) {
    do throws(RecordImportFault) {
      _ = try RecordImport(Array(text.utf8), present: [])
      Issue.record("taken in")
    } catch {
      #expect(error.line == line)
    }
  }

  @Test("a newer version, a repeated record and a store in use are told apart")
  func faults() {
    func kind(_ text: String, present: [RecordID] = []) -> RecordImportFault.Kind? {
      do throws(RecordImportFault) {
        _ = try RecordImport(Array(text.utf8), present: present)
        return nil
      } catch {
        return error.kind
      }
    }
    let header = "{\"export\":\"donghanh\",\"version\":1}\n"
    let line = "{\"kind\":\"cell\",\"id\":\"C\",\"fields\":{\"name\":\"A\"}}\n"
    let cell = RecordID(kind: "cell", id: "C")
    #expect(kind("{\"export\":\"donghanh\",\"version\":2}\n") == .newerVersion(2))
    #expect(kind(header + line + line) == .repeatedRecord(cell))
    #expect(kind(header + line, present: [cell]) == .storeNotEmpty)
    #expect(kind(header + line, present: [RecordID(kind: "commune", id: "commune")]) == nil)
  }

  @Test("a table has a row a record, sets in one cell, compound values in several")
  func tables() throws {
    let tables = RecordExport.tables(of: store.states, for: .healthStaff)
    #expect(
      Set(tables.map(\.kind)) == Set(store.states.map(\.record.kind)).subtracting([Union.kind]))
    func rows(_ kind: String) throws -> [[String]] {
      let table = try #require(tables.first { $0.kind == kind })
      #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      return try CSVTable(table.bytes).rows.map(\.cells)
    }
    #expect(
      try rows("poverty") == [
        [
          "id", "result.b1", "result.b2", "result.cause", "result.class", "result.day",
          "result.decision", "result.deprivations", "result.review", "result.standard",
        ],
        ["H1.K1", "120", "40", "", "poor", "2025-12-15", "120/QĐ-UBND", "", "", "2022-2026"],
        [
          "H1.K2", "", "", "illness", "poor", "2026-12-10", "", "cleanWater latrine", "2026-10-02",
          "",
        ],
      ])
    let visits = try rows("visit")
    #expect(visits[0].contains("topic"))
    #expect(visits[1].contains("livestock schooling"))
    let reviews = try rows("review")
    #expect(reviews[1].contains("W1=present W2=absentWithReason"))
  }

  @Test("a cell that a spreadsheet would run is kept from running")
  func formula() throws {
    let tables = RecordExport.tables(of: store.states)
    let households = try #require(tables.first { $0.kind == "household" })
    let text = String(decoding: households.bytes, as: UTF8.self)
    #expect(text.contains(#""'=1+1, ""gần suối""""#))
  }

  @Test("a deleted record is in no table")
  mutating func deletedRow() throws {
    try store.save([Edit.delete(RecordID(kind: "cell", id: "C1"))])
    #expect(!RecordExport.tables(of: store.states).contains { $0.kind == "cell" })
  }
}
