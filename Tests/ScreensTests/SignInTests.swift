import Casework
import Testing

@testable import Screens

@Suite("Who is sitting down")
struct SignInTests {
  @Test("people by name, behind them the organisations that are given households")
  func order() throws {
    let organisation = Caseworker(
      id: .init("cw-org"), name: "Đồn Biên phòng", roles: [.organisation])
    let journey = try Journey(SmallCommune.records + [organisation], as: nil)
    let names = ["Ly Giá Pu", "Lỳ Xá Hừ", "Phùng Phù Mé", "Đồn Biên phòng"]
    let rows = names.compactMap { name in journey.screen.firstIndex { $0.contains(name) } }
    #expect(rows.count == names.count)
    #expect(rows == rows.sorted())
  }
}
