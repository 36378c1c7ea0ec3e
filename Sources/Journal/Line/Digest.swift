import Cnettle
import Csodium

/// Lowercase hexadecimal text.
enum Hex {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in bytes {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 0x0F)])
    }
    return String(decoding: result, as: UTF8.self)
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
    digits.count == 64 && digits.allSatisfy { digit($0) != nil }
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
    var result = [UInt8](repeating: 0, count: sumLength)
    crypto_generichash(&result, sumLength, bytes.baseAddress, UInt64(bytes.count), nil, 0)
    return result
  }

  static func sum(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer { sum($0) } }
}
