/// A part of a village that households belong to: a hamlet (chòm) or a household group.
package protocol VillagePart: Storable {
  var name: String { get }
  var village: Village.ID? { get }
  init(id: ID, name: String, village: Village.ID?)
  /// The part that a household belongs to.
  static func of(_ household: Household) -> ID?
  static func all(in register: Register) -> [ID: Self]
}

extension Hamlet: VillagePart {
  package static func of(_ household: Household) -> ID? { household.hamlet }
  package static func all(in register: Register) -> [ID: Hamlet] { register.hamlets }
}

extension HouseholdGroup: VillagePart {
  package static func of(_ household: Household) -> ID? { household.group }
  package static func all(in register: Register) -> [ID: HouseholdGroup] { register.groups }
}

/// The form of a hamlet or a household group, new or known.
package struct VillagePartEntry<Part: VillagePart>: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case nameMissing
    case villageMissing
    /// The village has another one of this name.
    case nameTaken
    /// Its households would be left in a village that it is no part of.
    case hasHouseholds(Int)
  }

  package let old: Part?
  package var name = ""
  package var village: Village.ID?

  package init(newIn village: Village.ID?) {
    old = nil
    self.village = village
  }

  package init(editing part: Part) {
    old = part
    name = part.name
    village = part.village
  }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if name.meaningful == nil { problems.append(.nameMissing) }
    if village == nil { problems.append(.villageMissing) }
    let others = Part.all(in: register).values.filter { $0.id != old?.id }
    if others.contains(where: { $0.village == village && $0.name.isSameName(as: name) }) {
      problems.append(.nameTaken)
    }
    if let old, let before = old.village, before != village {
      let count = register.households.values.count { Part.of($0) == old.id && $0.village == before }
      if count > 0 { problems.append(.hasHouseholds(count)) }
    }
    return problems
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(newIDs: inout IdentifierSource, in register: Register) -> [Edit]? {
    guard problems(in: register).isEmpty, let name = name.meaningful else { return nil }
    let new = Part(id: old?.id ?? Part.ID(newIDs.next()), name: name, village: village)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
