/// What the system answered to one file operation.
package struct FileError: Error, Hashable, Sendable {
  package enum Operation: Hashable, Sendable {
    case open, read, write, truncate, sync, close, list, makeDirectory, rename, remove, lock
  }
  package enum Cause: Hashable, Sendable {
    case missing, exists, noSpace, readOnlyMedium, notPermitted, other(errno: Int32)
  }
  package let operation: Operation
  package let path: String
  package let cause: Cause

  package init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }
}

/// A file open for appending.
package struct FileHandle: Hashable, Sendable {
  package let descriptor: Int32
  package let path: String
  package init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }
}

/// What became of asking for the lock of a store.
package enum LockOutcome: Sendable {
  case held(FileHandle)
  /// Another process holds it; its id, if it has left one that can be read.
  case heldElsewhere(process: Int32?)
}

/// The bytes of a whole file, read-only and usable from any thread for as long as this lives.
package protocol FileBytes: AnyObject, Sendable {
  var bytes: UnsafeBufferPointer<UInt8> { get }
}

/// The few file operations that the record needs. The live one is `LiveFiles`; tests put one in
/// its place that loses what was not synced, fills up, or cannot be written.
package protocol FileLayer: Sendable {
  func size(_ path: String) throws(FileError) -> Int
  /// The names in a directory, unsorted; none when there is no such directory.
  func list(_ directory: String) throws(FileError) -> [String]
  func map(_ path: String) throws(FileError) -> any FileBytes
  func read(_ path: String, offset: Int, count: Int) throws(FileError) -> [UInt8]
  /// Says that some bytes of a file are read soon, so that the system can fetch them meanwhile.
  func expect(_ path: String, _ ranges: [Range<Int>])

  /// Opens for appending; `creating` makes an empty file where there is none.
  func openToAppend(_ path: String, creating: Bool) throws(FileError) -> FileHandle
  /// Writes at the end and says how many bytes were taken, which may be fewer than given.
  func append(_ bytes: ArraySlice<UInt8>, to file: FileHandle) throws(FileError) -> Int
  func truncate(_ file: FileHandle, to size: Int) throws(FileError)
  /// Returns when bytes and size are on the disk (`fdatasync`).
  func sync(_ file: FileHandle) throws(FileError)
  func close(_ file: FileHandle)

  /// Makes a directory, and those above it, unless they are there.
  func makeDirectory(_ path: String) throws(FileError)
  func syncDirectory(_ path: String) throws(FileError)
  /// Puts `source` in the place of `destination`, as one step.
  func rename(_ source: String, to destination: String) throws(FileError)
  func remove(_ path: String) throws(FileError)
  /// Takes the lock of a store for this process and leaves the process id in it.
  func lock(_ path: String, process: Int32) throws(FileError) -> LockOutcome
}

extension FileLayer {
  /// Nothing, where there is no disk to wait for.
  package func expect(_ path: String, _ ranges: [Range<Int>]) {}

  package func append(all bytes: [UInt8], to file: FileHandle) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let taken = try append(rest, to: file)
      // A layer that takes nothing and reports nothing would keep us here for ever.
      guard taken > 0 else { throw FileError(.write, file.path, .noSpace) }
      rest = rest.dropFirst(taken)
    }
  }

  /// Writes a whole file so that after a power cut either the former or the new one is there.
  package func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let temporary = path + ".tmp"
    let file = try openToAppend(temporary, creating: true)
    do throws(FileError) {
      try truncate(file, to: 0)
      try append(all: bytes, to: file)
      try sync(file)
    } catch {
      close(file)
      throw error
    }
    close(file)
    try rename(temporary, to: path)
    try syncDirectory(Path.parent(of: path))
  }

  /// The whole file, nil when there is none.
  package func contents(_ path: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try read(path, offset: 0, count: size(path))
    } catch {
      guard error.cause == .missing else { throw error }
      return nil
    }
  }
}

enum Path {
  /// `a/b` of `a/b/c`; `.` where nothing stands before the name.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
