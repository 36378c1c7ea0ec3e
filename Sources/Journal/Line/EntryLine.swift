import Record

/// One save as it is written: a line of a journal.
enum EntryLine {
  /// The line with its newline. `previous` is the SHA-256 of the line before it.
  static func encoded(_ entry: Entry, previous: [UInt8]) -> [UInt8] {
    Line.sealed { line in
      line.member("v", Line.majorVersion)
      line.member("dev", entry.stamp.device.text)
      line.member("n", entry.number)
      line.member("o", entry.stamp.order)
      line.member("prev", Hex.text(previous))
      line.member("ch") { line in
        line.array { line in
          for change in entry.changes { line.element { write(change, to: &$0) } }
        }
      }
    }
  }

  private static func write(_ change: Change, to line: inout JSONWriter) {
    line.object { line in
      line.member("k", change.record.kind)
      line.member("id", change.record.id)
      line.member("by", change.author)
      line.member("at", change.claimedTime)
      line.member("set") { line in
        line.object { line in
          for field in change.fields { line.member(field.name) { $0.value(field.value) } }
        }
      }
      let replacing = change.fields.filter { !$0.replaces.isEmpty }
      guard !replacing.isEmpty else { return }
      line.member("over") { line in
        line.object { line in
          for field in replacing {
            line.member(field.name) { line in
              line.array { line in
                for stamp in field.replaces { line.element { $0.string(stamp.description) } }
              }
            }
          }
        }
      }
    }
  }
}

/// One line as it was read and checked.
struct ReadEntry {
  let entry: Entry
  /// The SHA-256 of the line before, as this line claims it.
  let previous: [UInt8]
  /// Members that a newer minor version has added. They stay in the line; nothing here reads them.
  let unknownMembers: Int
  /// Changes that are sealed: their kind, record and fields are inside.
  let sealedChanges: Int

  /// An entry that was just written here.
  init(own entry: Entry) {
    self.entry = entry
    previous = []
    unknownMembers = 0
    sealedChanges = 0
  }

  /// Reads a line, without its newline, its checksum being checked first.
  init(line: UnsafeBufferPointer<UInt8>) throws(LineFault) {
    _ = try Line.checked(line)
    var parser = EntryParser()
    do throws(JSONFault) {
      var scanner = JSONScanner(line)
      try scanner.object { scanner, name throws(JSONFault) in
        try parser.read(name, from: &scanner)
      }
      try scanner.end()
      let parts = try parser.parts(at: scanner)
      entry = parts.entry
      previous = parts.previous
    } catch {
      if let version = parser.version, version > Line.majorVersion { throw .newerFormat(version) }
      throw .syntax(error)
    }
    unknownMembers = parser.unknownMembers
    sealedChanges = parser.sealedChanges
    if let bad = entry.changes.first(where: { !$0.record.isWritable }) {
      throw .badRecordID(bad.record)
    }
    if let fault = entry.fault { throw .entry(fault) }
  }
}

extension RecordID {
  /// Kind and id are visible ASCII, so that they sort and compare by their bytes.
  var isWritable: Bool { Self.isWritable(kind) && Self.isWritable(id) }

  private static func isWritable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}

private struct EntryParser {
  var version: UInt64?
  var device: DeviceID?
  var number: UInt64?
  var order: UInt64?
  var previous: [UInt8]?
  var changes: [Change]?
  var unknownMembers = 0
  var sealedChanges = 0

  mutating func read(_ name: String, from scanner: inout JSONScanner) throws(JSONFault) {
    switch name {
    case "v":
      let version = try scanner.natural(name)
      self.version = version
      guard version <= Line.majorVersion else { throw scanner.fault(.wrongType(name)) }
    case "dev": device = DeviceID(try scanner.string())
    case "n": number = try scanner.natural(name)
    case "o": order = try scanner.natural(name)
    case "prev":
      // Digits hold no escape; with one, it is no hash.
      if let digits = try scanner.plainBytes() {
        previous = Hex.bytes(digits)
      } else {
        _ = try scanner.string()
      }
    case "ch": changes = try readChanges(&scanner)
    case "sum": if try scanner.plainBytes() == nil { try scanner.skip() }
    default:
      unknownMembers += 1
      try scanner.skip()
    }
  }

  func parts(at scanner: JSONScanner) throws(JSONFault) -> (entry: Entry, previous: [UInt8]) {
    guard version != nil else { throw scanner.fault(.missing("v")) }
    guard let device else { throw scanner.fault(.missing("dev")) }
    guard let number, number > 0 else { throw scanner.fault(.missing("n")) }
    guard let order else { throw scanner.fault(.missing("o")) }
    guard let previous, previous.count == 32 else { throw scanner.fault(.missing("prev")) }
    guard let changes else { throw scanner.fault(.missing("ch")) }
    let stamp = Stamp(order: order, device: device)
    return (Entry(number: number, stamp: stamp, changes: changes), previous)
  }

  private mutating func readChanges(
    _ scanner: inout JSONScanner
  ) throws(JSONFault) -> [Change] {
    var changes: [Change] = []
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
        changes.append(try parser.change(at: scanner))
      }
    }
    unknownMembers += unknown
    sealedChanges += sealed
    return changes
  }
}

private struct ChangeParser {
  private var kind: String?
  private var id: String?
  private var author: String?
  private var claimedTime: String?
  private var set: [(name: String, value: Value?)]?
  private var over: [(name: String, stamps: [Stamp])] = []
  private(set) var isSealed = false
  private(set) var unknownMembers = 0

  mutating func read(_ name: String, from scanner: inout JSONScanner) throws(JSONFault) {
    switch name {
    case "k": kind = try scanner.string()
    case "id": id = try scanner.string()
    case "by": author = try scanner.string()
    case "at": claimedTime = try scanner.string()
    case "set": set = try Self.readSet(&scanner)
    case "over": over = try Self.readOver(&scanner)
    case "sealed":
      isSealed = true
      _ = try scanner.string()
    default:
      unknownMembers += 1
      try scanner.skip()
    }
  }

  private static func readSet(
    _ scanner: inout JSONScanner
  ) throws(JSONFault) -> [(name: String, value: Value?)] {
    var fields: [(name: String, value: Value?)] = []
    try scanner.object { scanner, name throws(JSONFault) in
      fields.append((name, try scanner.null() ? nil : try scanner.value()))
    }
    return fields
  }

  private static func readOver(
    _ scanner: inout JSONScanner
  ) throws(JSONFault) -> [(name: String, stamps: [Stamp])] {
    var fields: [(name: String, stamps: [Stamp])] = []
    try scanner.object { scanner, name throws(JSONFault) in
      var stamps: [Stamp] = []
      try scanner.array { scanner throws(JSONFault) in
        guard let stamp = Stamp(try scanner.string()) else {
          throw scanner.fault(.wrongType(name))
        }
        stamps.append(stamp)
      }
      fields.append((name, stamps))
    }
    return fields
  }

  func change(at scanner: JSONScanner) throws(JSONFault) -> Change {
    guard let kind else { throw scanner.fault(.missing("k")) }
    guard let id else { throw scanner.fault(.missing("id")) }
    guard let author else { throw scanner.fault(.missing("by")) }
    guard let claimedTime else { throw scanner.fault(.missing("at")) }
    guard let set else { throw scanner.fault(.missing("set")) }
    for (name, _) in over where !set.contains(where: { $0.name == name }) {
      throw scanner.fault(.missing(name))
    }
    return Change(
      record: RecordID(kind: kind, id: id),
      fields: set.map { name, value in
        FieldChange(name, value, replaces: over.first { $0.name == name }?.stamps ?? [])
      },
      author: author, claimedTime: claimedTime)
  }
}
