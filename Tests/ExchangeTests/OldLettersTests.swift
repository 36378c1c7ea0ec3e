import Casework
import Exchange
import Testing
import VietnameseText

@Suite("Lists in the letters of the 1990s")
struct OldLettersTests {
  let today: Day
  let places: KnownPlaces

  init() throws {
    today = try #require(Day(iso: "2026-11-23"))
    places = KnownPlaces(villages: [Village(id: Village.ID("V1"), name: "Là Si", code: "LS")])
  }

  private func plan(_ bytes: [UInt8], code: LetterCode? = nil) throws -> ImportPlan {
    var store = try MemoryStore()
    var choices = ImportChoices()
    choices.code = code
    return try ImportPlan(
      OfficeFile(name: "a.csv", bytes: bytes), into: store.register, asOf: today,
      choices: choices, ids: &store.ids)
  }

  /// The bytes that show as this text where they are taken for Latin-1.
  private func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test("a workbook whose cells show the bytes of ABC as signs is read as the file itself")
  func shownAsSigns() throws {
    let measure = try OfficeMeasure.read("nhan-khau-cu-abc.csv")
    var store = try MemoryStore()
    try store.save(measure.villages.map { Edit(creating: $0) })
    let plan = try ImportPlan(
      WorkbookTests.file("abc-as-signs.xlsx"), into: store.register, asOf: measure.today(),
      ids: &store.ids)
    #expect(plan.list.households.count == measure.counts.households)
    #expect(plan.list.peopleCount == measure.counts.people)
    #expect(plan.problems.count == measure.problems.count)
    #expect(plan.list.households.first?.people.first?.name == "Vàng Mừ Hừ")
  }

  @Test("each column is read by itself: ABC beside VNI beside Unicode")
  func mixed() throws {
    let heads = [
      (latin("Vµng Mú Hõ"), latin("Con ñi hoïc noäi truù")),
      (latin("Lý Mß Phu"), latin("Nhaø taïm")), (latin("Thµng G¹ Mß"), latin("Hoä môùi taùch")),
    ]
    var bytes = Array("Mã hộ,".utf8) + latin("Hä vµ tªn") + Array(",Quan hệ,Bản,".utf8)
    bytes += latin("Ghi chuù\n")
    for (number, head) in heads.enumerated() {
      bytes += Array("H\(number),".utf8) + head.0 + Array(",Chủ hộ,Là Si,".utf8) + head.1 + [0x0A]
    }
    let list = try plan(bytes).list
    #expect(list.people.map(\.name) == ["Vàng Mỳ Hừ", "Lý Mò Phu", "Thàng Gạ Mò"])
    #expect(list.people.map(\.note) == ["Con đi học nội trú", "Nhà tạm", "Hộ mới tách"])
    #expect(list.people.map(\.relation) == ["Chủ hộ", "Chủ hộ", "Chủ hộ"])
    let codes = try #require(list.parts.first).codes.columns
    #expect(codes.map(\.index) == [1, 4])
    #expect(codes.map(\.code) == [.legacy(.tcvn3), .legacy(.vni)])
    #expect(codes.first?.samples.first?.written == "Vµng Mú Hõ")
    #expect(codes.first?.samples.first?.read == "Vàng Mỳ Hừ")
  }

  @Test(
    "CP1258, whose tones stand behind their letters, found by itself or said",
    arguments: [nil, LetterCode.legacy(.cp1258)])
  func cp1258(code: LetterCode?) throws {
    let bytes = latin(
      "MaÞ hôò,BaÒn,Hoò vaÌ tên,Quan hêò,Dân tôòc\n"
        + "H1,LaÌ Si,PõÌ XeÌ Meì,ChuÒ hôò,La HuÒ\n"
        + "H1,LaÌ Si,GiaÌng LoÌ ChýÌ,Con trai,La HuÒ\n"
        + "H2,LaÌ Si,Ðãòng Thiò Sýòu,ChuÒ hôò,Kinh\n")
    let plan = try plan(bytes, code: code)
    #expect(plan.list.people.map(\.name) == ["Pờ Xè Mé", "Giàng Lò Chừ", "Đặng Thị Sựu"])
    #expect(plan.list.people.map(\.ethnicity) == ["La Hủ", "La Hủ", "Kinh"])
    #expect(plan.list.households.map(\.villageAsWritten) == ["Là Si", "Là Si"])
    // The commune of this test has no villages; nothing else is doubtful.
    #expect(Set(plan.problems.map(\.kind)) == [.unknownVillage])
    // Composed in the record too: a tone that stands by itself would not be found.
    var store = try MemoryStore()
    try store.save(plan.edits)
    let names = store.register.people.values.compactMap(\.name)
    #expect(names.allSatisfy { $0.unicodeScalars.count == $0.count })
    #expect(names.count == 3)
  }

  @Test("UTF-16, as spreadsheets save “Unicode text”", arguments: [true, false])
  func utf16(isBigEndian: Bool) throws {
    let text = "\u{FEFF}Mã hộ\tHọ và tên\tQuan hệ\nH1\tPờ Xè Mé\tChủ hộ\n"
    let bytes = text.utf16.flatMap { unit in
      let halves = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? halves : halves.reversed()
    }
    #expect(try plan(bytes).list.people.map(\.name) == ["Pờ Xè Mé"])
  }

  @Test("a person's word about the code goes before what the letters say")
  func overruled() throws {
    let bytes =
      Array("M,".utf8) + latin("x\n") + Array("Mã hộ,Họ và tên,Quan hệ\nH1,".utf8)
      + latin("Vµng") + Array(",Chủ hộ\n".utf8)
    #expect(try plan(bytes, code: .legacy(.tcvn3)).list.people.map(\.name) == ["Vàng"])
    #expect(try plan(bytes, code: .unicode).list.people.map(\.name) == ["Vµng"])
  }

  @Test(
    "amounts as they are written here, of a column in thousands of đồng",
    arguments: [
      ("2107", 2_107_000), ("1.234.567,5", 1_234_567_500), ("1 234", 1_234_000),
      ("500k", 500_000), ("1,5 tr", 1_500_000), ("1247,5", 1_247_500), ("'900", 900_000),
    ])
  func amounts(written: String, read: Int) throws {
    let text = "Mã hộ;Họ và tên;Quan hệ;TNBQ (nghìn đồng)\nH1;Ly Po;Chủ hộ;\(written)\n"
    let list = try plan(Array(text.utf8)).list
    #expect(list.households.map(\.income) == [read])
    #expect(list.problems.isEmpty)
  }
}
