/// The id of a record of one kind; ids of different kinds cannot be mixed up.
package struct Identifier<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let packed: PackedID

  package init(_ text: String) { packed = PackedID(text) }
  private init(_ packed: PackedID) { self.packed = packed }

  package var text: String { packed.text }
  package var description: String { text }

  /// In the order of the texts.
  package static func < (a: Self, b: Self) -> Bool { a.packed < b.packed }

  /// What stands before the last dot: the id of the record that this one belongs to.
  package var owner: String? { packed.owner?.text }

  /// The year that the id of what there is one a year ends with.
  package var year: Int? { packed.year }

  /// The id of the record that this one belongs to; the empty id where it belongs to none.
  package func ownerID<Owner>() -> Identifier<Owner> {
    packed.owner.map { Identifier<Owner>($0) } ?? Identifier<Owner>("")
  }
}

// MARK: - Of two or more parts

extension Identifier {
  /// The id of what exists once for two records: `<owner>.<other>`.
  package init<Owner, Other>(_ owner: Identifier<Owner>, _ other: Identifier<Other>) {
    self.init("\(owner.text).\(other.text)")
  }

  /// The id `<owner>.<own>`, or the owner's alone where nothing stands behind it: of hundreds of
  /// thousands the text is not put together.
  package init<Owner>(of owner: Identifier<Owner>, _ own: String) {
    packed = PackedID(owner: owner.packed, own)
  }

  /// The other of the two records: what stands after the last dot; the empty id where nothing does.
  package func otherID<Other>() -> Identifier<Other> {
    packed.own.map { Identifier<Other>($0) } ?? Identifier<Other>("")
  }

  /// What stands between the dots, from 0.
  func part(_ place: Int) -> Substring? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.indices.contains(place) ? parts[place] : nil
  }
}

/// A source of new ids (ULIDs): 48 bits of a claimed time in milliseconds, so that ids made later
/// sort later, and 80 random bits. The time and the seed are passed in; equal seeds give equal ids.
package struct IdentifierSource: Hashable, Sendable {
  private var milliseconds: UInt64
  private var random: SplitMix64

  package init(milliseconds: UInt64, seed: UInt64) {
    self.milliseconds = milliseconds & 0xFFFF_FFFF_FFFF
    random = SplitMix64(seed: seed)
  }

  /// Moves the claimed time on, never back.
  package mutating func advance(toMilliseconds time: UInt64) {
    milliseconds = max(milliseconds, time & 0xFFFF_FFFF_FFFF)
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// A new id of 26 characters; two in a row sort in the order they were made.
  package mutating func next() -> String {
    milliseconds += 1
    var text: [UInt8] = []
    text.reserveCapacity(26)
    for shift in stride(from: 45, through: 0, by: -5) {
      text.append(Self.alphabet[Int((milliseconds >> UInt64(shift)) & 31)])
    }
    for _ in 0..<2 {
      let bits = random.next()
      for shift in stride(from: 35, through: 0, by: -5) {
        text.append(Self.alphabet[Int((bits >> UInt64(shift)) & 31)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A new id of a record that belongs to `owner`.
  package mutating func next(ownedBy owner: String) -> String { owner + "." + next() }
}

/// A small seeded generator (Steele, Lea, Flood 2014), the same on every machine.
package struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
