package import Record

/// What is known of one person and school in one school year. There is one a person and school
/// year, so its id is made of the person's and the year the school year begins in.
package struct Schooling: Storable {
  package static let kind = "schooling"

  package enum Level: String, Hashable, Sendable, CaseIterable {
    case nursery, preschool, primary, lowerSecondary, upperSecondary, continuing, vocational
  }

  /// Why a person left school, or does not go. Not that a child married: that is told in the sealed
  /// compartment alone, and here it is `other`.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case farWay, work, illness, noPapers, poverty, other
  }

  /// What is done so that a child can go to school (tạo điều kiện đến trường).
  package enum Arrangement: String, Hashable, Sendable, CaseIterable {
    case place, boarding, transport, support, books, papers, homework
  }

  /// More sessions missed than this look like a child that has left (domain.md §2.4).
  package static let mostSessionsAbsent = 45

  package let id: ID
  package var day: Day?
  /// Who asked.
  package var by: Caseworker.ID?
  package var enrolled: Day?
  package var left: Day?
  package var returned: Day?
  package var arrangementDay: Day?
  /// When the pupil was put to selection for the ethnic boarding school.
  package var boardingConsidered: Day?
  package var level: Level?
  package var leftWhy: Reason?
  package var boardingEligible: Bool?
  /// At a school of another commune, which was asked and has confirmed it.
  package var elsewhere = false
  /// Cannot study for a severe disability.
  package var unable = false
  /// The family was asked and said that the person goes to no school.
  package var notEnrolled = false
  package var sessionsAbsent: Int?
  package var arrangements: Set<Arrangement> = []
  package var school: String?

  package var person: Person.ID { id.ownerID() }
  package var year: SchoolYear? {
    id.year.map(SchoolYear.init(startingIn:))
  }

  package static func id(of person: Person.ID, in year: SchoolYear) -> ID {
    ID("\(person).\(Day.padded(year.start, 4))")
  }

  /// Whether the person went to school on a day of this school year, or on one before the classes
  /// of the next begin; nil where nobody knows.
  package func attends(on day: Day) -> Bool? {
    guard let year, year.contains(day) || year == SchoolYear(inClassOn: day) else { return nil }
    guard let enrolled else { return notEnrolled || unable ? false : nil }
    guard enrolled <= day else { return false }
    guard let left, left <= day else { return true }
    return returned.map { left <= $0 && $0 <= day } ?? false
  }

  /// At school, but away so often that somebody should ask.
  package var missesMuch: Bool { (sessionsAbsent ?? 0) > Self.mostSessionsAbsent }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    enrolled = state.day("enrolled")
    left = state.day("left")
    returned = state.day("returned")
    arrangementDay = state.day("arrangementDay")
    boardingConsidered = state.day("boardingConsidered")
    level = state.choice("level")
    leftWhy = state.choice("leftWhy")
    boardingEligible = state["boardingEligible"]?.bool
    elsewhere = state["elsewhere"]?.bool ?? false
    unable = state["unable"]?.bool ?? false
    notEnrolled = state["notEnrolled"]?.bool ?? false
    sessionsAbsent = state.number("sessionsAbsent")
    arrangements = Set(state.members("arrangement").compactMap(Arrangement.init(rawValue:)))
    school = state.text("school")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    fields.set("enrolled", enrolled)
    fields.set("left", left)
    fields.set("returned", returned)
    fields.set("arrangementDay", arrangementDay)
    fields.set("boardingConsidered", boardingConsidered)
    fields.set("level", level)
    fields.set("leftWhy", leftWhy)
    fields["boardingEligible"] = boardingEligible.map(Value.bool)
    if elsewhere { fields["elsewhere"] = .bool(true) }
    if unable { fields["unable"] = .bool(true) }
    if notEnrolled { fields["notEnrolled"] = .bool(true) }
    fields.set("sessionsAbsent", sessionsAbsent)
    fields.setMembers("arrangement", arrangements.map(\.rawValue))
    fields.set("school", school)
    return fields
  }
}

/// Whether an adult reads and writes. There is one a person.
package struct Literacy: Storable {
  package static let kind = "literacy"

  package enum State: String, Hashable, Sendable, CaseIterable { case reads, readsLittle, cannot }

  package let id: ID
  package var day: Day?
  package var by: Caseworker.ID?
  package var state: State?

  package var person: Person.ID { id.ownerID() }

  package static func id(of person: Person.ID) -> ID { ID("\(person).literacy") }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    self.state = state.choice("state")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    fields.set("state", state)
    return fields
  }
}
