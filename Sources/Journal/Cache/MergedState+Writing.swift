import Record

extension MergedState {
  /// Why the cache could not be written. The journals hold all the same.
  enum KeepingFailure: Error {
    case cacheDamaged
    case file(FileError)
  }

  /// All blocks, rising by key.
  func write(to writer: inout SortedTableWriter) throws(KeepingFailure) {
    var failure: FileError?
    do throws(CacheDamage) {
      for section in try table.sections where section != TableKey.status.section {
        try table.forEach(in: section) { name, block throws(CacheDamage) in
          guard failure == nil else { return }
          do throws(FileError) {
            try Self.add(TableKey(section: section, name: name), block, to: &writer)
          } catch {
            failure = error
          }
        }
      }
    } catch {
      throw .cacheDamaged
    }
    if let failure { throw .file(failure) }
    do throws(FileError) {
      try status.withUnsafeBufferPointer { block throws(FileError) in
        try Self.add(TableKey.status, block, to: &writer)
      }
      try writer.finish()
    } catch {
      throw .file(error)
    }
  }

  private static func add(
    _ key: TableKey, _ block: UnsafeBufferPointer<UInt8>, to writer: inout SortedTableWriter
  ) throws(FileError) {
    try Array(key.whole.utf8).withUnsafeBufferPointer { key throws(FileError) in
      try writer.add(key: key, block: block)
    }
  }

  private var status: [UInt8] {
    let status = StateStatus(
      tails: tails, waiting: waiting.filter { !sight.contains($0.key) }, unsettled: unsettled,
      unread: unread, findings: groups.findings,
      touched: groups.touched, era: era)
    var block = BlockWriter()
    status.write(to: &block)
    return block.bytes
  }
}
