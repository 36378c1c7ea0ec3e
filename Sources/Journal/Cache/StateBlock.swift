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

  /// The state that one change by itself makes, straight from its line.
  static func encoded(_ change: ChangeTokens, stamp: Stamp) throws(JSONFault) -> [UInt8] {
    var writer = BlockWriter()
    let length = change.fields.reduce(0) { $0 + $1.name.bytes.count + $1.value.length + 8 }
    writer.bytes.reserveCapacity(
      length + change.author.bytes.count + change.claimedTime.bytes.count + 32)
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
      switch value {
      case .text(let text): text.withUTF8 { writer.textValue($0) }
      case .cleared, .other: writer.value(try value.value)
      }
    }
    return writer.bytes
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

extension StateBlock {
  /// The value of one field that shows, read without its neighbours; nil where there is none.
  static func value(
    of name: String, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> Value? {
    var found: Value?
    try forEachShown(in: bytes) { field, value throws(CacheDamage) in
      guard field.isSame(as: name) else { return }
      var reader = BlockReader(value)
      found = try reader.value()
    }
    return found
  }

  /// Copies the values of some fields from one block into another, in the order of `names`.
  static func copyValues(
    of names: [String], from bytes: UnsafeBufferPointer<UInt8>, to writer: inout BlockWriter
  ) throws(CacheDamage) {
    var values = [UnsafeBufferPointer<UInt8>?](repeating: nil, count: names.count)
    try forEachShown(in: bytes) { field, value in
      if let place = names.firstIndex(where: { field.isSame(as: $0) }) {
        values[place] = value
      }
    }
    for value in values {
      if let value { writer.bytes.append(contentsOf: value) } else { writer.value(nil) }
    }
  }

  /// Calls `body` with the name of each field and its value that shows, which is the first of its
  /// heads.
  private static func forEachShown(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (
      _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
    ) throws(CacheDamage) -> Void
  ) throws(CacheDamage) {
    var reader = BlockReader(bytes)
    for _ in 0..<(try reader.count()) {
      _ = try reader.natural()
      for _ in 0..<3 { _ = try reader.data() }
    }
    for _ in 0..<(try reader.count()) {
      let name = try reader.data()
      for head in 0..<(try reader.count()) {
        _ = try reader.natural()
        let value = try reader.passValue()
        if head == 0 { try body(name, value) }
      }
    }
  }
}

extension BlockWriter {
  fileprivate mutating func text(_ text: JSONText) { text.withUTF8 { data($0) } }
}

extension ChangeTokens.FieldValue {
  /// About how many bytes it takes.
  fileprivate var length: Int {
    switch self {
    case .cleared: 1
    case .text(let text): text.bytes.count
    case .other(let bytes): bytes.count
    }
  }
}
