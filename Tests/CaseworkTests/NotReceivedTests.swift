import Casework
import Record
import Testing

@Suite("Eligible and not receiving: the next step, and its follow-up")
struct NotReceivedTests {
  private static let today: Day = "2026-11-23"
  private static let poor = PovertyResult(id: "h7.k", day: "2025-12-10", povertyClass: .poor)

  /// Electricity is due to every poor household by 31 January, rice without a deadline.
  private static func catalogue() throws -> PolicyCatalogue {
    try PolicyCatalogue(
      """
      electricity
        vi     Tiền điện
        en     Electricity
        for    household
        each   year
        from   2025-01-01
        when   class poor
        due    30
        basis  Quyết định 28
      rice
        vi     Gạo
        en     Rice
        for    household
        each   year
        from   2026-01-01
        when   class poor
        basis  Quyết định
      """, named: "policies.txt")
  }

  private static func laptop(_ records: [any Storable] = []) throws -> Laptop {
    try Laptop(with: LaSi.people + LaSi.household(7) + LaSi.household(14) + [poor] + records)
  }

  private static func electricity(_ change: (inout Entitlement) -> Void) -> Entitlement {
    var known = Entitlement(
      id: Entitlement.id(of: "h7", policy: .init("electricity"), in: .year(2026)))
    (known.checked, known.eligible) = ("2026-01-05", true)
    change(&known)
    return known
  }

  private static func notReceived(on day: Day = today, in register: Register) throws
    -> [NotReceived]
  {
    let catalogue = try catalogue()
    return register.householdsPresent(on: day).flatMap {
      catalogue.notReceived(by: $0.id, on: day, in: register)
    }
  }

  private static func steps(_ records: [any Storable]) throws -> [PolicyCase.NextStep] {
    try notReceived(in: laptop(records).register).map(\.nextStep)
  }

  @Test("the next step is that of the state; a paper that is missing goes before it")
  func nextStep() throws {
    #expect(try Self.steps([]) == [.file, .file])
    #expect(
      try Self.steps([Self.electricity { $0.filed = "2026-01-10" }]) == [.askForDecision, .file])
    #expect(
      try Self.steps([Self.electricity { $0.approved = "2026-02-10" }]) == [.collect, .file])
    #expect(
      try Self.steps([
        Self.electricity {
          ($0.filed, $0.missing) = ("2026-01-10", " sổ hộ khẩu ")
        }
      ]) == [.bring("sổ hộ khẩu"), .file])
  }

  @Test("what came, was given up or is not due is not on the list")
  func settled() throws {
    for change: (inout Entitlement) -> Void in [
      { $0.delivered = "2026-02-01" }, { $0.refused = "2026-02-01" },
      { $0.rejected = "2026-02-01" }, { $0.eligible = false },
      { ($0.delivered, $0.missing) = ("2026-02-01", "sổ") },
    ] { #expect(try Self.steps([Self.electricity(change)]) == [.file]) }
  }

  @Test("who leads the household stands beside it; of households that are not poor nothing does")
  func leads() throws {
    let register = try Self.laptop([LaSi.lead(7, LaSi.hu)]).register
    let found = try Self.notReceived(in: register)
    #expect(found.map(\.policyCase.household) == ["h7", "h7"])
    #expect(found.map(\.lead) == [LaSi.hu, LaSi.hu])
  }

  @Test(
    "followed up by a promise with two weeks at least, which is on the lead's Hôm nay; ended by x")
  func followUp() throws {
    var laptop = try Self.laptop([LaSi.lead(7, LaSi.hu)])
    var ids = IdentifierSource(milliseconds: 0, seed: 3)
    let one = try #require(
      try Self.notReceived(in: laptop.register).first)
    #expect(one.followUp == nil)
    try laptop.save([
      one.policyCase.followUp(
        saying: "Tiền điện: làm hồ sơ", by: one.lead, on: Self.today, newIDs: &ids)
    ])
    let promise = try #require(laptop.register.followUp(of: one.policyCase))
    // Its deadline of January is long past.
    #expect(promise.due == "2026-12-07")
    let due = DueList(of: LaSi.hu, on: Self.today, in: laptop.register)
    #expect(due.items.contains { $0.task == .promise(promise) })
    let again = try #require(
      try Self.notReceived(in: laptop.register).first)
    #expect(again.followUp == promise)
    try laptop.save(
      laptop.register.edits(endingFollowUpOf: again.policyCase, on: Self.today, by: LaSi.hu))
    #expect(laptop.register.followUp(of: one.policyCase) == nil)
    #expect(laptop.register.promises[promise.id]?.result?.outcome == .done)
    // Followed up once more, and taken back.
    let entry = try laptop.save([
      one.policyCase.followUp(saying: "Hỏi lại", by: one.lead, on: Self.today, newIDs: &ids)
    ])
    #expect(laptop.register.followUp(of: one.policyCase)?.text == "Hỏi lại")
    try laptop.takeBack(entry)
    #expect(laptop.register.followUp(of: one.policyCase) == nil)
  }

  @Test("of each household a list keeps what is due, by policy and person, and who leads it")
  func finding() throws {
    let register = try Self.laptop([LaSi.lead(7, LaSi.hu)]).register
    let catalogue = try Self.catalogue()
    // Electricity and rice, the first and the second of the catalogue.
    let finding = try #require(catalogue.finding(of: "h7", on: Self.today, in: register))
    #expect(finding.due.map(\.policy) == [0, 1])
    #expect(finding.due.map(\.person) == [nil, nil])
    #expect(finding.unchecked == 0)
    #expect(finding.lead == LaSi.hu)
    let rice = try #require(finding.due.last)
    #expect(
      catalogue.notReceived(rice, by: "h7", on: Self.today, in: register)?.policyCase.policy.code
        == .init("rice"))
    // It came since: the line of the list is empty until it is read again.
    var came = Entitlement(id: Entitlement.id(of: "h7", policy: .init("rice"), in: .year(2026)))
    (came.eligible, came.delivered) = (true, "2026-02-01")
    let later = try Self.laptop([came]).register
    #expect(catalogue.notReceived(rice, by: "h7", on: Self.today, in: later) == nil)
    #expect(catalogue.finding(of: "h7", on: Self.today, in: later)?.due.map(\.policy) == [0])
  }

  @Test("a deadline that is further away than two weeks is kept")
  func deadline() throws {
    let register = try Self.laptop().register
    var ids = IdentifierSource(milliseconds: 0, seed: 3)
    let one = try #require(
      try Self.notReceived(on: "2026-01-05", in: register).first)
    let edit = one.policyCase.followUp(saying: "x", by: nil, on: "2026-01-05", newIDs: &ids)
    #expect(edit.settings["due"] == .to(.text("2026-01-31")))
  }
}
