import Cnettle
import Csodium

/// Lowercase hexadecimal text.
enum Hex {
  static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: digits(of: bytes), as: UTF8.self)
  }

  static func digits(of bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      result.append(digit(of: byte >> 4))
      result.append(digit(of: byte & 0x0F))
    }
    return result
  }

  /// The digit of a number below 16.
  private static func digit(of nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") &+ nibble : UInt8(ascii: "a") &- 10 &+ nibble
  }

  /// Whether `digits` are those of `bytes`.
  static func matches(
    _ digits: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard digits.count == 2 * bytes.count else { return false }
    var difference: UInt8 = 0
    for place in 0..<bytes.count {
      difference |= digits[2 * place] ^ digit(of: bytes[place] >> 4)
      difference |= digits[2 * place + 1] ^ digit(of: bytes[place] & 0x0F)
    }
    return difference == 0
  }

  static func digit(_ byte: UInt8, lowercaseOnly: Bool = true) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"):
      lowercaseOnly ? nil : byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Whether these are the digits of a SHA-256.
  static func isHash(_ digits: UnsafeBufferPointer<UInt8>) -> Bool {
    guard digits.count == 64 else { return false }
    for digit in digits where digit &- UInt8(ascii: "0") > 9 && digit &- UInt8(ascii: "a") > 5 {
      return false
    }
    return true
  }

  /// Nil unless `text` is an even number of lowercase digits.
  static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count.isMultiple(of: 2) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 2)
    var high: UInt8?
    for byte in text {
      guard let digit = digit(byte) else { return nil }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return result
  }
}

/// The SHA-256 of a file's bytes, as `sha256sum` prints it.
package func sha256Text(_ bytes: [UInt8]) -> String { Hex.text(Digest.chain(bytes)) }

/// The two digests of the journal. SHA-256 is by nettle, which uses the processor's own instructions
/// for it: reading all journals took a fifth longer with that of libsodium.
enum Digest {
  /// libsodium must be set up once before its first use; failing means that the system gives no
  /// randomness at all.
  static let isReady = sodium_init() >= 0

  /// SHA-256, which chains one line to the next: it can be checked with `sha256sum`.
  static func chain(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
    nettle_sha256_digest(&context, result.count, &result)
    return result
  }

  static func chain(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer { chain($0) } }

  static let sumLength = 16

  /// BLAKE2b of 128 bits, by which a line, or a block of the cache, vouches for its own bytes.
  static func sum(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    withSum(of: bytes) { Array($0) }
  }

  /// The same where it is only looked at, as for every line read.
  static func withSum<Result>(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: sumLength) { sum in
      sum.initialize(repeating: 0)
      if let start = sum.baseAddress {
        crypto_generichash(start, sumLength, bytes.baseAddress, UInt64(bytes.count), nil, 0)
      }
      return body(UnsafeBufferPointer(sum))
    }
  }

  static func sum(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer { sum($0) } }
}
