/// The form of somebody placed in training or in work.
package struct PlacementEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case personMissing
    case pathMissing
    case whatMissing
    case fromMissing
    case fromUnreadable(String)
    case fromAfterToday(Day)
  }

  package enum Question: Hashable, Sendable {
    /// As far as is known they are in training, or in work, already.
    case goingOn(Placement)
  }

  package let old: Placement?
  package let household: Household.ID
  package var person: Person.ID?
  package var path: Placement.Path?
  package var what: String
  package var place: String
  package var from: Typed<Day>
  package var follower: Caseworker.ID?
  package var activity: Activity.ID?
  package var note: String

  package init(
    of household: Household.ID, editing old: Placement?, person: Person.ID? = nil,
    after activity: Activity.ID? = nil, today: Day
  ) {
    self.old = old
    self.household = household
    self.person = old?.person ?? person
    path = old?.path
    what = old?.what ?? ""
    place = old?.place ?? ""
    from = (old == nil ? today : old?.from).map(Typed.value) ?? .blank
    follower = old?.follower
    self.activity = old == nil ? activity : old?.activity
    note = old?.note ?? ""
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    if person == nil { problems.append(.personMissing) }
    if path == nil { problems.append(.pathMissing) }
    if what.meaningful == nil { problems.append(.whatMissing) }
    switch from {
    case .blank: problems.append(.fromMissing)
    case .unreadable(let text): problems.append(.fromUnreadable(text))
    case .value(let day): if day > today { problems.append(.fromAfterToday(day)) }
    }
    return problems
  }

  /// What is asked as soon as it is typed.
  package func questions(in register: Register) -> [Question] {
    guard let person, let path else { return [] }
    return register.placements(of: person)
      .filter { $0.id != old?.id && $0.path == path && $0.isGoingOn }
      .min { $0.id < $1.id }.map { [.goingOn($0)] } ?? []
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, newIDs ids: inout IdentifierSource) -> [Edit] {
    guard problems(today: today).isEmpty, let what = what.meaningful else { return [] }
    var new =
      old
      ?? Placement(
        id: Placement.ID(ids.next(ownedBy: household.text)), person: person, path: path,
        what: what, from: from.value)
    (new.person, new.path, new.what) = (person, path, what)
    (new.place, new.from, new.follower) = (place.meaningful, from.value, follower)
    (new.activity, new.note) = (activity, note.meaningful)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}

/// The form of what was found months on: still there, finished, or left.
package struct FindingEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case milestoneMissing
    case standingMissing
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case dayBeforeStart(Day)
  }

  /// What is asked beside them; the answer may be "yes, as it stands".
  package enum Question: Hashable, Sendable {
    /// Still there, and the months since the start are not over: they may leave yet.
    case early(Placement.Milestone, Day)
  }

  package let placement: Placement
  package var milestone: Placement.Milestone?
  package var standing: Placement.Standing?
  package var day: Typed<Day>
  package var note: String

  package init(of placement: Placement, today: Day) {
    self.placement = placement
    milestone = placement.nextMilestone
    day = .value(today)
    note = ""
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    if milestone == nil { problems.append(.milestoneMissing) }
    if standing == nil { problems.append(.standingMissing) }
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day) where day > today: problems.append(.dayAfterToday(day))
    case .value(let day):
      if let from = placement.from, day < from { problems.append(.dayBeforeStart(from)) }
    }
    return problems
  }

  package var questions: [Question] {
    guard standing == .there, let milestone, let day = day.value,
      let time = placement.day(of: milestone), day < time.adding(days: -Register.daysAheadOfAsking)
    else { return [] }
    return [.early(milestone, time)]
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, by author: Caseworker.ID?) -> [Edit] {
    guard problems(today: today).isEmpty, let milestone, let standing, let day = day.value
    else { return [] }
    var new = placement
    new.findings[milestone] = Placement.Finding(
      standing, on: day, by: author, note: note.meaningful)
    return Edit(from: placement, to: new).map { [$0] } ?? []
  }
}
