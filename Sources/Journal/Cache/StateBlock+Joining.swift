import Record

/// A block to which a change adds fields that it has not: nothing of it is built. So a promise gets
/// its result, and a petition its answer.
extension StateBlock {
  /// The state of a record after a change that replaces nothing; nil where the record has one of its
  /// fields already or is deleted, so that there is something to merge.
  static func joined(
    _ former: UnsafeBufferPointer<UInt8>, with change: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> [UInt8]? {
    let (old, new) = (try Parts(former), try Parts(change))
    guard let fields = old.fields.joined(with: new.fields) else { return nil }
    var writer = BlockWriter()
    writer.bytes.reserveCapacity(former.count + change.count)
    writer.number(old.originCount + new.originCount)
    writer.bytes.append(contentsOf: old.origins)
    writer.bytes.append(contentsOf: new.origins)
    writer.number(fields.count)
    for field in fields {
      writer.data(field.name)
      writer.number(field.heads.count)
      for head in field.heads {
        writer.number(head.origin + (field.isNew ? old.originCount : 0))
        writer.bytes.append(contentsOf: head.value)
      }
    }
    return writer.bytes
  }

  /// The values that fields show; nil for one that is cleared or not there.
  static func values(
    of names: [String], in block: UnsafeBufferPointer<UInt8>
  ) throws(CacheDamage) -> [Value?] {
    let fields = try Parts(block).fields
    return try names.map { name throws(CacheDamage) in
      guard let head = fields.first(where: { $0.name.isSame(as: name) })?.heads.first
      else { return nil }
      var reader = BlockReader(head.value)
      return try reader.value()
    }
  }
}

/// A block taken apart: good for as long as its bytes.
private struct Parts {
  struct Field {
    let name: UnsafeBufferPointer<UInt8>
    /// The one that shows first.
    let heads: [(origin: Int, value: UnsafeBufferPointer<UInt8>)]
    var isNew = false
  }

  let originCount: Int
  let origins: UnsafeBufferPointer<UInt8>
  var fields: [Field] = []

  init(_ block: UnsafeBufferPointer<UInt8>) throws(CacheDamage) {
    var reader = BlockReader(block)
    originCount = try reader.count()
    let start = reader.offset
    for _ in 0..<originCount {
      _ = try reader.natural()
      for _ in 0..<3 { _ = try reader.data() }
    }
    origins = UnsafeBufferPointer(rebasing: block[start..<reader.offset])
    let count = try reader.count()
    fields.reserveCapacity(count)
    for _ in 0..<count {
      let name = try reader.data()
      var heads: [(origin: Int, value: UnsafeBufferPointer<UInt8>)] = []
      for _ in 0..<(try reader.count()) {
        let origin = try reader.int()
        let start = reader.offset
        try reader.passValue()
        heads.append((origin, UnsafeBufferPointer(rebasing: block[start..<reader.offset])))
      }
      fields.append(Field(name: name, heads: heads))
    }
  }
}

extension [Parts.Field] {
  /// Both, sorted by name; nil where they share a field, or where these concern a deletion.
  fileprivate func joined(with others: [Parts.Field]) -> [Parts.Field]? {
    guard !contains(where: { $0.name.isSame(as: RecordState.deletionField) }) else { return nil }
    var all = self
    for var field in others {
      let place = all.firstIndex { $0.name.comparison(with: field.name) >= 0 } ?? all.count
      if place < all.count, all[place].name.holdsSame(as: field.name) { return nil }
      field.isNew = true
      all.insert(field, at: place)
    }
    return all
  }
}
