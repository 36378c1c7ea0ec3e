package import Record

/// What is wrong with one line of a journal.
package enum LineFault: Error, Hashable, Sendable {
  /// Its bytes are not those that were written: the checksum at its end does not fit.
  case sum
  /// It does not follow the line before it: that line, or this one, is not the one written.
  case chain
  /// It does not end: the file stops within it.
  case unterminated
  case syntax(JSONFault)
  /// Written by a newer major version of the format.
  case newerFormat(UInt64)
  /// It says that another device wrote it.
  case otherDevice(String)
  /// It belongs to another store, or to a demo store where a real one is expected, or the reverse.
  case otherStore(String)
  case number(expected: UInt64, found: UInt64)
  /// Its order does not rise above that of the line before.
  case orderNotRising
  case entry(EntryFault)
  /// A kind or an id that is empty or holds other than visible ASCII.
  case badRecordID(RecordID)
  /// Anything else that a header must say: which member.
  case badHeader(String)
}

/// What all lines of format 1 have in common: a JSON object on one line, whose last member `sum`
/// is the BLAKE2b-128 of all bytes before `,"sum"`.
enum Line {
  static let majorVersion: UInt64 = 1
  static let newline = UInt8(ascii: "\n")
  private static let sumOpening = Array(#","sum":""#.utf8)
  private static let sumClosing = Array(#""}"#.utf8)
  /// Room for nearly every line.
  private static let usualLength = 1024
  private static let tailLength = 8 + 2 * Digest.sumLength + 2

  /// Closes `writer`'s open object with its checksum; the newline included.
  static func sealed(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.bytes.reserveCapacity(usualLength)
    writer.object(members)
    writer.bytes.removeLast()
    let sum = Digest.sum(writer.bytes)
    writer.bytes += sumOpening
    writer.bytes += Hex.digits(of: sum)
    writer.bytes += sumClosing
    writer.bytes.append(newline)
    return writer.bytes
  }

  /// Whether the checksum of a line fits the bytes before it. `line` is without its newline.
  static func isSound(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = line.count - tailLength
    guard end > 0,
      line[end..<(end + sumOpening.count)].elementsEqual(sumOpening),
      line.suffix(sumClosing.count).elementsEqual(sumClosing)
    else { return false }
    let covered = UnsafeBufferPointer(rebasing: line[..<end])
    let digits = UnsafeBufferPointer(
      rebasing: line[(end + sumOpening.count)..<(line.count - sumClosing.count)])
    return Digest.withSum(of: covered) { Hex.matches(digits, $0) }
  }

  /// Whether a line breaks off before its checksum is whole, as a power cut leaves it.
  static func breaksOff(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = line.count - tailLength
    let hasSum = end > 0 && line[end..<(end + sumOpening.count)].elementsEqual(sumOpening)
    return !hasSum && !line.suffix(sumClosing.count).elementsEqual(sumClosing)
  }

  /// The major version, which comes first in every line of every version.
  static func version(_ scanner: inout JSONScanner) throws(JSONFault) -> UInt64 {
    try scanner.natural("v")
  }
}

extension JSONScanner {
  mutating func natural(_ name: String) throws(JSONFault) -> UInt64 {
    guard let number = UInt64(exactly: try integer()) else { throw fault(.wrongType(name)) }
    return number
  }
}

extension Line {
  /// The text members of a small file that is one line; nil when its bytes are not those written.
  static func texts(_ bytes: [UInt8]) -> [String: String]? {
    guard bytes.last == newline else { return nil }
    return bytes.dropLast().withUnsafeBufferPointer { line in
      var texts: [String: String] = [:]
      guard isSound(line) else { return nil }
      do throws(JSONFault) {
        var scanner = JSONScanner(line)
        try scanner.object { scanner, name throws(JSONFault) in
          if try scanner.peek() == UInt8(ascii: "\"") {
            texts[name.text] = try scanner.string()
          } else {
            try scanner.skip()
          }
        }
        try scanner.end()
        return texts
      } catch {
        return nil
      }
    }
  }
}
