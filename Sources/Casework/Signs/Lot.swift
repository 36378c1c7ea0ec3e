/// A lot that comes out the same on every laptop however often it is drawn, so that nobody draws until it
/// pleases.
struct Lot {
  private let name: String

  /// - Parameter name: what is drawn for.
  init(_ name: String) { self.name = name }

  /// The households in the order in which they are drawn.
  func order(_ households: [Household.ID]) -> [Household.ID] {
    Set(households).map { (lot: lot(of: $0), household: $0) }
      .sorted { ($0.lot, $0.household) < ($1.lot, $1.household) }
      .map(\.household)
  }

  private func lot(of household: Household.ID) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(name)/\(household.text)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    var random = SplitMix64(seed: hash)
    return random.next()
  }
}
