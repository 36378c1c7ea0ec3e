/// What a person has typed and not saved yet: one file a form, in this place only.
package struct DraftFolder: Sendable {
  private let path: String
  private let files: any FileLayer

  package init(path: String, files: any FileLayer = LiveFiles()) {
    self.path = path
    self.files = files
  }

  /// Keeps a draft in the place of the former one; on the disk when this returns. `name` becomes a
  /// file's name: letters, digits, `-` and `.`; anything else is written as `_`.
  package func write(_ name: String, _ text: String) throws(FileError) {
    try files.makeDirectory(path)
    try files.replace(file(name), with: Array(text.utf8))
  }

  /// The draft; nil when there is none.
  package func read(_ name: String) throws(FileError) -> String? {
    try files.contents(file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of all drafts, sorted.
  package func names() throws(FileError) -> [String] {
    try files.list(path).filter { $0.hasSuffix(Self.suffix) }
      .map { String($0.dropLast(Self.suffix.count)) }.sorted()
  }

  package func discard(_ name: String) throws(FileError) {
    do throws(FileError) {
      try files.remove(file(name))
    } catch {
      guard error.cause == .missing else { throw error }
    }
  }

  private static let suffix = ".draft"

  private func file(_ name: String) -> String {
    let safe = name.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): byte
      default: UInt8(ascii: "_")
      }
    }
    return "\(path)/\(String(decoding: safe, as: UTF8.self))\(Self.suffix)"
  }
}
