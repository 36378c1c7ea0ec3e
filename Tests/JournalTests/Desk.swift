import Record
import Testing

@testable import Journal

let visit = "01H.01V"

func visited(_ day: String, id: String = visit, replaces: [Stamp] = []) -> [Change] {
  [
    change(
      "visit", id,
      [.set("day", .text(day), replaces: replaces), .set("met", .text("head"))])
  ]
}

/// A laptop with a disk in memory.
struct Desk {
  let files = LossyFiles()

  func place(
    _ folder: String = "/store", state: String = "/state", machine: String = "laptop",
    seed: UInt64 = 1, layout: Layout = caseLayout
  ) -> StorePlace {
    JournalTests.place(
      folder, state: state, files: files, machine: machine, seed: seed, layout: layout)
  }

  func create() throws -> Store { try Store.create(thuLum, at: place(), month: "2026-11") }

  func open(_ place: StorePlace? = nil, month: String = "2026-11") throws -> Store {
    try Store.open(at: place ?? self.place(), month: month)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    try files.read(path, offset: 0, count: files.size(path))
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = try files.openToAppend(path, creating: true)
    defer { files.close(file) }
    try files.truncate(file, to: 0)
    try files.append(all: bytes, to: file)
    try files.sync(file)
  }

  /// Copies a folder with all that is in it.
  func copy(_ source: String, to destination: String) throws {
    try files.makeDirectory(destination)
    for name in try files.list(source) {
      if let bytes = try? bytes("\(source)/\(name)") {
        try write("\(destination)/\(name)", bytes)
      } else {
        try copy("\(source)/\(name)", to: "\(destination)/\(name)")
      }
    }
  }

  func segment(_ device: DeviceID?, _ number: UInt32 = 1, in store: String = "/store") throws
    -> String
  {
    store + "/" + SegmentID(device: try #require(device), number: number).relativePath
  }
}

func journalError(_ body: () throws -> Void) -> JournalError? {
  do {
    try body()
    return nil
  } catch {
    return error as? JournalError
  }
}
