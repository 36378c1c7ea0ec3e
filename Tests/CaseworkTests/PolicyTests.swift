import Casework
import Record
import Testing

@Suite("Policies: what a household is due, and how far it has come")
struct PolicyTests {
  private static let today: Day = "2026-11-23"

  /// One policy of each kind of rule.
  private static let text = """
    # ghi chú
    electricity
      vi     Tiền điện
      en     Electricity
      for    household
      each   year
      from   2025-01-01
      until  2026-12-31
      when   class poor
      due    30
      basis  Quyết định 28
    lunch
      vi     Ăn trưa
      en     Lunch
      for    person
      each   schoolYear
      from   2025-01-01
      when   level preschool
      when   age 3-5
      unit   đồng
      basis  Nghị định 105
    house
      vi     Làm nhà
      en     House
      for    household
      each   once
      from   2026-01-01
      when   class poor nearPoor
      when   decision
      basis  Kế hoạch
    """

  private static func catalogue() throws -> PolicyCatalogue {
    try PolicyCatalogue(text, named: "policies.txt")
  }

  @Test("the cards of health insurance are known as such; what nobody knows is named with its line")
  func subject() throws {
    let shipped = try PolicyCatalogue(resource("catalogues/policies.txt"), named: "policies.txt")
    #expect(
      shipped.policies.filter { $0.subject == .insurance }.map(\.code.text)
        == ["health-card-poor", "health-card-near-poor"])
    #expect(throws: Catalogue.SyntaxError(file: "p.txt", line: 2)) {
      try PolicyCatalogue("card\n  about everything", named: "p.txt")
    }
  }

  private static func poor(_ povertyClass: PovertyClass = .poor) -> PovertyResult {
    PovertyResult(id: "h7.k", day: "2025-12-10", povertyClass: povertyClass)
  }

  private static func cases(
    _ records: [any Storable], on day: Day = today
  ) throws -> [PolicyCase] {
    let laptop = try Laptop(with: LaSi.people + LaSi.household(7) + records)
    return try catalogue().cases(of: "h7", on: day, in: laptop.register)
  }

  private static func states(_ records: [any Storable], on day: Day = today) throws
    -> [PolicyCase.State]
  {
    try cases(records, on: day).map { $0.state(on: day) }
  }

  // MARK: The catalogue

  @Test("the shipped catalogue is read, each policy with its paper and a rule that can decide")
  func shipped() throws {
    let catalogue = try PolicyCatalogue(resource("catalogues/policies.txt"), named: "policies.txt")
    #expect(catalogue.policies.count > 8)
    for policy in catalogue.policies {
      // A decision for each member would ask of everybody: the facts must leave most out.
      let rule = policy.rule
      #expect(
        policy.holder == .household || rule.ages != nil || !rule.levels.isEmpty
          || !rule.classes.isEmpty, "\(policy.code)")
      #expect(rule.needsDecision || !rule.classes.isEmpty || !rule.levels.isEmpty)
    }
  }

  @Test(
    "a wrong line is named",
    arguments: [
      ("house\n  arrears nobody\n", 2),
      ("  vi Tiền điện", 1), ("Tiền\n", 1), ("house\n  vi\n", 2), ("house\n  colour red\n", 2),
      ("house\n  when class rich\n", 2), ("house\n  when age 5-3\n", 2),
      ("house\n  from 2026\n", 2), ("house\n  due soon\n", 2), ("house\n  for village\n", 2),
      ("house\n  vi Nhà\n", 1),
    ])
  func wrong(text: String, line: Int) {
    #expect {
      try PolicyCatalogue(text, named: "p")
    } throws: {
      ($0 as? Catalogue.SyntaxError)?.line == line
    }
  }

  @Test("a code stands once")
  func twice() {
    #expect {
      try PolicyCatalogue(Self.text + "\nhouse\n  vi Nhà", named: "p")
    } throws: {
      ($0 as? Catalogue.SyntaxError)?.line == 31
    }
  }

  // MARK: Who is eligible

  @Test("by the facts where they allow it; what nobody has checked is unknown, not 'not eligible'")
  func eligibility() throws {
    #expect(try Self.states([]) == [.notChecked, .notChecked])
    #expect(try Self.states([Self.poor()]) == [.dueNotStarted, .notChecked])
    #expect(try Self.states([Self.poor(.nearPoor)]) == [.notEligible, .notChecked])
    #expect(try Self.states([Self.poor(.nonPoor)]) == [.notEligible, .notEligible])
  }

  @Test("history is honest: what was so on the day counts, and the policy held then")
  func history() throws {
    // Before the decision of December 2025 nobody knew; house support began in 2026.
    #expect(try Self.states([Self.poor()], on: "2025-11-30") == [.notChecked])
    #expect(try Self.states([Self.poor()], on: "2025-12-31") == [.dueNotStarted])
    // From 2027 on the electricity policy holds no more.
    #expect(try Self.cases([Self.poor()], on: "2027-01-01").map(\.policy.code.text) == ["house"])
  }

  @Test("who left poverty takes nothing along that was due before; what was not due yet is gone")
  func leftPoverty() throws {
    // Electricity is due on 31 January.
    let left = PovertyResult(id: "h7.l", day: "2026-11-20", povertyClass: .nonPoor)
    #expect(try Self.states([Self.poor(), left]).first == .dueNotStarted)
    let before = PovertyResult(id: "h7.l", day: "2026-01-31", povertyClass: .nonPoor)
    #expect(try Self.states([Self.poor(), before]).first == .notEligible)
  }

  @Test("a policy for people: each member whom the facts do not leave out")
  func people() throws {
    var pupil = Schooling(id: Schooling.id(of: "c1", in: SchoolYear(startingIn: 2026)))
    (pupil.enrolled, pupil.level) = ("2026-09-05", .preschool)
    let children: [any Storable] = [
      Person(id: "c1", name: "Ly Mì Xo", birth: "2022"),
      Residence(id: "h7.c1", person: "c1", relation: "Con"),
      // Born in 2020, he may be 5 or 6 by now.
      Person(id: "c2", name: "Ly Lò Pư", birth: "2020"),
      Residence(id: "h7.c2", person: "c2", relation: "Con"), pupil,
    ]
    let cases = try Self.cases(children).filter { $0.policy.code.text == "lunch" }
    #expect(cases.map(\.person?.id) == ["c2", "c1"])
    #expect(cases.map { $0.state(on: Self.today) } == [.notChecked, .dueNotStarted])
    #expect(cases.map(\.period.code) == ["2026-2027", "2026-2027"])
  }

  @Test("in the holidays the school year that is over is asked for, until classes begin again")
  func holidays() throws {
    var pupil = Schooling(id: Schooling.id(of: "c1", in: SchoolYear(startingIn: 2025)))
    (pupil.enrolled, pupil.level) = ("2025-09-05", .preschool)
    var lunch = Entitlement(
      id: Entitlement.id(
        of: "h7", policy: .init("lunch"), in: .schoolYear(SchoolYear(startingIn: 2025)),
        person: "c1"))
    lunch.delivered = "2025-11-20"
    let child: [any Storable] = [
      Person(id: "c1", name: "Ly Mì Xo", birth: "2022"),
      Residence(id: "h7.c1", person: "c1", relation: "Con"), pupil, lunch,
    ]
    func asked(_ day: Day) throws -> [String] {
      try Self.cases(child, on: day).filter { $0.policy.code.text == "lunch" }
        .map { "\($0.period.code) \($0.state(on: day))" }
    }
    for day in ["2026-07-31", "2026-08-01", "2026-09-04"] as [Day] {
      #expect(try asked(day) == ["2025-2026 delivered"], "\(day)")
    }
    #expect(try asked("2026-09-05") == ["2026-2027 notChecked"])
  }

  // MARK: How far it has come

  private static func entered(_ fill: (inout Entitlement) -> Void) -> Entitlement {
    var entitlement = Entitlement(
      id: Entitlement.id(of: "h7", policy: .init("electricity"), in: .year(2026)))
    fill(&entitlement)
    return entitlement
  }

  private static func state(_ fill: (inout Entitlement) -> Void, on day: Day = today) throws
    -> PolicyCase.State?
  {
    try cases([poor(), entered(fill)], on: day).first?.state(on: day)
  }

  @Test("the states follow from the days")
  func states() throws {
    #expect(try Self.state { $0.eligible = false } == .notEligible)
    #expect(try Self.state { $0.filed = "2026-01-10" } == .filed)
    #expect(try Self.state { $0.approved = "2026-01-20" } == .approved)
    // Due within 30 days of the start of the year, the last day counted.
    #expect(try Self.state { $0.delivered = "2026-01-31" } == .delivered)
    #expect(try Self.state { $0.delivered = "2026-02-01" } == .deliveredLate)
    #expect(
      try Self.state { ($0.delivered, $0.due) = ("2026-02-01", "2026-03-01") } == .delivered)
    #expect(
      try Self.state {
        ($0.delivered, $0.entitled, $0.received) = ("2026-01-10", 600_000, 300_000)
      } == .partial)
    #expect(
      try Self.state {
        ($0.delivered, $0.entitled, $0.received) = ("2026-01-10", 600_000, 600_000)
      } == .delivered)
    #expect(try Self.state { $0.refused = "2026-01-10" } == .refusedByFamily)
    #expect(try Self.state { $0.rejected = "2026-01-10" } == .rejected)
    // On an earlier day it had not come so far.
    let steps: (inout Entitlement) -> Void = {
      ($0.filed, $0.delivered) = ("2026-01-10", "2026-01-25")
    }
    #expect(try Self.state(steps, on: "2026-01-09") == .dueNotStarted)
    #expect(try Self.state(steps, on: "2026-01-10") == .filed)
  }

  @Test("what a person entered outweighs the facts")
  func decision() throws {
    let cases = try Self.cases([Self.poor(.nonPoor), Self.entered { $0.eligible = true }])
    #expect(cases.first?.state(on: Self.today) == .dueNotStarted)
    #expect(cases.first?.isOverdue(on: Self.today) == true)
    #expect(cases.first?.isOverdue(on: "2026-01-31") == false)
  }

  @Test("entitlements follow a household and a person that were entered twice")
  func twiceEntered() throws {
    var double = Household(id: "h9", code: "LS-009", village: LaSi.village)
    double.sameAs = "h7"
    var entitlement = Entitlement(
      id: Entitlement.id(of: "h9", policy: .init("electricity"), in: .year(2026)))
    entitlement.delivered = "2026-01-05"
    #expect(try Self.states([Self.poor(), double, entitlement]) == [.delivered, .notChecked])
  }

  @Test(
    "of how many cases nobody has said whether they are due; nothing of a household without any")
  func unchecked() throws {
    let laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(8) + [
        Self.poor(.nonPoor), PovertyResult(id: "h8.k", day: "2025-12-10", povertyClass: .poor),
      ])
    let catalogue = try Self.catalogue()
    #expect(catalogue.finding(of: "h7", on: Self.today, in: laptop.register) == nil)
    #expect(catalogue.finding(of: "h8", on: Self.today, in: laptop.register)?.unchecked == 1)
  }
}

@Suite("The form of one policy")
struct EntitlementEntryTests {
  private static let today: Day = "2026-11-23"

  private static func policyCase(_ entitlement: Entitlement? = nil) throws -> PolicyCase {
    let catalogue = try PolicyCatalogue(resource("catalogues/policies.txt"), named: "policies.txt")
    let laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + [entitlement].compactMap { $0 })
    return try #require(
      catalogue.cases(of: "h7", on: today, in: laptop.register)
        .first { $0.policy.code.text == "electricity" })
  }

  private static func entry() throws -> EntitlementEntry {
    EntitlementEntry(editing: try policyCase(), today: today, by: LaSi.hu)
  }

  @Test("the policy's own deadline is shown, and written only where it is another")
  func due() throws {
    var entry = try Self.entry()
    #expect(entry.due == .value("2026-04-01"))
    entry.eligible = true
    let settings = try #require(entry.edits(today: Self.today).first).settings
    #expect(
      settings == [
        "checked": .to(.text("2026-11-23")), "by": .to(.text(LaSi.hu.text)),
        "eligible": .to(.bool(true)),
      ])
    entry.due = .value("2026-06-01")
    #expect(entry.edits(today: Self.today).first?.settings["due"] == .to(.text("2026-06-01")))
  }

  @Test("what contradicts itself is asked to be mended, beside its field")
  func problems() throws {
    var entry = try Self.entry()
    #expect(entry.problems(today: Self.today) == [.eligibleMissing])
    entry.eligible = true
    entry.steps[.filed] = .value("2026-03-10")
    entry.steps[.approved] = .value("2026-03-01")
    #expect(entry.problems(today: Self.today) == [.outOfOrder(.approved, before: .filed)])
    entry.steps[.approved] = .value("2026-11-24")
    #expect(entry.problems(today: Self.today) == [.afterToday(.approved, "2026-11-24")])
    entry.steps[.approved] = .blank
    entry.steps[.delivered] = .value("2026-03-20")
    entry.amounts[.entitled] = .value(600_000)
    #expect(entry.problems(today: Self.today) == [.receivedMissing])
    entry.amounts[.received] = .unreadable("đủ")
    #expect(entry.problems(today: Self.today) == [.amountUnreadable(.received, "đủ")])
    entry.amounts[.received] = .value(600_000)
    entry.steps[.refused] = .value("2026-03-11")
    #expect(entry.problems(today: Self.today) == [.deliveredAndGivenUp(.refused)])
    entry.steps[.refused] = .blank
    #expect(entry.problems(today: Self.today).isEmpty)
    // Of what is not due nothing else matters, and nothing else is kept.
    entry.eligible = false
    entry.amounts[.received] = .unreadable("đủ")
    #expect(
      entry.edits(today: Self.today).first.map { Set($0.settings.keys) }
        == ["checked", "by", "eligible"])
  }

  @Test("one key says due or not and leaves the days that are there")
  func oneKey() throws {
    var known = Entitlement(
      id: Entitlement.id(of: "h7", policy: .init("electricity"), in: .year(2026)))
    (known.eligible, known.filed) = (true, "2026-03-10")
    (known.checked, known.by) = (Self.today, LaSi.hu)
    let policyCase = try Self.policyCase(known)
    let same = policyCase.edits(settingEligible: true, on: Self.today, by: LaSi.me)
    #expect(same.isEmpty)
    let other = policyCase.edits(settingEligible: false, on: Self.today, by: LaSi.me)
    #expect(
      other.map(\.settings) == [["eligible": .to(.bool(false)), "by": .to(.text(LaSi.me.text))]])
    let new = try Self.policyCase().edits(settingEligible: true, on: Self.today, by: LaSi.hu)
    #expect(new.map(\.record.id) == ["h7.electricity.2026"])
  }
}
