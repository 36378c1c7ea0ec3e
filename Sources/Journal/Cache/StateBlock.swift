import Record

/// The merged state of one record in compact form. Its kind and id are its key.
enum StateBlock {
  static func encoded(_ state: RecordState) -> [UInt8] {
    var origins: [Origin] = []
    var writer = BlockWriter()
    var fields = BlockWriter()
    fields.bytes.reserveCapacity(32 * state.fields.count)
    fields.number(state.fields.count)
    for field in state.fields {
      fields.text(field.name)
      let heads = field.heads
      fields.number(heads.count)
      for head in heads {
        let place = origins.firstIndex { $0 === head.origin } ?? origins.count
        if place == origins.count { origins.append(head.origin) }
        fields.number(place)
        fields.value(head.value)
      }
    }
    writer.number(origins.count)
    for origin in origins {
      writer.number(origin.stamp.order)
      writer.device(origin.stamp.device)
      writer.text(origin.author)
      writer.text(origin.claimedTime)
    }
    return writer.bytes + fields.bytes
  }

  /// Writes the state that one change by itself makes, straight from its line.
  static func write(
    _ change: ChangeTokens, stamp: Stamp, to writer: inout BlockWriter
  ) throws(JSONFault) {
    writer.number(1)
    writer.number(stamp.order)
    writer.device(stamp.device)
    writer.text(change.author)
    writer.text(change.claimedTime)
    writer.number(change.fields.count)
    for (name, value) in change.fields {
      writer.text(name)
      writer.number(1)
      writer.number(0)
      try writer.value(value)
    }
  }

  static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, of record: RecordID
  ) throws(CacheDamage) -> RecordState {
    var reader = BlockReader(bytes)
    var origins: [Origin] = []
    for _ in 0..<(try reader.count()) {
      let stamp = Stamp(order: try reader.natural(), device: try reader.device())
      origins.append(
        Origin(stamp: stamp, author: try reader.text(), claimedTime: try reader.text()))
    }
    let count = try reader.count()
    var fields: [FieldState] = []
    fields.reserveCapacity(count)
    for _ in 0..<count { fields.append(try field(&reader, origins)) }
    return RecordState(record: record, fields: fields)
  }

  /// The same without who wrote the values and when, which to read takes as long as the values; whole
  /// where a field has several values, of which the origins say which one shows.
  static func decodedValues(
    _ bytes: UnsafeBufferPointer<UInt8>, of record: RecordID
  ) throws(CacheDamage) -> RecordState {
    var reader = BlockReader(bytes)
    let origins = try reader.count()
    guard origins > 0 else { return try decoded(bytes, of: record) }
    var last = Stamp(order: try reader.natural(), device: try reader.device())
    for origin in 0..<origins {
      if origin > 0 { last = Stamp(order: try reader.natural(), device: try reader.device()) }
      for _ in 0..<2 { _ = try reader.data() }
    }
    let unnamed = Origin(stamp: last, author: "", claimedTime: "")
    let count = try reader.count()
    var fields: [FieldState] = []
    fields.reserveCapacity(count)
    for _ in 0..<count {
      let name = try reader.text()
      guard try reader.count() == 1 else { return try decoded(bytes, of: record) }
      _ = try reader.natural()
      fields.append(FieldState(name: name, first: Head(origin: unnamed, value: try reader.value())))
    }
    return RecordState(record: record, fields: fields)
  }

  private static func field(
    _ reader: inout BlockReader, _ origins: [Origin]
  ) throws(CacheDamage) -> FieldState {
    let name = try reader.text()
    let count = try reader.count()
    guard count > 0 else { throw CacheDamage() }
    let first = try head(&reader, origins)
    // Nearly always the only one.
    guard count > 1 else { return FieldState(name: name, first: first) }
    var heads = [first]
    for _ in 1..<count { heads.append(try head(&reader, origins)) }
    guard let field = FieldState(name: name, heads: heads) else { throw CacheDamage() }
    return field
  }

  private static func head(
    _ reader: inout BlockReader, _ origins: [Origin]
  ) throws(CacheDamage) -> Head {
    let place = try reader.int()
    guard place < origins.count else { throw CacheDamage() }
    return Head(origin: origins[place], value: try reader.value())
  }
}

extension BlockWriter {
  fileprivate mutating func text(_ text: JSONText) { text.withUTF8 { data($0) } }

  /// Nil as a field that is cleared.
  mutating func value(_ value: ChangeTokens.FieldValue?) throws(JSONFault) {
    switch value {
    case .cleared, nil: self.value(Value?.none)
    case .bool(let bool): self.value(Value.bool(bool))
    case .text(let text): text.withUTF8 { textValue($0) }
    case .other(let bytes):
      var scanner = JSONScanner(bytes)
      try json(&scanner)
    }
  }

  /// A value as it stands in a line, with nothing of it built.
  private mutating func json(_ scanner: inout JSONScanner) throws(JSONFault) {
    let (start, written) = (scanner.offset, bytes.count)
    switch try scanner.peek() {
    case UInt8(ascii: "\""): try scanner.text().withUTF8 { textValue($0) }
    case UInt8(ascii: "["): try list(&scanner)
    case UInt8(ascii: "{"):
      guard try object(&scanner) else {
        bytes.removeSubrange(written...)
        scanner.offset = start
        return value(try scanner.value())
      }
    default: value(try scanner.value())
    }
  }

  private mutating func list(_ scanner: inout JSONScanner) throws(JSONFault) {
    begin(list: 0)
    let place = bytes.count - 1
    var count = 0
    try scanner.array { scanner throws(JSONFault) in
      count += 1
      try json(&scanner)
    }
    setCount(count, at: place)
  }

  /// False where the members do not rise by name, as they do in every line written here, or where
  /// their names are not plain.
  private mutating func object(_ scanner: inout JSONScanner) throws(JSONFault) -> Bool {
    begin(object: 0)
    let place = bytes.count - 1
    var count = 0
    var isRising = true
    var last: JSONText?
    try scanner.object { scanner, name throws(JSONFault) in
      isRising =
        isRising && name.isPlain && last.map { $0.bytes.comparison(with: name.bytes) < 0 } ?? true
      last = name
      count += 1
      data(name.bytes)
      try json(&scanner)
    }
    setCount(count, at: place)
    return isRising
  }

  /// Puts a count in the place of the zero that was written before it was known.
  private mutating func setCount(_ count: Int, at place: Int) {
    guard count >= 0x80 else { return bytes[place] = UInt8(count) }
    var writer = BlockWriter()
    writer.number(count)
    bytes.replaceSubrange(place...place, with: writer.bytes)
  }
}
