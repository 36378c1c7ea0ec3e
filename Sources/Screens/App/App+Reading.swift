package import Casework
package import Record
package import Widgets

// Records that are read after the first screen, while keys are waited for.
extension App {
  /// Takes in records that were read after the first screen.
  package mutating func know(_ states: [RecordState]) { world.take(states) }

  /// Takes in marks of visits that were read after the first screen, by household.
  package mutating func know(_ marks: [Household.ID: [VisitMark]], isAll: Bool) {
    for (household, marks) in marks { world.register.take(marks, of: household) }
    world.hasReadAll = isAll
    // Now rather than at the key that first asks for it.
    if isAll { prepareHouseholdList() }
  }

  /// What the page on top wants read while nobody presses a key.
  package var readsNext: Load? { pages.last?.readsNext }

  mutating func prepareHouseholdList() {
    guard world.householdList?.day != world.today else { return }
    world.householdList = HouseholdList(on: world.today, in: world.register)
  }

  /// Whether a key can be taken before all records are read: it looks around on the first screen,
  /// or leaves it.
  package func canTakeEarly(_ key: Key) -> Bool {
    guard pages.count == 1, let page = pages.last else { return false }
    switch key.canonical {
    case .up, .down, .pageUp, .pageDown, .home, .end, "j", "k", "q": return true
    default: return page.mode == .text && (key.isText || key == .backspace)
    }
  }
}
