/// The filled form of a village's own days.
package struct VillageDayEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case nameMissing, fromMissing
    case fromUnreadable(String)
    case untilUnreadable(String)
    case untilBeforeFrom
  }

  /// What is asked beside the days; the answer may be "yes, as it stands".
  package enum Question: Hashable, Sendable {
    /// The calendar tells what comes: these days would be seen nowhere.
    case over(Day)
    /// No deadline would be set for so long.
    case long(days: Int)
  }

  private static let mostFreeDays = 31

  package let old: VillageDay?
  package var name = ""
  package var village: Village.ID?
  package var from: Typed<Day> = .blank
  package var until: Typed<Day> = .blank
  package var isFree = false

  package init(_ old: VillageDay? = nil) { self.old = old }

  package var problems: [Problem] {
    var problems: [Problem] = []
    if name.meaningful == nil { problems.append(.nameMissing) }
    switch from {
    case .blank: problems.append(.fromMissing)
    case .unreadable(let text): problems.append(.fromUnreadable(text))
    case .value: break
    }
    if let text = until.unreadable { problems.append(.untilUnreadable(text)) }
    if let from = from.value, let until = until.value, until < from {
      problems.append(.untilBeforeFrom)
    }
    return problems
  }

  package func questions(today: Day) -> [Question] {
    guard let from = from.value else { return [] }
    let last = until.value ?? from
    if last < today { return [.over(last)] }
    let days = last.ordinal - from.ordinal + 1
    return isFree && days > Self.mostFreeDays ? [.long(days: days)] : []
  }

  /// The one edit; none while there is a problem, or where nothing changed.
  package func edits(newIDs: inout IdentifierSource) -> [Edit] {
    guard problems.isEmpty, let name = name.meaningful else { return [] }
    var new = old ?? VillageDay(id: VillageDay.ID(newIDs.next()), name: name)
    new.name = name
    new.village = village
    new.from = from.value
    new.until = until.value
    new.isFree = isFree
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
