import Glibc
import Journal

/// A file named on the command line.
struct FileArgument {
  let path: String

  func bytes() throws(FileError) -> [UInt8] {
    guard let bytes = try LiveFiles().contents(path) else {
      throw FileError(.open, path, .missing)
    }
    return bytes
  }
}

/// Where a command puts what scripts read.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) { write(bytes.span) }

  static func write(_ bytes: Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      let count = bytes.extracting(start..<bytes.count).withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      // A reader that has gone away wants no more.
      guard count > 0 else { return }
      start += count
    }
  }
}
