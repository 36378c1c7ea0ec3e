import Glibc

/// Where things lie on this machine, by the XDG base directories.
enum Locations {
  /// The store of the person who runs the program: `--store`, else `DONGHANH_STORE`, else the
  /// user's data folder.
  static func store(given: String?) -> String {
    given ?? environment("DONGHANH_STORE") ?? data + "/donghanh/store"
  }

  static var demoStore: String { data + "/donghanh/demo" }

  /// Device identities and PINs, outside of any store.
  static var deviceState: String {
    environment("DONGHANH_STATE")
      ?? (environment("XDG_STATE_HOME") ?? home + "/.local/state") + "/donghanh"
  }

  private static var data: String { environment("XDG_DATA_HOME") ?? home + "/.local/share" }

  private static var home: String {
    if let home = environment("HOME") { return home }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The path made absolute and free of links, as far as it exists.
  static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard let slash = path.lastIndex(of: "/") else { return resolved(".") + "/" + path }
    let parent = path[..<slash]
    let name = path[path.index(after: slash)...]
    return (parent.isEmpty ? "" : resolved(String(parent))) + "/" + name
  }

  /// What binds a device's identity to this machine; empty where the system does not say.
  static var machineID: String {
    guard let file = fopen("/etc/machine-id", "r") else { return "" }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer.prefix(count).prefix { $0 > 32 }, as: UTF8.self)
  }
}
