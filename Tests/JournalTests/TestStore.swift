import Glibc
import Record

@testable import Journal

/// A reproducible source of chance (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// An empty folder of its own that goes when this does.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/donghanh-journal-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FileError(.makeDirectory, "/tmp", .other(errno: errno))
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if let names = try? LiveFiles().list(path), rmdir(path) != 0 {
      for name in names { remove(path + "/" + name) }
      rmdir(path)
    }
    unlink(path)
  }

  func contents(_ file: String) throws -> [UInt8] {
    let path = path + "/" + file
    return try LiveFiles().read(path, offset: 0, count: LiveFiles().size(path))
  }

  func write(_ file: String, _ bytes: [UInt8]) throws {
    let handle = try LiveFiles().openToAppend(path + "/" + file, creating: true)
    defer { LiveFiles().close(handle) }
    try LiveFiles().truncate(handle, to: 0)
    try LiveFiles().append(all: bytes, to: handle)
  }
}

/// Chance that gives the same names and keys each time.
func seededRandomness(_ seed: UInt64) -> Randomness {
  let box = SeedBox(Seeded(seed))
  return Randomness { count in (0..<count).map { _ in UInt8(truncatingIfNeeded: box.next()) } }
}

/// Unchecked because a test draws from it on one thread only.
private final class SeedBox: @unchecked Sendable {
  private var random: Seeded
  init(_ random: Seeded) { self.random = random }
  func next() -> UInt64 { random.next() }
}

let thuLum = StoreIdentity(id: "01JD0000000000000000000001", commune: "Thu Lũm", isDemo: false)

/// Households and people at hand, visits as history, promises at hand while open.
let caseLayout = Layout(
  version: 1,
  kinds: [
    "household": .resident,
    "person": .resident,
    "visit": .history(summary: ["day", "met"]),
    "promise": .residentWhile(
      summary: ["due", "done"],
      Layout.Presence(decidedBy: ["done"]) { _, values in values.first??.bool != true }),
  ])

/// Where the store of one laptop lies, and who the laptop is.
func place(
  _ folder: String, state: String, files: any FileLayer = LiveFiles(), machine: String = "laptop",
  seed: UInt64 = 1, layout: Layout = caseLayout, process: Int32 = 4711
) -> StorePlace {
  StorePlace(
    folder: folder, layout: layout,
    device: DeviceFolder(path: state, machine: Array(machine.utf8), files: files),
    process: process, files: files, randomness: seededRandomness(seed))
}

/// A change with the same writer and time everywhere.
func change(
  _ kind: String, _ id: String, _ fields: [FieldChange], by author: String = "ly-xa-hu"
) -> Change {
  Change(
    record: RecordID(kind: kind, id: id), fields: fields, author: author,
    claimedTime: "2026-11-23T08:15:02+07:00")
}

extension FieldChange {
  static func set(_ name: String, _ value: Value?, replaces: [Stamp] = []) -> FieldChange {
    FieldChange(name, value, replaces: replaces)
  }
}

extension Store {
  /// Everything the store says, for comparison.
  func everything() throws -> [RecordState] {
    var states: [RecordState] = []
    for (kind, residency) in place.layout.kinds {
      if residency.summary == nil {
        try forEachResident(kind: kind) { states.append($0) }
      } else {
        var records: [RecordID] = []
        try forEachSummary(kind: kind) { records.append($0.record) }
        for record in records { if let state = try state(of: record) { states.append(state) } }
      }
    }
    return states.sorted { $0.record < $1.record }
  }

  /// Writes a snapshot and lets the store rest on it, as the writer's thread and run loop do.
  func keepSnapshot() throws {
    if let job = snapshotJob() { adopt(try job.run()) }
  }
}
