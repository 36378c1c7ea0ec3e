import Casework
import Record
import Testing
import VietnameseText

/// One record of every kind with every field set, of invented people.
struct SampleRecords {
  let edits: [Edit]

  private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  init() throws {
    edits =
      try Self.places() + Self.people() + Self.health() + Self.casework() + Self.review()
      + Self.office() + Self.facts() + Self.livelihood() + Self.closing()
      + Self.activities() + Self.funds()
  }

  private static func places() throws -> [Edit] {
    let village = Village(
      id: Village.ID("V1"), name: "Là Si", code: "LS", formerCommune: "Tá Bạ",
      cell: PartyCell.ID("C1"))
    var household = Household(
      id: Household.ID("H1"), code: "LS-001", village: village.id, hamlet: Hamlet.ID("T1"),
      group: HouseholdGroup.ID("G1"), head: Person.ID("P1"))
    household.contact = Caseworker.ID("W1")
    household.absence = try Household.Absence(
      from: day("2026-10-01"), until: day("2026-11-15"), reason: "đi nương", kind: .fieldSeason)
    (household.language, household.speaksVietnamese) = ("laHu", false)
    household.villageAsWritten = "La Si cũ"
    household.legalBasis = "Đồng ý ngày 01/02/2026"
    household.note = "=1+1, \"gần suối\""
    household.opened = try day("2020-01-01")
    household.cameFrom = "xã Pa Ủ"
    household.closed = try day("2030-01-01")
    household.wentTo = "xã Bum Tở"
    household.sameAs = Household.ID("H9")
    var commune = Commune(name: "Thu Lũm", province: "Lai Châu")
    commune.nameOrder = .givenName
    return [
      Edit(creating: commune),
      Edit(creating: village),
      Edit(creating: Hamlet(id: Hamlet.ID("T1"), name: "chòm trên", village: village.id)),
      Edit(
        creating: HouseholdGroup(
          id: HouseholdGroup.ID("G1"), name: "Nhóm 1", village: village.id)),
      Edit(creating: PartyCell(id: PartyCell.ID("C1"), name: "Chi bộ bản Là Si")),
      Edit(
        creating: Organisation(
          id: Organisation.ID("O1"), name: "Mặt trận Tổ quốc", channel: .front)),
      Edit(creating: household),
    ]
  }

  private static func situation() throws -> Situation {
    var situation = Situation(id: Situation.id(of: Household.ID("H1"), in: 2026))
    situation.day = try day("2026-11-02")
    situation.by = Caseworker.ID("W1")
    for (number, measure) in Situation.Measure.allCases.enumerated() {
      situation.counts[measure] = number
    }
    situation.answers = [
      .house: "temporary", .water: "stream", .power: "own", .latrine: "none",
    ]
    situation.needs = ["house", "water"]
    situation.note = "mái dột"
    return situation
  }

  private static func commitment() throws -> Commitment {
    var commitment = Commitment(id: Commitment.id(of: Household.ID("H1"), in: 2026))
    commitment.day = try day("2026-11-02")
    (commitment.wants, commitment.does) = ("thoát nghèo", "trồng cỏ voi")
    (commitment.asks, commitment.language) = ("giống lợn", "laHu")
    commitment.reader = "Ly Giá Pu"
    return commitment
  }

  private static func income() throws -> Income {
    var income = Income(id: Income.id(of: Household.ID("H1"), in: 2026))
    (income.day, income.by) = (try day("2026-11-02"), Caseworker.ID("W1"))
    for (number, source) in Income.Source.allCases.enumerated() {
      income.amounts[source] = number * 1_000_000
    }
    income.note = "được mùa ngô"
    return income
  }

  private static func registration() throws -> PovertyRegistration {
    var registration = PovertyRegistration(
      id: PovertyRegistration.id(of: Household.ID("H1"), in: 2026))
    (registration.day, registration.by) = (try day("2026-02-03"), Caseworker.ID("W1"))
    (registration.agreedBy, registration.helpers) = ("hai vợ chồng", "Hội Nông dân")
    registration.lacks = ["animals", "house"]
    registration.withdrawn = try day("2026-08-01")
    return registration
  }

  private static func closing() throws -> [Edit] {
    guard let period = Period("2026-Q3") else { return [] }
    var figures = ClosedFigures(id: ClosedFigures.id(of: period, "F1"))
    var numbers = ClosedFigure.Numbers(rate: "value")
    (numbers.counted, numbers.remaining, numbers.unknown, numbers.excluded) = (27, 18, 1, 2)
    (numbers.sum, numbers.weight) = (5, 6)
    numbers.total = .init(numerator: 9, denominator: 33)
    (numbers.value, numbers.path) = ("3/5", "1/2")
    (numbers.left, numbers.by) = (2, try day("2026-12-31"))
    let place = ClosedFigure.Place(
      indicator: "poorRate", people: "lahu", area: .village(Village.ID("V1")))
    figures.figures = [
      ClosedFigure(place, status: "onPath", numbers: numbers),
      ClosedFigure(
        .init(indicator: "stunting", people: "all", area: .village(nil)), status: "open",
        numbers: nil),
    ]
    figures.versions = [.init(definition: "poorRate", hash: "ab12")]
    figures.lists = [.init(definition: "policies.txt", hash: "cd34")]
    var closing = PeriodClosing(id: PeriodClosing.id(of: period))
    closing.act = PeriodClosing.Act(
      day: try day("2026-10-05"), by: Caseworker.ID("W1"), sight: Sight(), figures: figures.id,
      sealed: [
        .init(indicator: "stunting", people: "lahu", counted: 9, remaining: 24, excluded: 0)
      ])
    closing.reopenReason = "Số báo cáo đến sau"
    closing.printedBefore = [
      .init(indicator: "stunting", people: "lahu", counted: 8, remaining: 25, excluded: 0)
    ]
    var adopted = AdoptedDefinition(id: .init("D1"))
    (adopted.name, adopted.text) = ("rieng.txt", "indicator x\n title \"X\"\nend\n")
    (adopted.from, adopted.by) = (Month(iso: "2026-10"), Caseworker.ID("W1"))
    adopted.day = try day("2026-10-02")
    return [figures, closing, adopted].map { (record: any Storable) in Edit(creating: record) }
  }

  private static func total() throws -> ReportedTotal {
    var total = ReportedTotal(id: ReportedTotal.ID("R1"))
    (total.subject, total.village) = ("stunting", Village.ID("V1"))
    (total.period, total.numerator, total.denominator) = (.quarter(3, of: 2026), 9, 33)
    (total.document, total.day) = ("12/BC-TYT", try day("2026-09-20"))
    (total.source, total.by) = ("Trạm Y tế xã", Caseworker.ID("W1"))
    return total
  }

  private static func target() throws -> YearTarget {
    var target = YearTarget(id: YearTarget.id(of: "2a", in: 2026, .commune))
    (target.value, target.document) = (ExactDecimal(text: "12.5"), "01/KH-UBND")
    (target.day, target.by) = (try day("2026-01-05"), Caseworker.ID("W1"))
    return target
  }

  private static func newlyPoor() throws -> PovertyResult {
    var result = PovertyResult(
      id: PovertyResult.ID("H1.K2"), day: try day("2026-12-10"), povertyClass: .poor)
    (result.review, result.cause) = (try day("2026-10-02"), .illness)
    result.deprivations = ["cleanWater", "latrine"]
    return result
  }

  private static func round() throws -> SurveyRound {
    var round = SurveyRound(id: SurveyRound.id(in: 2026))
    round.from = try day("2026-10-01")
    round.until = try day("2026-12-15")
    return round
  }

  private static func market() throws -> VillageDay {
    var days = VillageDay(id: VillageDay.ID("D1"), name: "Chợ phiên cuối năm")
    days.village = Village.ID("V1")
    (days.from, days.until) = (try day("2026-12-05"), try day("2026-12-06"))
    days.isFree = true
    return days
  }

  private static func people() throws -> [Edit] {
    var person = Person(
      id: Person.ID("P1"), name: "Pờ Xè Mé", sex: .male,
      birth: PartialDate(.year(1979), isEstimate: true), ethnicity: "La Hủ",
      personalID: "013079000001", note: "BHYT hết hạn")
    person.died = try day("2029-01-01")
    person.registered = Household.ID("H2")
    person.sameAs = Person.ID("P9")
    var residence = try Residence(
      id: Residence.ID("H1.R1"), person: person.id, relation: "Chủ hộ",
      from: day("2010-01-01"), until: day("2029-01-01"))
    (residence.began, residence.ended) = (.moved, .death)
    (residence.cameFrom, residence.wentTo) = ("xã Pa Ủ", "xã Bum Tở")
    var caseworker = try Caseworker(
      id: Caseworker.ID("W1"), name: "Lỳ Xá Hừ", birth: PartialDate(.year(1985)),
      roles: [.partyMember, .villageHead], cell: PartyCell.ID("C1"), cellOffice: .secretary,
      organisation: Organisation.ID("O1"), position: "Trưởng bản", village: Village.ID("V1"),
      until: day("2030-12-31"))
    (caseworker.presidesOver, caseworker.typesForOthers) = (.front, true)
    (caseworker.hamlet, caseworker.languages) = (Hamlet.ID("T1"), ["laHu"])
    caseworker.supervises = .front
    var lineage = try Lineage(
      id: Lineage.ID("H1.L1"), way: .split, from: Household.ID("H2"), day: day("2020-01-01"),
      moved: [person.id])
    (lineage.corrected, lineage.why) = (try day("2020-03-01"), "nhập nhầm hộ")
    return try [
      Edit(creating: person),
      Edit(creating: residence),
      Edit(
        creating: HouseholdPast(
          id: HouseholdPast.ID("H1.Q1"), until: day("2024-06-30"), aspect: .head(person.id))),
      Edit(
        creating: HouseholdPast(
          id: HouseholdPast.ID("H1.Q2"), until: day("2025-06-30"),
          aspect: .place(Village.ID("V1"), Hamlet.ID("T1"), HouseholdGroup.ID("G1")))),
      Edit(
        creating: HouseholdPast(
          id: HouseholdPast.ID("H1.Q3"), until: day("2023-06-30"),
          aspect: .left(day("2023-01-01")))),
      Edit(
        creating: HouseholdAbsence(
          id: HouseholdAbsence.ID("H1.X1"),
          absence: .init(
            from: day("2026-05-01"), until: day("2026-06-15"), reason: "đi nương",
            kind: .fieldSeason))),
      Edit(creating: situation()), Edit(creating: commitment()),
      Edit(creating: income()), Edit(creating: registration()),
      Edit(creating: total()), Edit(creating: target()), Edit(creating: newlyPoor()),
      Edit(creating: round()), Edit(creating: market()),
      Edit(creating: NotSame(id: NotSame.id("P2", "P1"), day: day("2026-11-20"))),
      Edit(creating: lineage),
      Edit(
        creating: PovertyResult(
          id: PovertyResult.ID("H1.K1"), day: day("2025-12-15"), povertyClass: .poor,
          standard: "2022-2026", decision: "120/QĐ-UBND", scoreB1: 120, scoreB2: 40)),
      Edit(creating: caseworker),
      Edit(creating: HamletDistance(Hamlet.ID("T2"), Hamlet.ID("T1"), metres: 800)),
      Edit(
        creating: KeptApart(
          Household.ID("H1"), Caseworker.ID("W1"), since: day("2026-11-20"))),
    ]
  }

  private static func health() throws -> [Edit] {
    var pregnancy = Pregnancy(id: Pregnancy.ID("P1.N1"))
    (pregnancy.noted, pregnancy.by) = (try day("2026-03-01"), Caseworker.ID("W1"))
    pregnancy.expected = try PartialDate(.day(day("2026-09-20")))
    pregnancy.visits = try [day("2026-03-01"): .station, day("2026-06-01"): nil]
    (pregnancy.visitsKnown, pregnancy.children) = (3, 1)
    (pregnancy.outcome, pregnancy.delivered) = (.live, try day("2026-09-18"))
    (pregnancy.place, pregnancy.attendant) = (.home, .villageMidwife)
    pregnancy.staffArrivedAfter = true
    var union = Union(id: Union.ID("P1.U1"))
    (union.day, union.by) = (try day("2026-04-01"), Caseworker.ID("W1"))
    (union.partner, union.partnerSex) = (Person.ID("P2"), .female)
    (union.partnerBirth, union.start) = (PartialDate(.year(2005)), PartialDate(.year(2025)))
    (union.isRegistered, union.beganElsewhere) = (false, true)
    var height = HeightMeasurement(id: HeightMeasurement.ID("P1.M1"))
    (height.day, height.by) = (try day("2026-06-01"), Caseworker.ID("W1"))
    (height.millimetres, height.position) = (745, .lying)
    return [Edit(creating: pregnancy), Edit(creating: union), Edit(creating: height)]
  }

  private static func casework() throws -> [Edit] {
    let basis = try Basis(number: "05-NQ/CB", day: day("2026-01-05"))
    var assignment = try Assignment(
      id: Assignment.ID("G1.A1"), target: .group(HouseholdGroup.ID("G1")), channel: .party,
      duty: .helper, caseworker: Caseworker.ID("W1"), from: day("2026-01-06"),
      visitsPerMonth: 2)
    assignment.plannedUntil = try day("2026-12-31")
    assignment.basis = basis
    assignment.content = "Hướng dẫn chăn nuôi"
    assignment.aim = "Thoát nghèo"
    assignment.takesOver = Assignment.ID("G1.A0")
    var visit = try Visit(
      id: Visit.ID("H1.S1"), day: day("2026-11-03"), visitor: Caseworker.ID("W1"),
      outcome: .metHead, origin: .notebook)
    visit.place = .fields
    visit.outing = .init("B1")
    visit.companions = [Caseworker.ID("W2")]
    visit.interpreter = "Ly Giá Pu"
    visit.topics = ["livestock", "schooling"]
    visit.actions = ["guided"]
    visit.note = "Dựng chuồng trâu,\nche bạt."
    visit.comparison = .better
    visit.raised = "thiếu cỏ"
    visit.familyPlan = "trồng cỏ"
    var promise = try Promise(
      id: Promise.ID("H1.M1"), text: "Mang 2 kg giống cỏ voi", due: day("2026-12-05"),
      responsible: Caseworker.ID("W1"), household: Household.ID("H1"),
      origin: .visit(visit.id), made: day("2026-11-03"))
    promise.expected = "2 kg giống"
    promise.result = try Promise.Result(
      outcome: .done, day: day("2026-11-20"), by: Caseworker.ID("W1"))
    var resolved = Promise(
      id: Promise.ID("C1.M2"), text: "Họp bản", due: nil, responsible: nil, household: nil,
      origin: .resolution(Review.ID("C1-2026-10")), made: nil)
    resolved.carries = Promise.ID("C1.M1")
    resolved.about = RecordID(kind: Petition.kind, id: "H1.Y1")
    var petition = try Petition(
      id: Petition.ID("H1.Y1"), text: "Xin bạt che chuồng", day: day("2026-11-03"),
      visit: visit.id)
    petition.answer = try Petition.Answer(text: "Đã cấp", day: day("2026-11-18"))
    petition.tell(on: try day("2026-11-19"), by: Caseworker.ID("W1"))
    petition.routing = try .init(
      level: .beyond, to: "Phòng Kinh tế", sent: day("2026-11-05"), due: day("2026-12-05"))
    (petition.occasion, petition.joined) = (.meeting, Petition.ID("H0.Y0"))
    var answered = try Petition(
      id: Petition.ID("H1.Y2"), text: "Xin cỏ giống", day: day("2026-11-04"), visit: nil)
    answered.answer = petition.answer
    answered.leaveToTell()
    var urgent = try UrgentMatter(
      id: UrgentMatter.ID("H1.U1"), matter: .landslide, day: day("2026-11-10"),
      reporter: Caseworker.ID("W1"))
    urgent.note = "Đất trượt sau nhà"
    urgent.answer = try SignedAnswer(
      text: "Đã dời nhà", day: day("2026-11-12"), by: Caseworker.ID("W2"))
    var task = PlanTask(id: PlanTask.ID("III5-school.2026"), text: "Vận động ra lớp", year: 2026)
    (task.body, task.responsible) = ("Nhà trường", Caseworker.ID("W1"))
    (task.due, task.expected) = (try day("2026-09-30"), "không em nào bị bỏ sót")
    task.result = try .init(outcome: .done, day: day("2026-09-28"), by: Caseworker.ID("W1"))
    var progress = try TaskProgress(
      id: TaskProgress.ID("III5-school.2026.T1"), day: day("2026-09-20"), by: Caseworker.ID("W1"),
      text: "còn 2 em")
    (progress.percent, progress.evidence) = (90, .figure("preschool"))
    return try [
      Edit(creating: task), Edit(creating: progress),
      Edit(creating: urgent), Edit(creating: assignment),
      Edit(
        creating: AssignmentEnd(
          id: AssignmentEnd.ID("G1.E1"), assignment: assignment.id, way: .handedOver,
          day: day("2026-06-30"), reason: "chuyển công tác", cause: .movedOut, basis: basis)),
      Edit(creating: visit), Edit(creating: promise), Edit(creating: resolved),
      Edit(creating: petition), Edit(creating: answered),
    ]
  }

  private static func review() throws -> [Edit] {
    var review = Review(id: Review.ID("C1-2026-10"))
    review.heldOn = try day("2026-11-03")
    review.chair = Caseworker.ID("W1")
    review.secretary = Caseworker.ID("W2")
    review.attendance = [Caseworker.ID("W1"): .present, Caseworker.ID("W2"): .absentWithReason]
    review.vote = Review.Vote(inFavour: 11, against: 0, abstained: 1)
    review.closing = try Review.Closing(
      day: day("2026-11-03"), by: Caseworker.ID("W1"),
      sight: #require(Sight(.object(["LAPTOP01": .int(12)]))),
      figures: [
        Review.MemberFigures(
          caseworker: Caseworker.ID("W1"), households: 6, visited: 3, expected: 6, notMet: 1,
          kept: 3, due: 5)
      ])
    review.reopenReason = "ghi sót một hộ"
    var verdict = Verdict(
      id: Verdict.id(in: review.id, of: Caseworker.ID("W1")), result: .goodReason,
      conclusion: .remind, note: "đường sạt")
    verdict.chair = Caseworker.ID("W2")
    var conclusion = HouseholdConclusion(
      id: HouseholdConclusion.id(in: review.id, on: Household.ID("H1")),
      text: "Giúp sửa nhà trước Tết")
    conclusion.commends = true
    return try [
      Edit(creating: review),
      Edit(creating: verdict),
      Edit(creating: conclusion),
    ] + asked(in: review.id)
  }

  /// What was asked at the review, and what a family said when it was asked again.
  private static func asked(in review: Review.ID) throws -> [Edit] {
    var check = try BackCheck(
      id: BackCheck.id(in: review, of: Household.ID("H1")), drawn: day("2026-11-03"))
    (check.asked, check.by) = (try day("2026-11-05"), Caseworker.ID("W2"))
    (check.received, check.needs) = ("hai con dê", "cỏ cho mùa rét")
    return try [
      Edit(
        creating: SignAnswer(
          id: SignAnswer.ID("\(review.text).likeNotes-1a2b"), outcome: .explained,
          day: day("2026-11-03"))),
      Edit(creating: check),
    ] + supervised()
  }

  private static func supervised() throws -> [Edit] {
    var supervision = try Supervision(
      id: Supervision.ID("SV1"), supervisor: .council, subject: .peoplesCommittee,
      content: "Hỗ trợ sinh kế", from: day("2026-11-01"), until: day("2026-11-30"))
    (supervision.responsible, supervision.conclusion) = (Caseworker.ID("W2"), "Đúng hộ, đúng mức")
    supervision.concluded = try day("2026-12-01")
    var reading = try SupervisionReading(
      id: SupervisionReading.id(in: supervision.id, of: Household.ID("H1")),
      drawn: day("2026-11-02"))
    (reading.opened, reading.by, reading.reason) = (
      try day("2026-11-03"), Caseworker.ID("W2"), "đọc theo mẫu"
    )
    var remedy = try Remedy(
      id: Remedy.ID("SV1.R1"), text: "Kiểm tra lại kết quả", due: day("2026-12-31"))
    remedy.answer = try .init(
      text: "Đã kiểm tra", day: day("2026-12-20"), by: Caseworker.ID("W1"))
    remedy.settled = try day("2026-12-28")
    return [Edit(creating: supervision), Edit(creating: reading), Edit(creating: remedy)]
  }

  private static func office() throws -> [Edit] {
    var row = WaitingRow(
      id: WaitingRow.ID("I1.R1"), sheet: "Bản Là Si", row: 138, column: "Ngày sinh",
      value: "29/02/2015",
      problem: "impossible-date", household: Household.ID("H1"), person: Person.ID("P1"))
    row.settled = try day("2026-11-21")
    return try [
      Edit(
        creating: OfficeImport(
          id: OfficeImport.ID("I1"), file: "nhan-khau.csv",
          digest: String(repeating: "0f", count: 32), day: day("2026-11-20"), households: 55,
          people: 294)),
      Edit(creating: row),
    ]
  }

  private static func facts() throws -> [Edit] {
    var schooling = Schooling(
      id: Schooling.id(of: Person.ID("P1"), in: SchoolYear(startingIn: 2026)))
    schooling.day = try day("2026-10-02")
    schooling.by = Caseworker.ID("W1")
    (schooling.level, schooling.school) = (.primary, "PTDTBT Thu Lũm")
    schooling.enrolled = try day("2026-09-05")
    (schooling.left, schooling.leftWhy) = (try day("2026-10-01"), .work)
    schooling.returned = try day("2026-11-02")
    (schooling.elsewhere, schooling.unable, schooling.notEnrolled) = (true, true, true)
    schooling.sessionsAbsent = 12
    schooling.arrangements = [.boarding, .transport]
    schooling.arrangementDay = try day("2026-10-20")
    schooling.boardingEligible = false
    schooling.boardingConsidered = try day("2026-06-01")
    var literacy = Literacy(id: Literacy.id(of: Person.ID("P1")))
    literacy.day = try day("2026-10-02")
    (literacy.by, literacy.state) = (Caseworker.ID("W1"), .readsLittle)
    var card = Entitlement(
      id: Entitlement.id(
        of: Household.ID("H1"), policy: Policy.Code("health-card"), in: .year(2026),
        person: Person.ID("P1")))
    card.checked = try day("2026-01-10")
    (card.by, card.eligible) = (Caseworker.ID("W1"), true)
    (card.due, card.filed) = try (day("2026-02-10"), day("2026-01-15"))
    (card.approved, card.delivered) = try (day("2026-01-25"), day("2026-02-01"))
    (card.refused, card.rejected) = try (day("2026-01-20"), day("2026-01-21"))
    (card.entitled, card.received) = (2, 1)
    card.note = "thiếu một thẻ"
    card.missing = "Giấy khai sinh"
    let followUp = try Promise(
      id: Promise.ID("H1.M3"), text: "Bổ sung giấy khai sinh", due: day("2026-12-07"),
      responsible: Caseworker.ID("W1"), household: Household.ID("H1"),
      origin: .entitlement(card.id), made: day("2026-11-23"))
    return [
      Edit(creating: schooling), Edit(creating: literacy), Edit(creating: card),
      Edit(creating: followUp),
    ]
  }

  private static func livelihood() throws -> [Edit] {
    var support = LivelihoodSupport(id: LivelihoodSupport.ID("H1.S1"))
    (support.thing, support.amount, support.value) = ("cow", 2, 30_000_000)
    support.given = try day("2026-03-12")
    (support.source, support.model) = ("target-programme", "cattle")
    (support.condition, support.guide) = ("Làm chuồng, trồng cỏ", Caseworker.ID("W1"))
    support.checks = try [day("2026-06-12"), day("2026-09-12")]
    support.note = "bò vàng"
    var step = SupportStep(id: SupportStep.ID("H1.S1.T1"))
    (step.day, step.by) = (try day("2026-06-10"), Caseworker.ID("W1"))
    (step.guidance, step.outcome) = ("Ủ chua thức ăn", .working)
    step.note = "một con có chửa"
    var need = HouseholdNeed(
      id: HouseholdNeed.id(of: Household.ID("H1"), "animals", in: 2025))
    (need.day, need.by) = (try day("2025-10-20"), Caseworker.ID("W1"))
    (need.urgency, need.detail) = (.essential, "chưa có trâu bò")
    need.answer = try HouseholdNeed.Answer(
      on: day("2026-03-12"), text: "Đã nhận bò", support: support.id, by: Caseworker.ID("W2"))
    return [Edit(creating: support), Edit(creating: step), Edit(creating: need)]
  }

  private static func activities() throws -> [Edit] {
    var lesson = Activity(id: Activity.ID("AC1"), topic: "Nghề may")
    (lesson.type, lesson.day) = ("skill-training", try day("2026-01-15"))
    (lesson.village, lesson.place) = (Village.ID("V1"), "nhà văn hóa")
    (lesson.leader, lesson.guest) = (Caseworker.ID("W1"), "giáo viên trường nghề")
    lesson.households = [Household.ID("H1")]
    lesson.people = [Person.ID("P1")]
    lesson.caseworkers = [Caseworker.ID("W2")]
    (lesson.attendance, lesson.note) = (23, "lớp 5 buổi")
    var placed = Placement(
      id: Placement.ID("H1.PL1"), person: Person.ID("P1"), path: .work, what: "may",
      from: try day("2026-02-01"))
    (placed.place, placed.follower) = ("Điện Biên", Caseworker.ID("W1"))
    (placed.activity, placed.note) = (lesson.id, "hợp đồng một năm")
    placed.findings = [
      .three: .init(.there, on: try day("2026-05-02"), by: Caseworker.ID("W1"), note: "đủ việc")
    ]
    return [Edit(creating: lesson), Edit(creating: placed)]
  }

  private static func funds() throws -> [Edit] {
    var money = Funding(id: Funding.id(of: "target-programme", in: 2026))
    (money.given, money.allocated, money.paid) = (1_200_000_000, 900_000_000, 450_000_000)
    (money.day, money.by) = (try day("2026-10-31"), Caseworker.ID("W1"))
    money.note = "đợt 1"
    var water = PublicWork(id: PublicWork.ID("WK1"), name: "Bể nước đầu bản")
    (water.type, water.village, water.need) = ("water", Village.ID("V1"), "latrine")
    (water.source, water.year) = ("target-programme", 2026)
    (water.cost, water.households) = (350_000_000, 40)
    (water.start, water.due) = (try day("2026-03-01"), try day("2026-09-30"))
    (water.done, water.note) = (try day("2026-09-12"), "dân góp 60 công")
    return [Edit(creating: money), Edit(creating: water)]
  }
}
