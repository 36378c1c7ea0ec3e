import Glibc
import Record
import Testing

@testable import Journal

/// The measured size: 1,000 households of 5 people, 60 visits each, in one line a visit; every
/// tenth visit carries a promise, which the next visit but two answers.
private struct Commune {
  var random = Seeded(7)
  let households: Int

  func id(_ number: Int, _ tag: String) -> String {
    let digits = String(number)
    return "01JD" + tag + String(repeating: "0", count: 21 - digits.count) + digits
  }

  /// Calls `save` with the changes of each save.
  mutating func forEachSave(_ save: ([Change]) throws -> Void) throws {
    for household in 0..<households { try save(register(household)) }
    for month in 0..<60 {
      for household in 0..<households { try save(visit(household, month: month)) }
    }
  }

  private mutating func register(_ household: Int) -> [Change] {
    let owner = id(household, "H")
    let home = change(
      "household", owner,
      [
        .set("code", .text("LS-\(household)")), .set("village", .text(id(household % 12, "V"))),
        .set("hamlet", .text("chòm trên")), .set("poverty", .text("poor")),
        .set("lead", .text(id(household % 300, "W"))),
      ])
    return [home]
      + (0..<5).map { member in
        change(
          "person", id(household * 5 + member, "P"),
          [
            .set("name", .text("Giàng Lò Chừ \(member)")), .set("household", .text(owner)),
            .set("born", .text("19\(50 + Int.random(in: 0..<50, using: &random))")),
            .set("sex", .text(member.isMultiple(of: 2) ? "m" : "f")),
            .set("ethnicity", .text("La Hủ")), .set("relation", .int(Int64(member))),
          ])
      }
  }

  private mutating func visit(_ household: Int, month: Int) -> [Change] {
    let owner = id(household, "H")
    let visit = change(
      "visit", owner + "." + id(month, "T"),
      [
        .set("day", .text("20\(22 + month / 12)-\(10 + month % 3)-\(10 + household % 18)")),
        .set("met", .text(Int.random(in: 0..<5, using: &random) > 0 ? "head" : "away")),
        .set("visitor", .text(id(household % 300, "W"))),
        .set("topics", .list([.text("livestock"), .text("schooling")])),
        .set("did", .list([.text("together"), .text("seed")])),
        .set(
          "note",
          .text("Dựng lại chuồng trâu, che bạt chống rét, dặn gia đình cho cháu đi học đều.")),
        .set("raised", .text("thiếu cỏ cho trâu mùa đông")),
        .set("change", .text("better")),
      ])
    guard month.isMultiple(of: 10) else { return [visit] }
    let promise = change(
      "promise", owner + "." + id(month, "R"),
      [
        .set("what", .text("Mang 2 kg giống cỏ voi")), .set("due", .text("2026-12-05")),
        .set("done", .bool(month < 50)),
      ])
    return [visit, promise]
  }
}

private func milliseconds(_ body: () throws -> Void) throws -> Double {
  let time = try ContinuousClock().measure(body)
  return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
}

/// Wall time and, for a machine shared with others, the time of the processor.
private func figure(_ name: String, _ body: () throws -> Void) throws {
  let before = clock()
  let wall = try milliseconds(body)
  let processor = Double(clock() - before) * 1e3 / Double(CLOCKS_PER_SEC)
  print(
    "figures: \(name) \(wall) ms, processor \(processor) ms, "
      + "RssAnon \(try privateMemory()) kB")
}

private func privateMemory() throws -> Int {
  let status = try String(
    decoding: LiveFiles().read("/proc/self/status", offset: 0, count: 4096), as: UTF8.self)
  let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon") }
  return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
}

/// The figures owed by the journal, printed; run in release with `DONGHANH_FIGURES=1000` (the
/// number of households). Lines are written straight into segments, without a sync each.
@Suite(.enabled(if: getenv("DONGHANH_FIGURES") != nil), .serialized)
struct JournalFigures {
  @Test("start, rebuild, memory and size at 60 visits a household")
  func measure() throws {
    let households = getenv("DONGHANH_FIGURES").flatMap { Int(String(cString: $0)) } ?? 1000
    let folder = try TemporaryFolder()
    let here = place(
      folder.path + "/store", state: folder.path + "/state", files: UnsyncedFiles())
    do {
      let store = try Store.create(thuLum, at: here, month: "2026-11")
      var commune = Commune(households: households)
      try figure("made") { try commune.forEachSave { _ = try store.append($0) } }
    }
    let live = place(folder.path + "/store", state: folder.path + "/state")
    for _ in 0..<3 {
      var store: Store?
      try figure("rebuild") { store = try Store.open(at: live, month: "2026-11") }
      #expect(store?.notices == [.rebuilt(.noUsableCache)])
      store = nil
    }
    var report: Verification.Report?
    try figure("verify") { report = try Verification(of: live).run() }
    #expect(report?.isSound == true)
    do {
      let store = try Store.open(at: live, month: "2026-11")
      try figure("snapshot") { try store.keepSnapshot() }
    }
    let cache = try LiveFiles().size(folder.path + "/store/local/cache/state")
    print("figures: cache \(cache) bytes")
    for _ in 0..<3 {
      var store: Store?
      try figure("start") { store = try Store.open(at: live, month: "2026-11") }
      let opened = try #require(store)
      var residents = 0
      try figure("households") {
        try opened.forEachResident(kind: "household") { _ in residents += 1 }
      }
      try figure("people") {
        try opened.forEachResident(kind: "person") { _ in residents += 1 }
      }
      let owner = Commune(households: 1).id(0, "H")
      var visits: [RecordState] = []
      try figure("one history") { visits = try opened.history(kind: "visit", owner: owner) }
      #expect(visits.count == 60)
      var summaries = 0
      try figure("all summaries") {
        try opened.forEachSummary(kind: "visit") { _ in summaries += 1 }
      }
      #expect(residents == households * 6)
      #expect(summaries == households * 60)
      store = nil
    }
    try compareSaves(at: live)
  }

  /// A durable save against a bare append and sync of the same bytes, interleaved.
  private func compareSaves(at place: StorePlace) throws {
    let store = try Store.open(at: place, month: "2026-11")
    let bare = try place.files.openToAppend(place.folder.path + "/bare", creating: true)
    defer { place.files.close(bare) }
    var saves: [Double] = []
    var appends: [Double] = []
    for number in 0..<1000 {
      let text = "Dựng lại chuồng trâu, che bạt chống rét, dặn cháu đi học đều. \(number)"
      let fields: [FieldChange] = ["note", "raised", "did", "plan"].map { .set($0, .text(text)) }
      let changes = [change("visit", "01JDH000000000000000000001.X\(number)", fields)]
      var entry: Entry?
      saves.append(try milliseconds { entry = try store.append(changes) })
      let line = EntryLine.encoded(
        try #require(entry), previous: [UInt8](repeating: 0, count: 32))
      appends.append(
        try milliseconds {
          try place.files.append(all: line, to: bare)
          try place.files.sync(bare)
        })
    }
    saves.sort()
    appends.sort()
    print("figures: save \(saves[500]) ms, bare \(appends[500]) ms, \(saves[500] / appends[500])")
  }
}

/// The live files without syncs, to make a large store in little time.
private struct UnsyncedFiles: FileLayer {
  private let live = LiveFiles()
  func size(_ path: String) throws(FileError) -> Int { try live.size(path) }
  func list(_ directory: String) throws(FileError) -> [String] { try live.list(directory) }
  func map(_ path: String) throws(FileError) -> any FileBytes { try live.map(path) }
  func read(_ path: String, offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try live.read(path, offset: offset, count: count)
  }
  func openToAppend(_ path: String, creating: Bool) throws(FileError) -> FileHandle {
    try live.openToAppend(path, creating: creating)
  }
  func append(_ bytes: ArraySlice<UInt8>, to file: FileHandle) throws(FileError) -> Int {
    try live.append(bytes, to: file)
  }
  func truncate(_ file: FileHandle, to size: Int) throws(FileError) {
    try live.truncate(file, to: size)
  }
  func sync(_ file: FileHandle) {}
  func close(_ file: FileHandle) { live.close(file) }
  func makeDirectory(_ path: String) throws(FileError) { try live.makeDirectory(path) }
  func syncDirectory(_ path: String) {}
  func rename(_ source: String, to destination: String) throws(FileError) {
    try live.rename(source, to: destination)
  }
  func remove(_ path: String) throws(FileError) { try live.remove(path) }
  func lock(_ path: String, process: Int32) throws(FileError) -> LockOutcome {
    try live.lock(path, process: process)
  }
}
