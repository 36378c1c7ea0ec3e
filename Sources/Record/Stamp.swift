/// The name of one device in the record: 8 characters of the ULID alphabet, chosen at random when
/// a device first writes into a store.
package struct DeviceID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Its first 8 characters and the rest, the first in the highest byte, zeros behind the last: every
  /// line read and every stamp compared has one, and numbers need no counting of references.
  private let high: UInt64
  private let low: UInt64

  /// Nil unless `text` is 1 to 15 characters `0-9 A-Z`.
  package init?(_ text: some StringProtocol) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
      guard count < 15, (48...57).contains(byte) || (65...90).contains(byte) else { return nil }
      let place = UInt64(56 - 8 * (count & 7))
      if count < 8 { high |= UInt64(byte) << place } else { low |= UInt64(byte) << place }
      count += 1
    }
    guard count > 0 else { return nil }
    self.high = high
    self.low = low
  }

  package var text: String {
    String(unsafeUninitializedCapacity: 16) { buffer in
      var count = 0
      for half in [high, low] {
        var rest = half
        while rest != 0 {
          buffer[count] = UInt8(truncatingIfNeeded: rest >> 56)
          rest <<= 8
          count += 1
        }
      }
      return count
    }
  }

  package static func < (a: DeviceID, b: DeviceID) -> Bool {
    a.high != b.high ? a.high < b.high : a.low < b.low
  }
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
      let device = DeviceID(text[text.index(after: dot)...])
    else { return nil }
    self.init(order: order, device: device)
  }

  package static func < (a: Stamp, b: Stamp) -> Bool {
    a.order != b.order ? a.order < b.order : a.device < b.device
  }
  package var description: String { "\(order).\(device)" }
}
