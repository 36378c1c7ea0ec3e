import FoundationEssentials
import Record
import Testing

@testable import Journal

private func scanned(_ bytes: [UInt8]) throws -> Value {
  try bytes.withUnsafeBufferPointer { buffer in
    var scanner = JSONScanner(buffer)
    let value = try scanner.value()
    try scanner.end()
    return value
  }
}

private func scanned(_ text: String) throws -> Value { try scanned(Array(text.utf8)) }

private func fault(_ bytes: [UInt8]) -> JSONFault.Kind? {
  do {
    _ = try scanned(bytes)
    return nil
  } catch {
    return (error as? JSONFault)?.kind
  }
}

private func written(_ value: Value) -> [UInt8] {
  var writer = JSONWriter()
  writer.value(value)
  return writer.bytes
}

/// Reads with the toolchain's decoder what the scanner reads, for comparison.
private struct Decoded: Decodable {
  let value: Value

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      let members = try object.allKeys.map {
        Value.Member($0.stringValue, try object.decode(Decoded.self, forKey: $0).value)
      }
      value = .object(members.sorted { $0.name < $1.name })
    } else if var list = try? decoder.unkeyedContainer() {
      var elements: [Value] = []
      while !list.isAtEnd { elements.append(try list.decode(Decoded.self).value) }
      value = .list(elements)
    } else {
      let single = try decoder.singleValueContainer()
      if let bool = try? single.decode(Bool.self) {
        value = .bool(bool)
      } else if let int = try? single.decode(Int64.self) {
        value = .int(int)
      } else {
        value = .text(try single.decode(String.self))
      }
    }
  }
}

private func randomText(_ random: inout Seeded) -> String {
  let alphabet = Array("aế\"\\/\u{0}\n\t\u{1F}\u{7F}ữ😀 đ{}[],:\u{301}").map(String.init)
  return (0..<Int.random(in: 0..<12, using: &random))
    .map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }.joined()
}

private func randomValue(_ random: inout Seeded, depth: Int = 0) -> Value {
  switch Int.random(in: 0..<(depth < 4 ? 6 : 4), using: &random) {
  case 0: return .bool(Bool.random(using: &random))
  case 1: return .int(Int64(truncatingIfNeeded: random.next()) >> Int64(random.next() % 64))
  case 2, 3: return .text(randomText(&random))
  case 4:
    return .list(
      (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        randomValue(&random, depth: depth + 1)
      })
  default:
    var names: Set<String> = []
    var members: [Value.Member] = []
    for _ in 0..<Int.random(in: 0..<4, using: &random) {
      let name = randomText(&random)
      guard names.insert(name).inserted else { continue }
      members.append(Value.Member(name, randomValue(&random, depth: depth + 1)))
    }
    return .object(members.sorted { $0.name < $1.name })
  }
}

@Suite struct JSONTests {
  @Test(
    "what may stand in a field is read",
    arguments: [
      ("0", Value.int(0)), ("-0", .int(0)), ("-17", .int(-17)),
      ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
      ("true", .bool(true)), (" [ ] ", .list([])), ("{}", .object([])),
      (#""Giàng Lò Chừ""#, .text("Giàng Lò Chừ")),
      (#""\u0110\ud83d\uDE00\"\\\/\b\f\n\r\t""#, .text("Đ😀\"\\/\u{8}\u{C}\n\r\t")),
      (
        #"{"b":[1,"x"],"a":{"c":false}}"#,
        .object(["a": .object(["c": .bool(false)]), "b": .list([.int(1), .text("x")])])
      ),
    ])
  func accepted(text: String, value: Value) throws {
    #expect(try scanned(text) == value)
  }

  @Test(
    "what JSON or the record does not allow is refused, saying why",
    arguments: [
      ("", JSONFault.Kind.unexpectedEnd), ("[1", .unexpectedEnd), ("\"x", .unexpectedEnd),
      ("[1,]", .unexpectedByte(UInt8(ascii: "]"))), ("[,1]", .unexpectedByte(UInt8(ascii: ","))),
      ("[1 2]", .unexpectedByte(UInt8(ascii: "2"))), ("{a:1}", .unexpectedByte(UInt8(ascii: "a"))),
      ("{\"a\":1,}", .unexpectedByte(UInt8(ascii: "}"))),
      ("{\"a\" 1}", .unexpectedByte(UInt8(ascii: "1"))),
      ("'x'", .unexpectedByte(UInt8(ascii: "'"))), ("tru", .unexpectedEnd),
      ("True", .unexpectedByte(UInt8(ascii: "T"))), ("nul", .nullInside), ("null", .nullInside),
      ("[null]", .nullInside), ("1 x", .trailingBytes), ("{}{}", .trailingBytes),
      ("1.0", .fraction), ("1e3", .fraction), ("1E3", .fraction), ("01", .leadingZero),
      ("-01", .leadingZero), ("-", .unexpectedEnd), ("+1", .unexpectedByte(UInt8(ascii: "+"))),
      (".5", .unexpectedByte(UInt8(ascii: "."))), ("NaN", .unexpectedByte(UInt8(ascii: "N"))),
      ("0x1", .trailingBytes), ("9223372036854775808", .numberTooLarge),
      ("-9223372036854775809", .numberTooLarge), (#""\x""#, .badEscape), (#""\u12""#, .badEscape),
      (#""\u12G4""#, .badEscape), (#""\ud800""#, .loneSurrogate),
      (#""\udc00""#, .loneSurrogate), (#""\ud800\u0041""#, .loneSurrogate),
      (#""\ud800x""#, .loneSurrogate), ("\"a\tb\"", .controlCharacter),
      ("\"a\nb\"", .controlCharacter), ("\"\u{0}\"", .controlCharacter),
      (#"{"a":1,"a":2}"#, .repeatedName("a")), (#"{"a":1,"\u0061":2}"#, .repeatedName("a")),
      ("\u{FEFF}1", .unexpectedByte(0xEF)), ("/*x*/1", .unexpectedByte(UInt8(ascii: "/"))),
    ])
  func refused(text: String, kind: JSONFault.Kind) {
    #expect(fault(Array(text.utf8)) == kind)
  }

  @Test(
    "bytes that are no UTF-8 are refused",
    arguments: [
      [0x80], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFF],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    let quote = [UInt8(ascii: "\"")]
    #expect(fault(quote + bytes + quote) == .notUTF8)
    #expect(fault(quote + Array(#"\n"#.utf8) + bytes + quote) == .notUTF8)
  }

  @Test("what ends or spoils a text is seen at any place in it", arguments: 0..<20)
  func anyPlace(place: Int) throws {
    let before = String(repeating: "~", count: place)
    let quote = [UInt8(ascii: "\"")]
    for after in ["", "abcdefghijklmnopqrstu"] {
      #expect(try scanned("\"\(before)\"") == .text(before))
      #expect(fault(Array("\"\(before)\"\(after)x".utf8)) == .trailingBytes)
      #expect(try scanned("\"\(before)\\n\(after)\"") == .text(before + "\n" + after))
      #expect(try scanned("\"\(before)ữ\(after)\"") == .text(before + "ữ" + after))
      for control: UInt8 in [0x00, 0x01, 0x1F] {
        let spoiled = quote + Array(before.utf8) + [control] + Array(after.utf8) + quote
        #expect(fault(spoiled) == .controlCharacter)
      }
      let cut = quote + Array(before.utf8) + [0xE1, 0xBB] + Array(after.utf8) + quote
      #expect(fault(cut) == .notUTF8)
    }
  }

  @Test("a name that stands twice is seen, however it is spelled and whatever stands between")
  func repeatedNames() {
    let others = (0..<14).map { "\"n\($0)\":0," }.joined()
    for (first, second) in [("a", #"\u0061"#), (#"\u0061"#, "a"), ("ệ", "e\u{0323}\u{0302}")] {
      #expect(fault(Array("{\"\(first)\":1,\(others)\"\(second)\":2}".utf8)) != nil)
      #expect(fault(Array("{\"\(first)\":1,\"\(second)\":2}".utf8)) != nil)
    }
    #expect(fault(Array("{\(others)\"n14\":0}".utf8)) == nil)
  }

  @Test("nesting ends at the limit, also where nobody reads the value")
  func depth() throws {
    let limit = JSONScanner.depthLimit
    let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(throws: Never.self) { try scanned(deepest) }
    #expect(fault(Array(("[" + deepest + "]").utf8)) == .tooDeep)
    #expect(fault([UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == .tooDeep)
  }

  @Test("what is written is read back, and the toolchain's decoder reads the same")
  func oracle() throws {
    var random = Seeded(1)
    for _ in 0..<2000 {
      let value = Value.object(["value": randomValue(&random)])
      let bytes = written(value)
      #expect(try scanned(bytes) == value)
      #expect(try JSONDecoder().decode(Decoded.self, from: Data(bytes)).value == value)
    }
  }

  @Test("what the scanner accepts of spoiled text, the decoder reads the same way")
  func spoiled() throws {
    var random = Seeded(2)
    var accepted = 0
    for _ in 0..<20_000 {
      var bytes = written(.object(["value": randomValue(&random)]))
      for _ in 0...Int.random(in: 0..<2, using: &random) { spoil(&bytes, &random) }
      guard let value = try? scanned(bytes), value.members != nil else { continue }
      accepted += 1
      let decoded = try? JSONDecoder().decode(Decoded.self, from: Data(bytes)).value
      #expect(decoded == value, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(accepted > 1000)
  }
}

/// Changes, drops, doubles or adds a byte.
func spoil(_ bytes: inout [UInt8], _ random: inout Seeded) {
  guard !bytes.isEmpty else { return }
  let place = Int.random(in: 0..<bytes.count, using: &random)
  switch Int.random(in: 0..<4, using: &random) {
  case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
  case 1: bytes.remove(at: place)
  case 2: bytes.insert(bytes[place], at: place)
  default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
  }
}
