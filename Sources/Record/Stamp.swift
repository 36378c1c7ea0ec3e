/// The name of one device in the record: 8 characters of the ULID alphabet, chosen at random when
/// a device first writes into a store.
package struct DeviceID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Its first 8 characters and the rest, the first in the highest byte, zeros behind the last: every
  /// line read and every stamp compared has one, and numbers need no counting of references.
  private let high: UInt64
  private let low: UInt64

  /// Nil unless `text` is 1 to 15 characters `0-9 A-Z`.
  package init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let device = text.withUTF8({ DeviceID(utf8: $0) }) else { return nil }
    self = device
  }

  /// The same of the text's bytes.
  package init?(utf8: UnsafeBufferPointer<UInt8>) {
    guard (1...15).contains(utf8.count) else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for place in 0..<utf8.count {
      let byte = utf8[place]
      guard byte &- 48 < 10 || byte &- 65 < 26 else { return nil }
      let shift = UInt64(56 - 8 * (place & 7))
      if place < 8 { high |= UInt64(byte) << shift } else { low |= UInt64(byte) << shift }
    }
    self.high = high
    self.low = low
  }

  package var text: String {
    String(unsafeUninitializedCapacity: 16) { buffer in
      var count = 0
      forEachByte {
        buffer[count] = $0
        count += 1
      }
      return count
    }
  }

  /// Calls `body` with the bytes of the text, one after the other.
  package func forEachByte(_ body: (UInt8) -> Void) {
    var rest = high
    while rest != 0 {
      body(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
    rest = low
    while rest != 0 {
      body(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
  }

  /// How many bytes the text has.
  package var length: Int {
    (low == 0 ? 0 : 8 - low.trailingZeroBitCount / 8) + 8 - high.trailingZeroBitCount / 8
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
