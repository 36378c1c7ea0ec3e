package import Record

extension Register {
  /// The households that a record is about, by its id: of a household, of one who lives there or of a
  /// household group; none where it is about none of them, as a review or a work.
  package func households(of record: RecordID) -> [Household.ID] {
    let front = String(record.id.prefix { $0 != "." })
    if record.kind == Household.kind || households[kept(Household.ID(front))] != nil {
      return [kept(Household.ID(front))]
    }
    if let ofGroup = householdsByGroup[HouseholdGroup.ID(front)] { return ofGroup.sorted() }
    return homes(ever: Person.ID(front)).sorted()
  }
}
