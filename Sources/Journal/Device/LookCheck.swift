import Record

/// A line of who looked at what that cannot be relied on.
package struct LookFault: Hashable, Sendable {
  /// The path of the file from the store's folder.
  package let file: String
  package let line: Int
  /// A power cut left it so: nobody has touched it.
  package let isUnfinished: Bool
}

/// Reads every line of who looked at what, of all devices: each vouches for itself.
struct LookCheck {
  private(set) var looks = 0
  private(set) var faults: [LookFault] = []
  /// Files among them that are none; from the store's folder.
  private(set) var strayFiles: [String] = []

  init(of place: StorePlace) throws(FileError) {
    for name in try place.files.list(place.folder.looks).sorted() {
      guard let device = DeviceID(name) else {
        strayFiles.append("looks/\(name)")
        continue
      }
      for file in try place.files.list(place.folder.looks(of: device)).sorted() {
        guard file.hasSuffix(Self.ending) else {
          strayFiles.append("looks/\(name)/\(file)")
          continue
        }
        let bytes = try place.files.contents(place.folder.looks(of: device) + "/" + file) ?? []
        check(bytes, of: device, named: file)
      }
    }
  }

  private static let ending = ".jsonl"

  private mutating func check(_ bytes: [UInt8], of device: DeviceID, named file: String) {
    let lines = bytes.split(separator: Line.newline, omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() where !line.isEmpty {
      if Self.isWhole(Array(line), of: device, named: file) {
        looks += 1
      } else {
        faults.append(
          LookFault(
            file: "looks/\(device.text)/\(file)", line: place + 1,
            isUnfinished: line.withUnsafeBufferPointer { Line.breaksOff($0) }))
      }
    }
  }

  /// As it was written, by this device, in this month.
  private static func isWhole(_ line: [UInt8], of device: DeviceID, named file: String) -> Bool {
    guard let texts = Line.texts(line + [Line.newline]), let time = texts["at"] else {
      return false
    }
    return texts["dev"] == device.text && "\(time.prefix(7))\(ending)" == file
      && ["k", "id", "by"].allSatisfy { texts[$0] != nil }
  }
}
