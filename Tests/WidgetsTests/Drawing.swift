import CResources
import Cells
import Widgets
import Wording

/// What `draw` makes of an empty canvas: lines, styles and the cursor.
func grid(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> Grid {
  var canvas = Canvas(size: Size(columns: columns, rows: rows))
  draw(&canvas)
  return canvas.grid
}

/// The lines that `draw` makes.
func lines(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> [String] {
  grid(columns, rows, draw).lines
}

/// The lines of a picture written in a test; a missing last line break does not matter.
func picture(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

extension String {
  /// The keys that type this text.
  var typed: [Key] { map { Key.character($0) } }
}

/// The sentences of one language as they are embedded.
func wording(_ language: String) throws -> Wording {
  language == "vi" ? try vietnamese.get() : try readWording(language)
}

private let vietnamese = Result { try readWording("vi") }

private func readWording(_ language: String) throws -> Wording {
  var count = 0
  let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
  let read = files.compactMap { file -> (name: String, text: String)? in
    let path = String(cString: file.path)
    guard path.hasPrefix("wording/\(language)/") else { return nil }
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return (path, String(decoding: bytes, as: UTF8.self))
  }
  return try Wording(files: read)
}
