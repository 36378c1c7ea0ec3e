import CResources
import Casework
import Record
import Testing

@testable import Indicators

/// Raw facts of a commune, put down one after the other as a table of a test tells them.
struct Facts {
  private(set) var records: [any Storable] = []
  /// Whether what the register does not keep is at hand too.
  var olderIsKnown = true

  static func day(_ iso: String) -> Day {
    if Day(iso: iso) == nil { Issue.record("no such day: \(iso)") }
    return Day(iso: iso) ?? Day(ordinal: 0)
  }

  static func period(_ text: String) -> Period {
    if Period(text) == nil { Issue.record("no such period: \(text)") }
    return Period(text) ?? Period(.month, holding: Month(ordinal: 0))
  }

  mutating func add(_ record: some Storable) { records.append(record) }

  // MARK: Places and people

  mutating func village(_ id: String, cell: String? = nil) {
    add(Village(id: .init(id), name: "Bản \(id)", code: id, cell: cell.map { .init($0) }))
  }

  /// A household whose head, `<id>h`, born in 1958, has lived in it all the time.
  mutating func household(
    _ id: String, in village: String? = "a", hamlet: String? = nil, of ethnicity: String? = "La Hủ",
    opened: String? = nil, closed: String? = nil, wentTo: String? = nil, hasHead: Bool = true,
    group: String? = nil
  ) {
    var household = Household(
      id: .init(id), code: id, village: village.map { .init($0) },
      hamlet: hamlet.map { .init($0) }, group: group.map { .init($0) },
      head: hasHead ? .init(id + "h") : nil)
    household.opened = opened.map(Self.day)
    household.closed = closed.map(Self.day)
    household.wentTo = wentTo
    add(household)
    if hasHead { member(id + "h", of: id, ethnicity, born: "1958", relation: "Chủ hộ") }
  }

  mutating func households(_ ids: some Sequence<String>, of ethnicity: String? = "La Hủ") {
    for id in ids { household(id, of: ethnicity) }
  }

  mutating func member(
    _ id: String, of household: String, _ ethnicity: String? = "La Hủ", born: String? = nil,
    relation: String? = nil, from: String? = nil, until: String? = nil, died: String? = nil,
    registered: String? = nil, sex: Sex? = nil
  ) {
    var person = Person(
      id: .init(id), name: id, birth: born.flatMap(PartialDate.init(iso:)), ethnicity: ethnicity)
    person.died = died.map(Self.day)
    person.registered = registered.map { .init($0) }
    person.sex = sex
    add(person)
    add(
      Residence(
        id: .init("\(household).\(id)"), person: .init(id), relation: relation,
        from: from.map(Self.day), until: until.map(Self.day)))
  }

  mutating func past(of household: String, until: String, _ aspect: HouseholdPast.Aspect) {
    add(
      HouseholdPast(
        id: .init("\(household).past\(until)"), until: Self.day(until), aspect: aspect))
  }

  // MARK: Facts of a household

  mutating func decided(
    _ household: String, _ on: String, _ povertyClass: PovertyClass, by standard: String? = nil,
    b1: Int? = nil, b2: Int? = nil
  ) {
    add(
      PovertyResult(
        id: .init("\(household).\(on)\(standard ?? "")"), day: Self.day(on),
        povertyClass: povertyClass, standard: standard, scoreB1: b1, scoreB2: b2))
  }

  /// The first `poor` of some households are poor, the rest not.
  mutating func decided(
    _ households: [String], _ on: String, poor: Int, by standard: String = "2022-2026"
  ) {
    for (place, household) in households.enumerated() {
      decided(household, on, place < poor ? .poor : .nonPoor, by: standard)
    }
  }

  mutating func lead(
    _ household: String, _ who: String, in channel: Channel = .party,
    _ duty: Assignment.Duty = .lead, from: String? = nil, until: String? = nil, visits: Int = 1
  ) {
    var assignment = Assignment(
      id: .init("\(household).\(who)\(channel.rawValue)\(duty.rawValue)"),
      target: .household(.init(household)), channel: channel, duty: duty, caseworker: .init(who),
      from: from.map(Self.day), visitsPerMonth: visits)
    assignment.plannedUntil = until.map(Self.day)
    add(assignment)
  }

  mutating func groupLead(_ group: String, _ who: String, from: String?) {
    add(
      Assignment(
        id: .init("\(group).\(who)"), target: .group(.init(group)), channel: .government,
        caseworker: .init(who), from: from.map(Self.day)))
  }

  mutating func caseworker(_ id: String, cell: String? = nil, until: String? = nil) {
    add(
      Caseworker(
        id: .init(id), name: id, cell: cell.map { .init($0) }, until: until.map(Self.day)))
  }

  mutating func visit(
    _ household: String, _ on: String, by who: String = "w", _ outcome: Visit.Outcome = .metHead,
    at place: Visit.Place? = nil
  ) {
    var visit = Visit(
      id: .init("\(household).v\(on)\(who)"), day: Self.day(on), visitor: .init(who),
      outcome: outcome)
    visit.place = place
    add(visit)
  }

  mutating func promise(
    _ household: String, _ name: String, due: String?, _ outcome: Promise.Outcome? = nil,
    on settled: String? = nil
  ) {
    var promise = Promise(
      id: .init("\(household).\(name)"), text: name, due: due.map(Self.day),
      responsible: .init("w"), household: .init(household), origin: nil, made: nil)
    if let outcome, let settled {
      promise.result = .init(outcome: outcome, day: Self.day(settled), by: nil)
    }
    add(promise)
  }

  /// Everything from crops; nil: another source is left blank.
  mutating func income(_ household: String, _ year: Int, _ dong: Int?, wages: Int? = 0) {
    var income = Income(id: .init("\(household).\(year)"))
    for source in Income.Source.allCases { income.amounts[source] = 0 }
    income.amounts[.crops] = dong
    income.amounts[.wages] = wages
    add(income)
  }

  /// What is known of a person and school in the school year 2026-2027.
  mutating func school(_ person: String, _ fill: (inout Schooling) -> Void) {
    var schooling = Schooling(id: Schooling.id(of: .init(person), in: .init(startingIn: 2026)))
    fill(&schooling)
    add(schooling)
  }

  mutating func reads(_ person: String, _ state: Literacy.State = .reads) {
    var literacy = Literacy(id: Literacy.id(of: .init(person)))
    literacy.state = state
    add(literacy)
  }

  /// Pupils of one household, enrolled at the beginning of September 2026.
  mutating func pupils(_ ids: some Sequence<String>, of household: String, born: String) {
    for id in ids {
      member(id, of: household, born: born)
      school(id) { $0.enrolled = Self.day("2026-09-05") }
    }
  }

  /// What was settled of a policy in 2026 for a household, or for one of its members.
  mutating func entitlement(
    _ household: String, _ policy: String, for person: String? = nil,
    _ fill: (inout Entitlement) -> Void = { _ in }
  ) {
    var entitlement = Entitlement(
      id: Entitlement.id(
        of: .init(household), policy: .init(policy),
        in: policy == "house" ? .once : .year(2026), person: person.map { .init($0) }))
    entitlement.checked = Self.day("2026-01-05")
    entitlement.eligible = true
    fill(&entitlement)
    add(entitlement)
  }

  mutating func support(_ household: String, _ given: String) {
    var support = LivelihoodSupport(id: .init("\(household).s\(given)"))
    (support.thing, support.given) = ("cow", Self.day(given))
    add(support)
  }

  /// Somebody placed in work, and found to have left on a day.
  mutating func placed(
    _ person: String, of household: String, _ from: String, left: String? = nil,
    there: String? = nil
  ) {
    var placement = Placement(
      id: .init("\(household).w\(person)\(from)"), person: .init(person), path: .work, what: "may",
      from: Self.day(from))
    if let there { placement.findings[.three] = .init(.there, on: Self.day(there), by: nil) }
    if let left { placement.findings[.six] = .init(.left, on: Self.day(left), by: nil) }
    add(placement)
  }

  mutating func need(
    _ household: String, _ code: String, _ noted: String, answered: String? = nil
  ) {
    let day = Self.day(noted)
    var need = HouseholdNeed(
      id: HouseholdNeed.id(of: .init(household), code, in: day.year))
    need.day = day
    need.answer = answered.map { .init(on: Self.day($0), text: "đã xong", by: nil) }
    add(need)
  }

  mutating func pregnancy(_ id: String, of person: String, _ fill: (inout Pregnancy) -> Void) {
    var pregnancy = Pregnancy(id: .init("\(person).\(id)"))
    pregnancy.outcome = .live
    pregnancy.delivered = Self.day("2026-06-15")
    fill(&pregnancy)
    add(pregnancy)
  }

  mutating func union(_ id: String, of person: String, _ fill: (inout Union) -> Void) {
    var union = Union(id: .init("\(person).\(id)"))
    union.start = PartialDate(iso: "2026-06-15")
    fill(&union)
    add(union)
  }

  mutating func height(
    of person: String, on day: String, _ millimetres: Int,
    _ position: HeightMeasurement.Position = .standing
  ) {
    var height = HeightMeasurement(id: .init("\(person).\(day)"))
    height.day = Self.day(day)
    height.millimetres = millimetres
    height.position = position
    add(height)
  }

  mutating func reported(
    _ subject: String, _ period: String, _ numerator: Int, of denominator: Int,
    on day: String = "2027-02-01"
  ) {
    var total = ReportedTotal(id: .init("t\(records.count)"))
    total.subject = subject
    total.period = .init(period)
    total.numerator = numerator
    total.denominator = denominator
    total.day = Self.day(day)
    add(total)
  }

  mutating func petition(
    _ household: String, raised: String?, answered: String? = nil, told: String? = nil,
    isToBeTold: Bool = false
  ) {
    var petition = Petition(
      id: .init("\(household).k\(raised ?? "")"), text: "đường", day: raised.map(Self.day),
      visit: nil)
    petition.answer = answered.map { .init(text: "đã làm", day: Self.day($0)) }
    if isToBeTold { petition.leaveToTell() }
    if let told { petition.tell(on: Self.day(told), by: nil) }
    add(petition)
  }

  mutating func review(of cell: String, in month: String, closed: String? = nil) {
    guard let month = Month(iso: month) else {
      Issue.record("no such month: \(month)")
      return
    }
    var review = Review(id: Review.id(of: .init(cell), in: month))
    review.closing = closed.map {
      .init(day: Self.day($0), by: .init("w"), sight: Sight(), figures: [])
    }
    add(review)
  }

  // MARK: What is made of them

  var register: Register {
    var register = Register()
    for record in records { register.take(Self.state(of: record)) }
    return register
  }

  static func state(of record: some Storable) -> RecordState {
    RecordState(
      record: record.record,
      fields: record.fields.values.compactMap { name, value in
        DeviceID("TEST").flatMap { device in
          FieldState(
            name: name,
            heads: [
              Head(
                stamp: Stamp(order: 1, device: device), value: value, author: "w",
                claimedTime: "")
            ])
        }
      })
  }
}

/// What the program carries under Resources/.
enum Embedded {
  static func files(under folder: String) -> [(name: String, text: String)] {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    return files.compactMap { file in
      let path = String(cString: file.path)
      guard path.hasPrefix(folder) else { return nil }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return (String(path.dropFirst(folder.count)), String(decoding: bytes, as: UTF8.self))
    }
  }

  static func text(_ path: String) -> String { files(under: path).first?.text ?? "" }
}
