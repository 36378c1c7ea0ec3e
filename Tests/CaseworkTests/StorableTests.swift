import Casework
import Record
import Testing

/// Of every kind a record with all its fields set, and one with as few as there can be.
enum Samples {
  static let all: [any Storable] =
    places + bodies + people + health + work + reviews + imports + facts

  private static let places: [any Storable] = [
    Commune(name: "Thu Lũm", province: "Lai Châu"),
    Village(id: "v", name: "Là Si", code: "LS", formerCommune: "Ka Lăng", cell: "c"),
    Village(id: "v2", name: "", code: ""),
    Hamlet(id: "m", name: "chòm trên", village: "v"), Hamlet(id: "m2", name: "", village: nil),
    HouseholdGroup(id: "g", name: "nhóm 1", village: "v"), HamletDistance("m", "m2", metres: 800),
    HamletDistance("m", "m3", metres: nil), KeptApart("h", "w", since: "2026-11-20"),
    KeptApart("h", "w2", since: nil),
  ]

  private static let bodies: [any Storable] = [
    typist, PartyCell(id: "c", name: "Chi bộ bản Là Si"),
    Organisation(id: "o", name: "Hội Phụ nữ", channel: .front),
    Organisation(id: "o2", name: "", channel: nil),
    Caseworker(
      id: "w", name: "Ly Giá Pu", birth: "~1970", roles: [.partyMember, .villageHead], cell: "c",
      cellOffice: .secretary, organisation: "o", position: "Trưởng bản", village: "v",
      until: "2026-12-31"),
    Caseworker(id: "w2", name: "Phùng Phù Mé"),
  ]

  private static let typist: Caseworker = {
    var typist = Caseworker(id: "w3", name: "Ly Gạ Po")
    typist.typesForOthers = true
    (typist.hamlet, typist.languages) = ("m", ["laHu", "haNhi"])
    return typist
  }()

  private static let people: [any Storable] = {
    var household = Household(
      id: "h", code: "LS-007", village: "v", hamlet: "m", group: "g", head: "p")
    household.contact = "w"
    household.absence = .init(
      from: "2026-11-01", until: "2026-11-20", reason: "đi nương", kind: .fieldSeason)
    household.villageAsWritten = "La Si"
    household.legalBasis = "Điều 19.1.c Luật 91/2025/QH15"
    household.note = "nhà cuối bản"
    household.closed = "2027-01-02"
    var person = Person(
      id: "p", name: "Giàng Lò Chừ", sex: .male, birth: "1979-05", ethnicity: "La Hủ",
      personalID: "012345678901", note: "chữ nhỏ")
    person.died = "2026-02-03"
    return [
      household, Household(id: "h2", code: "LS-008"), person, Person(id: "p2", name: nil),
      Residence(
        id: "h.r", person: "p", relation: "Chủ hộ", from: "2020-01-01", until: "2026-02-03"),
      Residence(id: "h.r2", person: nil, relation: nil),
      HouseholdAbsence(id: "h.x", absence: household.absence),
      HouseholdAbsence(id: "h.x2", absence: nil),
      PovertyResult(
        id: "h.q", day: "2025-12-10", povertyClass: .nearPoor, standard: "2022-2026",
        decision: "45/QĐ-UBND", scoreB1: 130, scoreB2: 20),
      PovertyResult(id: "h.q2", day: nil, povertyClass: nil),
      newlyPoor, income, Income(id: "h.2025"), registration, PovertyRegistration(id: "h.2025"),
      total, ReportedTotal(id: "rt2"), target, YearTarget(id: "4a.2027.commune"),
    ]
  }()

  private static let newlyPoor: PovertyResult = {
    var result = PovertyResult(id: "h.q3", day: "2026-12-10", povertyClass: .poor)
    result.review = "2026-10-02"
    result.deprivations = ["cleanWater", "employment", "latrine"]
    result.cause = .workerDied
    return result
  }()

  private static let income: Income = {
    var income = Income(id: Income.id(of: "h", in: 2026))
    (income.day, income.by, income.note) = ("2026-11-02", "w", "được mùa ngô")
    for (number, source) in Income.Source.allCases.enumerated() {
      income.amounts[source] = number * 1_200_000
    }
    return income
  }()

  private static let registration: PovertyRegistration = {
    var registration = PovertyRegistration(id: PovertyRegistration.id(of: "h", in: 2026))
    (registration.day, registration.by) = ("2026-02-03", "w")
    (registration.agreedBy, registration.helpers) = ("hai vợ chồng", "Hội Nông dân: giống lợn")
    registration.lacks = ["animals", "house"]
    registration.withdrawn = "2026-08-01"
    return registration
  }()

  private static let total: ReportedTotal = {
    var total = ReportedTotal(id: "rt")
    (total.subject, total.village, total.period) = ("stunting", "v", .half(1, of: 2026))
    (total.numerator, total.denominator) = (9, 33)
    (total.document, total.day) = ("12/BC-TYT", "2026-06-20")
    (total.source, total.by) = ("Trạm Y tế xã", "w")
    return total
  }()

  private static let target: YearTarget = {
    var target = YearTarget(id: YearTarget.id(of: "2a", in: 2026, .village("v")))
    (target.value, target.document) = (ExactDecimal(digits: 125, places: 1), "01/KH-UBND")
    (target.day, target.by) = ("2026-01-05", "w")
    return target
  }()

  private static let health: [any Storable] = {
    var pregnancy = Pregnancy(id: "p.n")
    (pregnancy.noted, pregnancy.by, pregnancy.expected) = ("2026-03-01", "w", "2026-09")
    pregnancy.visits = ["2026-03-01": .station, "2026-06-01": nil]
    (pregnancy.visitsKnown, pregnancy.children) = (0, 2)
    (pregnancy.outcome, pregnancy.delivered) = (.stillbirth, "2026-09-18")
    (pregnancy.place, pregnancy.attendant) = (.onTheWay, .noStaff)
    pregnancy.staffArrivedAfter = true
    var union = Union(id: "p.u")
    (union.day, union.by, union.partner) = ("2026-04-01", "w", "p2")
    (union.partnerSex, union.partnerBirth, union.start) = (.female, "~2008", "2025")
    (union.isRegistered, union.beganElsewhere) = (false, true)
    var height = HeightMeasurement(id: "p.m")
    (height.day, height.by, height.millimetres) = ("2026-06-01", "w", 745)
    height.position = .standing
    return [
      pregnancy, Pregnancy(id: "p.n2"), union, Union(id: "p.u2"), height,
      HeightMeasurement(id: "p.m2"),
    ]
  }()

  private static let work: [any Storable] = {
    var assignment = Assignment(
      id: "g.a", target: .group("g"), channel: .front, duty: .helper, caseworker: "w",
      from: "2026-01-01", visitsPerMonth: 2)
    assignment.plannedUntil = "2026-12-31"
    assignment.basis = Basis(number: "09-NQ/CB", day: "2025-12-30")
    assignment.content = "chăn nuôi"
    assignment.aim = "thoát nghèo"
    assignment.takesOver = "g.b"
    var visit = Visit(
      id: "h.v", day: "2026-11-03", visitor: "w", outcome: .metOther, origin: .notebook)
    visit.place = .phone
    visit.outing = "b"
    visit.companions = ["w2", "w3"]
    visit.interpreter = "Ly Gạ Po"
    visit.topics = ["livestock", "school"]
    visit.actions = ["guided"]
    visit.note = "Dựng lại chuồng trâu"
    visit.comparison = .better
    visit.raised = "thiếu cỏ"
    visit.familyPlan = "trồng cỏ"
    var kept = Promise(
      id: "h.k", text: "Mang giống cỏ", due: "2026-12-05", responsible: "w", household: "h",
      origin: .visit("h.v"), made: "2026-11-03")
    kept.result = .init(outcome: .done, day: "2026-11-30", by: "w")
    var item = Promise(
      id: "c.i", text: "Họp nhóm hộ", due: nil, responsible: nil, household: nil,
      origin: .resolution("c-2026-10"), made: nil)
    item.expected = "đủ 5 hộ"
    item.about = RecordID(kind: Petition.kind, id: "h.x")
    item.result = .init(outcome: .dropped, day: "2026-11-30", by: nil)
    var petition = Petition(id: "h.x", text: "làm đường", day: "2026-11-03", visit: "h.v")
    petition.answer = .init(text: "đã ghi vào kế hoạch", day: "2026-11-20")
    petition.routing = .init(
      level: .commune, to: "Chủ tịch xã", sent: "2026-11-04", due: "2026-12-04")
    (petition.occasion, petition.joined) = (.review, "h.w")
    petition.tell(on: "2026-11-21", by: "w")
    var task = PlanTask(id: "III1-plan.2026", text: "lập kế hoạch", year: 2026)
    (task.body, task.responsible) = ("Ủy ban nhân dân xã", "w")
    (task.due, task.expected) = ("2026-01-31", "kế hoạch ban hành")
    task.result = .init(outcome: .dropped, day: "2026-01-20", by: "w")
    var progress = TaskProgress(id: "III1-plan.2026.g", day: "2026-01-10", by: "w", text: "dự thảo")
    (progress.percent, progress.evidence) = (40, .record(petition.record))
    var urgent = UrgentMatter(id: "h.u", matter: .hunger, day: "2026-11-10", reporter: "w")
    urgent.note = "hết gạo"
    urgent.answer = .init(text: "đã cấp gạo", day: "2026-11-12", by: "w2")
    var feast = VillageDay(id: "d", name: "hội bản")
    (feast.village, feast.from, feast.until) = ("v", "2027-03-02", "2027-03-04")
    feast.isFree = true
    return [
      feast, VillageDay(id: "d2", name: "chợ phiên"), task,
      PlanTask(id: "o", text: "riêng", year: nil), progress,
      TaskProgress(id: "o.g", day: nil, by: nil, text: ""),
      urgent, UrgentMatter(id: "h.u2", matter: nil, day: nil, reporter: nil), assignment,
      Assignment(id: "h.a", target: .household("h"), channel: .party, caseworker: nil, from: nil),
      AssignmentEnd(
        id: "h.e", assignment: "h.a", way: .handedOver, day: "2026-06-30",
        reason: "chuyển công tác",
        basis: Basis(number: "02-QĐ/CB", day: nil)),
      AssignmentEnd(id: "h.e2", assignment: nil, way: .ended, day: nil, reason: nil),
      AssignmentEnd(
        id: "h.e3", assignment: "h.a", way: .ended, day: "2026-08-04", reason: nil, cause: .merge),
      visit, Visit(id: "h.v2", day: nil, visitor: nil, outcome: nil), kept, item, petition,
      Petition(id: "h.x2", text: "nước", day: nil, visit: nil),
    ]
  }()

  private static let facts: [any Storable] = {
    var schooling = Schooling(id: Schooling.id(of: "p", in: SchoolYear(startingIn: 2026)))
    (schooling.day, schooling.by) = ("2026-10-02", "w")
    (schooling.level, schooling.school) = (.primary, "PTDTBT Thu Lũm")
    (schooling.enrolled, schooling.left) = ("2026-09-05", "2026-10-01")
    (schooling.leftWhy, schooling.returned) = (.work, "2026-11-02")
    (schooling.elsewhere, schooling.unable, schooling.notEnrolled) = (true, true, true)
    schooling.sessionsAbsent = 0
    (schooling.arrangements, schooling.arrangementDay) = ([.boarding], "2026-10-20")
    (schooling.boardingEligible, schooling.boardingConsidered) = (false, "2026-06-01")
    var literacy = Literacy(id: Literacy.id(of: "p"))
    (literacy.day, literacy.by, literacy.state) = ("2026-10-02", "w", .cannot)
    var card = Entitlement(
      id: Entitlement.id(of: "h", policy: .init("health-card"), in: .year(2026), person: "p"))
    (card.checked, card.by, card.eligible) = ("2026-01-10", "w", false)
    (card.due, card.filed, card.approved) = ("2026-02-10", "2026-01-15", "2026-01-25")
    (card.delivered, card.refused, card.rejected) = ("2026-02-01", "2026-01-20", "2026-01-21")
    (card.entitled, card.received, card.note) = (2, 0, "thiếu một thẻ")
    card.missing = "giấy khai sinh"
    let followUp = Promise(
      id: "h.f", text: "Bổ sung giấy khai sinh", due: "2026-12-07", responsible: "w",
      household: "h", origin: .entitlement(card.id), made: "2026-11-23")
    var support = LivelihoodSupport(id: "h.s")
    (support.thing, support.amount, support.value) = ("cow", 2, 30_000_000)
    (support.given, support.source, support.model) = ("2026-03-12", "commune", "cattle")
    (support.condition, support.guide) = ("làm chuồng, trồng cỏ", "w")
    (support.checks, support.note) = (["2026-06-12", "2026-09-12"], "bò vàng")
    var step = SupportStep(id: "h.s.1")
    (step.day, step.by, step.guidance) = ("2026-06-10", "w", "ủ chua thức ăn")
    (step.outcome, step.note) = (.working, "một con có chửa")
    var need = HouseholdNeed(id: HouseholdNeed.id(of: "h", "animals", in: 2025))
    (need.day, need.by, need.urgency) = ("2025-10-20", "w", .essential)
    need.detail = "chưa có trâu bò"
    need.answer = .init(on: "2026-03-12", text: "đã nhận bò", support: "h.s", by: "w2")
    var meeting = Activity(id: "a", topic: "chọn mô hình")
    (meeting.type, meeting.day, meeting.village) = ("village-meeting", "2026-03-05", "v")
    (meeting.place, meeting.leader, meeting.guest) = ("nhà văn hóa", "w", "khuyến nông huyện")
    (meeting.households, meeting.people) = (["h", "h2"], ["p"])
    (meeting.caseworkers, meeting.attendance, meeting.note) = (["w2"], 40, "họp tối")
    var placed = Placement(id: "h.pl", person: "p", path: .work, what: "may", from: "2026-02-01")
    (placed.place, placed.follower, placed.activity) = ("Điện Biên", "w", meeting.id)
    placed.note = "hai năm"
    placed.findings = [
      .three: .init(.there, on: "2026-05-02", by: "w"),
      .six: .init(.left, on: "2026-08-01", by: nil, note: "nhớ nhà"),
    ]
    var money = Funding(id: Funding.id(of: "commune", in: 2026))
    (money.given, money.allocated, money.paid) = (900_000_000, 600_000_000, 250_000_000)
    (money.day, money.by, money.note) = ("2026-10-31", "w", "đợt 2")
    var road = PublicWork(id: "wk", name: "Đường vào chòm trên")
    (road.type, road.village, road.source) = ("road", "v", "commune")
    (road.year, road.cost, road.households) = (2026, 800_000_000, 25)
    (road.start, road.due, road.done) = ("2026-03-01", "2026-10-01", "2026-09-20")
    (road.need, road.note) = ("schooling", "bản góp công")
    return [
      money, Funding(id: "donors.2025"), road, PublicWork(id: "wk2", name: ""),
      meeting, Activity(id: "a2", topic: ""), placed,
      Placement(id: "h.pl2", person: nil, path: nil, what: "", from: nil),
      schooling, Schooling(id: "p2.2025"), literacy, card,
      Entitlement(id: "h2.house.once"), support, LivelihoodSupport(id: "h.s2"), step,
      SupportStep(id: "h.s.2"), need, HouseholdNeed(id: "h.water.2026"),
      followUp,
    ]
  }()

  private static let reviews: [any Storable] = {
    var sight = Sight()
    if let seen = Sight(.object(["LASI": .int(12), "UCO": .int(9)])) { sight = seen }
    var review = Review(id: Review.id(of: "c", in: "2026-11"))
    review.heldOn = "2026-12-03"
    review.chair = "w"
    review.secretary = "w2"
    review.attendance = ["w": .present, "w2": .absentWithReason]
    review.vote = .init(inFavour: 10, against: 1, abstained: 0)
    review.closing = .init(
      day: "2026-12-03", by: "w", sight: sight,
      figures: [
        .init(caseworker: "w", households: 6, visited: 3, expected: 6, notMet: 1, kept: 3, due: 5)
      ])
    review.reopenReason = "ghi nhầm"
    return [
      review, Review(id: "c-2026-12"),
      Verdict(
        id: Verdict.id(in: review.id, of: "w"), result: .goodReason, conclusion: .remind,
        note: "ốm"),
      Verdict(id: Verdict.id(in: review.id, of: "w2")),
      HouseholdConclusion(
        id: HouseholdConclusion.id(in: review.id, on: "h"), text: "giúp sửa chuồng"),
      SignAnswer(id: "c-2026-11.moved-1a", outcome: .goAgain, day: "2026-12-03"),
      SignAnswer(id: "c-2026-11.moved-2b"), backCheck,
      BackCheck(id: BackCheck.id(in: review.id, of: "h2")),
    ] + supervisions
  }()

  private static let supervisions: [any Storable] = {
    var supervision = Supervision(
      id: "sv", supervisor: .inspection, subject: .cell("c"), content: "Việc thăm hộ",
      from: "2026-11-01", until: "2026-11-30")
    (supervision.responsible, supervision.conclusion) = ("w", "Có thăm, ghi còn chung chung")
    supervision.concluded = "2026-12-01"
    var reading = SupervisionReading(
      id: SupervisionReading.id(in: "sv", of: "h"), drawn: "2026-11-02")
    (reading.opened, reading.by, reading.reason) = ("2026-11-03", "w", "đọc theo mẫu")
    var remedy = Remedy(id: "sv.r1", text: "Ghi rõ việc đã làm", due: "2026-12-31")
    remedy.answer = .init(text: "Đã nhắc từng người", day: "2026-12-20", by: "w2")
    remedy.settled = "2026-12-28"
    return [
      supervision,
      Supervision(id: "sv2", supervisor: nil, subject: nil, content: "", from: nil, until: nil),
      reading, SupervisionReading(id: SupervisionReading.id(in: "sv", of: "h2")), remedy,
      Remedy(id: "sv.r2", text: "", due: nil),
    ]
  }()

  private static let backCheck: BackCheck = {
    var check = BackCheck(id: BackCheck.id(in: "c-2026-11", of: "h"), drawn: "2026-12-01")
    (check.asked, check.by) = ("2026-12-02", "w")
    (check.received, check.needs) = ("hai con dê", "cỏ cho mùa rét")
    return check
  }()

  private static let imports: [any Storable] = {
    var waiting = WaitingRow(
      id: "i.1", sheet: "Bản Là Si", row: 12, column: "Ngày sinh", value: "31/02/1990",
      problem: "impossible-date",
      household: "h", person: "p")
    waiting.settled = "2026-11-23"
    return [
      OfficeImport(
        id: "i", file: "nhan-khau.csv", digest: "ab12", day: "2026-11-01", households: 20,
        people: 101),
      waiting,
      WaitingRow(
        id: "i.2", row: 1, column: "", value: "", problem: "", household: nil, person: nil),
    ]
  }()
}

@Suite("Records as fields")
struct StorableTests {
  @Test("every kind of record, saved and read again, is what was saved")
  func roundTrip() throws {
    for record in Samples.all { try expectRoundTrip(record) }
    #expect(Set(Samples.all.map { type(of: $0).kind }).count == 50)
  }

  private func expectRoundTrip<S: Storable>(_ record: S) throws {
    let laptop = try Laptop(with: [record])
    #expect(S(try laptop.state(of: record)) == record)
  }

  @Test("a person without a name is there once saved")
  func unnamedChild() throws {
    let laptop = try Laptop(with: [Person(id: "p", name: nil)])
    #expect(laptop.register.people["p"]?.name == nil)
    #expect(laptop.register.people.count == 1)
  }

  /// The kinds and fields of all samples, each holding a value of a type that none expects.
  @Test("a field that another version fills otherwise is unknown, and an edit leaves it alone")
  func foreignValues() throws {
    for record in Samples.all { try expectForeignValuesKept(of: record) }
  }

  private func expectForeignValuesKept<S: Storable>(of record: S) throws {
    var laptop = try Laptop()
    let odd = Value.list([.int(-1)])
    try laptop.save([Edit(record.record, record.fields.values.mapValues { _ in .to(odd) })])
    let state = try laptop.state(of: record)
    let read = S(state)
    // Nothing of the odd value is taken for a value, so that an edit of another field sets only
    // that one.
    for name in record.fields.values.keys {
      #expect(read.fields[name] != odd, "\(S.kind).\(name)")
    }
    #expect(Edit(from: read, to: read) == nil)
  }

  @Test("a visit belongs to the household its id begins with, a verdict to its review and member")
  func owners() {
    #expect(Visit(id: "h7.v1", day: nil, visitor: nil, outcome: nil).household == "h7")
    let verdict = Verdict(id: Verdict.id(in: "c-2026-11", of: "w9"))
    #expect(verdict.review == "c-2026-11")
    #expect(verdict.caseworker == "w9")
    let conclusion = HouseholdConclusion(
      id: HouseholdConclusion.id(in: "c-2026-11", on: "h7"), text: "")
    #expect(conclusion.household == "h7")
  }

  @Test("a review exists once: its id is made of the cell and the month")
  func reviewID() {
    let id = Review.id(of: "cell-a", in: "2026-11")
    #expect(id == "cell-a-2026-11")
    #expect(Review(id: id).subject?.body == .cell("cell-a"))
    #expect(Review(id: id).subject?.month == "2026-11")
    #expect(Review(id: "2026-11").subject == nil)
    #expect(Review(id: "cell_2026-11").subject == nil)
  }
}
