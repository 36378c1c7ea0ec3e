import VietnameseText

// What places are called where several bear one name, and how they are found again by it.
extension Register {
  /// `Là Si`; where another village bears the name, with what tells the two apart: `Là Si (Ka Lăng)`
  /// by the old commune, else the letters of its codes, else its id.
  package func name(of village: Village.ID) -> String? {
    guard let known = villages[village] else { return nil }
    let others = villages.values.filter { $0.id != village && $0.name.isSameName(as: known.name) }
    guard !others.isEmpty else { return known.name }
    let signs: [(Village) -> String?] = [{ $0.formerCommune }, { $0.code }, { $0.id.text }]
    for sign in signs {
      guard let own = sign(known)?.meaningful else { continue }
      if !others.contains(where: { sign($0)?.meaningful == own }) {
        return "\(known.name) (\(own))"
      }
    }
    return known.name
  }

  /// `Xóm Trên`; where a hamlet of another village bears the name, with its own village.
  package func name(of hamlet: Hamlet.ID) -> String? {
    guard let known = hamlets[hamlet] else { return nil }
    let isShared = hamlets.values.contains { $0.id != hamlet && $0.name.isSameName(as: known.name) }
    guard isShared, let village = known.village.flatMap({ name(of: $0) }) else { return known.name }
    return "\(known.name) (\(village))"
  }

  /// The villages that a typed text can mean, by name: the code, the id and what `name(of:)` says go
  /// before the name alone, and the name as it is written before one without accents.
  package func villages(called text: String) -> [Village] {
    let ways: [(Village) -> Bool] = [
      { $0.code == text || $0.id.text == text || name(of: $0.id) == text },
      { $0.name == text },
      { $0.name.folded == text.folded || name(of: $0.id)?.folded == text.folded },
    ]
    for way in ways {
      let found = villagesByName.filter(way)
      if !found.isEmpty { return found }
    }
    return []
  }
}
