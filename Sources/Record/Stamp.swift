/// The name of one device in the record: 8 characters of the ULID alphabet, chosen at random when
/// a device first writes into a store.
package struct DeviceID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil unless `text` is 1 to 15 characters `0-9 A-Z`.
  package init?(_ text: String) {
    guard (1...15).contains(text.utf8.count),
      text.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
    else { return nil }
    self.text = text
  }

  package static func < (a: DeviceID, b: DeviceID) -> Bool { a.text < b.text }
  package var description: String { text }
}

/// The place of one save in the order of all saves: a counter one higher than the highest its
/// device had seen, ties broken by the device. No clock is in it. Written `52.K7Q2M9TA`.
package struct Stamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// No entry may claim a higher order, so that counting on never overflows and every JSON reader
  /// holds the number exactly.
  package static let highestOrder: UInt64 = 1 << 53

  package let order: UInt64
  package let device: DeviceID

  package init(order: UInt64, device: DeviceID) {
    self.order = order
    self.device = device
  }

  package init?(_ text: String) {
    guard let dot = text.firstIndex(of: "."), let order = UInt64(text[..<dot]),
      let device = DeviceID(String(text[text.index(after: dot)...]))
    else { return nil }
    self.init(order: order, device: device)
  }

  package static func < (a: Stamp, b: Stamp) -> Bool {
    a.order != b.order ? a.order < b.order : a.device < b.device
  }
  package var description: String { "\(order).\(device)" }
}
