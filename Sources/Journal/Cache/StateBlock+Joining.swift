import Record

/// A block to which a change adds fields that it has not: nothing of it is built. So a promise gets
/// its result, and a petition its answer.
extension StateBlock {
  /// The state of a record after a change that replaces nothing; nil where the record has one of its
  /// fields already or is deleted, so that there is something to merge.
  static func joined(
    _ former: UnsafeBufferPointer<UInt8>, with change: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> [UInt8]? {
    var (old, new) = (try FieldWalk(former), try FieldWalk(change))
    var writer = BlockWriter()
    writer.bytes.reserveCapacity(former.count + change.count)
    writer.number(old.originCount + new.originCount)
    writer.bytes.append(contentsOf: old.origins)
    writer.bytes.append(contentsOf: new.origins)
    writer.number(old.count + new.count)
    var added = try new.next()
    while let field = try old.next() {
      guard !field.name.isSame(as: RecordState.deletionField) else { return nil }
      while let next = added {
        let order = next.name.comparison(with: field.name)
        guard order != 0 else { return nil }
        guard order < 0 else { break }
        try writer.field(next, originsFrom: old.originCount)
        added = try new.next()
      }
      writer.bytes.append(contentsOf: field.whole)
    }
    while let next = added {
      try writer.field(next, originsFrom: old.originCount)
      added = try new.next()
    }
    return writer.bytes
  }
}

/// The values that the fields of a block show, where they lie: good for as long as its bytes.
struct BlockValues {
  private var fields: [(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>)] = []

  init(of block: UnsafeBufferPointer<UInt8>) throws(CacheDamage) {
    var walk = try FieldWalk(block)
    fields.reserveCapacity(walk.count)
    while let field = try walk.next() { fields.append((field.name, try field.shown)) }
  }

  func hasAny(of names: [String]) -> Bool { names.contains { bytes(of: $0) != nil } }

  /// Nil for a field that is not there.
  private func bytes(of name: String) -> UnsafeBufferPointer<UInt8>? {
    fields.first { $0.name.isSame(as: name) }?.value
  }

  /// Nil for a field that is cleared or not there.
  subscript(name: String) -> Value? {
    get throws(CacheDamage) {
      guard let bytes = bytes(of: name) else { return nil }
      var reader = BlockReader(bytes)
      return try reader.value()
    }
  }

  /// The values of these fields, written one after the other as `BlockWriter.value` writes them.
  func written(of names: [String]) -> [UInt8] {
    var writer = BlockWriter()
    for name in names {
      if let bytes = bytes(of: name) {
        writer.bytes.append(contentsOf: bytes)
      } else {
        writer.value(Value?.none)
      }
    }
    return writer.bytes
  }
}

/// Walks over the fields of a block where they lie.
private struct FieldWalk {
  struct Field {
    let name: UnsafeBufferPointer<UInt8>
    /// How many values, and each with the place of its origin, the one that shows first.
    let heads: UnsafeBufferPointer<UInt8>
    /// The name and the heads.
    let whole: UnsafeBufferPointer<UInt8>
  }

  let originCount: Int
  let origins: UnsafeBufferPointer<UInt8>
  /// How many fields there are.
  let count: Int
  private let block: UnsafeBufferPointer<UInt8>
  private var reader: BlockReader
  private var left: Int

  init(_ block: UnsafeBufferPointer<UInt8>) throws(CacheDamage) {
    self.block = block
    reader = BlockReader(block)
    originCount = try reader.count()
    let start = reader.offset
    for _ in 0..<originCount {
      _ = try reader.natural()
      for _ in 0..<3 { _ = try reader.data() }
    }
    origins = UnsafeBufferPointer(rebasing: block[start..<reader.offset])
    count = try reader.count()
    left = count
  }

  mutating func next() throws(CacheDamage) -> Field? {
    guard left > 0 else { return nil }
    left -= 1
    let start = reader.offset
    let name = try reader.data()
    let heads = reader.offset
    for _ in 0..<(try reader.count()) {
      _ = try reader.int()
      try reader.passValue()
    }
    return Field(
      name: name, heads: UnsafeBufferPointer(rebasing: block[heads..<reader.offset]),
      whole: UnsafeBufferPointer(rebasing: block[start..<reader.offset]))
  }
}

extension FieldWalk.Field {
  /// Calls `body` with the place of the origin and the value of each head.
  fileprivate func forEachHead(
    _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(CacheDamage) {
    var reader = BlockReader(heads)
    for _ in 0..<(try reader.count()) {
      let origin = try reader.int()
      let start = reader.offset
      try reader.passValue()
      body(origin, UnsafeBufferPointer(rebasing: heads[start..<reader.offset]))
    }
  }

  fileprivate var shown: UnsafeBufferPointer<UInt8> {
    get throws(CacheDamage) {
      var first: UnsafeBufferPointer<UInt8>?
      try forEachHead { if first == nil { first = $1 } }
      guard let first else { throw CacheDamage() }
      return first
    }
  }
}

extension BlockWriter {
  /// Writes a field whose origins come behind so many others.
  fileprivate mutating func field(
    _ field: FieldWalk.Field, originsFrom first: Int
  ) throws(CacheDamage) {
    data(field.name)
    var reader = BlockReader(field.heads)
    number(try reader.count())
    try field.forEachHead { origin, value in
      number(origin + first)
      bytes.append(contentsOf: value)
    }
  }
}
