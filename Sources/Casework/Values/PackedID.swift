/// The text of an id, a ULID or two as numbers: a register holds hundreds of thousands of them, and
/// as texts they would be most of its memory.
enum PackedID: Hashable, Sendable {
  case ulid(ULID)
  /// `<owner>.<own>`, both ULIDs.
  case owned(ULID, by: ULID)
  case text(String)

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Self.packed($0) } ?? .text(text)
  }

  private static func packed(_ utf8: UnsafeBufferPointer<UInt8>) -> PackedID? {
    guard utf8.count == ULID.length || utf8.count == 2 * ULID.length + 1,
      let first = ULID(utf8[..<ULID.length])
    else { return nil }
    guard utf8.count > ULID.length else { return .ulid(first) }
    guard utf8[ULID.length] == dot, let second = ULID(utf8[(ULID.length + 1)...])
    else { return nil }
    return .owned(second, by: first)
  }

  private static let dot = UInt8(ascii: ".")

  var text: String {
    switch self {
    case .ulid(let id): id.text
    case .owned(let own, let owner): owner.text + "." + own.text
    case .text(let text): text
    }
  }

  /// What stands before the last dot.
  var owner: PackedID? {
    switch self {
    case .ulid: nil
    case .owned(_, let owner): .ulid(owner)
    case .text(let text): text.lastIndex(of: ".").map { PackedID(String(text[..<$0])) }
    }
  }

  static func < (a: PackedID, b: PackedID) -> Bool {
    switch (a, b) {
    case (.ulid(let a), .ulid(let b)): a < b
    case (.owned(let a, let ownerOfA), .owned(let b, let ownerOfB)):
      ownerOfA == ownerOfB ? a < b : ownerOfA < ownerOfB
    default: a.text < b.text
    }
  }
}
