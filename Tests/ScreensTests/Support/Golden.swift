import Cells
import Foundation
import Testing

@testable import Screens

/// Holds the screen of a journey against the picture kept in `Tests/ScreensTests/Golden`.
///
/// A picture that is missing is written and the test fails, so that somebody looks at it first;
/// `RECORD_SCREENS=1` writes all of them anew in the same way.
func expectScreen(
  _ journey: Journey, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let grid = journey.grid
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Golden", directoryHint: .isDirectory).standardized
  let file = folder.appending(path: "\(name).\(grid.size.columns)x\(grid.size.rows).txt")
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
  guard !isRecording, let kept = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try grid.plainText.write(to: file, atomically: true, encoding: .utf8)
    Issue.record(
      "recorded \(file.lastPathComponent): look at it, then run again",
      sourceLocation: sourceLocation)
    return
  }
  #expect(
    kept == grid.plainText, "kept:\n\(kept)\nnow:\n\(grid.plainText)",
    sourceLocation: sourceLocation)
}
