import Casework

/// Things to pick one of at random; never none.
struct Choices<Element> {
  private let first: Element
  private let rest: [Element]

  init?(_ elements: [Element]) {
    guard let first = elements.first else { return nil }
    self.first = first
    rest = Array(elements.dropFirst())
  }

  var all: [Element] { [first] + rest }

  func pick(_ random: inout SplitMix64) -> Element {
    let index = Int.random(in: 0...rest.count, using: &random)
    return index == 0 ? first : rest[index - 1]
  }
}

extension SplitMix64 {
  /// True in `percent` cases of a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(in: 0...99) < percent }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// An index drawn by weight; the last one where all weights are 0.
  mutating func index(byWeight weights: [Int]) -> Int {
    var left = number(in: 0...max(0, weights.reduce(0, +) - 1))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return weights.count - 1
  }
}

extension Choices: Sendable where Element: Sendable {}
