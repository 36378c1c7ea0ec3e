import Casework
import Cells
import Testing
import VietnameseText
import Widgets

@testable import Screens

@Suite("Danh mục")
struct DirectoryTests {
  private func opened(_ kinds: Int = 0) throws -> Journey {
    var journey = try Journey(LoadedCommune.records, as: SmallCommune.secretary)
    try journey.press("8")
    for _ in 0..<kinds { try journey.press(.tab) }
    return journey
  }

  @Test("8 lists who works here with body and office; Tab goes through the kinds and around")
  func kinds() throws {
    var journey = try opened()
    #expect(journey.text.contains("▸Người"))
    #expect(journey.screen.contains { $0.contains("Ly Giá Pu") && $0.contains("bí thư") })
    #expect(journey.screen.contains { $0.contains("Giàng Xà De") && $0.contains("UBND xã") })
    for (title, row) in [
      ("Bản", "Là Si"), ("Chòm", "chòm trên"), ("Nhóm hộ", "Suối Thầu"),
      ("Chi bộ", "Chi bộ bản Là Si"), ("Cơ quan", "UBND xã Thu Lũm"), ("Người", "Ly Giá Pu"),
    ] {
      try journey.press(.tab)
      #expect(journey.text.contains("▸\(title)"))
      #expect(journey.screen.contains { $0.hasPrefix(" ▸") && !$0.contains("▸\(title)") })
      #expect(journey.text.contains(row))
    }
    try journey.press(.backTab)
    #expect(journey.text.contains("▸Cơ quan"))
  }

  @Test("each place says how many households it has, each body how many people")
  func counts() throws {
    var journey = try opened()
    let expected = [
      (
        "Là Si",
        journey.register.householdsPresent(on: journey.world.today).count {
          $0.village == SmallCommune.village
        }
      ),
      ("Suối Thầu", 0),
      (
        "Chi bộ bản Là Si",
        journey.register.members(of: .cell(SmallCommune.cell), on: journey.world.today).count
      ),
      ("UBND xã Thu Lũm", 1),
    ]
    var seen: [String: Int] = [:]
    for _ in DirectoryKind.allCases {
      for (name, _) in expected {
        guard let line = journey.screen.first(where: { $0.hasPrefix(" ▸ \(name) ") }) else {
          continue
        }
        seen[name] = line.split(separator: " ").last.flatMap { Int($0) }
      }
      try journey.press(.tab)
    }
    for (name, count) in expected { #expect(seen[name] == count, "\(name)") }
    #expect(expected[0].1 > 0)
  }

  @Test("m adds a person: a cell makes a party member, and the list shows them")
  func addPerson() throws {
    var journey = try opened()
    try journey.press("m")
    try journey.type("Vàng Mò Xa")
    try journey.press(.tab)
    try journey.type("1988")
    try journey.press(.tab, .tab)
    try journey.pick("la si")
    #expect(journey.text.contains("[x] đảng viên"))
    try journey.press(.tab, "2")
    try expectScreen(journey, "person-form")
    try journey.press(.control("s"))
    let new = try #require(
      journey.register.caseworkers.values.first { $0.name == "Vàng Mò Xa" })
    #expect(new.cell == SmallCommune.cell)
    #expect(new.roles == [.partyMember])
    #expect(new.cellOffice == .deputySecretary)
    #expect(journey.screen.contains { $0.hasPrefix(" ▸ Vàng Mò Xa") && $0.contains("1988") })
    #expect(journey.text.contains("đã lưu"))
    try expectScreen(journey, "directory-people")
  }

  @Test("x sorts all lists of people by the given name; u takes that back")
  func nameOrder() throws {
    var journey = try opened()
    let names = { (journey: Journey) in
      journey.screen.compactMap { line in
        ["Ly Giá Pu", "Lỳ Xá Hừ", "Giàng Xà De"].first { line.dropFirst(3).hasPrefix($0) }
      }
    }
    #expect(names(journey) == ["Giàng Xà De", "Ly Giá Pu", "Lỳ Xá Hừ"])
    try journey.press("x")
    try expectScreen(journey, "name-order")
    try journey.press("1", .control("s"))
    #expect(journey.register.nameOrder == .givenName)
    #expect(names(journey) == ["Giàng Xà De", "Lỳ Xá Hừ", "Ly Giá Pu"])
    #expect(journey.store.saves.count == 1)
    try journey.press("u")
    #expect(journey.register.nameOrder == .wholeName)
    #expect(names(journey) == ["Giàng Xà De", "Ly Giá Pu", "Lỳ Xá Hừ"])
  }

  @Test("/ finds a row of any list, written so or by ear, and Enter points at it")
  func find() throws {
    var journey = try opened()
    try journey.press("/")
    try journey.type("dang sa")
    try expectScreen(journey, "directory-find")
    try journey.press(.enter)
    #expect(journey.screen.contains { $0.hasPrefix(" ▸ Giàng Xà De") })
    try journey.press(.end, "/", .escape, .home, .enter)
    #expect(journey.text.contains("Sửa · "))
  }

  @Test("/ on a page without a list says so")
  func findNothing() throws {
    var journey = try Journey(SmallCommune.records, as: nil)
    try journey.press("?", "/")
    #expect(!journey.text.contains("Tìm dòng"))
  }

  @Test("a second person of one name needs a year of birth, said beside the field")
  func namesake() throws {
    var journey = try opened()
    try journey.press("m")
    try journey.type("Lỳ Xá Hừ")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Đã có Lỳ Xá Hừ (Chi bộ bản Là Si). Ghi năm sinh để phân biệt"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test("Enter opens the person; what is typed and left is kept as a draft")
  func edit() throws {
    var journey = try opened()
    try journey.point(at: "Giàng Xà De")
    try journey.press(.enter)
    #expect(journey.text.contains("Sửa · Giàng Xà De"))
    try journey.type(" A")
    try journey.press(.escape, .enter)
    #expect(journey.text.contains("Giàng Xà De A"))
    #expect(journey.text.contains("Đã mở lại bản nháp"))
    try journey.press(.control("s"))
    #expect(journey.register.caseworkers[LoadedCommune.official]?.name == "Giàng Xà De A")
  }

  @Test("a village's letters are its own; the next household bears them")
  func addVillage() throws {
    var journey = try opened(1)
    try journey.press("m")
    try journey.type("Pa Thắng")
    try journey.press(.tab)
    try journey.type("ls")
    try journey.press(.control("s"))
    #expect(journey.text.contains("bản Là Si đã dùng chữ này"))
    try journey.press(.control("u"))
    try journey.type("pt")
    try journey.press(.control("s"))
    #expect(journey.screen.contains { $0.contains("Pa Thắng") && $0.contains("PT") })
  }

  @Test("hamlets and groups are added to the only village without asking for it")
  func addParts() throws {
    var journey = try opened(2)
    try journey.press("m")
    try journey.type("chòm dưới")
    try journey.press(.control("s"), .tab, "m")
    try journey.type("Suối Thầu")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Bản này đã có tên ấy"))
    try journey.type(" 2")
    try journey.press(.control("s"))
    #expect(journey.register.hamlets.values.contains { $0.name == "chòm dưới" })
    #expect(
      journey.register.groups.values.contains {
        $0.name == "Suối Thầu 2" && $0.village == SmallCommune.village
      })
  }

  @Test("the cell's form names its secretary; another one is appointed after a look")
  func appoint() throws {
    var journey = try opened(4)
    #expect(journey.screen.contains { $0.contains("Chi bộ bản Là Si") && $0.contains("Ly Giá Pu") })
    try journey.press(.enter, .tab)
    try journey.pick("xa hu")
    try journey.press(.control("s"))
    #expect(journey.register.caseworkers[SmallCommune.lead]?.cellOffice == .secretary)
    #expect(journey.register.caseworkers[SmallCommune.secretary]?.cellOffice == .member)
    #expect(journey.store.saves.count == 1)
  }

  @Test("an organisation needs the body that assigns its people")
  func addOrganisation() throws {
    var journey = try opened(5)
    try journey.press("m")
    try journey.type("Hội Phụ nữ xã")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Chọn bên giao việc"))
    try journey.press("3", .control("s"))
    #expect(journey.screen.contains { $0.contains("Hội Phụ nữ xã") && $0.contains("Mặt trận") })
  }

  @Test("the kinds stay in sight in the smallest window")
  func small() throws {
    var journey = try Journey(
      LoadedCommune.records, as: SmallCommune.secretary, size: .init(columns: 60, rows: 18))
    try journey.press("8")
    #expect(journey.screen[3].contains("Cơ quan"))
    #expect(journey.text.contains("Ly Giá Pu"))
  }
}

@Suite("Kho chưa có ai")
struct FirstPersonTests {
  @Test("the first person enters their name and sits down at once")
  func firstPerson() throws {
    var journey = try Journey([Commune(name: "Thu Lũm", province: "Lai Châu")], as: nil)
    #expect(journey.text.contains("Kho này chưa có ai làm việc."))
    try journey.press("2")
    #expect(journey.text.contains("Kho này chưa có ai làm việc."))
    try journey.press(.enter)
    try journey.type("Ly Giá Pu")
    try journey.press(.tab, .tab, " ", .control("s"))
    #expect(journey.world.signedIn?.name == "Ly Giá Pu")
    #expect(journey.world.signedIn?.roles == [.partyMember])
    #expect(journey.screen[0].contains("Ly Giá Pu"))
    #expect(journey.text.contains("Hôm nay"))
  }

  @Test("where there is nothing to choose from, the field says where to add it first")
  func nothingToPick() throws {
    var journey = try Journey([Commune(name: "Thu Lũm", province: "Lai Châu")], as: nil)
    try journey.press(.enter, .tab, .tab, .tab, .enter)
    #expect(journey.text.contains("Chưa có gì để chọn. Để trống, hoặc thêm trước ở 8 Danh mục."))
    try journey.press(.tab, "1", .control("s"))
    #expect(journey.text.contains("Gõ họ tên."))
    #expect(journey.text.contains("Chọn chi bộ trước"))
  }

  @Test("going back from the form leads to the same page, and out")
  func back() throws {
    var journey = try Journey([Commune(name: "Thu Lũm", province: "Lai Châu")], as: nil)
    try journey.press(.enter, .escape)
    #expect(journey.text.contains("Kho này chưa có ai làm việc."))
    try journey.press(.escape, "c")
    #expect(journey.app.hasLeft)
  }
}
