import Synchronization

@testable import Journal

/// A disk in memory that keeps what was synced and, at a power cut, loses any of the rest.
///
/// Of what was written since the last sync, a power cut keeps a piece chosen by chance: some
/// first part of it, perhaps with its end garbled. Names made or changed in a directory since it
/// was last synced are kept or lost one by one, in order.
final class LossyFiles: FileLayer {
  struct PowerCut: Error {}

  private struct Inode {
    var bytes: [UInt8] = []
    var durable: [UInt8] = []
  }

  /// A change of names that no sync of its directory has made durable.
  private struct NameChange {
    let directory: String
    let apply: @Sendable (inout [String: Int]) -> Void
  }

  private struct Disk {
    var inodes: [Inode] = []
    var names: [String: Int] = [:]
    var durableNames: [String: Int] = [:]
    var directories: Set<String> = ["/"]
    var pending: [NameChange] = []
    var openFiles: [Int32: Int] = [:]
    var nextDescriptor: Int32 = 3
    var locks: Set<String> = []
    /// How many operations still succeed before the power goes.
    var operationsLeft = Int.max
    var bytesLeft = Int.max
    var isReadOnly = false
    var failsTruncating = false
    var ignoresSync = false
    var operations = 0
  }

  private let disk = Mutex(Disk())

  // MARK: Mishaps

  func cutPower(after operations: Int) { disk.withLock { $0.operationsLeft = operations } }
  func leave(bytes: Int) { disk.withLock { $0.bytesLeft = bytes } }
  func makeReadOnly() { disk.withLock { $0.isReadOnly = true } }
  func failTruncating() { disk.withLock { $0.failsTruncating = true } }
  /// As if the call were taken out of the program.
  func ignoreSync() { disk.withLock { $0.ignoresSync = true } }
  var operations: Int { disk.withLock { $0.operations } }

  /// The machine comes up again: what was not synced is kept or lost by chance.
  func restart(_ random: inout Seeded) {
    disk.withLock { disk in
      for index in disk.inodes.indices { Self.settle(&disk.inodes[index], &random) }
      let kept = Int.random(in: 0...disk.pending.count, using: &random)
      for change in disk.pending.prefix(kept) { change.apply(&disk.durableNames) }
      disk.pending = []
      disk.names = disk.durableNames
      disk.openFiles = [:]
      disk.locks = []
      disk.operationsLeft = .max
    }
  }

  private static func settle(_ inode: inout Inode, _ random: inout Seeded) {
    guard inode.bytes != inode.durable else { return }
    let common = zip(inode.bytes, inode.durable).prefix { $0 == $1 }.count
    let isShorter = inode.bytes.count <= common
    if isShorter {
      // A truncation that was not synced: it happened or it did not.
      inode.bytes = Bool.random(using: &random) ? inode.bytes : inode.durable
    } else {
      let kept = Int.random(in: common...inode.bytes.count, using: &random)
      var bytes = Array(inode.bytes.prefix(kept))
      if kept > common, Int.random(in: 0..<3, using: &random) == 0 {
        // The size reached the disk and the content did not: zeros at the end.
        let garbled = Int.random(in: common..<kept, using: &random)
        for place in garbled..<kept { bytes[place] = 0 }
      }
      inode.bytes = bytes
    }
    inode.durable = inode.bytes
  }

  // MARK: Operations

  private func operate<Result>(
    _ operation: FileError.Operation, _ path: String,
    _ body: (inout Disk) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    try disk.withLock { disk throws(FileError) in
      guard disk.operationsLeft > 0 else {
        throw FileError(operation, path, .other(errno: -1))
      }
      disk.operationsLeft -= disk.operationsLeft == .max ? 0 : 1
      disk.operations += 1
      return try body(&disk)
    }
  }

  private static func inode(
    _ path: String, _ disk: Disk, _ operation: FileError.Operation
  ) throws(FileError) -> Int {
    guard let inode = disk.names[path] else { throw FileError(operation, path, .missing) }
    return inode
  }

  private static func writable(
    _ disk: Disk, _ operation: FileError.Operation, _ path: String
  ) throws(FileError) {
    if disk.isReadOnly { throw FileError(operation, path, .readOnlyMedium) }
  }

  func size(_ path: String) throws(FileError) -> Int {
    try operate(.read, path) { disk throws(FileError) in
      disk.inodes[try Self.inode(path, disk, .read)].bytes.count
    }
  }

  func list(_ directory: String) throws(FileError) -> [String] {
    try operate(.list, directory) { disk throws(FileError) in
      let paths = Array(disk.names.keys) + Array(disk.directories)
      return paths.filter { $0 != directory && Path.parent(of: $0) == directory }
        .map { String($0.dropFirst(directory.count + 1)) }
    }
  }

  func map(_ path: String) throws(FileError) -> any FileBytes {
    let bytes = try operate(.open, path) { disk throws(FileError) in
      disk.inodes[try Self.inode(path, disk, .open)].bytes
    }
    return HeldBytes(bytes)
  }

  func read(_ path: String, offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try operate(.read, path) { disk throws(FileError) in
      Array(
        disk.inodes[try Self.inode(path, disk, .read)].bytes.dropFirst(offset).prefix(count))
    }
  }

  func openToAppend(_ path: String, creating: Bool) throws(FileError) -> FileHandle {
    try operate(.open, path) { disk throws(FileError) in
      try Self.writable(disk, .open, path)
      let inode: Int
      if let found = disk.names[path] {
        inode = found
      } else {
        guard creating else { throw FileError(.open, path, .missing) }
        inode = disk.inodes.count
        disk.inodes.append(Inode())
        disk.names[path] = inode
        disk.pending.append(NameChange(directory: Path.parent(of: path)) { $0[path] = inode })
      }
      disk.nextDescriptor += 1
      disk.openFiles[disk.nextDescriptor] = inode
      return FileHandle(descriptor: disk.nextDescriptor, path: path)
    }
  }

  func append(_ bytes: ArraySlice<UInt8>, to file: FileHandle) throws(FileError) -> Int {
    try operate(.write, file.path) { disk throws(FileError) in
      try Self.writable(disk, .write, file.path)
      guard let inode = disk.openFiles[file.descriptor] else {
        throw FileError(.write, file.path, .other(errno: -1))
      }
      // Half of it at a time, as a system may.
      let count = min(max(1, bytes.count / 2), disk.bytesLeft)
      guard count > 0 else { throw FileError(.write, file.path, .noSpace) }
      disk.bytesLeft -= disk.bytesLeft == .max ? 0 : count
      disk.inodes[inode].bytes += bytes.prefix(count)
      return count
    }
  }

  func truncate(_ file: FileHandle, to size: Int) throws(FileError) {
    try operate(.truncate, file.path) { disk throws(FileError) in
      guard let inode = disk.openFiles[file.descriptor], !disk.failsTruncating else {
        throw FileError(.truncate, file.path, .other(errno: -1))
      }
      let freed = disk.inodes[inode].bytes.count - size
      disk.bytesLeft += disk.bytesLeft == .max ? 0 : freed
      disk.inodes[inode].bytes.removeLast(max(0, freed))
    }
  }

  func sync(_ file: FileHandle) throws(FileError) {
    try operate(.sync, file.path) { disk throws(FileError) in
      guard let inode = disk.openFiles[file.descriptor], !disk.ignoresSync else { return }
      disk.inodes[inode].durable = disk.inodes[inode].bytes
    }
  }

  func close(_ file: FileHandle) {
    disk.withLock { disk in
      disk.openFiles[file.descriptor] = nil
      disk.locks.remove(file.path)
    }
  }

  func makeDirectory(_ path: String) throws(FileError) {
    try operate(.makeDirectory, path) { disk throws(FileError) in
      guard !disk.directories.contains(path) else { return }
      try Self.writable(disk, .makeDirectory, path)
      disk.directories.insert(path)
    }
  }

  func syncDirectory(_ path: String) throws(FileError) {
    try operate(.sync, path) { disk throws(FileError) in
      for change in disk.pending where change.directory == path {
        change.apply(&disk.durableNames)
      }
      disk.pending.removeAll { $0.directory == path }
    }
  }

  func rename(_ source: String, to destination: String) throws(FileError) {
    try operate(.rename, destination) { disk throws(FileError) in
      try Self.writable(disk, .rename, destination)
      let inode = try Self.inode(source, disk, .rename)
      let change: @Sendable (inout [String: Int]) -> Void = {
        $0[source] = nil
        $0[destination] = inode
      }
      change(&disk.names)
      disk.pending.append(NameChange(directory: Path.parent(of: destination), apply: change))
    }
  }

  func remove(_ path: String) throws(FileError) {
    try operate(.remove, path) { disk throws(FileError) in
      try Self.writable(disk, .remove, path)
      _ = try Self.inode(path, disk, .remove)
      disk.names[path] = nil
      disk.pending.append(NameChange(directory: Path.parent(of: path)) { $0[path] = nil })
    }
  }

  func lock(_ path: String, process: Int32) throws(FileError) -> LockOutcome {
    let file = try openToAppend(path, creating: true)
    return try operate(.lock, path) { disk throws(FileError) in
      guard disk.locks.insert(path).inserted else { return .heldElsewhere(process: process) }
      return .held(file)
    }
  }
}

/// Bytes held in memory at one place for as long as this lives. Unchecked because of the pointer,
/// which is only ever read.
private final class HeldBytes: FileBytes, @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ content: [UInt8]) {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
    _ = buffer.initialize(from: content)
    bytes = UnsafeBufferPointer(buffer)
  }

  deinit { bytes.deallocate() }
}
