import Record

/// Who this device is in one store: its name there and its key pair.
struct DeviceIdentity: Hashable, Sendable {
  let device: DeviceID
  /// Ed25519, 32 bytes.
  let publicKey: [UInt8]
  /// Ed25519 as libsodium keeps it, 64 bytes.
  let secretKey: [UInt8]
}

/// What this device last wrote into a journal, noted outside the store.
struct WrittenHead: Hashable, Sendable {
  let number: UInt64
  let hash: [UInt8]
}

/// The folder outside all stores where this device keeps who it is, one file a store and place.
///
/// An identity counts only on the machine that made it, and for the store at the path where it was
/// made: a store that was copied or moved finds none and starts a new journal, so that no two
/// copies ever go on under one name.
package struct DeviceFolder: Sendable {
  private let path: String
  private let machine: [UInt8]
  private let files: any FileLayer

  /// `machine` is whatever tells this machine from others, such as `/etc/machine-id`.
  package init(path: String, machine: [UInt8], files: any FileLayer) {
    self.path = path
    self.machine = machine
    self.files = files
  }

  enum Finding {
    case none
    case unusable(NewDeviceReason)
    case found(DeviceIdentity)
  }

  private func file(_ store: StoreIdentity, at place: String, _ suffix: String) -> String {
    let name = Hex.text(Digest.chain(Array(place.utf8)).prefix(8))
    return "\(path)/\(store.id)/\(name).\(suffix)"
  }

  /// The PINs of people who sign in on this device for the store.
  package func pins(of store: StoreIdentity) -> String { "\(path)/\(store.id)/pins" }

  /// What people have set for themselves on this device for the store.
  package func settings(of store: StoreIdentity) -> String { "\(path)/\(store.id)/settings" }

  func identity(for store: StoreIdentity, at place: String) throws(FileError) -> Finding {
    guard let bytes = try files.contents(file(store, at: place, "device")) else { return .none }
    guard let kept = KeptIdentity(bytes) else { return .unusable(.identityUnreadable) }
    guard kept.machine == machineMark(for: store) else { return .unusable(.otherMachine) }
    return .found(kept.identity)
  }

  func keep(
    _ identity: DeviceIdentity, for store: StoreIdentity, at place: String
  ) throws(FileError) {
    try files.makeDirectory("\(path)/\(store.id)")
    let kept = KeptIdentity(identity: identity, machine: machineMark(for: store))
    try files.replace(file(store, at: place, "device"), with: kept.encoded)
  }

  /// The machine is kept as a digest, which says nothing elsewhere.
  private func machineMark(for store: StoreIdentity) -> String {
    Hex.text(Digest.chain(Array(store.id.utf8) + machine))
  }

  /// What was last noted; nil when nothing can be read.
  func writtenHead(for store: StoreIdentity, at place: String) throws(FileError) -> WrittenHead? {
    let path = file(store, at: place, "written")
    let notes: [UInt8]
    do throws(FileError) {
      // The last note is enough, however long the device was at work.
      let size = try files.size(path)
      let count = min(size, 512)
      notes = try files.read(path, offset: size - count, count: count)
    } catch {
      guard error.cause == .missing else { throw error }
      return nil
    }
    return notes.split(separator: Line.newline).last { WrittenHead($0) != nil }
      .flatMap(WrittenHead.init)
  }

  /// Begins the notes of what is written, with the last one alone.
  func beginNotes(
    _ last: WrittenHead?, for store: StoreIdentity, at place: String
  ) throws(FileError) -> FileHandle {
    let path = file(store, at: place, "written")
    try files.replace(path, with: last?.note ?? [])
    return try files.openToAppend(path, creating: false)
  }
}

extension WrittenHead {
  /// A note is appended and never synced: after a power cut an older one, which claims less, is as
  /// good. It outlives the end of the program by any signal.
  var note: [UInt8] { Array("\(number) \(Hex.text(hash))\n".utf8) }

  fileprivate init?(_ note: ArraySlice<UInt8>) {
    let parts = note.split(separator: UInt8(ascii: " "))
    guard parts.count == 2, let number = UInt64(String(decoding: parts[0], as: UTF8.self)),
      let hash = Hex.bytes(parts[1]), hash.count == 32
    else { return nil }
    self.init(number: number, hash: hash)
  }
}

/// The file of one identity: one line, with its checksum.
private struct KeptIdentity {
  let identity: DeviceIdentity
  let machine: String

  init(identity: DeviceIdentity, machine: String) {
    self.identity = identity
    self.machine = machine
  }

  var encoded: [UInt8] {
    Line.sealed { line in
      line.member("v", Line.majorVersion)
      line.member("dev", identity.device.text)
      line.member("machine", machine)
      line.member("key", Hex.text(identity.publicKey))
      line.member("secret", Hex.text(identity.secretKey))
    }
  }

  init?(_ bytes: [UInt8]) {
    guard let texts = Line.texts(bytes), let device = texts["dev"].flatMap({ DeviceID($0) }),
      let machine = texts["machine"],
      let publicKey = texts["key"].flatMap({ Hex.bytes($0.utf8) }), publicKey.count == 32,
      let secretKey = texts["secret"].flatMap({ Hex.bytes($0.utf8) }), secretKey.count == 64
    else { return nil }
    self.init(
      identity: DeviceIdentity(device: device, publicKey: publicKey, secretKey: secretKey),
      machine: machine)
  }
}
