extension Register {
  /// What is known of a person and school in a school year, under whatever id they were entered.
  package func schooling(of person: Person.ID, in year: SchoolYear) -> Schooling? {
    selves(ofPerson: person).lazy.flatMap { self.schoolings[$0] }.first { $0.year == year }
  }

  package func literacy(of person: Person.ID) -> Literacy? {
    selves(ofPerson: person).lazy.compactMap { self.literacies[Literacy.id(of: $0)] }.first
  }
}
