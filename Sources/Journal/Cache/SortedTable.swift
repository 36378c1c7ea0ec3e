import Csodium
import Synchronization

/// A file of blocks sorted by key, read where it lies: finding a key touches a few pages, however
/// large the file. Each block and the directory vouch for their own bytes.
///
/// Layout, numbers in little endian: magic (8 bytes), signature (16); for each block the length of
/// key and block (4 each), the SipHash-2-4 of the key, combined by XOR with the lengths (8), and of the block (8), key, block;
/// the directory, the place of each block (8 each); its place and count (8 each), and the
/// BLAKE2b-128 of the signature and of those of directory, place and count by pieces. A key vouches for itself too, lest a
/// search that passes a spoiled one should find nothing where something is.
final class SortedTable: Sendable {
  static let magic = Array("DHCACHE3".utf8)
  static let blockHeaderLength = 24
  fileprivate static let headerLength = 8 + Digest.sumLength
  private static let footerLength = 16 + Digest.sumLength

  private let file: any FileBytes
  private let directory: Int
  let count: Int
  /// The block last found to be sound: what is looked up before it changes is not summed twice.
  private let lastSound = Atomic(-1)

  /// Nil unless the file is whole and bears the signature.
  init?(file: any FileBytes, signature: [UInt8]) {
    let bytes = file.bytes
    guard bytes.count >= Self.headerLength + Self.footerLength,
      bytes.prefix(Self.magic.count).elementsEqual(Self.magic),
      bytes[Self.magic.count..<Self.headerLength].elementsEqual(signature)
    else { return nil }
    let footer = bytes.count - Self.footerLength
    let directory = bytes.littleEndian(at: footer)
    let count = bytes.littleEndian(at: footer + 8)
    guard directory >= UInt64(Self.headerLength), directory <= UInt64(footer),
      count == (UInt64(footer) - directory) / 8, (UInt64(footer) - directory).isMultiple(of: 8),
      Self.sum(signature, UnsafeBufferPointer(rebasing: bytes[Int(directory)..<(footer + 16)]))
        .elementsEqual(bytes[(footer + 16)...])
    else { return nil }
    self.file = file
    self.directory = Int(directory)
    self.count = Int(count)
  }

  /// How long the pieces are in which a table is written and its directory summed.
  fileprivate static let pieceLength = 1 << 18

  static func sum(_ signature: [UInt8], _ rest: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let starts = stride(from: 0, to: rest.count, by: pieceLength)
    return Digest.sum(
      starts.reduce(signature) { sums, start in
        let piece = rest[start..<min(start + pieceLength, rest.count)]
        return sums + Digest.sum(UnsafeBufferPointer(rebasing: piece))
      })
  }

  struct Place {
    let key: UnsafeBufferPointer<UInt8>
    let block: UnsafeBufferPointer<UInt8>
    fileprivate let blockSum: UInt64
  }

  /// The key and block at a place in the order of keys, within this object's lifetime only.
  private func place(_ index: Int) throws(CacheDamage) -> Place {
    let bytes = file.bytes
    let start = bytes.littleEndian(at: directory + 8 * index)
    guard start <= UInt64(directory - Self.blockHeaderLength) else { throw CacheDamage() }
    let lengths = bytes.littleEndian(at: Int(start))
    let keyStart = Int(start) + Self.blockHeaderLength
    let blockStart = keyStart + Int(lengths & 0xFFFF_FFFF)
    let end = blockStart + Int(lengths >> 32)
    guard end <= directory else { throw CacheDamage() }
    let key = UnsafeBufferPointer(rebasing: bytes[keyStart..<blockStart])
    guard Digest.short(key) ^ lengths == bytes.littleEndian(at: Int(start) + 8) else {
      throw CacheDamage()
    }
    return Place(
      key: key, block: UnsafeBufferPointer(rebasing: bytes[blockStart..<end]),
      blockSum: bytes.littleEndian(at: Int(start) + 16))
  }

  /// The first place whose key is not below `key`, and whether it is that key.
  private func search(_ key: String) throws(CacheDamage) -> (index: Int, isFound: Bool) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let order = try place(middle).key.comparison(with: key)
      if order == 0 { return (middle, true) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }

  /// Calls `body` with the block of `key`; nil when there is none.
  func read<Result>(
    _ key: String, _ body: (UnsafeBufferPointer<UInt8>) throws(CacheDamage) -> Result
  ) throws(CacheDamage) -> Result? {
    let last = lastSound.load(ordering: .relaxed)
    if last >= 0, try place(last).key.comparison(with: key) == 0 {
      return try body(place(last).block)
    }
    let (index, isFound) = try search(key)
    return isFound ? try body(checked(index).block) : nil
  }

  /// Calls `body` with keys and blocks, the keys beginning with `prefix`, in the order of keys.
  ///
  /// - Parameter first: the key to begin with, and `end`: that to end before; nil for all.
  func forEach(
    prefix: String, from first: String? = nil, before end: String? = nil,
    _ body: (Place) throws(CacheDamage) -> Void
  ) throws(CacheDamage) {
    var index = try search(first.map { max($0, prefix) } ?? prefix).index
    while index < count {
      let place = try checked(index)
      guard place.key.begins(with: prefix), end.map({ place.key.comparison(with: $0) < 0 }) ?? true
      else { return }
      try body(place)
      index += 1
    }
  }

  /// The key with as many keys of a section before it as from it on; nil of less than `least` keys.
  func middle(ofSection section: String, least: Int) throws(CacheDamage) -> [UInt8]? {
    let (first, end) = (try search(section).index, try search(Self.end(of: section)).index)
    return end - first < least ? nil : Array(try place((first + end) / 2).key)
  }

  /// Beyond all keys of a section: names are visible ASCII.
  private static func end(of section: String) -> String { section + "\u{7F}" }

  /// The beginnings of the keys up to the first control character, rising.
  var sections: [String] {
    get throws(CacheDamage) {
      var sections: [String] = []
      var index = 0
      while index < count {
        let key = try place(index).key
        let end = key.firstIndex { $0 < 0x20 }.map { $0 + 1 } ?? key.count
        let section = String(
          decoding: UnsafeBufferPointer(rebasing: key[..<end]), as: UTF8.self)
        sections.append(section)
        index = max(index + 1, try search(Self.end(of: section)).index)
      }
      return sections
    }
  }

  private func checked(_ index: Int) throws(CacheDamage) -> Place {
    let place = try place(index)
    if lastSound.load(ordering: .relaxed) == index { return place }
    guard Digest.short(place.block) == place.blockSum else { throw CacheDamage() }
    lastSound.store(index, ordering: .relaxed)
    return place
  }
}

/// Writes the file of a `SortedTable`, a piece at a time, so that its size needs no memory.
struct SortedTableWriter {
  private let files: any FileLayer
  private let file: FileHandle
  private let signature: [UInt8]
  private var piece: [UInt8]
  /// How many bytes stand before the piece.
  private var written = 0
  /// The length of each block with all that stands before it: of hundreds of thousands, half the
  /// room of their places.
  private var lengths: [UInt32] = []

  init(to file: FileHandle, files: any FileLayer, signature: [UInt8]) {
    self.file = file
    self.files = files
    self.signature = signature
    piece = SortedTable.magic + signature
  }

  /// Adds a block; keys must come in rising order.
  mutating func add(
    key: UnsafeBufferPointer<UInt8>, block: UnsafeBufferPointer<UInt8>
  ) throws(FileError) {
    lengths.append(UInt32(SortedTable.blockHeaderLength + key.count + block.count))
    let both = UInt64(key.count) | UInt64(block.count) << 32
    piece.append(littleEndian: both)
    piece.append(littleEndian: Digest.short(key) ^ both)
    piece.append(littleEndian: Digest.short(block))
    piece.append(contentsOf: key)
    piece.append(contentsOf: block)
    if piece.count >= SortedTable.pieceLength { try flush() }
  }

  private mutating func flush() throws(FileError) {
    try files.append(all: piece, to: file)
    written += piece.count
    piece.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and syncs the file.
  mutating func finish() throws(FileError) {
    try flush()
    let directory = written
    var sums = signature
    var place = SortedTable.headerLength
    for length in lengths {
      try addToDirectory(place, &sums)
      place += Int(length)
    }
    try addToDirectory(directory, &sums)
    try addToDirectory(lengths.count, &sums)
    if !piece.isEmpty { sums += Digest.sum(piece) }
    piece += Digest.sum(sums)
    try flush()
    try files.sync(file)
  }

  /// Numbers are eight bytes, so that pieces are full to the byte.
  private mutating func addToDirectory(_ number: Int, _ sums: inout [UInt8]) throws(FileError) {
    piece.append(littleEndian: UInt64(number))
    guard piece.count == SortedTable.pieceLength else { return }
    sums += Digest.sum(piece)
    try flush()
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes as a number. They must lie within.
  fileprivate func littleEndian(at offset: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: UInt64) {
    for byte in 0..<8 { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }
}

extension Digest {
  /// SipHash-2-4 under a fixed key: against accident only, where many small blocks are checked.
  fileprivate static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(crypto_shorthash_BYTES)) { result in
      guard let start = result.baseAddress else { return 0 }
      _ = crypto_shorthash(start, bytes.baseAddress, UInt64(bytes.count), shortKey)
      return result.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private static let shortKey = [UInt8](repeating: 0, count: Int(crypto_shorthash_KEYBYTES))
}
