import Record

/// Reads the members of an entry's line, whatever their order.
struct EntryParser {
  private(set) var version: UInt64?
  private var device: DeviceID?
  private var number: UInt64?
  private var order: UInt64?
  private var previous: JSONText?
  private var changes: [ChangeTokens]?
  private var takesBack: Stamp?
  private var unknownMembers = 0
  private var sealedChanges = 0

  mutating func read(_ name: JSONText, from scanner: inout JSONScanner) throws(JSONFault) {
    switch name {
    case "v":
      let version = try scanner.natural("v")
      self.version = version
      guard version <= Line.majorVersion else { throw scanner.fault(.wrongType("v")) }
    case "dev": device = try scanner.text().withUTF8 { DeviceID(utf8: $0) }
    case "n": number = try scanner.natural("n")
    case "o": order = try scanner.natural("o")
    case "prev":
      let digits = try scanner.text()
      // Digits hold no escape; with one, it is no hash.
      previous = !digits.hasEscape && Hex.isHash(digits.bytes) ? digits : nil
    case "ch": changes = try readChanges(&scanner)
    case "back":
      guard let stamp = Stamp(try scanner.string()) else {
        throw scanner.fault(.wrongType("back"))
      }
      takesBack = stamp
    case "sum": _ = try scanner.text()
    default:
      unknownMembers += 1
      try scanner.skip()
    }
  }

  func tokens(at scanner: JSONScanner) throws(JSONFault) -> EntryTokens {
    guard version != nil else { throw scanner.fault(.missing("v")) }
    guard let device else { throw scanner.fault(.missing("dev")) }
    guard let number, number > 0 else { throw scanner.fault(.missing("n")) }
    guard let order else { throw scanner.fault(.missing("o")) }
    guard let previous else { throw scanner.fault(.missing("prev")) }
    guard let changes else { throw scanner.fault(.missing("ch")) }
    return EntryTokens(
      number: number, stamp: Stamp(order: order, device: device), previous: previous,
      changes: changes, takesBack: takesBack, unknownMembers: unknownMembers,
      sealedChanges: sealedChanges)
  }

  private mutating func readChanges(
    _ scanner: inout JSONScanner
  ) throws(JSONFault) -> [ChangeTokens] {
    var changes: [ChangeTokens] = []
    var unknown = 0
    var sealed = 0
    try scanner.array { scanner throws(JSONFault) in
      var parser = ChangeParser()
      try scanner.object { scanner, name throws(JSONFault) in
        try parser.read(name, from: &scanner)
      }
      unknown += parser.unknownMembers
      if parser.isSealed {
        sealed += 1
      } else {
        changes.append(try parser.tokens(at: scanner))
      }
    }
    unknownMembers += unknown
    sealedChanges += sealed
    return changes
  }
}

private struct ChangeParser {
  private var kind: JSONText?
  private var id: JSONText?
  private var author: JSONText?
  private var claimedTime: JSONText?
  private var set: [(name: JSONText, value: ChangeTokens.FieldValue)]?
  private var over: [(name: JSONText, stamps: [Stamp])] = []
  private(set) var isSealed = false
  private(set) var unknownMembers = 0

  mutating func read(_ name: JSONText, from scanner: inout JSONScanner) throws(JSONFault) {
    switch name {
    case "k": kind = try scanner.text()
    case "id": id = try scanner.text()
    case "by": author = try scanner.text()
    case "at": claimedTime = try scanner.text()
    case "set": set = try Self.readSet(&scanner)
    case "over": over = try Self.readOver(&scanner)
    case "sealed":
      isSealed = true
      _ = try scanner.text()
    default:
      unknownMembers += 1
      try scanner.skip()
    }
  }

  private static func readSet(
    _ scanner: inout JSONScanner
  ) throws(JSONFault) -> [(name: JSONText, value: ChangeTokens.FieldValue)] {
    var fields: [(name: JSONText, value: ChangeTokens.FieldValue)] = []
    fields.reserveCapacity(12)
    try scanner.object { scanner, name throws(JSONFault) in
      switch try scanner.peek() {
      case UInt8(ascii: "\""): fields.append((name, .text(try scanner.text())))
      case UInt8(ascii: "t"), UInt8(ascii: "f"): fields.append((name, .bool(try scanner.bool())))
      case UInt8(ascii: "n"):
        _ = try scanner.null()
        fields.append((name, .cleared))
      default: fields.append((name, .other(try scanner.slice())))
      }
    }
    return fields
  }

  private static func readOver(
    _ scanner: inout JSONScanner
  ) throws(JSONFault) -> [(name: JSONText, stamps: [Stamp])] {
    var fields: [(name: JSONText, stamps: [Stamp])] = []
    try scanner.object { scanner, name throws(JSONFault) in
      var stamps: [Stamp] = []
      try scanner.array { scanner throws(JSONFault) in
        guard let stamp = Stamp(try scanner.string()) else {
          throw scanner.fault(.wrongType(name.text))
        }
        stamps.append(stamp)
      }
      fields.append((name, stamps))
    }
    return fields
  }

  func tokens(at scanner: JSONScanner) throws(JSONFault) -> ChangeTokens {
    guard let kind else { throw scanner.fault(.missing("k")) }
    guard let id else { throw scanner.fault(.missing("id")) }
    guard let author else { throw scanner.fault(.missing("by")) }
    guard let claimedTime else { throw scanner.fault(.missing("at")) }
    guard let set else { throw scanner.fault(.missing("set")) }
    for (name, _) in over where !set.contains(where: { $0.name == name }) {
      throw scanner.fault(.missing(name.text))
    }
    return ChangeTokens(
      kind: kind, id: id, author: author, claimedTime: claimedTime, fields: set, over: over)
  }
}
