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

  private static func steps(_ records: [any Storable]) throws -> [PolicyCase.NextStep] {
    try catalogue().notReceived(on: today, in: laptop(records).register).map(\.nextStep)
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
    let found = try Self.catalogue().notReceived(on: Self.today, in: register)
    #expect(found.map(\.policyCase.household) == ["h7", "h7"])
    #expect(found.map(\.lead) == [LaSi.hu, LaSi.hu])
  }

  @Test(
    "followed up by a promise with two weeks at least, which is on the lead's Hôm nay; ended by x")
  func followUp() throws {
    var laptop = try Self.laptop([LaSi.lead(7, LaSi.hu)])
    var ids = IdentifierSource(milliseconds: 0, seed: 3)
    let one = try #require(
      try Self.catalogue().notReceived(on: Self.today, in: laptop.register).first)
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
      try Self.catalogue().notReceived(on: Self.today, in: laptop.register).first)
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

  @Test("a deadline that is further away than two weeks is kept")
  func deadline() throws {
    let register = try Self.laptop().register
    var ids = IdentifierSource(milliseconds: 0, seed: 3)
    let one = try #require(
      try Self.catalogue().notReceived(on: "2026-01-05", in: register).first)
    let edit = one.policyCase.followUp(saying: "x", by: nil, on: "2026-01-05", newIDs: &ids)
    #expect(edit.settings["due"] == .to(.text("2026-01-31")))
  }
}
