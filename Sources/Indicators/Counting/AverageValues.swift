/// The values behind an average: how many cases have each. They add up as tallies do.
package struct AverageValues: Hashable, Sendable {
  /// What one case adds to the sum, and to what it is divided by.
  struct Value: Hashable, Sendable {
    let sum: Int
    let weight: Int
  }

  private(set) var counts: [Value: Int] = [:]

  /// - Parameter times: below nought for cases that are taken out again.
  mutating func add(_ value: Value, _ times: Int) {
    let count = (counts[value] ?? 0) + times
    counts[value] = count == 0 ? nil : count
  }
}
