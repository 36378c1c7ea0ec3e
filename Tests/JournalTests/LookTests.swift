import Record
import Testing

@testable import Journal

/// Who looked at what, apart from the record.
@Suite struct LookTests {
  private let desk = Desk()

  private func look(_ household: Int, month: String = "2026-11") -> Look {
    Look(
      by: "01W", at: RecordID(kind: "household", id: "01H\(household)"),
      time: "\(month)-23T08:15:02+07:00")
  }

  private func writer() throws -> Writer {
    try Writer(drafts: DraftFolder(path: "/drafts", files: desk.files), files: desk.files)
  }

  private func path(_ log: LookLog, _ month: String = "2026-11") -> String {
    "/store/looks/\(log.device)/\(month).jsonl"
  }

  private func lines(_ log: LookLog, _ month: String = "2026-11") throws -> [[UInt8]] {
    try (desk.files.contents(path(log, month)) ?? []).split(separator: Line.newline)
      .map { Array($0) + [Line.newline] }
  }

  /// The records looked at, of the lines that are as they were written.
  private func looked(_ log: LookLog, _ month: String = "2026-11") throws -> [String] {
    try lines(log, month).compactMap { Line.texts($0)?["id"] }
  }

  @Test("a look is one line: device, record, who and when, sealed by its checksum")
  func format() throws {
    let log = try desk.create().lookLog()
    let writer = try writer()
    writer.note(look(1), in: log)
    writer.close()
    let line = try #require(try lines(log).first)
    let expected =
      #"{"v":1,"dev":"\#(log.device)","k":"household","id":"01H1","by":"01W","#
      + #""at":"2026-11-23T08:15:02+07:00","sum":""#
    #expect(String(decoding: line, as: UTF8.self).hasPrefix(expected))
    #expect(Line.texts(line)?["by"] == "01W")
  }

  @Test("twenty are written at once, the rest on closing, each month in its own file")
  func batches() throws {
    let log = try desk.create().lookLog()
    let writer = try writer()
    for number in 1..<LookLog.batch { writer.note(look(number), in: log) }
    #expect(try looked(log).isEmpty)
    writer.note(look(LookLog.batch), in: log)
    guard case .looksWritten(20) = try outcomes(of: writer).first else {
      Issue.record("a batch was not written")
      return
    }
    #expect(try looked(log) == (1...20).map { "01H\($0)" })
    writer.note(look(21), in: log)
    writer.note(look(22, month: "2026-12"), in: log)
    #expect(try looked(log).count == 20)
    writer.close()
    #expect(try looked(log).last == "01H21")
    #expect(try looked(log, "2026-12") == ["01H22"])
  }

  @Test("a flipped byte is found by the line's sum, and by that line's alone")
  func flipped() throws {
    let log = try desk.create().lookLog()
    let writer = try writer()
    for number in 1...3 { writer.note(look(number), in: log) }
    writer.close()
    var bytes = try desk.bytes(path(log))
    let second = try lines(log)[0].count
    bytes[second + 40] ^= 1
    try desk.write(path(log), bytes)
    #expect(try looked(log) == ["01H1", "01H3"])
  }

  @Test("a full disk loses no look and doubles none: they are written when there is room")
  func full() throws {
    let log = try desk.create().lookLog()
    let writer = try writer()
    desk.files.leave(bytes: 300)
    for number in 1...20 { writer.note(look(number), in: log) }
    guard case .looksFailed(let error) = try outcomes(of: writer).first else {
      Issue.record("the failure was not told")
      return
    }
    #expect(error.cause == .noSpace)
    desk.files.leave(bytes: .max)
    writer.note(look(21), in: log)
    writer.close()
    #expect(try looked(log) == (1...21).map { "01H\($0)" })
    #expect(try lines(log).count == 21)
  }

  @Test("what a power cut left unfinished stays, and the next look begins a line of its own")
  func torn() throws {
    let log = try desk.create().lookLog()
    try desk.files.makeDirectory("/store/looks/\(log.device)")
    try desk.write(path(log), Array(#"{"v":1,"dev":"#.utf8))
    let writer = try writer()
    writer.note(look(1), in: log)
    writer.close()
    #expect(try looked(log) == ["01H1"])
    #expect(try lines(log).count == 2)
  }

  @Test("looks are no part of the record: no state, no notice, and the device keeps its name")
  func apart() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      let log = try store.lookLog()
      device = log.device
      let writer = try writer()
      writer.note(look(1), in: log)
      writer.close()
    }
    let store = try desk.open()
    #expect(try store.everything().isEmpty)
    // Only what any store without a cache tells.
    #expect(store.notices == [.rebuilt(.noUsableCache)])
    _ = try store.append(visited("2026-11-23"))
    #expect(store.device == device)
  }

  @Test("a store that this process cannot write gives no log")
  func readOnly() throws {
    _ = try desk.create()
    desk.files.makeReadOnly()
    let store = try desk.open()
    guard case .readOnly = journalError({ _ = try store.lookLog() }) else {
      Issue.record("a log was given")
      return
    }
  }
}
