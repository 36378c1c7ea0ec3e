extension HamletPaths {
  /// A bound in minutes that no way through all of these hamlets can be shorter than: they joined two
  /// by two by the least walk.
  ///
  /// - Parameters:
  ///   - pace: minutes that a kilometre takes.
  ///   - otherwise: minutes between two hamlets that no path joins.
  func shortestWay(through hamlets: [Hamlet.ID], pace: Int, otherwise: Int) -> Int {
    guard var newest = hamlets.first else { return 0 }
    var nearest = Dictionary(
      hamlets.dropFirst().map { ($0, Int.max) }, uniquingKeysWith: { first, _ in first })
    var way = 0
    while !nearest.isEmpty {
      let reached = metres(from: newest)
      for (hamlet, minutes) in nearest {
        nearest[hamlet] = min(minutes, reached[hamlet].map { $0 * pace / 1000 } ?? otherwise)
      }
      guard let next = nearest.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { break }
      way += next.value
      newest = next.key
      nearest[next.key] = nil
    }
    return way
  }
}
