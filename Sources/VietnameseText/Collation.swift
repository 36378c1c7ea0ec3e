/// A text's place in the Vietnamese alphabet, as bytes that are built once and compared often.
///
/// The order is CLDR's for `vi` (Unicode CLDR, collation/vi.xml): over the whole text letters
/// decide first (a ă â b c d đ e ê …; a space before digits, digits before letters), then tones
/// (none, huyền, hỏi, ngã, sắc, nặng), then small before capital. Composed and decomposed text
/// have the same key. Letters outside Latin follow it by code point.
package struct CollationKey: Hashable, Comparable, Sendable {
  /// The first eight bytes, which nearly always decide; zeros where there are fewer.
  private let head: UInt64
  private let bytes: ContiguousArray<UInt8>

  package init(_ text: String) {
    self.init(bytes: Self.bytes(of: text))
  }

  private static func bytes(of text: String) -> ContiguousArray<UInt8> {
    text.wholeWeights ?? CollationLevels(text).joined
  }

  private init(bytes: ContiguousArray<UInt8>) {
    self.bytes = bytes
    var head: UInt64 = 0
    for place in 0..<8 { head = head << 8 | UInt64(place < bytes.count ? bytes[place] : 0) }
    self.head = head
  }

  /// The key of a person's name in the order a list uses.
  package init(name: String, order: NameOrder) {
    if order == .wholeName, name.isSpacedPlainly, let whole = name.wholeWeights {
      self.init(bytes: whole)
      return
    }
    let words = name.split(whereSeparator: \.isWhitespace)
    let spaced = { (words: ArraySlice<Substring>) in
      Self.bytes(of: words.joined(separator: " "))
    }
    let bytes =
      switch order {
      case .wholeName: spaced(words[...])
      case .givenName: spaced(words.suffix(1)) + [CollationLevels.end] + spaced(words.dropLast())
      }
    self.init(bytes: bytes)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.head == right.head
      ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.head < right.head
  }
}

/// How a list of people is sorted.
package enum NameOrder: String, CaseIterable, Sendable {
  /// By the last word, then by the words before it: the clerical habit.
  case givenName
  /// By the name as it is written; fits La Hủ and Hà Nhì names.
  case wholeName
}

/// The three levels of a key.
struct CollationLevels {
  /// Ends a level; less than every weight.
  static let end: UInt8 = 0
  static let usual: UInt8 = 1
  private static let capital: UInt8 = 2

  private var letters = ContiguousArray<UInt8>()
  private var tones = ContiguousArray<UInt8>()
  private var cases = ContiguousArray<UInt8>()

  init(_ text: String) {
    let length = text.utf8.count
    letters.reserveCapacity(length)
    tones.reserveCapacity(2 * length)
    cases.reserveCapacity(length)
    add(text.decomposedScalars)
    trim(&tones)
    trim(&cases)
  }

  /// Of one letter or sign by itself, nothing of it trimmed.
  init(_ scalar: Unicode.Scalar) { add(String(scalar).decomposedScalars) }

  /// Nil where it has several letters or marks, or stands for nothing.
  var weights: LetterWeights? {
    guard letters.count == 1, cases.count == 1, (1...2).contains(tones.count) else { return nil }
    return LetterWeights(
      letter: letters[0], mark: tones.count == 2 ? tones[1] : nil, letterCase: cases[0])
  }

  var joined: ContiguousArray<UInt8> {
    var bytes = ContiguousArray<UInt8>()
    bytes.reserveCapacity(letters.count + tones.count + cases.count + 2)
    bytes += letters
    bytes.append(Self.end)
    bytes += tones
    bytes.append(Self.end)
    bytes += cases
    return bytes
  }

  private mutating func add(_ scalars: [Unicode.Scalar]) {
    var start = 0
    while start < scalars.count {
      var next = start + 1
      while next < scalars.count, scalars[next].combiningClass > 0 { next += 1 }
      add(scalars[start], marks: scalars[(start + 1)..<next])
      start = next
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, marks: ArraySlice<Unicode.Scalar>) {
    guard !CollationWeights.isIgnored(scalar) else { return }
    let small = scalar.smallForm
    var marks = marks
    if let letter = marks.removeLetterMark(on: small) {
      CollationWeights.append(letter, to: &letters)
    } else {
      CollationWeights.append(small, to: &letters)
    }
    tones.append(Self.usual)
    cases.append(small == scalar ? Self.usual : Self.capital)
    for mark in marks { CollationWeights.append(mark: mark, to: &tones) }
  }

  /// Usual weights at the end say nothing: what follows in another key is never less.
  private func trim(_ weights: inout ContiguousArray<UInt8>) {
    while weights.last == Self.usual { weights.removeLast() }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Takes out the mark that makes ă, â, ê, ô, ơ or ư of a base letter, and gives that letter.
  fileprivate mutating func removeLetterMark(on base: Unicode.Scalar) -> Unicode.Scalar? {
    for place in indices {
      guard let letter = LatinLetters.composed(base, self[place]),
        CollationWeights.isLetter(letter)
      else { continue }
      // Another mark of the same class before it would stand between the two.
      let markClass = self[place].combiningClass
      guard !self[..<place].contains(where: { $0.combiningClass == markClass }) else { continue }
      remove(at: place)
      return letter
    }
    return nil
  }
}

private enum CollationWeights {
  /// Signs in the order of CLDR's root collation, then digits, then the alphabet.
  private static let order =
    " _-–—,;:!?.…'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

  private static let firstLetter: UInt8 = 0x80
  private static let otherSign: UInt8 = 0x60
  private static let otherLetter: UInt8 = 0xF0

  private static let weights: [Unicode.Scalar: UInt8] = {
    var weights: [Unicode.Scalar: UInt8] = [:]
    var next: UInt8 = 2
    for scalar in order.unicodeScalars {
      if scalar == "0" { next = otherSign + 1 }
      if scalar == "a" { next = firstLetter }
      weights[scalar] = next
      next += 1
    }
    return weights
  }()

  private static let markWeights: [Unicode.Scalar: UInt8] = {
    // The five tones in CLDR's Vietnamese order, then other marks in that of its root.
    let order: [Unicode.Scalar] = [
      "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
      "\u{306}", "\u{302}", "\u{30C}", "\u{30A}", "\u{308}", "\u{30B}", "\u{307}",
    ]
    return Dictionary(uniqueKeysWithValues: zip(order, 2...))
  }()
  private static let otherMark: UInt8 = 0xF0

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    weights[scalar].map { $0 >= firstLetter } ?? false
  }

  static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: !scalar.properties.isWhitespace
    case .format: true
    default: false
    }
  }

  static func append(_ scalar: Unicode.Scalar, to key: inout ContiguousArray<UInt8>) {
    if let weight = weights[scalar] ?? (scalar.properties.isWhitespace ? weights[" "] : nil) {
      key.append(weight)
    } else {
      append(scalar, after: scalar.properties.isAlphabetic ? otherLetter : otherSign, to: &key)
    }
  }

  static func append(mark: Unicode.Scalar, to key: inout ContiguousArray<UInt8>) {
    if let weight = markWeights[mark] {
      key.append(weight)
    } else {
      append(mark, after: otherMark, to: &key)
    }
  }

  private static func append(
    _ scalar: Unicode.Scalar, after lead: UInt8, to key: inout ContiguousArray<UInt8>
  ) {
    key.append(lead)
    for shift in [16, 8, 0] as [UInt32] {
      key.append(UInt8(truncatingIfNeeded: scalar.value >> shift))
    }
  }
}
