import Glibc

/// The file operations of the system.
package struct LiveFiles: FileLayer {
  package init() {}

  package func size(_ path: String) throws(FileError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(.read, path, lastCause()) }
    return Int(status.st_size)
  }

  package func list(_ directory: String) throws(FileError) -> [String] {
    guard let stream = opendir(directory) else {
      let cause = lastCause()
      if cause == .missing { return [] }
      throw FileError(.list, directory, cause)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee))
        { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func map(_ path: String) throws(FileError) -> any FileBytes {
    let descriptor = try openFile(path, O_RDONLY)
    defer { _ = Glibc.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path, lastCause()) }
    let count = Int(status.st_size)
    guard count > 0 else { return MappedBytes(start: nil, count: 0) }
    let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw FileError(.read, path, lastCause()) }
    return MappedBytes(start: start, count: count)
  }

  package func read(_ path: String, offset: Int, count: Int) throws(FileError) -> [UInt8] {
    let descriptor = try openFile(path, O_RDONLY)
    defer { _ = Glibc.close(descriptor) }
    var failure: FileError.Cause?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, offset + filled)
        if read < 0, errno == EINTR { continue }
        if read < 0 { failure = lastCause() }
        guard read > 0 else { return }
        filled += read
      }
    }
    if let failure { throw FileError(.read, path, failure) }
    return bytes
  }

  package func expect(_ path: String, _ ranges: [Range<Int>]) {
    // What is wrong with the file is told by who reads it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    for range in ranges {
      posix_fadvise(descriptor, range.lowerBound, range.count, POSIX_FADV_WILLNEED)
    }
    _ = Glibc.close(descriptor)
  }

  package func openToAppend(_ path: String, creating: Bool) throws(FileError) -> FileHandle {
    let flags = O_WRONLY | O_APPEND | (creating ? O_CREAT : 0)
    return FileHandle(descriptor: try openFile(path, flags), path: path)
  }

  package func append(_ bytes: ArraySlice<UInt8>, to file: FileHandle) throws(FileError) -> Int {
    while true {
      let written = bytes.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
      if written >= 0 { return written }
      if errno != EINTR { throw FileError(.write, file.path, lastCause()) }
    }
  }

  package func truncate(_ file: FileHandle, to size: Int) throws(FileError) {
    try check(ftruncate(file.descriptor, size), .truncate, file.path)
  }

  package func sync(_ file: FileHandle) throws(FileError) {
    try check(fdatasync(file.descriptor), .sync, file.path)
  }

  package func close(_ file: FileHandle) { _ = Glibc.close(file.descriptor) }

  package func makeDirectory(_ path: String) throws(FileError) {
    guard mkdir(path, 0o700) != 0 else { return }
    switch lastCause() {
    case .exists: return
    case .missing:
      let parent = Path.parent(of: path)
      guard parent != path else { throw FileError(.makeDirectory, path, .missing) }
      try makeDirectory(parent)
      try check(mkdir(path, 0o700), .makeDirectory, path)
    case let cause: throw FileError(.makeDirectory, path, cause)
    }
  }

  package func syncDirectory(_ path: String) throws(FileError) {
    let descriptor = try openFile(path, O_RDONLY | O_DIRECTORY)
    defer { _ = Glibc.close(descriptor) }
    // Some file systems (FAT by FUSE) cannot sync a directory and say EINVAL: nothing more to do.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileError(.sync, path, lastCause())
    }
  }

  package func rename(_ source: String, to destination: String) throws(FileError) {
    try check(Glibc.rename(source, destination), .rename, destination)
  }

  package func remove(_ path: String) throws(FileError) {
    try check(unlink(path), .remove, path)
  }

  package func lock(_ path: String, process: Int32) throws(FileError) -> LockOutcome {
    let descriptor = try openFile(path, O_RDWR | O_CREAT)
    let file = FileHandle(descriptor: descriptor, path: path)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let cause = lastCause()
      close(file)
      guard cause == .other(errno: EWOULDBLOCK) else { throw FileError(.lock, path, cause) }
      let text = try contents(path) ?? []
      return .heldElsewhere(process: Int32(String(decoding: text, as: UTF8.self)))
    }
    try truncate(file, to: 0)
    try append(all: Array(String(process).utf8), to: file)
    return .held(file)
  }

  private func openFile(_ path: String, _ flags: Int32) throws(FileError) -> Int32 {
    while true {
      let descriptor = open(path, flags | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw FileError(.open, path, lastCause()) }
    }
  }

  private func check(
    _ result: Int32, _ operation: FileError.Operation, _ path: String
  ) throws(FileError) {
    guard result == 0 else { throw FileError(operation, path, lastCause()) }
  }

  private func lastCause() -> FileError.Cause {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case EEXIST: .exists
    case ENOSPC, EDQUOT: .noSpace
    case EROFS: .readOnlyMedium
    case EACCES, EPERM: .notPermitted
    case let code: .other(errno: code)
    }
  }
}

/// A file mapped into memory. Its pages belong to the file, not to the program's own memory.
/// Unchecked because a pointer is not Sendable by itself; the mapping is private, read-only, and
/// ends only when nobody holds this object any more.
private final class MappedBytes: FileBytes, @unchecked Sendable {
  private let start: UnsafeMutableRawPointer?
  private let count: Int

  init(start: UnsafeMutableRawPointer?, count: Int) {
    self.start = start
    self.count = count
  }

  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
  }

  deinit {
    if let start { munmap(start, count) }
  }
}
