import Cells
import Foundation
import Testing

/// Compares a journey's screen with the picture kept in `Golden/<name>.<size>.txt`. A missing
/// picture, or RECORD_SCREENS=1, writes it and fails, so that a person looks at it first.
func expectScreen(
  _ journey: Journey, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let size = journey.size
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")
    .appendingPathComponent("\(name).\(size.columns)x\(size.rows).txt")
  let shown = journey.text + "\n"
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"
  guard !isRecording, let kept = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try shown.write(to: file, atomically: true, encoding: .utf8)
    Issue.record(
      "recorded \(file.lastPathComponent); look at it\n\(shown)", sourceLocation: sourceLocation)
    return
  }
  #expect(
    shown == kept, "\(name)\nkept:\n\(kept)\nshown:\n\(shown)", sourceLocation: sourceLocation)
}
