/// The form of a village, new or known: its name and the letters of its household codes.
package struct VillageEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case nameMissing
    case codeMissing
    /// A code is letters and digits: a dash parts it from the household's number.
    case codeMalformed
    /// Household codes would not tell the two villages apart.
    case codeTaken(by: Village.ID)
  }

  package enum Question: Hashable, Sendable {
    /// Two villages can bear one name; a former commune tells them apart.
    case nameTaken(by: Village.ID)
    /// Households keep the codes they have been given.
    case codesInUse(Int)
  }

  package let old: Village?
  package var name = ""
  package var code = ""
  package var formerCommune = ""
  package var cell: PartyCell.ID?

  package init() { old = nil }

  package init(editing village: Village) {
    old = village
    name = village.name
    code = village.code
    formerCommune = village.formerCommune ?? ""
    cell = village.cell
  }

  private var meantCode: String { code.meaningful?.uppercased() ?? "" }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if name.meaningful == nil { problems.append(.nameMissing) }
    if meantCode.isEmpty {
      problems.append(.codeMissing)
    } else if !meantCode.allSatisfy({ $0.isLetter || $0.isNumber }) {
      problems.append(.codeMalformed)
    } else if let other = register.villagesByName.first(where: {
      $0.id != old?.id && $0.code.uppercased() == meantCode
    }) {
      problems.append(.codeTaken(by: other.id))
    }
    return problems
  }

  package func questions(in register: Register) -> [Question] {
    var questions: [Question] = []
    let former = formerCommune.meaningful
    if let other = register.villagesByName.first(where: {
      $0.id != old?.id && $0.name.isSameName(as: name) && $0.formerCommune == former
    }) {
      questions.append(.nameTaken(by: other.id))
    }
    if let old, old.code != meantCode {
      let count = register.households.values.count { $0.code.hasPrefix(old.code + "-") }
      if count > 0 { questions.append(.codesInUse(count)) }
    }
    return questions
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(newIDs: inout IdentifierSource, in register: Register) -> [Edit]? {
    guard problems(in: register).isEmpty, let name = name.meaningful else { return nil }
    let new = Village(
      id: old?.id ?? Village.ID(newIDs.next()), name: name, code: meantCode,
      formerCommune: formerCommune.meaningful, cell: cell)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
