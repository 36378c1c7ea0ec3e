import Glibc
import Record
import Testing

@testable import Journal

/// Waits until the writer has something to tell.
func outcomes(of writer: Writer) throws -> [Writer.Outcome] {
  var waiting = pollfd(fd: writer.wakeDescriptor, events: Int16(POLLIN), revents: 0)
  try #require(poll(&waiting, 1, 10_000) == 1)
  return writer.finished()
}

/// On the disk of this machine. One after the other: `popen` copies this process for a moment, and the
/// copy would hold the lock of a store that another test has just closed.
@Suite(.serialized) struct LiveTests {
  private let folder: TemporaryFolder
  private var here: StorePlace { place(folder.path + "/store", state: folder.path + "/state") }

  init() throws { folder = try TemporaryFolder() }

  @Test("a store on a real disk is made, written, closed and read again")
  func disk() throws {
    do {
      let store = try Store.create(thuLum, at: here, month: "2026-11")
      for number in 1...3 { _ = try store.append(visited("2026-11-23", id: "01H.\(number)")) }
      try store.keepSnapshot()
      _ = try store.append(visited("2026-11-23", id: "01H.4"))
    }
    let store = try Store.open(at: here, month: "2026-12")
    #expect(store.notices == [])
    #expect(try store.history(kind: "visit", owner: "01H").count == 4)
    #expect(try store.append(visited("2026-11-23", id: "01H.5")).number == 5)
    let device = try #require(store.device)
    let names = try LiveFiles().list(folder.path + "/store/journals/\(device)")
    #expect(names.sorted() == ["000001.jsonl", "000002.jsonl"])
  }

  @Test("the lock of a store that is open says which process holds it, and goes with it")
  func lock() throws {
    let store = try Store.create(thuLum, at: here, month: "2026-11")
    let second = try Store.open(at: here, month: "2026-11")
    #expect(second.access == .readOnly(.openElsewhere(process: 4711)))
    withExtendedLifetime(store) {}
    do {
      let other = place(folder.path + "/other", state: folder.path + "/state")
      _ = try Store.create(thuLum, at: other, month: "2026-11")
      #expect(try Store.open(at: other, month: "2026-11").access == .writable)
    }
  }

  @Test("the chain of a journal can be checked with sha256sum")
  func chain() throws {
    let device: DeviceID
    do {
      let store = try Store.create(thuLum, at: here, month: "2026-11")
      _ = try store.append(visited("2026-11-23", id: "01H.1"))
      device = try #require(store.device)
    }
    let lines = try folder.contents("store/journals/\(device)/000001.jsonl")
      .split(separator: Line.newline)
    try folder.write("header", Array(lines[0]))
    let pipe = popen("sha256sum \(folder.path)/header", "r")
    var answer = [CChar](repeating: 0, count: 100)
    _ = fgets(&answer, 100, pipe)
    pclose(pipe)
    let sum = String(decoding: answer.prefix(64).map(UInt8.init(bitPattern:)), as: UTF8.self)
    #expect(String(decoding: lines[1], as: UTF8.self).contains(#""prev":"\#(sum)""#))
  }

  @Test("the last state of a draft is on the disk when the writer says so")
  func drafts() throws {
    let drafts = DraftFolder(path: folder.path + "/drafts")
    let writer = try Writer(drafts: drafts)
    for length in 1...200 {
      writer.keepDraft("visit-01H", String(repeating: "ữ", count: length))
    }
    writer.keepDraft("household/01H", "Giàng")
    writer.close()
    #expect(try drafts.read("visit-01H") == String(repeating: "ữ", count: 200))
    #expect(try drafts.names() == ["household_01H", "visit-01H"])
    #expect(try drafts.read("nothing") == nil)
    try drafts.discard("visit-01H")
    try drafts.discard("visit-01H")
    #expect(try drafts.names() == ["household_01H"])
  }

  @Test("a draft that cannot be kept is told")
  func draftRefused() throws {
    try folder.write("drafts", [])
    let writer = try Writer(drafts: DraftFolder(path: folder.path + "/drafts"))
    defer { writer.close() }
    writer.keepDraft("visit", "x")
    guard case .draftFailed(name: "visit", _) = try outcomes(of: writer).first else {
      Issue.record("the failure was not told")
      return
    }
  }

  @Test("snapshots and checks are done beside the run loop, which is woken when they are")
  func writer() throws {
    let store = try Store.create(thuLum, at: here, month: "2026-11")
    _ = try store.append(visited("2026-11-23", id: "01H.1"))
    let writer = try Writer(drafts: DraftFolder(path: store.draftsFolder))
    defer { writer.close() }
    writer.write(try #require(store.snapshotJob()))
    guard case .snapshot(let written) = try outcomes(of: writer).first else {
      Issue.record("no snapshot")
      return
    }
    store.adopt(written)
    #expect(store.changesSinceSnapshot == 0)
    writer.verify(Verification(of: here))
    guard case .verified(let report) = try outcomes(of: writer).last else {
      Issue.record("no report")
      return
    }
    #expect(report.isSound)
    #expect((report.devices, report.entries) == (1, 1))
  }

  @Test("a PIN is known again, another is not, and what is no PIN is refused")
  func pin() throws {
    let hash = try PIN.hash("2580")
    #expect(hash.hasPrefix("$argon2id$"))
    #expect(PIN.verify("2580", against: hash))
    #expect(!PIN.verify("2581", against: hash))
    #expect(!PIN.verify("2580", against: "2580"))
    for bad in ["", "123", "12a4", "1234567890123", "１２３４"] {
      #expect(throws: PIN.Fault.notDigits) { try PIN.hash(bad) }
    }
  }

  @Test("PINs are kept by person; a file that was tampered with lets nobody in")
  func pins() throws {
    let file = PINFile(path: folder.path + "/state/pins")
    #expect(try file.hashes() == [:])
    try file.set("$argon2id$a", of: "01W")
    try file.set("$argon2id$b", of: "02W")
    try file.set(nil, of: "01W")
    #expect(try file.hashes() == ["02W": "$argon2id$b"])
    var bytes = try folder.contents("state/pins")
    bytes[20] ^= 1
    try folder.write("state/pins", bytes)
    #expect(throws: JournalError.pinsDamaged) { try file.hashes() }
  }

  @Test("settings are kept by person; a damaged file is told of, and begun anew")
  func settings() throws {
    let file = SettingsFile(path: folder.path + "/state/settings")
    #expect(try file.settings() == [:])
    try file.set("typing=vni", of: "01W")
    try file.set("typing=telex", of: "")
    try file.set("typing=off", of: "01W")
    #expect(try file.settings() == ["01W": "typing=off", "": "typing=telex"])
    var bytes = try folder.contents("state/settings")
    bytes[20] ^= 1
    try folder.write("state/settings", bytes)
    #expect(try file.settings() == nil)
    try file.set("typing=vni", of: "02W")
    #expect(try file.settings() == ["02W": "typing=vni"])
  }
}
