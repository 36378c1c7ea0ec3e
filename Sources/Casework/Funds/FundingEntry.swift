/// The form of the money of one source in one year.
package struct FundingEntry: Hashable, Sendable {
  package enum Part: Hashable, Sendable, CaseIterable { case given, allocated, paid }

  package enum Problem: Hashable, Sendable {
    case unreadable(Part, String)
    case nothingSaid
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
  }

  package enum Question: Hashable, Sendable {
    /// More than the part before it.
    case moreThan(Part, Part)
  }

  package let old: Funding?
  package let id: Funding.ID
  package var amounts: [Part: Typed<Int>]
  package var day: Typed<Day>
  package var note: String

  package init(of source: String, in year: Int, editing old: Funding?, today: Day) {
    self.old = old
    id = Funding.id(of: source, in: year)
    let known: [(Part, Int?)] = [
      (.given, old?.given), (.allocated, old?.allocated), (.paid, old?.paid),
    ]
    amounts = Dictionary(
      uniqueKeysWithValues: known.map { ($0, $1.map(Typed.value) ?? .blank) })
    day = .value(today)
    note = old?.note ?? ""
  }

  package subscript(part: Part) -> Typed<Int> { amounts[part] ?? .blank }

  package func problems(today: Day) -> [Problem] {
    var problems = Part.allCases.compactMap { part in
      self[part].unreadable.map { Problem.unreadable(part, $0) }
    }
    if Part.allCases.allSatisfy({ self[$0] == .blank }) { problems.append(.nothingSaid) }
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day): if day > today { problems.append(.dayAfterToday(day)) }
    }
    return problems
  }

  /// More allocated than given, more paid than allocated: it may be right, as when money of the year
  /// before was carried over.
  package var questions: [Question] {
    zip(Part.allCases.dropFirst(), Part.allCases).compactMap { part, before -> Question? in
      guard let amount = self[part].value, let limit = self[before].value, amount > limit
      else { return nil }
      return .moreThan(part, before)
    }
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, by author: Caseworker.ID?) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    var new = old ?? Funding(id: id)
    (new.given, new.allocated) = (self[.given].value, self[.allocated].value)
    (new.paid, new.note) = (self[.paid].value, note.meaningful)
    // That it was looked at on another day, and nothing had changed, is no change.
    guard new != old else { return [] }
    (new.day, new.by) = (day.value, author)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
