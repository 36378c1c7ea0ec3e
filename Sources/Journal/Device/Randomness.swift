import Csodium
import Record

/// Where keys and names come from. Tests put a seeded one in its place.
package struct Randomness: Sendable {
  package let bytes: @Sendable (Int) -> [UInt8]

  package init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

  package static let system = Randomness { count in
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}

extension DeviceIdentity {
  /// A new device: 8 characters of Crockford's base 32, as in a ULID, and a key pair.
  static func new(_ randomness: Randomness) -> DeviceIdentity? {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    let name = randomness.bytes(8).map { alphabet[Int($0 & 31)] }
    guard let device = DeviceID(String(decoding: name, as: UTF8.self)) else { return nil }
    var publicKey = [UInt8](repeating: 0, count: 32)
    var secretKey = [UInt8](repeating: 0, count: 64)
    guard crypto_sign_seed_keypair(&publicKey, &secretKey, randomness.bytes(32)) == 0 else {
      return nil
    }
    return DeviceIdentity(device: device, publicKey: publicKey, secretKey: secretKey)
  }
}
