package import Casework

/// The villages and hamlets that the commune has, found again by their names as lists write them.
package struct KnownPlaces: Sendable {
  private var villages: [String: [Village]] = [:]
  private var hamlets: [Village.ID: [String: [Hamlet]]] = [:]

  package init(villages: some Sequence<Village>, hamlets: some Sequence<Hamlet> = []) {
    for village in villages { add(village) }
    for hamlet in hamlets { add(hamlet) }
  }

  mutating func add(_ village: Village) {
    villages[Self.key(village.name), default: []].append(village)
  }

  mutating func add(_ hamlet: Hamlet) {
    guard let village = hamlet.village else { return }
    hamlets[village, default: [:]][Self.key(hamlet.name), default: []].append(hamlet)
  }

  /// The one village of that name, whatever its spelling; accents decide between two. Nil where
  /// none or more than one is left.
  func village(named text: String) -> Village.ID? {
    Self.only(villages[Self.key(text)] ?? [], named: text, \.name)?.id
  }

  func hamlet(named text: String, in village: Village.ID) -> Hamlet.ID? {
    Self.only(hamlets[village]?[Self.key(text)] ?? [], named: text, \.name)?.id
  }

  private static func only<Place>(
    _ candidates: [Place], named text: String, _ name: KeyPath<Place, String>
  ) -> Place? {
    guard candidates.count > 1 else { return candidates.first }
    let exact = candidates.filter { $0[keyPath: name] == text }
    return exact.count == 1 ? exact.first : nil
  }

  /// The name in any spelling, without the word for village or hamlet in front of it.
  static func key(_ name: String) -> String {
    let key = name.spellingKey
    for word in ["ban ", "thon ", "chom "] where key.hasPrefix(word) {
      return String(key.dropFirst(word.count))
    }
    return key
  }
}
