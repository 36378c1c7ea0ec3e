import Casework
import Record

/// Goes through the households of a list and says what the register would gain.
struct ImportPlanner {
  let index: RegisterIndex
  var ids: IdentifierSource
  var edits: [Edit] = []
  var households = ImportPlan.Count()
  var people = ImportPlan.Count()
  var filled = 0
  var differences = ListedDifferences()
  /// What is doubtful only beside the register.
  var problems: [OfficeProblem] = []
  var waiting: WaitingRows
  private(set) var proposals: [MatchProposal] = []
  /// Households that the list speaks of by their code.
  private var knownByCode: Set<Household.ID> = []
  private let accepted: [OfficePlace: Household.ID]

  init(
    _ register: Register, on today: Day, importID: OfficeImport.ID,
    accepted: [OfficePlace: Household.ID], ids: IdentifierSource
  ) {
    index = RegisterIndex(register, on: today)
    self.accepted = accepted
    self.ids = ids
    waiting = WaitingRows(of: importID, register)
  }

  /// Before any of them is taken: the households that a list speaks of by their codes.
  mutating func noteCodes(of households: [OfficeHousehold]) {
    for household in households {
      if let known = index.household(matching: household) { knownByCode.insert(known.id) }
    }
  }

  /// What the register would gain by one household of the list.
  mutating func take(_ household: OfficeHousehold) { take(household, doubts: household.doubts) }

  /// Once all are taken: what the list says otherwise waits for a person.
  mutating func finish() {
    for found in differences.found {
      waiting.add(found.difference.problem, about: found.owner, ids: &ids)
    }
  }

  private mutating func take(_ listed: OfficeHousehold, doubts: [OfficeProblem]) {
    if let known = index.household(matching: listed) ?? acceptedMatch(of: listed) {
      households.matched += 1
      update(known, from: listed, doubts: doubts)
    } else {
      households.new += 1
      create(listed, doubts: doubts)
    }
  }

  /// Notes a household of the register that may be the listed one; gives it where a person has
  /// said so. One household of the register is at most one of the list.
  private mutating func acceptedMatch(of listed: OfficeHousehold) -> Household? {
    guard let known = index.likeness(to: listed), !knownByCode.contains(known.id) else {
      return nil
    }
    let isAccepted = accepted[listed.place] == known.id
    proposals.append(MatchProposal(listed: listed, known: known, isAccepted: isAccepted))
    guard isAccepted else { return nil }
    knownByCode.insert(known.id)
    return known
  }

  mutating func update<S: Storable>(_ old: S, to new: S) {
    guard let edit = Edit(from: old, to: new) else { return }
    edits.append(edit)
    filled += 1
  }

  // MARK: Households

  private mutating func create(_ listed: OfficeHousehold, doubts: [OfficeProblem]) {
    var household = Household(
      id: Household.ID(ids.next()), code: listed.code, village: listed.village,
      hamlet: listed.hamlet)
    if listed.village == nil { household.villageAsWritten = listed.villageAsWritten.nonEmpty }
    let place = edits.count
    let residents = takePeople(of: listed, in: household.id, members: [])
    household.head = residents.head
    edits.insert(Edit(creating: household), at: place)
    if let result = listed.povertyResult(id: { ids.next(ownedBy: household.id.text) }) {
      edits.append(Edit(creating: result))
    }
    for doubt in doubts + doubtsOfCode(of: listed, besides: doubts) {
      wait(for: doubt, household.id, residents)
    }
  }

  /// The code is used by a household of the register that is another one.
  private mutating func doubtsOfCode(
    of listed: OfficeHousehold, besides doubts: [OfficeProblem]
  ) -> [OfficeProblem] {
    guard !doubts.contains(where: { $0.kind == .duplicateCode }),
      !index.sharing(codeOf: listed).isEmpty,
      let problem = listed.source.problem(.duplicateCode, .code)
    else { return [] }
    problems.append(problem)
    return [problem]
  }

  private mutating func update(
    _ old: Household, from listed: OfficeHousehold, doubts: [OfficeProblem]
  ) {
    let residents = takePeople(of: listed, in: old.id, members: index.members(of: old.id))
    let register = index.register
    var new = old
    differences.fill(
      &new.hamlet, with: listed.hamlet, .hamlet, of: listed.source, about: .init(household: old.id)
    ) { register.hamlets[$0]?.name ?? "" }
    if let head = listed.head {
      let owner = ListedDifferences.Owner(household: old.id, person: residents.head)
      differences.fill(
        &new.head, with: residents.head, .relation, of: head.source, about: owner
      ) { register.people[$0]?.name ?? "" }
    }
    update(old, to: new)
    fillPoverty(of: listed, into: old.id)
    for doubt in doubts where !isAnswered(doubt, for: new, residents) {
      wait(for: doubt, old.id, residents)
    }
  }

  /// A list's scores are a result of their own where the household has none yet; they fill the
  /// last one, and what no result agrees with is a difference.
  private mutating func fillPoverty(of listed: OfficeHousehold, into household: Household.ID) {
    guard let result = listed.povertyResult(id: { ids.next(ownedBy: household.text) })
    else { return }
    let history = index.register.povertyHistory(of: household)
    guard let last = history.last else {
      edits.append(Edit(creating: result))
      filled += 1
      return
    }
    guard !history.contains(where: result.agrees) else { return }
    let owner = ListedDifferences.Owner(household: household)
    var new = last
    differences.fill(
      &new.scoreB1, with: result.scoreB1, .scoreB1, of: listed.source, about: owner
    ) { String($0) }
    differences.fill(
      &new.scoreB2, with: result.scoreB2, .scoreB2, of: listed.source, about: owner
    ) { String($0) }
    differences.fill(
      &new.povertyClass, with: result.povertyClass, .povertyClass, of: listed.source,
      about: owner
    ) { $0.officeText }
    if result.agrees(with: new) { update(last, to: new) }
  }

  // MARK: What waits

  private mutating func wait(
    for doubt: OfficeProblem, _ household: Household.ID, _ residents: Residents
  ) {
    let person = doubt.kind.isOfHousehold ? nil : residents.byRow[doubt.row]
    waiting.add(doubt, about: .init(household: household, person: person), ids: &ids)
  }

  /// Whether the register already holds the value that the list leaves in doubt.
  private func isAnswered(
    _ doubt: OfficeProblem, for household: Household, _ residents: Residents
  ) -> Bool {
    let id = residents.byRow[doubt.row]
    let person = id.flatMap { index.register.people[$0] }
    return switch doubt.kind {
    case .impossibleDate, .futureBirth: person?.birth != nil
    case .damagedID, .repeatedID: person?.personalID != nil
    case .unknownSex: person?.sex != nil
    case .missingName: person?.name != nil
    case .relationAge, .twoHeads: id.flatMap(index.residence)?.relation != nil
    case .noHead: household.head != nil
    case .unknownVillage: household.village != nil
    case .unknownHamlet: household.hamlet != nil
    // It was told when the household came in.
    case .duplicateCode: true
    default: false
    }
  }
}

extension OfficeHousehold {
  /// What the list says of the household's poverty, without the decision that recognised it.
  fileprivate func povertyResult(id: () -> String) -> PovertyResult? {
    guard scoreB1 != nil || scoreB2 != nil || povertyClass != nil else { return nil }
    return PovertyResult(
      id: PovertyResult.ID(id()), day: nil, povertyClass: povertyClass, scoreB1: scoreB1,
      scoreB2: scoreB2)
  }
}

extension PovertyResult {
  /// Whether `other` says the same of everything that this result says anything of.
  fileprivate func agrees(with other: PovertyResult) -> Bool {
    (scoreB1 == nil || scoreB1 == other.scoreB1) && (scoreB2 == nil || scoreB2 == other.scoreB2)
      && (povertyClass == nil || povertyClass == other.povertyClass)
  }
}
