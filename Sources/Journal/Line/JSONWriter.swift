package import Record

/// Writes JSON in one way only: no spaces, no needless escapes.
package struct JSONWriter {
  package internal(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func enclose(
    _ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void
  ) {
    raw(open)
    needsComma = false
    body(&self)
    raw(close)
    needsComma = true
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }
  package mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

  package mutating func element(_ body: (inout JSONWriter) -> Void) {
    separate()
    body(&self)
  }

  package mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    body(&self)
    needsComma = true
  }

  package mutating func member(_ name: String, _ text: String) { member(name) { $0.string(text) } }
  package mutating func member(_ name: String, _ number: UInt64) {
    member(name) { $0.natural(number) }
  }

  package mutating func integer(_ number: some SignedInteger) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    natural(UInt64(number.magnitude))
  }

  /// Digit by digit: a text of them would take longer to make than all the rest of a line's member.
  private mutating func natural(_ number: UInt64) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
      {
        for byte in utf8 { escape(byte) }
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    case 0..<0x20:
      raw("\\u00")
      bytes.append(contentsOf: Hex.text([byte]).utf8)
    default: bytes.append(byte)
    }
  }

  package mutating func value(_ value: Value?) {
    switch value {
    case nil: raw("null")
    case .bool(true): raw("true")
    case .bool(false): raw("false")
    case .int(let number): integer(number)
    case .text(let text): string(text)
    case .list(let elements):
      array { writer in
        for element in elements { writer.element { $0.value(element) } }
      }
    case .object(let members):
      object { writer in
        for member in members { writer.member(member.name) { $0.value(member.value) } }
      }
    }
  }
}
