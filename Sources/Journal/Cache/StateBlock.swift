import Record

/// The merged state of one record in compact form. Its kind and id are its key.
enum StateBlock {
  static func encoded(_ state: RecordState) -> [UInt8] {
    var origins: [Origin] = []
    var writer = BlockWriter()
    var fields = BlockWriter()
    fields.bytes.reserveCapacity(32 * state.fields.count)
    fields.number(state.fields.count)
    for field in state.fields {
      fields.text(field.name)
      let heads = field.heads
      fields.number(heads.count)
      for head in heads {
        let place = origins.firstIndex { $0 === head.origin } ?? origins.count
        if place == origins.count { origins.append(head.origin) }
        fields.number(place)
        fields.value(head.value)
      }
    }
    writer.number(origins.count)
    for origin in origins {
      writer.number(origin.stamp.order)
      writer.text(origin.stamp.device.text)
      writer.text(origin.author)
      writer.text(origin.claimedTime)
    }
    return writer.bytes + fields.bytes
  }

  static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, of record: RecordID
  ) throws(CacheDamage) -> RecordState {
    var reader = BlockReader(bytes)
    var origins: [Origin] = []
    for _ in 0..<(try reader.count()) {
      let stamp = Stamp(order: try reader.natural(), device: try reader.device())
      origins.append(
        Origin(stamp: stamp, author: try reader.text(), claimedTime: try reader.text()))
    }
    let count = try reader.count()
    var fields: [FieldState] = []
    fields.reserveCapacity(count)
    for _ in 0..<count { fields.append(try field(&reader, origins)) }
    return RecordState(record: record, fields: fields)
  }

  private static func field(
    _ reader: inout BlockReader, _ origins: [Origin]
  ) throws(CacheDamage) -> FieldState {
    let name = try reader.text()
    let count = try reader.count()
    guard count > 0 else { throw CacheDamage() }
    let first = try head(&reader, origins)
    // Nearly always the only one.
    guard count > 1 else { return FieldState(name: name, first: first) }
    var heads = [first]
    for _ in 1..<count { heads.append(try head(&reader, origins)) }
    guard let field = FieldState(name: name, heads: heads) else { throw CacheDamage() }
    return field
  }

  private static func head(
    _ reader: inout BlockReader, _ origins: [Origin]
  ) throws(CacheDamage) -> Head {
    let place = try reader.int()
    guard place < origins.count else { throw CacheDamage() }
    return Head(origin: origins[place], value: try reader.value())
  }
}
