import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("Cân đối phân công")
struct BalanceScreenTests {
  /// `lead` carries LS-007, LS-014 and LS-022, nobody LS-031; chòm trên and chòm dưới are 0.8 km
  /// apart, and Phùng Phù Mé lives in chòm dưới.
  private static var records: [any Storable] {
    var other = Caseworker(
      id: SmallCommune.other, name: "Phùng Phù Mé", roles: [.partyMember], cell: SmallCommune.cell)
    other.hamlet = down
    other.languages = ["laHu"]
    return LoadedCommune.records.filter { $0.record != other.record } + [
      other, Hamlet(id: down, name: "chòm dưới", village: SmallCommune.village),
      HamletDistance(.init("hamlet-up"), down, metres: 800),
    ]
  }

  private static let down = Hamlet.ID("hamlet-down")

  private func opened() throws -> Journey {
    var journey = try Journey(Self.records, as: SmallCommune.secretary)
    try journey.press("3", "c")
    return journey
  }

  @Test("each move with its reason; everybody's load before and after a Tab away")
  func proposal() throws {
    var journey = try opened()
    // Mé carries nothing and lives 0.8 km away: nobody else's way is known.
    #expect(journey.text.contains("Đề nghị 1 lần chuyển, đang chọn 1"))
    try expectScreenAndWide(journey, "balance-moves")
    try journey.press(.tab)
    let row = try #require(journey.screen.first { $0.contains("Phùng Phù Mé") })
    #expect(row.contains("0 → 1"))
    try expectScreenAndWide(journey, "balance-people")
  }

  @Test("what is not wanted is unticked, and its household stays where it is")
  func untick() throws {
    var journey = try opened()
    try journey.press(" ")
    #expect(journey.text.contains("[ ] LS-031"))
    try journey.press("g")
    #expect(journey.text.contains("Chưa chọn lần chuyển nào"))
    try journey.press(.tab)
    #expect(!journey.text.contains("0 → 1"))
  }

  @Test(
    "nothing changes without a yes: the decision is filled in, numbered, and saved with the PIN")
  func decide() throws {
    var journey = try opened()
    try journey.press("g")
    #expect(journey.store.saves.isEmpty)
    #expect(journey.text.contains("Phùng Phù Mé") && journey.text.contains("LS-031"))
    try journey.type("06-QĐ/CB")
    try journey.press(.control("s"))
    try journey.setPIN()
    #expect(journey.store.saves.count == 1)
    let given = try #require(journey.assignments(of: SmallCommune.other).first)
    #expect(given.target == .household(SmallCommune.household31))
    #expect(given.basis?.number == "06-QĐ/CB")
    #expect(journey.text.contains("Không có gì cần chuyển"))
    try journey.press("u")
    #expect(journey.assignments(of: SmallCommune.other).isEmpty)
  }

  @Test("a number typed for the decision is not lost by going back to look at the proposal")
  func draft() throws {
    var journey = try opened()
    try journey.press("g")
    try journey.type("06-QĐ/CB")
    try journey.press(.escape, "g")
    #expect(journey.text.contains("06-QĐ/CB"))
  }

  @Test(
    "x keeps the pair apart: somebody else is proposed, and giving them all the same is asked about"
  )
  func apart() throws {
    var journey = try opened()
    try journey.press("x")
    #expect(
      journey.register.isKeptApart(SmallCommune.household31, from: SmallCommune.other))
    #expect(journey.screen.contains { $0.contains("LS-031") && $0.contains("Ly Giá Pu") })
    try journey.press("c")
    #expect(journey.screen.contains { $0.contains("LS-031") && $0.contains("Phùng Phù Mé") })
    try journey.press(.escape, .escape)
    try journey.point(at: "Phùng Phù Mé")
    try journey.press("g", .enter)
    try journey.type("LS-031")
    try journey.press(.enter, .control("s"))
    #expect(journey.text.contains("đã ghi không phân công"))
    #expect(journey.store.saves.count == 1)
  }

  @Test("a pair is added by its form, and taken back with a key and u")
  func pairs() throws {
    var journey = try opened()
    try journey.press("c", "m", .control("s"))
    #expect(journey.text.contains("Chọn hộ.") && journey.text.contains("Chọn người."))
    try journey.pick("LS-007")
    try journey.press(.tab)
    try journey.pick("Lỳ Xá Hừ")
    try journey.press(.control("s"))
    #expect(journey.text.contains("1 cặp"))
    // Its household must go to somebody else now.
    try journey.press(.escape)
    #expect(journey.text.contains("cặp không phân công"))
    try journey.press("c", "x")
    #expect(journey.register.pairsKeptApart.isEmpty)
    try journey.press("u")
    #expect(journey.register.pairsKeptApart.count == 1)
  }

  @Test("a distance is typed as people say it, and one that is none is answered beside its field")
  func distances() throws {
    var journey = try opened()
    try journey.press("d", .enter, .control("u"))
    try journey.type("xa")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“xa” không phải là đường đi"))
    try journey.press(.control("u"))
    try journey.type("1,2")
    try journey.press(.control("s"))
    #expect(journey.text.contains("1,2 km"))
    try journey.press(.enter, .control("u"), .control("s"))
    #expect(journey.text.contains("Chưa ghi khoảng cách nào"))
  }

  @Test("where somebody lives and what they speak is asked in Danh mục")
  func person() throws {
    var journey = try Journey(Self.records, as: SmallCommune.secretary)
    try journey.press("8")
    try journey.point(at: "Phùng Phù Mé")
    try journey.press(.enter)
    #expect(journey.text.contains("chòm dưới"))
    #expect(journey.text.contains("[x] La Hủ"))
  }

  @Test("the key tables are whole, and the paper tells moves and loads")
  func keys() throws {
    let wording = try Wording.embedded()
    #expect(BalancePage.keys.faults(in: wording) == [])
    #expect(PairsPage.keys.faults(in: wording) == [])
    #expect(DistancesPage.keys.faults(in: wording) == [])
    var journey = try opened()
    try journey.press("p")
    guard case .asShown(_, let title, let lines)? = journey.store.papers.last else {
      Issue.record("nothing was printed")
      return
    }
    #expect(title == "Cân đối phân công · Chi bộ bản Là Si")
    #expect(lines.contains { $0.contains("LS-031") && $0.contains("chưa có người") })
    #expect(lines.contains { $0.contains("Phùng Phù Mé · 0 → 1") })
  }
}
