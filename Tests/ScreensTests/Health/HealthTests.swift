import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Bà mẹ, trẻ em")
struct HealthTests {
  /// The health worker's lists, opened with a PIN.
  private func opened(_ records: [any Storable] = HealthCommune.told) throws -> Journey {
    var journey = try Journey(records, as: HealthCommune.worker)
    try journey.press("2", "y")
    try journey.setPIN()
    return journey
  }

  /// LS-007 of the health worker.
  private func household(_ records: [any Storable] = HealthCommune.records) throws -> Journey {
    var journey = try Journey(records, as: HealthCommune.worker)
    try journey.press("2", .enter, "y")
    try journey.setPIN()
    return journey
  }

  // MARK: Who sees it

  @Test("others are told that it is for health staff, in every household's file alike")
  func hidden() throws {
    var journey = try Journey(HealthCommune.told, as: SmallCommune.lead)
    try journey.press("2", "y")
    #expect(journey.text.contains("[chỉ nhân viên y tế xem]"))
    for household in ["LS-007", "LS-014"] {
      try journey.press("2")
      try journey.point(at: household)
      try journey.press(.enter, "y")
      #expect(!journey.text.contains("Pờ Mò Xo (1998) · nữ"))
      try journey.press(.end)
      #expect(journey.text.contains("[chỉ nhân viên y tế xem]"), "\(household)")
      #expect(!journey.text.contains("thai"))
    }
  }

  @Test("health staff type their PIN first, and once until another signs in")
  func pin() throws {
    var journey = try Journey(HealthCommune.told, as: HealthCommune.worker)
    try journey.press("2", "y")
    #expect(journey.text.contains("Mã PIN"))
    #expect(!journey.text.contains("Pờ Mò Xo"))
    try journey.press(.escape)
    #expect(journey.text.contains("▸2 Hộ"))
    try journey.press("y")
    try journey.setPIN()
    #expect(journey.text.contains("▸Thai phụ (1)"))
    try journey.press(.escape, "y")
    #expect(journey.text.contains("▸Thai phụ (1)"))
    try journey.press("0")
    try journey.type("lo thi")
    try journey.press(.enter, "2", "y")
    #expect(!journey.text.contains("Thai phụ"))
    try journey.type("1357")
    try journey.press(.enter)
    #expect(journey.text.contains("Mã PIN không đúng"))
  }

  @Test("somebody who left the health station sees it no more")
  func left() throws {
    var former = Caseworker(id: .init("cw-cu"), name: "Lò Văn Cũ", roles: [.healthWorker])
    former.until = Day(iso: "2026-11-22")
    var journey = try Journey(HealthCommune.told + [former], as: former.id)
    try journey.press("2", "y")
    #expect(journey.text.contains("[chỉ nhân viên y tế xem]"))
  }

  @Test("a conflict in a record of health is counted, named and opened for health staff alone")
  func conflict() throws {
    let record = RecordID(kind: HeightMeasurement.kind, id: "hh-007-child.m1")
    func journey(as user: Caseworker.ID) throws -> Journey {
      var journey = try Journey(
        HealthCommune.told, as: user, here: [Edit(record, ["millimetres": .to(.int(740))])],
        there: [Edit(record, ["millimetres": .to(.int(730))])])
      try journey.press("7")
      return journey
    }
    var other = try journey(as: SmallCommune.lead)
    #expect(other.world.conflicts.count == 1)
    #expect(other.text.contains("[chỉ nhân viên y tế xem]"))
    try other.press(.enter)
    #expect(!other.text.contains("740"))
    try other.press("w")
    #expect(!other.text.contains("740"))
    #expect(!other.text.contains("Ly Lò Xá"))
    var staff = try journey(as: HealthCommune.worker)
    #expect(staff.text.contains("[chỉ nhân viên y tế xem]"))
    try staff.press("2", "y")
    try staff.setPIN()
    try staff.press(.escape, "7", .enter)
    #expect(staff.text.contains("740"))
    #expect(staff.text.contains("chiều cao của Ly Lò Xá"))
  }

  // MARK: Lists and forms

  @Test("the lists: who is with child and when she is to be examined, children, births, unions")
  func lists() throws {
    var journey = try opened()
    try expectScreen(journey, "health-pregnant")
    try journey.press(.tab)
    try expectScreen(journey, "health-children")
    try journey.press(.tab)
    #expect(journey.text.contains("Năm nay chưa ghi ca sinh nào."))
    try journey.press(.right)
    #expect(journey.text.contains("Pờ Mò Xo – Ly Xá Pư"))
    #expect(journey.text.contains("có người chưa đủ tuổi"))
    try journey.press(.right)
    #expect(journey.text.contains("▸Thai phụ (1)"))
    try journey.press("h")
    #expect(journey.text.contains("Bà mẹ, trẻ em · LS-007"))
    try expectScreen(journey, "health-household")
    #expect(journey.store.looks.contains(RecordID(kind: Household.kind, id: "hh-007")))
  }

  @Test("the score is shown as the height is typed; one beyond 6 is asked about before it is saved")
  func height() throws {
    var journey = try opened(HealthCommune.records)
    try journey.press(.tab, .enter)
    #expect(journey.text.contains("Chỉ để sàng lọc theo chuẩn WHO 2006"))
    try journey.type("40")
    #expect(journey.text.contains("ngoài mức có thể, cần đo lại"))
    try journey.press(.control("s"))
    #expect(journey.text.contains("Vẫn lưu?"))
    try journey.press("s", .control("u"))
    try journey.type("79,5")
    #expect(journey.text.contains("682 ngày tuổi (22 tháng) · z -2,34: dưới -2 SD (độ I)"))
    try expectScreen(journey, "health-height")
    try journey.press(.tab, "n", .control("s"))
    let saved = try #require(journey.register.heights(of: HealthCommune.child).first)
    #expect(saved.millimetres == 795 && saved.position == .lying)
    #expect(saved.day == Day(iso: "2026-11-23") && saved.by == HealthCommune.worker)
    #expect(journey.text.contains("23/11/2026"))
    try journey.press("u")
    #expect(journey.register.heights(of: HealthCommune.child).isEmpty)
    #expect(journey.text.contains("chưa đo"))
  }

  @Test("a child whose birth is known to the year is measured, and never scored")
  func yearOnly() throws {
    let vague = Person(
      id: .init("hh-014-child"), name: "Giàng A", sex: .male, birth: PartialDate(iso: "2023"))
    let records =
      HealthCommune.records + [
        vague, Residence(id: .init("hh-014.r2"), person: vague.id, relation: "Con"),
      ]
    var journey = try opened(records)
    try journey.press(.tab)
    try journey.point(at: "Giàng A")
    try journey.press(.enter)
    try journey.type("90")
    #expect(journey.text.contains("không tính: thiếu ngày sinh"))
    try journey.press(.control("s"))
    #expect(journey.register.heights(of: vague.id).map(\.millimetres) == [900])
    #expect(journey.text.contains("không tính"))
  }

  @Test("a pregnancy is entered, then its outcome; the questions about the birth come with it")
  func pregnancy() throws {
    var journey = try household()
    try journey.press("m")
    #expect(journey.text.contains("Thai kỳ chỉ ghi cho phụ nữ từ 10 đến 55 tuổi"))
    try journey.point(at: "Pờ Mò Xo")
    try journey.press("m", .tab)
    #expect(!journey.text.contains("Người đỡ"))
    try journey.type("3/2027")
    try journey.press(.tab)
    try journey.type("12/9 t, 1/13")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“1/13” không hiểu được"))
    for _ in 0..<6 { try journey.press(.backspace) }
    try journey.press(.control("s"))
    let noted = try #require(journey.register.pregnancies(of: HealthCommune.wife).first)
    #expect(noted.visits == [try #require(Day(iso: "2026-09-12")): .station])
    #expect(journey.text.contains("khám 1 lần"))
    try journey.point(at: "thai kỳ")
    try journey.press(.enter, .tab, .tab, .tab, .tab, "s")
    #expect(journey.text.contains("Người đỡ"))
    try journey.press(.control("s"))
    #expect(journey.text.contains("Chưa có ngày: ca này chưa tính được vào năm nào."))
    try journey.press("s", .tab)
    try journey.type("20/11")
    try journey.press(.tab, "t", .tab, "c")
    try expectScreen(journey, "health-pregnancy")
    try journey.press(.control("s"))
    if journey.text.contains("chưa đủ 22 tuần") { try journey.press("l") }
    let born = try #require(journey.register.pregnancies(of: HealthCommune.wife).first)
    #expect(born.outcome == .live && born.delivered == Day(iso: "2026-11-20"))
    #expect(born.place == .home && born.attendant == .villageMidwife)
  }

  @Test("a union tells what the dates say of the ages, without a name for it")
  func union() throws {
    var journey = try household()
    try journey.point(at: "Pờ Mò Xo")
    try journey.press("n")
    #expect(journey.text.contains("Chỉ để hỗ trợ đi học tiếp"))
    try journey.type("5/2014")
    #expect(journey.text.contains("có người chưa đủ tuổi"))
    #expect(!journey.text.lowercased().contains("tảo hôn"))
    try journey.press(.control("s"))
    let saved = try #require(journey.register.unions(of: HealthCommune.wife).first)
    #expect(saved.start == PartialDate(iso: "2014-05"))
    try journey.point(at: "kết hôn")
    try journey.press("d", "x")
    #expect(journey.register.unions(of: HealthCommune.wife).isEmpty)
    try journey.press("u")
    #expect(journey.register.unions(of: HealthCommune.wife).count == 1)
  }

  @Test("what was typed and not saved is there again")
  func draft() throws {
    var journey = try household()
    try journey.point(at: "Ly Lò Xá")
    try journey.press("c")
    try journey.type("8")
    try journey.press(.escape, "c")
    #expect(journey.text.contains("8"))
    try journey.type("1")
    try journey.press(.control("s"))
    #expect(journey.register.heights(of: HealthCommune.child).map(\.millimetres) == [810])
  }

  @Test("the chart of a sealed figure is drawn for who is told the figure, and for nobody else")
  func chart() throws {
    // The one child under five was measured in June, and is far too short for its age.
    func figures(of journey: inout Journey) throws {
      try journey.press("5", "e")
      try journey.point(at: "Trẻ em thấp còi")
    }
    var staff = try opened()
    try figures(of: &staff)
    #expect(staff.screen.contains { $0.contains("Trẻ em thấp còi") && $0.contains("1/1") })
    #expect(staff.text.contains("█ đạt được"))
    var locked = try Journey(HealthCommune.told, as: HealthCommune.worker)
    try figures(of: &locked)
    #expect(!locked.text.contains("█ đạt được"))
    var other = try Journey(HealthCommune.told, as: SmallCommune.lead)
    try figures(of: &other)
    #expect(other.screen.contains { $0.contains("Trẻ em thấp còi") && $0.contains("(ẩn)") })
    #expect(!other.text.contains("█ đạt được"))
  }
}
