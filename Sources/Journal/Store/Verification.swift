import Record

/// Reads every line of every journal, and of who looked at what, and checks it, whatever the cache
/// says. A value: it may run on any thread, beside a store that goes on writing.
package struct Verification: Sendable {
  package struct Progress: Hashable, Sendable {
    package let bytesRead: Int
    package let bytesInAll: Int
  }

  package struct Report: Hashable, Sendable {
    package fileprivate(set) var devices = 0
    package fileprivate(set) var entries = 0
    package fileprivate(set) var bytes = 0
    /// Lines that are not as they were written, by file and line.
    package fileprivate(set) var damages: [Damage] = []
    /// Journals that could be read only up to the line given.
    package fileprivate(set) var ends: [Notice] = []
    /// Files among the journals and the looks that are none; from the store's folder.
    package fileprivate(set) var strayFiles: [String] = []
    /// How many lines say that somebody looked at a file, and those of them that cannot be relied on.
    package fileprivate(set) var looks = 0
    package fileprivate(set) var lookFaults: [LookFault] = []
    /// `store.json` is missing or not as it was written.
    package fileprivate(set) var isIdentityDamaged = false
    package fileprivate(set) var wasStopped = false

    package var isSound: Bool {
      damages.isEmpty && ends.isEmpty && lookFaults.allSatisfy(\.isUnfinished)
        && !isIdentityDamaged && !wasStopped
    }
  }

  private let place: StorePlace

  package init(of place: StorePlace) { self.place = place }

  /// - Parameter goOn: is told now and then how far the check has come, and answers whether to go
  ///   on.
  package func run(goOn: (Progress) -> Bool = { _ in true }) throws(JournalError) -> Report {
    guard Digest.isReady else { throw .noRandomness }
    var report = Report()
    let kept = try JournalError.catching { () throws(FileError) in try place.keptIdentity() }
    report.isIdentityDamaged = kept == nil
    let told = try JournalError.catching { () throws(FileError) in
      try place.identityByJournals()
    }
    guard let store = kept ?? told else {
      let isEmpty = try JournalError.catching { () throws(FileError) in try place.isEmpty }
      throw isEmpty
        ? .noStore(folder: place.folder.path) : .storeUnknown(folder: place.folder.path)
    }
    try JournalError.catching { () throws(FileError) in
      report.strayFiles = try place.strayFiles()
      let bytesInAll = try size()
      for device in try place.devices() where !report.wasStopped {
        report.devices += 1
        try check(device, of: store, bytesInAll: bytesInAll, into: &report, goOn: goOn)
      }
      let looks = try LookCheck(of: place)
      (report.looks, report.lookFaults) = (looks.looks, looks.faults)
      report.strayFiles += looks.strayFiles
    }
    return report
  }

  private func size() throws(FileError) -> Int {
    var size = 0
    for device in try place.devices() {
      for name in try place.files.list(place.folder.journal(of: device)) {
        size += try place.files.size(place.folder.journal(of: device) + "/" + name)
      }
    }
    return size
  }

  private func check(
    _ device: DeviceID, of store: StoreIdentity, bytesInAll: Int, into report: inout Report,
    goOn: (Progress) -> Bool
  ) throws(FileError) {
    var cursor = try JournalCursor(
      device: device, store: store, folder: place.folder, files: place.files, checkingOnly: true)
    var lines = ReadLines(for: place.layout)
    while true {
      switch try cursor.next(into: &lines) {
      case .entry(_, let position):
        report.entries += 1
        report.bytes += position.length + 1
        guard report.entries.isMultiple(of: 1000) else { continue }
        let progress = Progress(bytesRead: report.bytes, bytesInAll: bytesInAll)
        guard goOn(progress) else {
          report.wasStopped = true
          return
        }
      case .damage(let damage): report.damages.append(damage)
      case .end(let end):
        note(end, at: cursor, in: &report)
        return
      }
    }
  }

  private func note(_ end: JournalEnd, at cursor: JournalCursor, in report: inout Report) {
    let segment = SegmentID(device: cursor.device, number: cursor.tail.segment)
    let line = cursor.tail.lines + 1
    switch end {
    case .complete: return
    case .unterminated:
      report.damages.append(Damage(segment: segment, line: line, fault: .unterminated))
    default: report.ends.append(.journalEnds(segment, line: line, end))
    }
  }
}
