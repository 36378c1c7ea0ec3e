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
    let findings = told.register.householdsPresent(on: told.today).compactMap {
      catalogue.finding(of: $0.id, on: told.today, in: told.register)
    }
    #expect(findings.contains { $0.unchecked > 0 })
  }

  @Test(
    "most households were asked in February; the poor among them committed themselves to something")
  func survey() throws {
    let register = told.register
    let present = register.householdsPresent(on: told.today)
    let asked = present.filter {
      register.situation(of: $0.id, in: told.today.year)?.day?.monthOfYear == 2
    }
    #expect(asked.count * 10 > present.count * 8 && asked.count < present.count)
    let committed = present.compactMap { register.commitment(of: $0.id, in: told.today.year) }
    #expect(committed.count > 20)
    for commitment in committed {
      let household = try #require(register.households[commitment.household])
      #expect(commitment.wants != nil && commitment.does != nil && commitment.asks != nil)
      #expect(commitment.language == household.language)
      let day = try #require(commitment.day)
      #expect(register.povertyClass(of: household.id, on: day) == .poor)
    }
    #expect(present.contains { $0.language == nil } && present.contains { $0.language == "laHu" })
    #expect(present.contains { $0.speaksVietnamese == false })
  }

  @Test(
    "of the plan's tasks one is done, one is overdue, and both were told of with a figure behind it"
  )
  func tasks() throws {
    let set = try PlanTasks(
      ToldCommune.resource("catalogues/plan-tasks.txt"), named: "plan-tasks.txt")
    let list = TaskList(
      of: told.today.year, set: set, english: false, on: told.today, in: told.register)
    let taken = list.rows.filter(\.isTakenUp)
    #expect(taken.count == 2)
    #expect(taken.count { $0.task.result?.outcome == .done } == 1)
    #expect(taken.count { $0.task.isOverdue(on: told.today) } == 1)
    for row in taken {
      #expect(row.progress.count == 2 && row.progress.allSatisfy { $0.evidence != nil })
    }
  }

  @Test("somebody runs the review of the People's Committee and of the Front")
  func presiding() {
    for body in [ReviewingBody.peoplesCommittee, .front] {
      let leading = told.register.members(of: body, on: told.today)
        .filter { $0.leadsReview(of: body) }
      #expect(leading.count == 1)
    }
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
