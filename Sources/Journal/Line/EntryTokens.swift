import Record

/// One change where it lies in a line.
struct ChangeTokens {
  /// A value that a field may hold, checked and not built.
  enum FieldValue {
    case cleared
    case bool(Bool)
    case text(JSONText)
    case other(UnsafeBufferPointer<UInt8>)
  }

  let kind: JSONText
  let id: JSONText
  let author: JSONText
  let claimedTime: JSONText
  let fields: [(name: JSONText, value: FieldValue)]
  let over: [(name: JSONText, stamps: [Stamp])]
}

/// What one line of an entry says, checked whole and with nothing built: its texts stay where they
/// lie. Good for as long as the bytes of the line.
struct EntryTokens {
  let number: UInt64
  let stamp: Stamp
  /// The SHA-256 of the line before, as this line claims it: 64 digits.
  let previous: JSONText
  /// Those that are not sealed.
  let changes: [ChangeTokens]
  /// The entry of the same device that this one takes back.
  let takesBack: Stamp?
  /// Members that a newer minor version has added. They stay in the line; nothing here reads them.
  let unknownMembers: Int
  /// Changes that are sealed: their kind, record and fields are inside.
  let sealedChanges: Int

  /// Reads a line, without its newline, its checksum being checked first.
  init(line: UnsafeBufferPointer<UInt8>) throws(LineFault) {
    guard Line.isSound(line) else { throw .sum }
    try self.init(soundLine: line)
  }

  /// Reads a line whose checksum was found to fit.
  init(soundLine line: UnsafeBufferPointer<UInt8>) throws(LineFault) {
    var parser = EntryParser()
    do throws(JSONFault) {
      var scanner = JSONScanner(line)
      try scanner.object { scanner, name throws(JSONFault) in
        try parser.read(name, from: &scanner)
      }
      try scanner.end()
      self = try parser.tokens(at: scanner)
    } catch {
      if let version = parser.version, version > Line.majorVersion { throw .newerFormat(version) }
      throw .syntax(error)
    }
    try check()
  }

  init(
    number: UInt64, stamp: Stamp, previous: JSONText, changes: [ChangeTokens], takesBack: Stamp?,
    unknownMembers: Int, sealedChanges: Int
  ) {
    self.number = number
    self.stamp = stamp
    self.previous = previous
    self.changes = changes
    self.takesBack = takesBack
    self.unknownMembers = unknownMembers
    self.sealedChanges = sealedChanges
  }

  private func check() throws(LineFault) {
    for change in changes where !change.isWritable {
      throw .badRecordID(RecordID(kind: change.kind.text, id: change.id.text))
    }
    guard isUsual else {
      if let fault = try entry.fault { throw .entry(fault) }
      return
    }
  }

  /// Whether nothing calls for a closer look: an order in range, each record once, and nothing
  /// replaced that comes later. Within a change a field stands once, or it were no JSON.
  private var isUsual: Bool {
    guard (1...Stamp.highestOrder).contains(stamp.order),
      changes.allSatisfy({ $0.over.allSatisfy { $0.stamps.allSatisfy { $0 < stamp } } })
    else { return false }
    guard changes.count > 8 else {
      for place in changes.indices {
        let (kind, id) = (changes[place].kind, changes[place].id)
        for other in 0..<place where changes[other].id == id && changes[other].kind == kind {
          return false
        }
      }
      return true
    }
    return Set(changes.map { RecordID(kind: $0.kind.text, id: $0.id.text) }).count
      == changes.count
  }
}

// MARK: - Built

extension EntryTokens {
  /// The entry, all of it.
  var entry: Entry {
    get throws(LineFault) {
      do throws(JSONFault) {
        var built: [Change] = []
        built.reserveCapacity(changes.count)
        for change in changes { built.append(try change.change) }
        return Entry(number: number, stamp: stamp, changes: built, takesBack: takesBack)
      } catch {
        throw .syntax(error)
      }
    }
  }
}

extension ChangeTokens {
  fileprivate var isWritable: Bool {
    kind.withUTF8(RecordID.isWritable) && id.withUTF8(RecordID.isWritable)
  }

  var change: Change {
    get throws(JSONFault) {
      var built: [FieldChange] = []
      built.reserveCapacity(fields.count)
      for (name, value) in fields {
        built.append(
          FieldChange(
            name.text, try value.value,
            replaces: over.first { $0.name == name }?.stamps ?? []))
      }
      return Change(
        record: RecordID(kind: kind.text, id: id.text), fields: built, author: author.text,
        claimedTime: claimedTime.text)
    }
  }
}

extension ChangeTokens.FieldValue {
  /// Nil: the field is cleared.
  var value: Value? {
    get throws(JSONFault) {
      switch self {
      case .cleared: return nil
      case .bool(let bool): return .bool(bool)
      case .text(let text): return .text(text.text)
      case .other(let bytes):
        var scanner = JSONScanner(bytes)
        return try scanner.value()
      }
    }
  }
}

extension EntryTokens {
  /// Whether the line before has this hash.
  func follows(_ hash: [UInt8]?) -> Bool {
    hash?.withUnsafeBufferPointer { Hex.matches(previous.bytes, $0) } ?? false
  }
}

extension Entry {
  /// Reads a line, without its newline, its checksum being checked first.
  init(line: UnsafeBufferPointer<UInt8>) throws(LineFault) {
    self = try EntryTokens(line: line).entry
  }
}

extension RecordID {
  /// Kind and id are visible ASCII, so that they sort and compare by their bytes.
  var isWritable: Bool { Self.isWritable(kind.utf8) && Self.isWritable(id.utf8) }

  fileprivate static func isWritable(_ utf8: some Collection<UInt8>) -> Bool {
    !utf8.isEmpty && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
