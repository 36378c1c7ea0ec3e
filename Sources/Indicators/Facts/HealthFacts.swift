import Casework

extension Vocabulary {
  /// Deliveries by residents, the antenatal visits before them, and who attended (domain.md §2.5).
  static let deliveryFacts: [Fact] = [
    .truth("isDated", of: [.deliveries], on: [.health], source: pregnancy) { one in
      one.pregnancy.map { $0.delivered != nil }
    },
    .number("antenatalVisits", in: .times, of: [.deliveries], on: [.health], source: pregnancy) {
      one in one.pregnancy?.visitCount
    },
    // In how many thirds of the pregnancy there was one.
    .number(
      "thirdsWithVisit", in: .times, of: [.deliveries], on: [.health], source: pregnancy
    ) { one in one.pregnancy?.thirdsWithVisit },
    .choice("attendant", of: [.deliveries], on: [.health], source: pregnancy) { one in
      one.pregnancy?.attendant
    },
    .truth("staffCameAfter", of: [.deliveries], on: [.health], source: pregnancy) { one in
      one.pregnancy?.staffArrivedAfter
    },
    .choice("deliveryPlace", of: [.deliveries], on: [.health], source: pregnancy) { one in
      one.pregnancy?.place
    },
  ]

  static let unionFacts: [Fact] = [
    .choice("childMarriage", of: [.unions], on: [.health, .people], source: union) { one in
      one.union.map { one.file.book.register.childMarriage(of: $0).word }
    },
    .number("partnersUnderAge", in: .people, of: [.unions], on: [.health, .people], source: union) {
      one in
      one.union.map { union in
        one.file.book.register.childMarriages(of: union).count { $0 == .certain }
      }
    },
    .truth("beganElsewhere", of: [.unions], on: [.health], source: union) { one in
      one.union?.beganElsewhere
    },
  ]

  static let growthFacts: [Fact] = [
    // Full years at the least and at the most: a birth known to the year leaves two.
    .number("leastAge", in: .yearsOfAge, of: [.people], on: [.people, .time], source: birth) {
      one in
      one.member.person.birth?.age(on: one.day)?.lowerBound
    }.changing(next: \.nextBirthday).rising { $0.birthday($1) },
    // Of the last height in the period that can be scored by the WHO standard of 2006, in
    // hundredths of a standard deviation.
    .number("heightForAge", in: .hundredths, of: [.people], on: [.health, .time], source: height) {
      one in one.height.flatMap { one.score(of: $0) }
    },
  ]

  private static func pregnancy(_ one: Case) -> Source? {
    one.pregnancy.map { Source($0, $0.delivered) }
  }
  private static func union(_ one: Case) -> Source? { one.union.map { Source($0, $0.day) } }
  private static func height(_ one: Case) -> Source? { one.height.map { Source($0, $0.day) } }
}

extension Pregnancy {
  /// Nil where visits are on the card whose days nobody noted, so that a third may have had one.
  fileprivate var thirdsWithVisit: Int? {
    guard let thirds = trimestersVisited?.count, let visits = visitCount else { return nil }
    let noted = self.visits.keys.count { day in delivered.map { day <= $0 } ?? true }
    return thirds == 3 || noted >= visits ? thirds : nil
  }
}

extension CaseDetail {
  /// The day on which it happened, of what happens.
  var happened: Day? {
    switch self {
    case .policy: nil
    case .pregnancy(let pregnancy): pregnancy.approximateDelivery
    case .union(let union): union.start?.interval.lowerBound ?? union.day
    }
  }
}

extension ChildMarriage {
  /// As definitions write it.
  fileprivate enum Word: String, CaseIterable { case certain, possible, no }

  fileprivate var word: Word {
    switch self {
    case .certain: .certain
    case .possible: .possible
    case .no: .no
    }
  }
}

extension CaseFile {
  /// The deliveries that happened, or may have, in a moment's period while the woman lived here.
  func deliveries(in moment: Moment) -> [(member: Int, detail: CaseDetail)] {
    members.indices.flatMap { index in
      members[index].pregnancies
        .filter { pregnancy in
          pregnancy.isDelivery && moment.holds(pregnancy.approximateDelivery)
            && pregnancy.approximateDelivery.map(members[index].livesOrDied) ?? false
        }
        .map { (index, .pregnancy($0)) }
    }
  }

  /// The unions that began in a moment's period, noted of who lived here then.
  func unions(in moment: Moment) -> [(member: Int, detail: CaseDetail)] {
    members.indices.flatMap { index in
      members[index].unions
        .filter { union in
          let began = union.start?.interval.lowerBound ?? union.day
          return moment.holds(began)
            && members[index].lived(from: began ?? moment.day, to: moment.day)
        }
        .map { (index, .union($0)) }
    }
  }
}

extension CaseFile.Member {
  /// Whether this person lived here on a day; a mother who died on it did.
  fileprivate func livesOrDied(on day: Day) -> Bool { lived(from: day, to: day) }
}

extension Case {
  fileprivate var pregnancy: Pregnancy? {
    if case .pregnancy(let pregnancy)? = detail { pregnancy } else { nil }
  }

  fileprivate var union: Union? {
    if case .union(let union)? = detail { union } else { nil }
  }

  /// The other one of a union, where the register knows them.
  var partner: Person? {
    let register = file.book.register
    return union?.partner.flatMap { register.people[register.kept($0)] }
  }

  /// The last height of the period that can be scored.
  fileprivate var height: HeightMeasurement? {
    let measured = member.heights.filter { moment.holds($0.day) }
    return measured.last { score(of: $0) != nil } ?? measured.last
  }

  fileprivate func score(of height: HeightMeasurement) -> Int? {
    ChildGrowth(height, of: member.person, by: file.book.growth).score
      .flatMap { $0.isImplausible ? nil : $0.hundredths }
  }
}
