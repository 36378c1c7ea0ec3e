/// The text of one paste as it comes in.
///
/// Line ends become `\n`; other control characters but the tab are dropped. What goes beyond
/// `limit` bytes is cut off, so that a wrong paste cannot fill the memory.
struct PasteText: Sendable {
  static let limit = 64 * 1024

  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var endsWithReturn = false

  var text: String { String(scalars) }

  mutating func append(_ scalar: Unicode.Scalar) {
    let isReturn = scalar == "\r"
    defer { endsWithReturn = isReturn }
    if scalar == "\n", endsWithReturn { return }
    let kept = isReturn ? "\n" : scalar
    if CharacterAssembler.isControl(kept), kept != "\n", kept != "\t" { return }
    let size = UTF8.width(kept)
    guard count + size <= Self.limit else { return }
    count += size
    scalars.append(kept)
  }
}
