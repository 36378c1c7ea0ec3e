import Record

/// A part of the cache does not read as it was written.
struct CacheDamage: Error, Hashable, Sendable {}

/// Writes the compact form in which the cache holds things: lengths and numbers as LEB128.
struct BlockWriter {
  var bytes: [UInt8] = []

  mutating func number(_ number: some BinaryInteger) {
    var rest = UInt64(truncatingIfNeeded: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func data(_ data: some Collection<UInt8>) {
    number(data.count)
    bytes.append(contentsOf: data)
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { data($0) }
  }

  mutating func device(_ device: DeviceID) {
    number(device.length)
    device.forEachByte { bytes.append($0) }
  }

  /// A value that is a text, as UTF-8.
  mutating func textValue(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(4)
    data(utf8)
  }

  /// Its elements follow.
  mutating func begin(list count: Int) {
    bytes.append(5)
    number(count)
  }

  /// Its members follow, sorted by name.
  mutating func begin(object count: Int) {
    bytes.append(6)
    number(count)
  }

  mutating func value(_ value: Value?) {
    switch value {
    case nil: bytes.append(0)
    case .bool(false): bytes.append(1)
    case .bool(true): bytes.append(2)
    case .int(let int):
      bytes.append(3)
      number(UInt64(bitPattern: int << 1 ^ int >> 63))
    case .text(var text): text.withUTF8 { textValue($0) }
    case .list(let elements):
      begin(list: elements.count)
      for element in elements { self.value(element) }
    case .object(let members):
      begin(object: members.count)
      for member in members {
        text(member.name)
        self.value(member.value)
      }
    }
  }
}

/// Reads what `BlockWriter` wrote; whatever the bytes are, it stays within them.
struct BlockReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func byte() throws(CacheDamage) -> UInt8 {
    guard offset < bytes.count else { throw CacheDamage() }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func natural() throws(CacheDamage) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 64 else { throw CacheDamage() }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
  }

  /// A length or count: never more than there are bytes left.
  mutating func count() throws(CacheDamage) -> Int {
    let count = try natural()
    guard count <= UInt64(bytes.count - offset) else { throw CacheDamage() }
    return Int(count)
  }

  mutating func int() throws(CacheDamage) -> Int {
    guard let int = Int(exactly: try natural()) else { throw CacheDamage() }
    return int
  }

  mutating func data() throws(CacheDamage) -> UnsafeBufferPointer<UInt8> {
    let count = try count()
    defer { offset += count }
    return UnsafeBufferPointer(rebasing: bytes[offset..<(offset + count)])
  }

  mutating func text() throws(CacheDamage) -> String {
    String(decoding: try data(), as: UTF8.self)
  }

  mutating func device() throws(CacheDamage) -> DeviceID {
    guard let device = DeviceID(utf8: try data()) else { throw CacheDamage() }
    return device
  }

  mutating func value(depth: Int = 0) throws(CacheDamage) -> Value? {
    guard depth <= JSONScanner.depthLimit else { throw CacheDamage() }
    switch try byte() {
    case 0: return nil
    case 1: return .bool(false)
    case 2: return .bool(true)
    case 3:
      let zigzag = try natural()
      return .int(Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1))
    case 4: return .text(try text())
    case 5:
      var elements: [Value] = []
      for _ in 0..<(try count()) { elements.append(try inner(depth)) }
      return .list(elements)
    case 6:
      var members: [Value.Member] = []
      for _ in 0..<(try count()) {
        members.append(Value.Member(try text(), try inner(depth)))
      }
      return .object(members)
    default: throw CacheDamage()
    }
  }

  /// The same where it may well be the one read before it, such as who came to a household: that is
  /// not built again.
  mutating func value(after former: inout FormerValue) throws(CacheDamage) -> Value? {
    let start = offset
    if !former.bytes.isEmpty, former.bytes.count <= bytes.count - start {
      let end = start + former.bytes.count
      // No value begins with the bytes of another one.
      if UnsafeBufferPointer(rebasing: bytes[start..<end]).holdsSame(as: former.bytes) {
        offset = end
        return former.value
      }
    }
    let value = try value()
    former = FormerValue(
      bytes: UnsafeBufferPointer(rebasing: bytes[start..<offset]), value: value)
    return value
  }

  /// Reads past a value.
  mutating func passValue(depth: Int = 0) throws(CacheDamage) {
    guard depth <= JSONScanner.depthLimit else { throw CacheDamage() }
    switch try byte() {
    case 0, 1, 2: return
    case 3: _ = try natural()
    case 4: _ = try data()
    case 5: for _ in 0..<(try count()) { try passValue(depth: depth + 1) }
    case 6:
      for _ in 0..<(try count()) {
        _ = try data()
        try passValue(depth: depth + 1)
      }
    default: throw CacheDamage()
    }
  }

  private mutating func inner(_ depth: Int) throws(CacheDamage) -> Value {
    guard let value = try value(depth: depth + 1) else { throw CacheDamage() }
    return value
  }
}

/// A value and the bytes that it was read from: good for as long as these.
struct FormerValue {
  var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var value: Value?
}
