import Cells
import Foundation
import Testing

/// The same at 80×24 and in a terminal that is wider and taller.
func expectScreenAndWide(
  _ journey: Journey, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectScreen(journey, name, sourceLocation: sourceLocation)
  var wide = journey
  wide.size = Size(columns: 120, rows: 40)
  try expectScreen(wide, name, sourceLocation: sourceLocation)
}

/// Compares what the person sees with the picture kept in Golden/, character by character. A
/// missing picture, or RECORD_SCREENS=1, writes it and fails, so that nobody keeps one unseen.
func expectScreen(
  _ journey: Journey, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let size = journey.size
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/\(name).\(size.columns)x\(size.rows).txt")
  let seen = journey.grid.plainText
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
  guard !isRecording, let kept = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try seen.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(file.lastPathComponent): look at it", sourceLocation: sourceLocation)
    return
  }
  #expect(
    seen == kept, "\(file.lastPathComponent)\nkept:\n\(kept)\nseen:\n\(seen)",
    sourceLocation: sourceLocation)
}
