import Record
import Testing

@testable import Journal

/// What `verify` says of who looked at what.
@Suite struct LookCheckTests {
  private let desk = Desk()

  /// Three looks in November; gives their file.
  private func looked() throws -> (path: String, name: String) {
    let log = try desk.create().lookLog()
    let writer = try Writer(
      drafts: DraftFolder(path: "/drafts", files: desk.files), files: desk.files)
    for number in 1...3 {
      writer.note(
        Look(
          by: "01W", at: RecordID(kind: "household", id: "01H\(number)"),
          time: "2026-11-23T08:15:02+07:00"), in: log)
    }
    writer.close()
    let name = "looks/\(log.device)/2026-11.jsonl"
    return ("/store/" + name, name)
  }

  private func report() throws -> Verification.Report { try Verification(of: desk.place()).run() }

  @Test("looks as they were written are counted and sound")
  func sound() throws {
    _ = try looked()
    let report = try report()
    #expect(report.isSound && report.looks == 3 && report.lookFaults.isEmpty)
  }

  @Test("every byte of a line, changed, is found with file and line")
  func flipped() throws {
    let (path, name) = try looked()
    let sound = try desk.bytes(path)
    var line = 1
    for place in sound.indices {
      if sound[place] == Line.newline {
        line += 1
        continue
      }
      for bit: UInt8 in [0, 5, 7] {
        var bytes = sound
        bytes[place] ^= 1 << bit
        try desk.write(path, bytes)
        let report = try report()
        #expect(
          report.lookFaults == [LookFault(file: name, line: line, isUnfinished: false)],
          "byte \(place), bit \(bit)")
        #expect(!report.isSound)
      }
    }
  }

  @Test("a line that a power cut left is told as such, and the store is sound")
  func torn() throws {
    let (path, name) = try looked()
    let sound = try desk.bytes(path)
    let cut = Array(sound.dropLast(30))
    try desk.write(path, cut + [Line.newline] + sound)
    let report = try report()
    #expect(report.lookFaults == [LookFault(file: name, line: 3, isUnfinished: true)])
    #expect(report.isSound && report.looks == 5)
  }

  @Test("a line of another device, or of another month, is none of this file")
  func misplaced() throws {
    let (path, name) = try looked()
    let sound = try desk.bytes(path)
    let other = name.replacing("2026-11", with: "2026-10")
    try desk.write("/store/" + other, sound)
    #expect(try report().lookFaults.map(\.file) == [other, other, other])
    #expect(try !report().isSound)
  }

  @Test("other files there are told")
  func stray() throws {
    let (path, name) = try looked()
    try desk.write(path.replacing(".jsonl", with: ".bak"), [])
    let report = try report()
    #expect(report.strayFiles == [name.replacing(".jsonl", with: ".bak")])
    #expect(report.isSound)
  }
}
