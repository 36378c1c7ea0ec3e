import Casework

extension Vocabulary {
  /// What is known of a person and school in the school year of the day.
  static let schoolFacts: [Fact] =
    factsOfSchoolYear.map { $0.changing(next: \.nextOfSchool) } + [
      .choice("literacy", of: [.people], on: [.school], source: literacy) { one in
        one.member.literacy?.state
      }
    ]

  private static let factsOfSchoolYear: [Fact] = [
    .truth("attendsSchool", of: [.people], on: [.school, .time], source: schooling) { one in
      one.schooling?.attends(on: one.day)
    },
    .choice("schoolLevel", of: [.people], on: [.school, .time], source: schooling) { one in
      one.schooling?.level
    },
    // Severely disabled, so that no school can take the child.
    .truth("cannotStudy", of: [.people], on: [.school, .time], source: schooling) { one in
      one.schooling?.unable ?? false
    },
    .truth("studiesElsewhere", of: [.people], on: [.school, .time], source: schooling) { one in
      one.schooling.map(\.elsewhere)
    },
    .number(
      "sessionsAbsent", in: .times, of: [.people], on: [.school, .time], source: schooling
    ) { one in one.schooling?.sessionsAbsent },
    // Something is arranged so that the child can go to school; unknown while nobody has asked.
    .truth("hasArrangement", of: [.people], on: [.school, .time], source: schooling) { one in
      one.schooling.map { schooling in
        !schooling.arrangements.isEmpty
          && (schooling.arrangementDay.map { $0 <= one.day } ?? true)
      }
    },
    .truth(
      "eligibleForBoarding", of: [.people], on: [.school, .time], source: schooling
    ) { one in one.schooling?.boardingEligible },
    .truth(
      "consideredForBoarding", of: [.people], on: [.school, .time], source: schooling
    ) { one in
      one.schooling.map { $0.boardingConsidered.map { $0 <= one.day } ?? false }
    },
  ]

  private static func schooling(_ one: Case) -> Source? {
    one.schooling.map { Source($0, $0.day) }
  }

  private static func literacy(_ one: Case) -> Source? {
    one.member.literacy.map { Source($0, $0.day) }
  }
}

extension Case {
  fileprivate var nextOfSchool: Day { member.nextOfSchool(after: day) }

  fileprivate var schooling: Schooling? {
    let year = moment.schoolYear
    return member.schooling.first { $0.year == year }
  }
}
