import Record
import Testing

@testable import Casework

@Suite("What a person's entries led to")
struct LedToTests {
  private let hu = Caseworker.ID("cw-hu")
  private let me = Caseworker.ID("cw-me")
  private let home = Household.ID("hh-1")

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func visit(by visitor: Caseworker.ID, with: Set<Caseworker.ID> = []) throws -> Visit {
    var visit = Visit(
      id: .init("hh-1.v1"), day: try day("2026-03-02"), visitor: visitor, outcome: .metHead)
    visit.companions = with
    return visit
  }

  private func petition(at visit: Visit.ID?, answered: String?) throws -> Petition {
    var petition = Petition(
      id: .init("hh-1.k1"), text: "Thiếu nước", day: try day("2026-03-02"), visit: visit)
    petition.answer = try answered.map { .init(text: "Đã kéo ống", day: try day($0)) }
    return petition
  }

  private func found(_ records: [any Storable], by caseworker: Caseworker.ID) throws -> [LedTo] {
    try Laptop(with: records).register
      .ledTo(by: caseworker, in: day("2025-11-01")...day("2026-11-23"))
  }

  private var household: Household {
    Household(id: home, code: "LS-001", village: nil, head: nil)
  }

  @Test("a petition raised at a visit counts for who made it, and who went along")
  func petitionAtVisit() throws {
    let visit = try visit(by: hu, with: [me])
    let records: [any Storable] = [
      household, visit, try petition(at: visit.id, answered: "2026-04-01"),
    ]
    #expect(try found(records, by: hu).map(\.day) == [day("2026-04-01")])
    #expect(try found(records, by: me).count == 1)
    #expect(try found(records, by: Caseworker.ID("cw-pu")).isEmpty)
  }

  @Test("one raised elsewhere counts for who led the household that day")
  func petitionElsewhere() throws {
    let lead = Assignment(
      id: .init("hh-1.a1"), target: .household(home), channel: .party, caseworker: hu,
      from: try day("2026-01-05"))
    let end = AssignmentEnd(
      id: .init("hh-1.e1"), assignment: lead.id, way: .ended, day: try day("2026-03-31"),
      reason: nil)
    let records: [any Storable] = [
      household, Caseworker(id: hu, name: "Lỳ Xá Hừ", roles: [.partyMember]), lead, end,
      try petition(at: nil, answered: "2026-04-01"),
    ]
    // The answer came after they had handed the household over: it is theirs still.
    #expect(try found(records, by: hu).count == 1)
    #expect(try found(records, by: me).isEmpty)
  }

  @Test("nothing came yet, or it came before: nothing is listed")
  func notYet() throws {
    let visit = try visit(by: hu)
    for answered in [nil, "2025-10-31", "2026-11-24"] {
      let records: [any Storable] = [
        household, visit, try petition(at: visit.id, answered: answered),
      ]
      #expect(try found(records, by: hu).isEmpty, "\(answered ?? "–")")
    }
  }

  @Test("policies received, needs answered, urgent matters settled: the newest first")
  func others() throws {
    var card = Entitlement(
      id: Entitlement.id(of: home, policy: .init("health-card-poor"), in: .year(2026)))
    (card.by, card.delivered) = (hu, try day("2026-02-01"))
    var filed = Entitlement(
      id: Entitlement.id(of: home, policy: .init("health-card-poor"), in: .year(2025)))
    (filed.by, filed.filed) = (hu, try day("2026-02-02"))
    var need = HouseholdNeed(id: HouseholdNeed.id(of: home, "water", in: 2026))
    need.by = hu
    need.answer = .init(on: try day("2026-06-01"), text: "đã kéo ống", by: me)
    var urgent = UrgentMatter(
      id: .init("hh-1.u1"), matter: .hunger, day: try day("2026-03-02"), reporter: hu)
    urgent.answer = .init(text: "Đã cấp gạo", day: try day("2026-03-04"), by: me)
    let records: [any Storable] = [household, card, filed, need, urgent]
    #expect(
      try found(records, by: hu).map(\.day)
        == [day("2026-06-01"), day("2026-03-04"), day("2026-02-01")])
    // Who answered is not who noted it.
    #expect(try found(records, by: me).isEmpty)
  }
}
