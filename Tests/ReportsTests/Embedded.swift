import CResources
import Wording

extension Wording {
  /// The catalogue of one language as it is embedded in the program.
  static func embedded(_ language: String) throws -> Wording {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    return try Wording(
      files: files.compactMap { file in
        let path = String(cString: file.path)
        guard path.hasPrefix("wording/\(language)/") else { return nil }
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
        return (name: path, text: String(decoding: bytes, as: UTF8.self))
      })
  }
}
