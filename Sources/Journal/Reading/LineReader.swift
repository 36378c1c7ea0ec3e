import Record

/// Reads lines by where they stand, checking each against its checksum.
struct LineReader: Sendable {
  let folder: StoreFolder
  let files: any FileLayer

  func entry(at position: LinePosition) throws(JournalError) -> Entry {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try files.read(
        folder.segment(position.segment), offset: position.offset, count: position.length)
    } catch {
      throw error.cause == .missing ? .lineMissing(position.segment) : .file(error)
    }
    do throws(LineFault) {
      return try bytes.withUnsafeBufferPointer { line throws(LineFault) in
        try Entry(line: line)
      }
    } catch {
      throw .damaged(
        Damage(segment: position.segment, line: try lineNumber(of: position), fault: error))
    }
  }

  /// Says which lines are read next. Those of one household lie far apart, a few of each month: a slow
  /// disk fetches them by one sweep, and not by as many turns.
  func expect(_ positions: [LinePosition]) {
    guard positions.count > 1 else { return }
    for (segment, positions) in Dictionary(grouping: positions, by: \.segment) {
      files.expect(
        folder.segment(segment), positions.map { $0.offset..<($0.offset + $0.length) })
    }
  }

  private func lineNumber(of position: LinePosition) throws(JournalError) -> Int {
    do throws(FileError) {
      let before = try files.read(
        folder.segment(position.segment), offset: 0, count: position.offset)
      return before.count { $0 == Line.newline } + 1
    } catch {
      throw .file(error)
    }
  }
}
