import Casework
import Wording

/// The changes that the menu of a household's file offers.
enum FamilyChangeKind: String, Hashable, Sendable, CaseIterable {
  case birth, naming, death, movingIn, movingOut, marriage, changingHouse, newHead, split, merge
  case place, comingBack

  func title(in wording: Wording) -> String {
    switch self {
    case .birth: wording["change.birth"]
    case .naming: wording["change.naming"]
    case .death: wording["change.death"]
    case .movingIn: wording["change.movingIn"]
    case .movingOut: wording["change.movingOut"]
    case .marriage: wording["change.marriage"]
    case .changingHouse: wording["change.changingHouse"]
    case .newHead: wording["change.newHead"]
    case .split: wording["change.split"]
    case .merge: wording["change.merge"]
    case .place: wording["change.place"]
    case .comingBack: wording["change.comingBack"]
    }
  }

  func explanation(in wording: Wording) -> String {
    switch self {
    case .birth: wording["change.birth.explain"]
    case .naming: wording["change.naming.explain"]
    case .death: wording["change.death.explain"]
    case .movingIn: wording["change.movingIn.explain"]
    case .movingOut: wording["change.movingOut.explain"]
    case .marriage: wording["change.marriage.explain"]
    case .changingHouse: wording["change.changingHouse.explain"]
    case .newHead: wording["change.newHead.explain"]
    case .split: wording["change.split.explain"]
    case .merge: wording["change.merge.explain"]
    case .place: wording["change.place.explain"]
    case .comingBack: wording["change.comingBack.explain"]
    }
  }

  /// Why this cannot have happened to a household; nil where it can.
  func reasonAgainst(_ household: Household, in world: World) -> String? {
    let (register, wording) = (world.register, world.wording)
    let isGone = !household.isHere(on: world.today)
    if self == .comingBack { return isGone ? nil : wording["change.isHere"] }
    if isGone { return wording["change.isGone"] }
    let members = register.members(of: household.id, on: world.today)
    switch self {
    case .naming:
      return members.contains { $0.person.name == nil } ? nil : wording["change.nobodyUnnamed"]
    case .death, .movingOut, .marriage:
      return members.isEmpty ? wording["change.nobody"] : nil
    case .changingHouse, .newHead, .split:
      return members.count < 2 ? wording["change.onlyOne"] : nil
    default: return nil
    }
  }
}
