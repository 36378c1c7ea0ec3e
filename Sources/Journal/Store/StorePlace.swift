import Record

/// All that a store stands on: where it lies, who this device is, how files are reached, and how
/// kinds are held.
package struct StorePlace: Sendable {
  let folder: StoreFolder
  let layout: Layout
  let device: DeviceFolder
  let files: any FileLayer
  let randomness: Randomness
  /// The id of this process, left in the lock for a second copy to read.
  let process: Int32

  /// `folder` must be an absolute path without links, since this device's identity is bound to it.
  package init(
    folder: String, layout: Layout, device: DeviceFolder, process: Int32,
    files: any FileLayer = LiveFiles(), randomness: Randomness = .system
  ) {
    self.folder = StoreFolder(path: folder)
    self.layout = layout
    self.device = device
    self.files = files
    self.randomness = randomness
    self.process = process
  }

  var reader: LineReader { LineReader(folder: folder, files: files) }

  func cache(of store: StoreIdentity) -> StateCache {
    StateCache(folder: folder, files: files, store: store, layout: layout)
  }

  /// The devices that have a journal here, sorted.
  func devices() throws(FileError) -> [DeviceID] {
    try files.list(folder.journals).compactMap { DeviceID($0) }.sorted()
  }

  /// Which store lies here; nil when its file is damaged or missing.
  func keptIdentity() throws(FileError) -> StoreIdentity? {
    try files.contents(folder.identity).flatMap(StoreIdentity.init(file:))
  }

  /// Which store the journals say this is, if they say it with one voice.
  func identityByJournals() throws(FileError) -> StoreIdentity? {
    var found: Set<StoreIdentity> = []
    for device in try devices() {
      let segment = SegmentID(device: device, number: 1)
      let path = folder.segment(segment)
      guard try files.list(folder.journal(of: device)).contains(SegmentID.fileName(1)) else {
        continue
      }
      if let header = SegmentHeader(firstLineOf: try files.map(path)) { found.insert(header.store) }
    }
    return found.count == 1 ? found.first : nil
  }
}

extension StoreIdentity {
  /// The file `store.json`: one line, with its checksum.
  var file: [UInt8] {
    Line.sealed { line in
      line.member("v", Line.majorVersion)
      line.member("store", id)
      line.member("commune", commune)
      line.member("kind", isDemo ? "demo" : "real")
    }
  }

  init?(file: [UInt8]) {
    guard let texts = Line.texts(file), let id = texts["store"], let commune = texts["commune"],
      let kind = texts["kind"]
    else { return nil }
    self.init(id: id, commune: commune, isDemo: kind == "demo")
  }
}

extension SegmentHeader {
  /// The header of a segment's file; nil when it cannot be read.
  init?(firstLineOf file: any FileBytes) {
    let lines = SegmentLines(file)
    guard lines.count > 0, let line = lines.line(beginningFrom: 0) else { return nil }
    do throws(LineFault) {
      self = try lines.read(line) { bytes throws(LineFault) in try SegmentHeader(line: bytes) }
    } catch {
      // Whoever reads the journal tells what is wrong with it; here it only says nothing.
      return nil
    }
  }
}

extension StorePlace {
  /// Whether nothing of a store lies here.
  var isEmpty: Bool {
    get throws(FileError) {
      guard try files.contents(folder.identity) == nil else { return false }
      return try devices().isEmpty
    }
  }

  /// What lies among the journals and is none; paths from the store's folder.
  func strayFiles() throws(FileError) -> [String] {
    var stray: [String] = []
    for name in try files.list(folder.journals) {
      guard let device = DeviceID(name) else {
        stray.append("journals/\(name)")
        continue
      }
      for file in try files.list(folder.journal(of: device))
      where SegmentID.number(ofFile: file) == nil && !file.hasSuffix(".tmp") {
        stray.append("journals/\(name)/\(file)")
      }
    }
    return stray.sorted()
  }
}
