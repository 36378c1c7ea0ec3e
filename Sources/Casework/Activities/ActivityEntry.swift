/// The form of an activity that was held.
package struct ActivityEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case typeMissing
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case topicMissing
    case leaderMissing
    /// Neither names nor a number.
    case nobodyCame
    case attendanceUnreadable(String)
    /// Fewer than are named.
    case attendanceTooSmall(named: Int)
  }

  package enum Question: Hashable, Sendable {
    /// Another of its kind was held on the day in the village.
    case same(Activity)
  }

  package let old: Activity?
  package var type: String?
  package var day: Typed<Day>
  package var village: Village.ID?
  package var place: String
  package var topic: String
  package var leader: Caseworker.ID?
  package var guest: String
  package var households: Set<Household.ID>
  package var people: Set<Person.ID>
  package var caseworkers: Set<Caseworker.ID>
  package var attendance: Typed<Int>
  package var note: String

  package init(editing old: Activity?, today: Day, by author: Caseworker.ID?) {
    self.old = old
    type = old?.type
    day = (old == nil ? today : old?.day).map(Typed.value) ?? .blank
    village = old?.village
    place = old?.place ?? ""
    topic = old?.topic ?? ""
    leader = old == nil ? author : old?.leader
    guest = old?.guest ?? ""
    households = old?.households ?? []
    people = old?.people ?? []
    caseworkers = old?.caseworkers ?? []
    attendance = old?.attendance.map(Typed.value) ?? .blank
    note = old?.note ?? ""
  }

  /// How many came at the least, by the names alone.
  private var named: Int { max(households.count, people.count, caseworkers.count) }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    if type == nil { problems.append(.typeMissing) }
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day): if day > today { problems.append(.dayAfterToday(day)) }
    }
    if topic.meaningful == nil { problems.append(.topicMissing) }
    if leader == nil, guest.meaningful == nil { problems.append(.leaderMissing) }
    switch attendance {
    case .unreadable(let text): problems.append(.attendanceUnreadable(text))
    case .value(let count): if count < named { problems.append(.attendanceTooSmall(named: named)) }
    case .blank: if named == 0 { problems.append(.nobodyCame) }
    }
    return problems
  }

  /// What is asked as soon as it is typed.
  package func questions(in register: Register) -> [Question] {
    guard let type, let day = day.value else { return [] }
    let same = register.activities.values.filter {
      $0.id != old?.id && $0.type == type && $0.day == day && $0.village == village
    }
    return same.min { $0.id < $1.id }.map { [.same($0)] } ?? []
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, newIDs ids: inout IdentifierSource) -> [Edit] {
    guard problems(today: today).isEmpty, let topic = topic.meaningful else { return [] }
    var new = old ?? Activity(id: Activity.ID(ids.next()), topic: topic)
    (new.type, new.day, new.topic) = (type, day.value, topic)
    (new.village, new.place) = (village, place.meaningful)
    (new.leader, new.guest) = (leader, guest.meaningful)
    (new.households, new.people, new.caseworkers) = (households, people, caseworkers)
    (new.attendance, new.note) = (attendance.value, note.meaningful)
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
