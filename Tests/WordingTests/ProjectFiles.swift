import CResources
import Foundation

/// The files embedded in the program, by their path below Resources/.
enum EmbeddedFiles {
  static let texts: [String: String] = {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    var texts: [String: String] = [:]
    for file in files {
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      texts[String(cString: file.path)] = String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }()

  /// The catalogue files of one language, by path.
  static func wording(_ language: String) -> [(name: String, text: String)] {
    texts.filter { $0.key.hasPrefix("wording/\(language)/") }.sorted { $0.key < $1.key }
      .map { (name: $0.key, text: $0.value) }
  }
}

/// The files of the project as they lie beside this test.
enum ProjectFiles {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// The files below a folder, by their path in it.
  static func files(below folder: String) throws -> [String: URL] {
    let top = root.appending(path: folder, directoryHint: .isDirectory).path
    var files: [String: URL] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top) {
      let url = URL(filePath: top).appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      if attributes[.type] as? FileAttributeType == .typeRegular { files[path] = url }
    }
    return files
  }
}
