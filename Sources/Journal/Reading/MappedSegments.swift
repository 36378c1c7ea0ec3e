/// Segments mapped into memory, so that very many lines can be looked at one by one. They are let go
/// with the store: until then the system takes their memory back where it needs it.
struct MappedSegments {
  private var kept: [SegmentID: any FileBytes] = [:]

  /// The segment that a line stands in, as far as the line at least.
  mutating func segment(
    of position: LinePosition, in folder: StoreFolder, _ files: any FileLayer
  ) throws(JournalError) -> any FileBytes {
    let end = position.offset + position.length
    if let known = kept[position.segment], known.bytes.count >= end { return known }
    do throws(FileError) {
      // It may have grown since it was mapped.
      let mapped = try files.map(folder.segment(position.segment))
      kept[position.segment] = mapped
      guard mapped.bytes.count >= end else { throw FileError(.read, "", .missing) }
      return mapped
    } catch {
      throw error.cause == .missing ? .lineMissing(position.segment) : .file(error)
    }
  }
}
