import Casework
import Exchange
import Testing

@Suite("A household that may be there already is one only where a person says so")
struct MatchProposalTests {
  let today: Day
  var store: MemoryStore

  init() throws {
    today = try #require(Day(iso: "2026-11-23"))
    store = try MemoryStore()
    try store.save([
      Edit(creating: Village(id: Village.ID("V1"), name: "Là Si", code: "LS"))
    ])
  }

  private mutating func plan(_ rows: String..., accepting: Bool = false) throws -> ImportPlan {
    let text = "Mã hộ,Bản,Họ và tên,Quan hệ,Ngày sinh\n" + rows.joined(separator: "\n")
    let file = OfficeFile(name: "a.csv", bytes: Array(text.utf8))
    var choices = ImportChoices()
    let first = try ImportPlan(file, into: store.register, asOf: today, ids: &store.ids)
    guard accepting else { return first }
    for proposal in first.proposals { choices.accepted[proposal.listed.place] = proposal.known.id }
    return try ImportPlan(
      file, into: store.register, asOf: today, choices: choices, ids: &store.ids)
  }

  static let known = "H1,Là Si,Pờ Xè Mé,Chủ hộ,02/05/1979"

  @Test("a head of the same name, village and year of birth under another code is proposed")
  mutating func proposed() throws {
    try store.save(plan(Self.known).edits)
    let plan = try plan("X9,bản Là Si,Po Xe Me,Chủ hộ,1979")
    #expect(plan.proposals.map(\.listed.code) == ["X9"])
    #expect(plan.proposals.map(\.known.code) == ["H1"])
    #expect(plan.households == .init(new: 1, matched: 0))
  }

  @Test("accepted, it is that household and no new one")
  mutating func accepted() throws {
    try store.save(plan(Self.known).edits)
    let plan = try plan("X9,Là Si,Pờ Xè Mé,Chủ hộ,1979", "X9,Là Si,Pờ Lò,Con,2010", accepting: true)
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
    try store.save(plan(Self.known).edits)
    #expect(try plan("X9,Là Si,Pờ Xè Mé,Chủ hộ,1985").proposals.isEmpty)
    #expect(try plan("X9,Hua Tát,Pờ Xè Mé,Chủ hộ,1979").proposals.isEmpty)
    #expect(try plan(Self.known, "X9,Là Si,Pờ Xè Mé,Chủ hộ,1979").proposals.isEmpty)
  }
}
