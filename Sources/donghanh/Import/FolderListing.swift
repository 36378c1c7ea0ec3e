import Glibc
import Screens
import VietnameseText

/// What lies in a folder of the machine, as far as lists can.
enum FolderListing {
  /// Files that may hold a list; `.xls` too, so that somebody is told to save it anew.
  private static let endings = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls"]

  /// The folder at `path`, of the person where nil.
  static func answer(_ path: String?) -> Answer {
    let path = Locations.resolved(path ?? home)
    guard let names = names(in: path) else { return .folderNotRead(path) }
    let base = path == "/" ? "" : path
    let entries = names.compactMap { entry(named: $0, at: base + "/" + $0) }
    let folders = entries.filter { $0.bytes == nil }
    let parent = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    return .folder(
      FolderView(
        path: path, parent: path == "/" ? nil : parent,
        entries: sorted(folders) + sorted(entries.filter { $0.bytes != nil }), places: places))
  }

  private static func sorted(_ entries: [FolderView.Entry]) -> [FolderView.Entry] {
    entries.map { (key: CollationKey($0.name), entry: $0) }.sorted { $0.key < $1.key }
      .map(\.entry)
  }

  /// Nil where the folder cannot be read.
  private static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// Nil for what is neither a folder nor may be a list.
  private static func entry(named name: String, at path: String) -> FolderView.Entry? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: return FolderView.Entry(name: name, path: path, bytes: nil)
    case S_IFREG where endings.contains(where: name.lowercased().hasSuffix):
      return FolderView.Entry(name: name, path: path, bytes: Int(facts.st_size))
    default: return nil
    }
  }

  private static var home: String { Locations.environment("HOME") ?? "/" }

  /// Home, where downloads are put, and media that were plugged in.
  private static var places: [FolderView.Entry] {
    let user = Locations.environment("USER") ?? ""
    let media = ["/media/\(user)", "/run/media/\(user)", "/media", "/mnt"]
      .filter { !$0.hasSuffix("/") }
    let plugged = media.flatMap { folder in
      (names(in: folder) ?? []).map { folder + "/" + $0 }
    }
    let paths = [home, home + "/Downloads", home + "/Tải xuống"] + plugged
    return paths.filter { $0 != "/media/\(user)" }.compactMap { path in
      entry(named: path, at: path).flatMap { $0.bytes == nil ? $0 : nil }
    }
  }
}
