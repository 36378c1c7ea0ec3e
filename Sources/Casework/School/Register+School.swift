extension Register {
  /// What is known of a person and school in a school year, under whatever id they were entered.
  package func schooling(of person: Person.ID, in year: SchoolYear) -> Schooling? {
    schoolings.first(of: selves(ofPerson: person)) { $0.year == year }
  }

  package func literacy(of person: Person.ID) -> Literacy? {
    for one in selves(ofPerson: person) {
      if let literacy = literacies[Literacy.id(of: one)] { return literacy }
    }
    return nil
  }
}
