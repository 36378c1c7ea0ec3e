import Glibc
import Journal

/// A folder with all that is in it.
struct Folder {
  let path: String

  init(_ path: String) { self.path = path }

  /// The bytes of all files.
  func bytes() throws(FileError) -> Int {
    var sum = 0
    for name in try LiveFiles().list(path) {
      let inner = path + "/" + name
      sum += isFolder(inner) ? try Folder(inner).bytes() : try LiveFiles().size(inner)
    }
    return sum
  }

  /// Removes everything in it, and the folder.
  func clear() throws(FileError) {
    for name in try LiveFiles().list(path) {
      let inner = path + "/" + name
      if isFolder(inner) { try Folder(inner).clear() } else { try LiveFiles().remove(inner) }
    }
    if access(path, F_OK) == 0 { rmdir(path) }
  }

  private func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
