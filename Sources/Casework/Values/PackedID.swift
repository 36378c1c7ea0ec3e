/// The text of an id, a ULID or two as numbers: a register holds hundreds of thousands of them, and
/// as texts they would be most of its memory.
enum PackedID: Hashable, Sendable {
  case ulid(ULID)
  /// `<owner>.<own>`, both ULIDs.
  case owned(ULID, by: ULID)
  /// `<owner>.<year>`, as of what there is one a year.
  case yearly(UInt16, by: ULID)
  case text(String)

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Self.packed($0) } ?? .text(text)
  }

  /// `<owner>.<own>`, or the owner alone where nothing stands behind it.
  init(owner: PackedID, _ own: String) {
    if case .ulid(let owner) = owner, case .ulid(let own) = PackedID(own) {
      self = .owned(own, by: owner)
    } else {
      self = own.isEmpty ? owner : PackedID(owner.text + "." + own)
    }
  }

  private static func packed(_ utf8: UnsafeBufferPointer<UInt8>) -> PackedID? {
    let hasLengthOfOne =
      utf8.count == ULID.length || utf8.count == 2 * ULID.length + 1
      || utf8.count == ULID.length + 5
    guard hasLengthOfOne, let first = ULID(UnsafeBufferPointer(rebasing: utf8[..<ULID.length]))
    else { return nil }
    guard utf8.count > ULID.length else { return .ulid(first) }
    guard utf8[ULID.length] == dot else { return nil }
    let rest = UnsafeBufferPointer(rebasing: utf8[(ULID.length + 1)...])
    if rest.count == 4 {
      return Day.number(String(decoding: rest, as: UTF8.self), digits: 4)
        .map { .yearly(UInt16($0), by: first) }
    }
    return ULID(rest).map { .owned($0, by: first) }
  }

  private static let dot = UInt8(ascii: ".")

  var text: String {
    switch self {
    case .ulid(let id): id.text
    case .owned(let own, let owner): owner.text + "." + own.text
    case .yearly(let year, let owner): owner.text + "." + Day.padded(Int(year), 4)
    case .text(let text): text
    }
  }

  /// What stands before the last dot.
  var owner: PackedID? {
    switch self {
    case .ulid: nil
    case .owned(_, let owner), .yearly(_, let owner): .ulid(owner)
    case .text(let text): text.lastIndex(of: ".").map { PackedID(String(text[..<$0])) }
    }
  }

  /// What stands after the last dot.
  var own: PackedID? {
    switch self {
    case .ulid: nil
    case .owned(let own, _): .ulid(own)
    case .yearly(let year, _): .text(Day.padded(Int(year), 4))
    case .text(let text):
      text.lastIndex(of: ".").map { PackedID(String(text[text.index(after: $0)...])) }
    }
  }

  /// The year that stands after the last dot.
  var year: Int? {
    switch self {
    case .ulid, .owned: nil
    case .yearly(let year, _): Int(year)
    case .text(let text):
      text.lastIndex(of: ".").flatMap { Day.number(text[text.index(after: $0)...], digits: 4) }
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
