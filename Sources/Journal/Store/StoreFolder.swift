package import Record

/// Where everything lies in the folder of a store.
struct StoreFolder: Hashable, Sendable {
  let path: String

  /// Which store this is: one line, written when the store is made.
  var identity: String { path + "/store.json" }
  var journals: String { path + "/journals" }
  var looks: String { path + "/looks" }
  /// What could not be read, kept for a person to look at.
  var aside: String { path + "/aside" }
  /// What concerns this place alone and never travels.
  var local: String { path + "/local" }
  var lock: String { local + "/lock" }
  var cache: String { local + "/cache" }
  var drafts: String { local + "/drafts" }

  func journal(of device: DeviceID) -> String { journals + "/" + device.text }

  /// Who looked at what, apart from the record.
  func looks(of device: DeviceID) -> String { looks + "/" + device.text }

  func segment(_ segment: SegmentID) -> String { path + "/" + segment.relativePath }
}

/// One file of one journal.
package struct SegmentID: Hashable, Comparable, Sendable {
  package let device: DeviceID
  /// From 1.
  package let number: UInt32

  package init(device: DeviceID, number: UInt32) {
    self.device = device
    self.number = number
  }

  /// `000001.jsonl`.
  static func fileName(_ number: UInt32) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".jsonl"
  }

  /// The number of a segment by its file's name; nil when it is no segment's name.
  static func number(ofFile name: String) -> UInt32? {
    guard let dot = name.firstIndex(of: "."), let number = UInt32(name[..<dot]), number > 0,
      name == fileName(number)
    else { return nil }
    return number
  }

  /// The path from the store's folder: `journals/K7Q2M9TA/000001.jsonl`.
  package var relativePath: String { "journals/\(device)/\(Self.fileName(number))" }

  package static func < (a: SegmentID, b: SegmentID) -> Bool {
    a.device != b.device ? a.device < b.device : a.number < b.number
  }
}

/// A line that cannot be trusted, and where it is.
package struct Damage: Hashable, Sendable {
  package let segment: SegmentID
  /// Counted from 1, the header included.
  package let line: Int
  package let fault: LineFault

  package init(segment: SegmentID, line: Int, fault: LineFault) {
    self.segment = segment
    self.line = line
    self.fault = fault
  }

  /// The path of the file from the store's folder.
  package var file: String { segment.relativePath }
}
