import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The place of the first newline.
  var firstNewline: Int? {
    guard let baseAddress, let found = memchr(baseAddress, Int32(Line.newline), count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// The place of the last newline.
  var lastNewline: Int? { lastIndex(of: Line.newline) }

  /// Whether these are the bytes of `text`.
  func isSame(as text: String) -> Bool { count == text.utf8.count && comparison(with: text) == 0 }

  func begins(with prefix: String) -> Bool {
    count >= prefix.utf8.count
      && UnsafeBufferPointer(rebasing: self[..<prefix.utf8.count]).comparison(with: prefix) == 0
  }

  func holdsSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let a = baseAddress, let b = other.baseAddress else { return true }
    // Short names of one length are told apart by their first letter, without a call.
    return count == 0 || a[0] == b[0] && memcmp(a, b, count) == 0
  }

  /// Below, at or above zero as these bytes sort before, with or after those of `text`.
  func comparison(with text: String) -> Int {
    var text = text
    return text.withUTF8 { comparison(with: $0) }
  }

  /// Below, at or above zero as these bytes sort before, with or after others.
  func comparison(with other: UnsafeBufferPointer<UInt8>) -> Int {
    let common = Swift.min(count, other.count)
    if common > 0, let a = baseAddress, let b = other.baseAddress {
      let order = memcmp(a, b, common)
      if order != 0 { return Int(order) }
    }
    return count - other.count
  }
}
