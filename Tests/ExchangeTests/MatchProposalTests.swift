import Casework
import Exchange
import Testing

@Suite("A household that may be there already is one only where a person says so")
struct MatchProposalTests: ListTaking {
  let today: Day
  var store: MemoryStore

  init() throws {
    today = try #require(Day(iso: "2026-11-23"))
    store = try MemoryStore(villages: [("V1", "Là Si", "LS")])
  }

  static let headings = "Mã hộ,Bản,Họ và tên,Quan hệ,Ngày sinh"

  /// What the list would do with all its proposals accepted.
  private mutating func planAccepting(_ rows: [String]) throws -> ImportPlan {
    var choices = ImportChoices()
    for proposal in try plan(rows).proposals {
      choices.accepted[proposal.listed.place] = proposal.known.id
    }
    return try plan(rows, choices: choices)
  }

  static let known = "H1,Là Si,Pờ Xè Mé,Chủ hộ,02/05/1979"

  @Test("a head of the same name, village and year of birth under another code is proposed")
  mutating func proposed() throws {
    try take([Self.known])
    let plan = try plan(["X9,bản Là Si,Po Xe Me,Chủ hộ,1979"])
    #expect(plan.proposals.map(\.listed.code) == ["X9"])
    #expect(plan.proposals.map(\.known.code) == ["H1"])
    #expect(plan.households == .init(new: 1, matched: 0))
  }

  @Test("accepted, it is that household and no new one")
  mutating func accepted() throws {
    try take([Self.known])
    let plan = try planAccepting(["X9,Là Si,Pờ Xè Mé,Chủ hộ,1979", "X9,Là Si,Pờ Lò,Con,2010"])
    #expect(plan.proposals.map(\.isAccepted) == [true])
    #expect(plan.households == .init(new: 0, matched: 1))
    #expect(plan.people == .init(new: 1, matched: 1))
    try store.save(plan.edits)
    #expect(store.register.households.count == 1)
    #expect(store.register.people.count == 2)
  }

  @Test(
    "nothing is proposed for another year, another village, or a household the list names itself")
  mutating func notProposed() throws {
    try take([Self.known])
    for rows in [
      ["X9,Là Si,Pờ Xè Mé,Chủ hộ,1985"], ["X9,Hua Tát,Pờ Xè Mé,Chủ hộ,1979"],
      [Self.known, "X9,Là Si,Pờ Xè Mé,Chủ hộ,1979"],
    ] {
      #expect(try plan(rows).proposals.isEmpty)
    }
  }
}
