import Casework
import Wording

/// Who looks like the person being typed: looked up in an index that is built when the form opens.
struct LikenessWatch: Sendable {
  private let index: DuplicateIndex
  private(set) var matches: [DuplicateMatch] = []

  init(in world: World) { index = DuplicateIndex(in: world.register) }

  mutating func look(for person: Lookalike, in world: World) {
    matches = index.matches(person, in: world.register)
  }

  /// `Giống Pờ Xè Mé (1986, LS-004 …): cùng tên, cùng năm sinh`; nil where nobody is.
  func sentence(in world: World) -> String? {
    guard let first = matches.first else { return nil }
    let person = world.fullLabel(of: first.person, in: index.home(of: first.person))
    let why = world.words(for: first.reasons)
    return matches.count == 1
      ? world.wording("likeness.one", ["person": person, "why": why])
      : world.wording(
        "likeness.more", ["person": person, "why": why, "count": String(matches.count)])
  }
}

extension World {
  func words(for reasons: [Likeness]) -> String {
    reasons.map(words(for:)).joined(separator: ", ")
  }

  private func words(for reason: Likeness) -> String {
    switch reason {
    case .samePersonalID: wording["likeness.personalID"]
    case .sameName: wording["likeness.name"]
    case .similarName: wording["likeness.similarName"]
    case .sameBirth: wording["likeness.birth"]
    case .sameBirthYear: wording["likeness.birthYear"]
    case .sameHousehold: wording["likeness.household"]
    case .sameHead: wording["likeness.head"]
    case .sameHamlet: wording["likeness.hamlet"]
    case .sharedMembers: wording["likeness.members"]
    case .sameMemberYears: wording["likeness.memberYears"]
    }
  }
}
