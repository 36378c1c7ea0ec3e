package import Record

/// Something held on a day for households, or for those who help them (hoạt động): a village meeting,
/// a literacy class, training, job counselling, a health talk, the demonstration of a model.
package struct Activity: Storable {
  package static let kind = "activity"

  package let id: ID
  /// What it was, a code of `Resources/catalogues/activity-kinds.txt`.
  package var type: String?
  package var day: Day?
  package var village: Village.ID?
  /// Where in the village, or outside of it.
  package var place: String?
  package var topic: String
  /// Who led it.
  package var leader: Caseworker.ID?
  /// Who led it from outside of the commune's own people.
  package var guest: String?
  package var households: Set<Household.ID> = []
  package var people: Set<Person.ID> = []
  package var caseworkers: Set<Caseworker.ID> = []
  /// How many came in all, those who are not named among them.
  package var attendance: Int?
  package var note: String?

  package init(id: ID, topic: String) {
    self.id = id
    self.topic = topic
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    type = state.text("type")
    day = state.day("day")
    village = state.reference("village")
    place = state.text("place")
    topic = state.text("topic") ?? ""
    leader = state.reference("who")
    guest = state.text("guest")
    households = Set(state.members("household").map(Household.ID.init))
    people = Set(state.members("person").map(Person.ID.init))
    caseworkers = Set(state.members("cadre").map(Caseworker.ID.init))
    attendance = state.number("attendance")
    note = state.text("note")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("type", type)
    fields.set("day", day)
    fields.set("village", village)
    fields.set("place", place)
    fields.set("topic", topic)
    fields.set("who", leader)
    fields.set("guest", guest)
    fields.setMembers("household", households.map(\.text))
    fields.setMembers("person", people.map(\.text))
    fields.setMembers("cadre", caseworkers.map(\.text))
    fields.set("attendance", attendance)
    fields.set("note", note)
    return fields
  }
}
