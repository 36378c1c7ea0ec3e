/// The form of a work.
package struct WorkEntry: Hashable, Sendable {
  package enum DayPart: Hashable, Sendable, CaseIterable { case start, due, done }

  package enum Problem: Hashable, Sendable {
    case typeMissing
    case nameMissing
    case villageMissing
    case yearUnreadable(String)
    case costUnreadable(String)
    case householdsUnreadable(String)
    case dayUnreadable(DayPart, String)
    /// Begun, or done, on a day to come.
    case dayAfterToday(DayPart, Day)
    case beforeStart(DayPart, Day)
  }

  package let old: PublicWork?
  package var type: String?
  package var name: String
  package var village: Village.ID?
  /// As it is shown: that of the kind too.
  package var need: String?
  package var source: String?
  package var year: Typed<Int>
  package var cost: Typed<Int>
  package var households: Typed<Int>
  package var days: [DayPart: Typed<Day>]
  package var note: String

  private let kinds: WorkKinds

  package init(editing old: PublicWork?, by kinds: WorkKinds, today: Day) {
    self.old = old
    self.kinds = kinds
    type = old?.type
    need = old.flatMap(kinds.need(answeredBy:))
    name = old?.name ?? ""
    village = old?.village
    source = old?.source
    year = (old == nil ? today.year : old?.year).map(Typed.value) ?? .blank
    cost = old?.cost.map(Typed.value) ?? .blank
    households = old?.households.map(Typed.value) ?? .blank
    let known: [(DayPart, Day?)] = [
      (.start, old?.start), (.due, old?.due), (.done, old?.done),
    ]
    days = Dictionary(uniqueKeysWithValues: known.map { ($0, $1.map(Typed.value) ?? .blank) })
    note = old?.note ?? ""
  }

  package subscript(part: DayPart) -> Typed<Day> { days[part] ?? .blank }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    if type == nil { problems.append(.typeMissing) }
    if name.meaningful == nil { problems.append(.nameMissing) }
    if village == nil { problems.append(.villageMissing) }
    if let text = year.unreadable { problems.append(.yearUnreadable(text)) }
    if let text = cost.unreadable { problems.append(.costUnreadable(text)) }
    if let text = households.unreadable { problems.append(.householdsUnreadable(text)) }
    for part in DayPart.allCases { problems += problem(of: part, today: today) }
    return problems
  }

  private func problem(of part: DayPart, today: Day) -> [Problem] {
    if let text = self[part].unreadable { return [.dayUnreadable(part, text)] }
    guard let day = self[part].value else { return [] }
    if part != .due, day > today { return [.dayAfterToday(part, day)] }
    if let start = self[.start].value, day < start { return [.beforeStart(part, start)] }
    return []
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, newIDs ids: inout IdentifierSource) -> [Edit] {
    guard problems(today: today).isEmpty, let name = name.meaningful else { return [] }
    var new = old ?? PublicWork(id: PublicWork.ID(ids.next()), name: name)
    (new.type, new.name, new.village) = (type, name, village)
    new.need = need == kinds.need(ofKind: type) ? nil : need
    (new.source, new.year, new.cost) = (source, year.value, cost.value)
    new.households = households.value
    (new.start, new.due, new.done) = (self[.start].value, self[.due].value, self[.done].value)
    new.note = note.meaningful
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}

extension Typed<Int> {
  /// Reads a year of four digits.
  package init(year text: String) {
    self.init(text) { typed in Int(typed).flatMap { (2000...2100).contains($0) ? $0 : nil } }
  }
}
