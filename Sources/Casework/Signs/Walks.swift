/// How many minutes it is on foot between hamlets.
package struct Walks: Hashable, Sendable {
  private struct Pair: Hashable {
    let a: Hamlet.ID
    let b: Hamlet.ID

    init(_ a: Hamlet.ID, _ b: Hamlet.ID) { (self.a, self.b) = a < b ? (a, b) : (b, a) }
  }

  private var minutes: [Pair: Int] = [:]

  package init() {}

  /// The walk between two hamlets, the same there and back; nil where no table says it.
  package subscript(a: Hamlet.ID, b: Hamlet.ID) -> Int? {
    get { a == b ? 0 : minutes[Pair(a, b)] }
    set { minutes[Pair(a, b)] = newValue }
  }

  /// A bound that no way through all of these hamlets can be shorter than: they joined two by two by
  /// the least walk. `otherwise` where the table says nothing.
  func shortestWay(through hamlets: [Hamlet.ID], otherwise: Int) -> Int {
    guard var newest = hamlets.first else { return 0 }
    var nearest = Dictionary(
      hamlets.dropFirst().map { ($0, Int.max) }, uniquingKeysWith: { first, _ in first })
    var way = 0
    while !nearest.isEmpty {
      for (hamlet, minutes) in nearest {
        nearest[hamlet] = min(minutes, self[hamlet, newest] ?? otherwise)
      }
      guard let next = nearest.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { break }
      way += next.value
      newest = next.key
      nearest[next.key] = nil
    }
    return way
  }
}
