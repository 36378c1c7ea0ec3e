/// The paths between the hamlets of a commune, as far as somebody has put them down.
package struct HamletPaths: Hashable, Sendable {
  private var steps: [Hamlet.ID: [Hamlet.ID: Int]] = [:]

  package init(of register: Register) {
    for distance in register.hamletDistances.values {
      guard let metres = distance.metres else { continue }
      let (one, other) = distance.ends
      steps[one, default: [:]][other] = metres
      steps[other, default: [:]][one] = metres
    }
  }

  /// How far it is to every hamlet that a path leads to, over other hamlets where that is shorter or
  /// the only way; the hamlet itself among them.
  package func metres(from start: Hamlet.ID) -> [Hamlet.ID: Int] {
    var reached = [start: 0]
    var waiting: Set = [start]
    while let next = waiting.min(by: { (reached[$0] ?? .max, $0) < (reached[$1] ?? .max, $1) }) {
      waiting.remove(next)
      guard let soFar = reached[next] else { continue }
      for (hamlet, step) in steps[next] ?? [:] where soFar + step < reached[hamlet] ?? .max {
        reached[hamlet] = soFar + step
        waiting.insert(hamlet)
      }
    }
    return reached
  }
}

extension Register {
  /// The distances that are put down, by the names of the hamlets.
  package var distancesByName: [HamletDistance] {
    func name(_ hamlet: Hamlet.ID) -> String { hamlets[hamlet]?.name ?? hamlet.text }
    return hamletDistances.values.filter { $0.metres != nil }
      .map { (key: [name($0.ends.0), name($0.ends.1)].joined(separator: " "), distance: $0) }
      .sorted { ($0.key, $0.distance.id) < ($1.key, $1.distance.id) }
      .map(\.distance)
  }
}
