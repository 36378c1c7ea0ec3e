package import Record

/// A body's review of one month. It exists once by nature, so its id is made of the body's and the
/// month: `<cell>-2026-11`, `government-2026-11`, `front-2026-11`.
package struct Review: Storable {
  package static let kind = "review"

  package enum Attendance: String, Hashable, Sendable, CaseIterable {
    case present, absentWithReason, absent
  }

  package struct Vote: Hashable, Sendable {
    package var inFavour: Int
    package var against: Int
    package var abstained: Int

    package init(inFavour: Int, against: Int, abstained: Int) {
      self.inFavour = inFavour
      self.against = against
      self.abstained = abstained
    }
  }

  /// Freezes the review: who closed it when, what each device had said by then, and the figures
  /// as they were shown. One field: it is only true as a whole.
  package struct Closing: Hashable, Sendable {
    package var day: Day
    package var by: Caseworker.ID
    /// What each device had said by then, as the closing device knew it.
    package var sight: Sight
    package var figures: [MemberFigures]

    package init(day: Day, by: Caseworker.ID, sight: Sight, figures: [MemberFigures]) {
      self.day = day
      self.by = by
      self.sight = sight
      self.figures = figures
    }
  }

  /// The figures of one member as the meeting saw them.
  package struct MemberFigures: Hashable, Sendable {
    package var caseworker: Caseworker.ID
    package var households: Int
    /// Visits made of those expected; more than expected to one household do not make up for
    /// another.
    package var visited: Int
    package var expected: Int
    /// Tries that met nobody.
    package var notMet: Int
    package var kept: Int
    package var due: Int

    package init(
      caseworker: Caseworker.ID, households: Int, visited: Int, expected: Int, notMet: Int,
      kept: Int, due: Int
    ) {
      self.caseworker = caseworker
      self.households = households
      self.visited = visited
      self.expected = expected
      self.notMet = notMet
      self.kept = kept
      self.due = due
    }
  }

  package let id: ID
  package var heldOn: Day?
  package var chair: Caseworker.ID?
  package var secretary: Caseworker.ID?
  package var attendance: [Caseworker.ID: Attendance]
  package var vote: Vote?
  package var closing: Closing?
  /// Why it was opened again after a closing, the last time.
  package var reopenReason: String?

  package static func id(of body: ReviewingBody, in month: Month) -> ID {
    ID("\(body.text)-\(month.iso)")
  }

  package static func id(of cell: PartyCell.ID, in month: Month) -> ID {
    id(of: .cell(cell), in: month)
  }

  /// The body and month that the id is made of.
  package var subject: (body: ReviewingBody, month: Month)? {
    Self.month(ofID: id.text[...]).map { (ReviewingBody(text: String(id.text.dropLast(8))), $0) }
  }

  /// The month in the id of a review; nil where it is none.
  static func month(ofID id: Substring) -> Month? {
    guard let start = id.utf8.index(id.endIndex, offsetBy: -8, limitedBy: id.startIndex),
      start > id.startIndex, id.utf8[start] == UInt8(ascii: "-")
    else { return nil }
    return Month(iso: String(id[id.utf8.index(after: start)...]))
  }

  package var isClosed: Bool { closing != nil }

  package init(id: ID) {
    self.id = id
    attendance = [:]
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    heldOn = state.day("heldOn")
    chair = state.reference("chair")
    secretary = state.reference("secretary")
    attendance = [:]
    for field in state.fields where field.name.hasPrefix("present/") {
      attendance[Caseworker.ID(String(field.name.dropFirst(8)))] =
        field.value?.text.flatMap(Attendance.init(rawValue:))
    }
    vote = state["vote"].flatMap(Vote.init)
    closing = state["closing"].flatMap(Closing.init)
    reopenReason = state.text("reopenReason")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("heldOn", heldOn)
    fields.set("chair", chair)
    fields.set("secretary", secretary)
    for (member, presence) in attendance { fields.set("present/\(member.text)", presence) }
    fields["vote"] = vote?.value
    fields["closing"] = closing?.value
    fields.set("reopenReason", reopenReason)
    return fields
  }
}

extension Review.Vote {
  init?(_ value: Value) {
    guard let inFavour = value["for"]?.int, let against = value["against"]?.int,
      let abstained = value["abstained"]?.int
    else { return nil }
    self.init(
      inFavour: Int(clamping: inFavour), against: Int(clamping: against),
      abstained: Int(clamping: abstained))
  }

  var value: Value {
    .object([
      "for": .int(Int64(inFavour)), "against": .int(Int64(against)),
      "abstained": .int(Int64(abstained)),
    ])
  }
}

extension Review.Closing {
  init?(_ value: Value) {
    guard let day = Self.day(of: value), let by = value["by"]?.text,
      let sight = value["sight"].flatMap(Sight.init), let figures = value["figures"]?.list
    else { return nil }
    self.init(
      day: day, by: Caseworker.ID(by), sight: sight,
      figures: figures.compactMap(Review.MemberFigures.init))
  }

  /// The day alone, without all that was seen by then.
  static func day(of value: Value) -> Day? { value["day"]?.text.flatMap(Day.init(iso:)) }

  var value: Value {
    .object([
      "day": .text(day.iso), "by": .text(by.text), "sight": sight.value,
      "figures": .list(figures.map(\.value)),
    ])
  }
}

extension Review.MemberFigures {
  init?(_ value: Value) {
    guard let who = value["who"]?.text else { return nil }
    func number(_ name: String) -> Int { value[name]?.int.map { Int(clamping: $0) } ?? 0 }
    self.init(
      caseworker: Caseworker.ID(who), households: number("households"),
      visited: number("visited"), expected: number("expected"), notMet: number("notMet"),
      kept: number("kept"), due: number("due"))
  }

  var value: Value {
    .object([
      "who": .text(caseworker.text), "households": .int(Int64(households)),
      "visited": .int(Int64(visited)), "expected": .int(Int64(expected)),
      "notMet": .int(Int64(notMet)), "kept": .int(Int64(kept)), "due": .int(Int64(due)),
    ])
  }
}
