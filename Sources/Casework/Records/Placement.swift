package import Record

/// Somebody of a household placed in training or in work (học nghề, việc làm), and whether they were
/// still there months later. Its id begins with the household's they lived in.
package struct Placement: Storable {
  package static let kind = "placement"

  package enum Path: String, Hashable, Sendable, CaseIterable { case training, work }

  /// When it is asked whether they are still there: so many months on.
  package enum Milestone: Int, Hashable, Sendable, CaseIterable, Comparable {
    case three = 3
    case six = 6
    case twelve = 12

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  package enum Standing: String, Hashable, Sendable, CaseIterable {
    case there
    /// The course or the contract came to its end.
    case finished
    case left
  }

  /// What was found months on.
  package struct Finding: Hashable, Sendable {
    package let standing: Standing
    package let day: Day
    package let by: Caseworker.ID?
    /// Why they left, or what they do now.
    package let note: String?

    package init(_ standing: Standing, on day: Day, by: Caseworker.ID?, note: String? = nil) {
      self.standing = standing
      self.day = day
      self.by = by
      self.note = note
    }
  }

  package let id: ID
  package var person: Person.ID?
  package var path: Path?
  /// Which course, which work.
  package var what: String
  /// At whose place: the school, the firm, the farm.
  package var place: String?
  package var from: Day?
  /// Who asks after them; nil: who leads the household.
  package var follower: Caseworker.ID?
  /// The activity that brought it about.
  package var activity: Activity.ID?
  package var note: String?
  package var findings: [Milestone: Finding] = [:]

  package var household: Household.ID { id.ownerID() }

  package init(id: ID, person: Person.ID?, path: Path?, what: String, from: Day?) {
    self.id = id
    self.person = person
    self.path = path
    self.what = what
    self.from = from
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    person = state.reference("person")
    path = state.choice("path")
    what = state.text("what") ?? ""
    place = state.text("place")
    from = state.day("from")
    follower = state.reference("who")
    activity = state.reference("activity")
    note = state.text("note")
    for milestone in Milestone.allCases {
      findings[milestone] = state["found/\(milestone.rawValue)"].flatMap(Finding.init)
    }
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("person", person)
    fields.set("path", path)
    fields.set("what", what)
    fields.set("place", place)
    fields.set("from", from)
    fields.set("who", follower)
    fields.set("activity", activity)
    fields.set("note", note)
    for (milestone, finding) in findings {
      fields["found/\(milestone.rawValue)"] = finding.object
    }
    return fields
  }
}

extension Placement.Finding {
  init?(_ value: Value) {
    guard let day = value["day"]?.text.flatMap(Day.init(iso:)),
      let standing = value["standing"]?.text.flatMap(Placement.Standing.init(rawValue:))
    else { return nil }
    self.init(
      standing, on: day, by: value["by"]?.text.map(Caseworker.ID.init), note: value["note"]?.text)
  }

  var object: Value {
    var finding = Fields()
    finding.set("standing", standing)
    finding.set("day", day)
    finding.set("by", by)
    finding.set("note", note)
    return finding.object
  }
}
