import Casework
import Testing

@Suite("School and policies in the demo commune")
struct FactsTests {
  let told: ToldCommune

  init() throws { told = try ToldCommune.pictured.get() }

  @Test("every entitlement is of a policy that the shipped catalogue has, and its day is past")
  func policies() throws {
    let catalogue = try PolicyCatalogue(
      ToldCommune.resource("catalogues/policies.txt"), named: "policies.txt")
    let entitlements = Array(told.register.entitlements.all)
    #expect(entitlements.count > 100)
    for entitlement in entitlements {
      #expect(catalogue[entitlement.policy] != nil, "\(entitlement.policy)")
      #expect(entitlement.delivered.map { $0 <= told.today } ?? true)
      #expect(entitlement.checked.map { $0 <= told.today } ?? false)
    }
    // Of some households nobody has checked the decisions yet, so that the list shows something.
    let unchecked = catalogue.unchecked(on: told.today, in: told.register)
    #expect(unchecked.contains { !$0.rows.isEmpty })
  }

  @Test("each village with a cell has pupils; some children are out of school, some unknown")
  func school() {
    let lists = told.register.villagesByName.map {
      SchoolList(
        of: .village($0.id), in: SchoolYear(of: told.today), today: told.today,
        register: told.register)
    }
    for standing in [SchoolList.Standing.outOfSchool, .unknown, .attends] {
      #expect(lists.contains { $0.count(standing) > 0 }, "\(standing)")
    }
    // Most go: the list is of people one helps, not of failures.
    let attending = lists.map { $0.count(.attends) }.reduce(0, +)
    #expect(attending * 10 > lists.map(\.rows.count).reduce(0, +) * 7)
  }
}
