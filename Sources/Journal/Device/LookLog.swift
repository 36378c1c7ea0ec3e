package import Record

/// That somebody opened a record that holds sensitive data: who, which and when, by the wall clock
/// as a claim.
package struct Look: Hashable, Sendable {
  package let who: String
  package let record: RecordID
  package let time: String

  package init(by who: String, at record: RecordID, time: String) {
    self.who = who
    self.record = record
    self.time = time
  }

  /// `2026-11`, the file that it is kept in.
  var month: String { String(time.prefix(7)) }

  func line(of device: DeviceID) -> [UInt8] {
    Line.sealed { line in
      line.member("v", Line.majorVersion)
      line.member("dev", device.text)
      line.member("k", record.kind)
      line.member("id", record.id)
      line.member("by", who)
      line.member("at", time)
    }
  }
}

/// Who looked at what on this device: one file a month, appended to only. No state is made of it.
package struct LookLog: Hashable, Sendable {
  /// So many looks are gathered before they are written, so that looking costs no sync of the disk.
  package static let batch = 20

  let device: DeviceID
  let folder: String

  /// Writes looks, the oldest first, and takes away those that are on the disk. What a full disk
  /// leaves is still in `looks` when this throws.
  func write(_ looks: inout [Look], files: any FileLayer) throws(FileError) {
    if !looks.isEmpty { try files.makeDirectory(folder) }
    while let month = looks.first?.month {
      let count = looks.prefix { $0.month == month }.count
      try write(looks.prefix(count), in: month, files)
      looks.removeFirst(count)
    }
  }

  private func write(
    _ looks: ArraySlice<Look>, in month: String, _ files: any FileLayer
  ) throws(FileError) {
    let path = "\(folder)/\(month).jsonl"
    let file = try files.openToAppend(path, creating: true)
    defer { files.close(file) }
    let size = try files.size(path)
    do throws(FileError) {
      // A line that a power cut left unfinished stays as it is; what follows begins on its own.
      let end = try files.read(path, offset: max(0, size - 1), count: min(1, size))
      let isTorn = end.first.map { $0 != Line.newline } ?? false
      let lines = looks.flatMap { $0.line(of: device) }
      try files.append(all: (isTorn ? [Line.newline] : []) + lines, to: file)
      try files.sync(file)
      if size == 0 { try files.syncDirectory(folder) }
    } catch {
      try files.truncate(file, to: size)
      throw error
    }
  }
}
