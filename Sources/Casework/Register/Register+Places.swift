import VietnameseText

// What places are called where several bear one name, and how they are found again by it.
extension Register {
  /// `Là Si`; where another village bears the name, with what tells the two apart: `Là Si (Ka Lăng)`
  /// by the old commune, else the letters of its codes, else its id.
  package func name(of village: Village.ID) -> String? {
    villages[village].map { known in
      name(of: known, among: villages.values.filter { $0.name.isSameName(as: known.name) })
    }
  }

  /// What all villages are called, for tables of many: each name is looked at once.
  package var villageNames: [Village.ID: String] {
    let namesakes = Dictionary(grouping: villages.values) { $0.name.nameKey }
    return namesakes.values.reduce(into: [:]) { names, namesakes in
      for village in namesakes { names[village.id] = name(of: village, among: namesakes) }
    }
  }

  private func name(of known: Village, among namesakes: [Village]) -> String {
    let others = namesakes.filter { $0.id != known.id }
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

  /// What all hamlets are called, for tables of many.
  package var hamletNames: [Hamlet.ID: String] {
    let villages = villageNames
    let namesakes = Dictionary(grouping: hamlets.values) { $0.name.nameKey }
    return namesakes.values.reduce(into: [:]) { names, namesakes in
      for hamlet in namesakes {
        let village = namesakes.count > 1 ? hamlet.village.flatMap { villages[$0] } : nil
        names[hamlet.id] = village.map { "\(hamlet.name) (\($0))" } ?? hamlet.name
      }
    }
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
