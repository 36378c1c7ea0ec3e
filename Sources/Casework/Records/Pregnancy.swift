package import Record

/// One pregnancy, from the day it is noted to its outcome; twins are one delivery. What is blank is
/// unknown. Its id begins with the woman's.
package struct Pregnancy: Storable {
  package static let kind = "pregnancy"

  /// Where an antenatal visit took place; all of them count.
  package enum Facility: String, Hashable, Sendable, CaseIterable {
    case station, hospital, outreach, elsewhere
  }

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case live
    /// Stillbirth from 22 weeks on: a delivery.
    case stillbirth = "stillbirth22"
    /// Lost or ended before: no delivery.
    case miscarriage
  }

  package enum Place: String, Hashable, Sendable, CaseIterable { case facility, home, onTheWay }

  package enum Attendant: String, Hashable, Sendable, CaseIterable {
    /// Bác sĩ, y sĩ.
    case doctor
    case midwife, nurse
    /// Cô đỡ thôn bản: whether she counts is a parameter of the indicator.
    case villageMidwife
    /// The family alone.
    case noStaff = "none"
  }

  package let id: ID
  package var noted: Day?
  /// Who wrote it down.
  package var by: Caseworker.ID?
  package var expected: PartialDate?
  /// The antenatal visits whose day is known, with the place where that is known.
  package var visits: [Day: Facility?] = [:]
  /// How many antenatal visits the card shows, where their days are not copied.
  package var visitsKnown: Int?
  package var outcome: Outcome?
  package var delivered: Day?
  package var place: Place?
  package var attendant: Attendant?
  /// The attendant came when the child was born already.
  package var staffArrivedAfter = false
  /// Children born.
  package var children: Int?

  package var person: Person.ID { id.ownerID() }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    noted = state.day("noted")
    by = state.reference("by")
    expected = state.text("expected").flatMap(PartialDate.init(iso:))
    for field in state.fields where field.name.hasPrefix("visit/") {
      guard let value = field.value, value.bool != false,
        let day = Day(iso: String(field.name.dropFirst("visit/".utf8.count)))
      else { continue }
      visits[day] = .some(value.text.flatMap(Facility.init(rawValue:)))
    }
    visitsKnown = state.number("visitsKnown")
    outcome = state.choice("outcome")
    delivered = state.day("delivered")
    place = state.choice("place")
    attendant = state.choice("attendant")
    staffArrivedAfter = state["staffArrivedAfter"]?.bool ?? false
    children = state.number("children")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("noted", noted)
    fields.set("by", by)
    fields.set("expected", expected?.iso)
    for (day, facility) in visits {
      fields["visit/\(day.iso)"] = facility.map { .text($0.rawValue) } ?? .bool(true)
    }
    fields.set("visitsKnown", visitsKnown)
    fields.set("outcome", outcome)
    fields.set("delivered", delivered)
    fields.set("place", place)
    fields.set("attendant", attendant)
    if staffArrivedAfter { fields["staffArrivedAfter"] = .bool(true) }
    fields.set("children", children)
    return fields
  }
}

// MARK: What follows from it

extension Pregnancy {
  /// Neither an outcome nor a day of delivery is known yet.
  package var isOpen: Bool { outcome == nil && delivered == nil }

  /// A live birth, or a stillbirth from 22 weeks on; a day of delivery alone says so too.
  package var isDelivery: Bool { outcome.map { $0 != .miscarriage } ?? (delivered != nil) }

  /// The day of the delivery; where that is not known, about when it must have been: as it was
  /// expected, or noted.
  package var approximateDelivery: Day? { delivered ?? expected?.interval.lowerBound ?? noted }

  /// Antenatal visits before the delivery: as many as the card shows, or as there are days. Nil
  /// where nobody has asked, which is not none.
  package var visitCount: Int? {
    let days = visits.keys.count { day in delivered.map { day <= $0 } ?? true }
    return days == 0 ? visitsKnown : max(days, visitsKnown ?? 0)
  }

  /// Whether health staff attended the birth; nil where it is unknown.
  package func isAttendedByStaff(countingVillageMidwives: Bool) -> Bool? {
    guard !staffArrivedAfter else { return false }
    return attendant.map { attendant in
      switch attendant {
      case .doctor, .midwife, .nurse: true
      case .villageMidwife: countingVillageMidwives
      case .noStaff: false
      }
    }
  }

  /// The thirds of the pregnancy (1...3) with a visit of a known day; nil without a day that the
  /// birth was expected on, or happened.
  package var trimestersVisited: Set<Int>? {
    guard let term else { return nil }
    return Set(
      visits.keys.compactMap { day in
        let days = day.ordinal - (term.ordinal - Self.daysOfTerm)
        guard days >= 0, delivered.map({ day <= $0 }) ?? true else { return nil }
        return days < 14 * 7 ? 1 : days < 28 * 7 ? 2 : 3
      })
  }

  /// From the first day of the last period to the day a birth is expected.
  package static let daysOfTerm = 280

  private var term: Day? {
    if case .day(let day)? = expected?.precision { return day }
    return delivered
  }
}
