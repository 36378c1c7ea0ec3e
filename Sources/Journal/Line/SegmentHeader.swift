import Record

/// The first line of each segment of a journal.
struct SegmentHeader: Hashable, Sendable {
  let store: StoreIdentity
  let device: DeviceID
  /// The Ed25519 public key of the device, 32 bytes.
  let publicKey: [UInt8]
  /// From 1, with no gap.
  let segment: UInt32
  /// The month, `2026-11`, in which the segment was begun, as the device claimed it: the segment
  /// closes with it.
  let month: String
  /// The SHA-256 of the last line of the segment before; nil in the first one.
  let previous: [UInt8]?

  func encoded() -> [UInt8] {
    Line.sealed { line in
      line.member("v", Line.majorVersion)
      line.member("store", store.id)
      line.member("commune", store.commune)
      line.member("demo") { $0.value(.bool(store.isDemo)) }
      line.member("dev", device.text)
      line.member("key", Hex.text(publicKey))
      line.member("seg", UInt64(segment))
      line.member("month", month)
      line.member("prev", previous.map(Hex.text) ?? "")
    }
  }

  /// Reads a header line, without its newline, its checksum being checked first. Members of newer
  /// minor versions are passed over.
  init(line: UnsafeBufferPointer<UInt8>) throws(LineFault) {
    guard Line.isSound(line) else { throw .sum }
    var parts = Parts()
    do throws(JSONFault) {
      var scanner = JSONScanner(line)
      try scanner.object { scanner, name throws(JSONFault) in
        try parts.read(name, from: &scanner)
      }
      try scanner.end()
    } catch {
      if let version = parts.version, version > Line.majorVersion { throw .newerFormat(version) }
      throw .syntax(error)
    }
    try self.init(parts)
  }

  private init(_ parts: Parts) throws(LineFault) {
    guard let version = parts.version else { throw .badHeader("v") }
    guard version <= Line.majorVersion else { throw .newerFormat(version) }
    guard let store = parts.texts["store"], !store.isEmpty else { throw .badHeader("store") }
    guard let commune = parts.texts["commune"] else { throw .badHeader("commune") }
    guard let isDemo = parts.isDemo else { throw .badHeader("demo") }
    guard let device = parts.texts["dev"].flatMap({ DeviceID($0) }) else { throw .badHeader("dev") }
    guard let key = parts.texts["key"].flatMap({ Hex.bytes($0.utf8) }), key.count == 32 else {
      throw .badHeader("key")
    }
    guard let segment = parts.segment.flatMap(UInt32.init(exactly:)), segment > 0 else {
      throw .badHeader("seg")
    }
    guard let month = parts.texts["month"] else { throw .badHeader("month") }
    guard let previous = parts.texts["prev"].flatMap({ Hex.bytes($0.utf8) }),
      previous.count == (segment == 1 ? 0 : 32)
    else { throw .badHeader("prev") }
    self.init(
      store: StoreIdentity(id: store, commune: commune, isDemo: isDemo), device: device,
      publicKey: key, segment: segment, month: month,
      previous: previous.isEmpty ? nil : previous)
  }

  init(
    store: StoreIdentity, device: DeviceID, publicKey: [UInt8], segment: UInt32, month: String,
    previous: [UInt8]?
  ) {
    self.store = store
    self.device = device
    self.publicKey = publicKey
    self.segment = segment
    self.month = month
    self.previous = previous
  }
}

private struct Parts {
  var version: UInt64?
  var isDemo: Bool?
  var segment: UInt64?
  var texts: [String: String] = [:]

  mutating func read(_ name: JSONText, from scanner: inout JSONScanner) throws(JSONFault) {
    switch name {
    case "v": version = try scanner.natural(name.text)
    case "demo": isDemo = try scanner.bool()
    case "seg": segment = try scanner.natural(name.text)
    case "store", "commune", "dev", "key", "month", "prev":
      texts[name.text] = try scanner.string()
    default: try scanner.skip()
    }
  }
}
