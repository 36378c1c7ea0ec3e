import Casework
import Record
import Testing

@Suite("What a supervisor reads and writes of the casework of others")
struct SupervisionRightTests {
  private let today: Day = "2026-11-23"

  /// Lỳ Xá Hừ leads LS-007 and helps at LS-014; LS-022 is led by Phùng Phù Mé.
  private func register(_ more: [any Storable] = []) throws -> Register {
    let records: [any Storable] = [
      LaSi.lead(7, LaSi.hu), LaSi.lead(14, LaSi.hu, duty: .helper), LaSi.lead(22, LaSi.me),
    ]
    return try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(14) + LaSi.household(22, group: "g")
        + records + more
    ).register
  }

  /// Of the inspection committee, and a party member with households besides.
  private func inspector(_ register: Register) throws -> Caseworker {
    var hu = try #require(register.caseworkers[LaSi.hu])
    hu.supervises = .inspection
    return hu
  }

  @Test("who supervises nobody is not bounded; other work beside it is a reach of its own")
  func reach() throws {
    let register = try register()
    let hu = try #require(register.caseworkers[LaSi.hu])
    #expect(hu.reach == .everything)
    #expect(try inspector(register).reach == .assigned)
    var only = Caseworker(id: "kt", name: "Chu Mù Cà")
    only.supervises = .council
    #expect(only.reach == .sample)
    only.presidesOver = .front
    #expect(only.reach == .assigned)
  }

  @Test("the own households open, also where one only helps; the others by sample on the day")
  func opening() throws {
    var reading = SupervisionReading(id: .init("sv.h22"), drawn: "2026-11-20")
    (reading.opened, reading.by, reading.reason) = ("2026-11-23", LaSi.hu, "đọc theo mẫu")
    let without = try register()
    let hu = try inspector(without)
    #expect(without.mayOpen("h7", hu, on: today))
    #expect(without.mayOpen("h14", hu, on: today))
    #expect(!without.mayOpen("h22", hu, on: today))
    let drawn = try register([reading])
    #expect(drawn.mayOpen("h22", hu, on: today))
    #expect(!drawn.mayOpen("h22", hu, on: "2026-11-24"))
    #expect(without.mayOpen("h22", without.caseworkers[LaSi.hu], on: today))
  }

  @Test("written is what is assigned, supervision itself, and what is of no household")
  func writing() throws {
    let register = try register()
    let hu = try inspector(register)
    func writes(_ kind: String, _ id: String) -> Bool {
      register.mayWrite(RecordID(kind: kind, id: id), hu, on: today)
    }
    #expect(writes(Visit.kind, "h7.v1") && writes(Promise.kind, "h14.p1"))
    #expect(!writes(Visit.kind, "h22.v1") && !writes(Household.kind, "h22"))
    #expect(!writes(SupportStep.kind, "h22.s1.t1"))
    // People go with the household they live in, household groups with theirs.
    #expect(writes(Person.kind, "p7") && !writes(Schooling.kind, "p22.2026-2027"))
    #expect(!writes(Assignment.kind, "g.a1"))
    #expect(writes(Remedy.kind, "sv.r1") && writes(SupervisionReading.kind, "sv.h22"))
    #expect(writes(PlanTask.kind, "t1") && writes(Verdict.kind, "cell-2026-11.me"))
    // A household that is not there yet is assigned to nobody.
    #expect(!writes(Household.kind, "h99"))
    var only = hu
    (only.roles, only.cell) = ([], nil)
    #expect(!register.mayWrite(RecordID(kind: PlanTask.kind, id: "t1"), only, on: today))
  }
}
