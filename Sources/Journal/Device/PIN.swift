import Csodium

/// The short secret by which a person on a shared laptop shows who they are (Argon2id by
/// libsodium). It keeps colleagues apart; it does not protect the files.
package enum PIN {
  package enum Fault: Error, Hashable, Sendable {
    /// Not 4 to 12 digits.
    case notDigits
    /// The machine has not the memory that hashing takes (64 MB).
    case noMemory
  }

  /// A salted hash to be kept. Takes a tenth of a second and 64 MB for as long.
  package static func hash(_ pin: String) throws(Fault) -> String {
    guard (4...12).contains(pin.utf8.count), pin.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw .notDigits }
    guard Digest.isReady else { throw .noMemory }
    var result = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let failed = pin.withCString {
      crypto_pwhash_str(
        &result, $0, UInt64(pin.utf8.count), UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE),
        Int(crypto_pwhash_MEMLIMIT_INTERACTIVE))
    }
    guard failed == 0 else { throw .noMemory }
    return String(decoding: result.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether `hash` was made of `pin`.
  package static func verify(_ pin: String, against hash: String) -> Bool {
    guard Digest.isReady, hash.utf8.count < Int(crypto_pwhash_STRBYTES) else { return false }
    return hash.withCString { hash in
      pin.withCString { crypto_pwhash_str_verify(hash, $0, UInt64(pin.utf8.count)) == 0 }
    }
  }
}

/// The PIN hashes of people who sign in on this device, kept outside the store.
package struct PINFile: Sendable {
  private let texts: PersonalTexts

  package init(path: String, files: any FileLayer = LiveFiles()) {
    texts = PersonalTexts(path: path, files: files)
  }

  /// Hashes by person; empty where none was ever set. Throws `pinsDamaged` when the file is not as
  /// it was written: nobody is let in by damage.
  package func hashes() throws(JournalError) -> [String: String] {
    guard let hashes = try texts.all() else { throw .pinsDamaged }
    return hashes
  }

  /// Sets or, with nil, takes away the hash of a person.
  package func set(_ hash: String?, of person: String) throws(JournalError) {
    var hashes = try hashes()
    hashes[person] = hash
    try texts.replace(with: hashes)
  }
}
