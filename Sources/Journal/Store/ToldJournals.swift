package import Record

/// The journals of several devices, written from entries that were made up beforehand: how a demo
/// commune and a store to measure come to be. Nothing is synced before `finish`, so what a power
/// cut leaves is no store and is made again.
package struct ToldJournals {
  private let files: UnsyncedFiles
  private let folder: StoreFolder
  private var journals: [DeviceID: OwnJournal] = [:]
  /// The names of the devices, as many as were asked for.
  package let devices: [DeviceID]

  /// Begins a new store in a folder that holds none. Its devices are of no machine: whoever opens
  /// the store on this one begins a journal of its own.
  package init(
    _ identity: StoreIdentity, at place: StorePlace, devices count: Int
  ) throws(JournalError) {
    guard Digest.isReady else { throw .noRandomness }
    let files = UnsyncedFiles(place.files)
    let folder = place.folder
    var journals: [DeviceID: OwnJournal] = [:]
    var devices: [DeviceID] = []
    for _ in 0..<count {
      guard let device = DeviceIdentity.new(place.randomness) else { throw .noRandomness }
      devices.append(device.device)
      journals[device.device] = try JournalError.catching { () throws(FileError) in
        try OwnJournal(identity: device, store: identity, folder: folder, files: files)
      }
    }
    try JournalError.catching { () throws(FileError) in
      guard try files.list(folder.journals).isEmpty else { return }
      for path in [folder.journals, folder.aside, folder.local] { try files.makeDirectory(path) }
      try files.replace(folder.identity, with: identity.file)
    }
    self.files = files
    self.folder = folder
    self.journals = journals
    self.devices = devices
  }

  /// Writes one entry of one of the devices; entries of a device come in the order of their
  /// numbers. `month` is the month it was saved in, `2026-11`.
  package func append(_ entry: Entry, month: String) throws(JournalError) {
    _ = try journals[entry.stamp.device]?.append(entry, month: month)
  }

  /// Closes the journals and puts all of them on the disk.
  package mutating func finish() throws(JournalError) {
    for device in devices { journals[device]?.close() }
    journals = [:]
    try JournalError.catching { () throws(FileError) in
      for device in devices {
        for name in try files.list(folder.journal(of: device)) {
          let file = try files.openToAppend(
            folder.journal(of: device) + "/" + name, creating: false)
          defer { files.close(file) }
          try files.layer.sync(file)
        }
        try files.layer.syncDirectory(folder.journal(of: device))
      }
      try files.layer.syncDirectory(folder.journals)
      try files.layer.syncDirectory(folder.path)
    }
  }
}

/// A file layer that leaves it to the system when things reach the disk.
private struct UnsyncedFiles: FileLayer {
  let layer: any FileLayer

  init(_ layer: any FileLayer) { self.layer = layer }

  func sync(_ file: FileHandle) throws(FileError) {}
  func syncDirectory(_ path: String) throws(FileError) {}

  func size(_ path: String) throws(FileError) -> Int { try layer.size(path) }
  func list(_ directory: String) throws(FileError) -> [String] { try layer.list(directory) }
  func map(_ path: String) throws(FileError) -> any FileBytes { try layer.map(path) }
  func read(_ path: String, offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try layer.read(path, offset: offset, count: count)
  }
  func openToAppend(_ path: String, creating: Bool) throws(FileError) -> FileHandle {
    try layer.openToAppend(path, creating: creating)
  }
  func append(_ bytes: ArraySlice<UInt8>, to file: FileHandle) throws(FileError) -> Int {
    try layer.append(bytes, to: file)
  }
  func truncate(_ file: FileHandle, to size: Int) throws(FileError) {
    try layer.truncate(file, to: size)
  }
  func close(_ file: FileHandle) { layer.close(file) }
  func makeDirectory(_ path: String) throws(FileError) { try layer.makeDirectory(path) }
  func rename(_ source: String, to destination: String) throws(FileError) {
    try layer.rename(source, to: destination)
  }
  func remove(_ path: String) throws(FileError) { try layer.remove(path) }
  func lock(_ path: String, process: Int32) throws(FileError) -> LockOutcome {
    try layer.lock(path, process: process)
  }
}
