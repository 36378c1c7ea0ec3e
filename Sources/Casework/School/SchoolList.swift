/// The children of a village or a household in a school year: who is out of school first, then whose school nobody
/// knows, then who misses much, then the pupils.
package struct SchoolList: Hashable, Sendable {
  /// In the order of the list.
  package enum Standing: Int, Hashable, Comparable, Sendable, CaseIterable {
    case outOfSchool, unknown, missesMuch, attends, unable

    package static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  package struct Row: Hashable, Sendable {
    package let person: Person
    package let household: Household.ID
    /// Nil where the year of birth is unknown.
    package let age: Int?
    package let schooling: Schooling?
    package let standing: Standing
  }

  /// Whose children are listed.
  package enum Place: Hashable, Sendable {
    /// Nil is the households without a village.
    case village(Village.ID?)
    case household(Household.ID)
  }

  /// Whom the list asks about, by the age that schools go by.
  package static let ages = 3...17

  package let year: SchoolYear
  package let rows: [Row]

  /// Of nobody.
  package init(in year: SchoolYear) { (self.year, rows) = (year, []) }

  /// - Parameter isListed: whose children alone are listed.
  package init(
    of place: Place, in year: SchoolYear, today: Day, register: Register,
    where isListed: (Household.ID) -> Bool = { _ in true }
  ) {
    self.year = year
    let day = min(today, year.lastDay)
    let households: [Household.ID] =
      switch place {
      case .household(let household): [household]
      case .village(let village):
        register.idsOfHouseholdsPresent(on: day) { $0.pointee.village == village }
      }
    rows = households.filter(isListed).flatMap { register.pupils(of: $0, in: year, on: day) }
      .map { (key: register.listKey(of: $0.person.name), row: $0) }
      .sorted { a, b in
        a.row.standing != b.row.standing
          ? a.row.standing < b.row.standing
          : (a.key, a.row.person.id) < (b.key, b.row.person.id)
      }
      .map(\.row)
  }

  package func count(_ standing: Standing) -> Int {
    rows.count { $0.standing == standing }
  }
}

extension Register {
  /// The children of school age of a household, and whoever else something of school is known of.
  package func pupils(
    of household: Household.ID, in year: SchoolYear, on day: Day
  ) -> [SchoolList.Row] {
    members(of: household, on: day).compactMap { member in
      let schooling = schooling(of: member.person.id, in: year)
      let age = member.person.birth.map(year.age(of:))
      guard schooling != nil || age.map(SchoolList.ages.contains) ?? false else { return nil }
      return SchoolList.Row(
        person: member.person, household: household, age: age, schooling: schooling,
        standing: SchoolList.Standing(of: schooling, on: min(day, year.lastDay)))
    }
  }
}

extension SchoolList.Standing {
  package init(of schooling: Schooling?, on day: Day) {
    guard let schooling else {
      self = .unknown
      return
    }
    switch (schooling.unable, schooling.attends(on: day)) {
    case (true, _): self = .unable
    case (_, nil): self = .unknown
    case (_, false): self = .outOfSchool
    case (_, true): self = schooling.missesMuch ? .missesMuch : .attends
    }
  }
}
