import CResources
import Wording

/// The files of Resources as they are embedded in the program.
enum Embedded {
  static func files(under folder: String) -> [(name: String, text: String)] {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    return files.compactMap { file in
      let path = String(cString: file.path)
      guard path.hasPrefix(folder) else { return nil }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return (name: path, text: String(decoding: bytes, as: UTF8.self))
    }
  }

  static func text(_ path: String) -> String { files(under: path).first?.text ?? "" }
}

extension Wording {
  /// The catalogue of one language as it is embedded in the program.
  static func embedded(_ language: String) throws -> Wording {
    language == "vi" ? try vietnamese.get() : try reading(language)
  }

  private static let vietnamese = Result { try reading("vi") }

  private static func reading(_ language: String) throws -> Wording {
    try Wording(files: Embedded.files(under: "wording/\(language)/"))
  }
}
