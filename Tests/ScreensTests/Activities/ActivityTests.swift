import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Hoạt động")
struct ActivityJourneyTests {
  private func opened() throws -> Journey {
    try Journey(ActivityCommune.records, as: SmallCommune.lead)
  }

  private func activities() throws -> Journey {
    var journey = try opened()
    try journey.press("2", "a")
    return journey
  }

  @Test("the commune's lists: held, by kind, who was placed, who stays, whom to ask after")
  func lists() throws {
    var journey = try activities()
    try expectScreenAndWide(journey, "activities-held")
    try journey.press(.tab)
    try expectScreen(journey, "activities-kinds")
    try journey.press(.tab)
    try expectScreenAndWide(journey, "activities-placements")
    try journey.press(.tab)
    try expectScreen(journey, "activities-results")
    try journey.press("[")
    #expect(journey.text.contains("Danh sách này gồm mọi năm."))
    try journey.press(.tab)
    try expectScreen(journey, "activities-to-ask")
    try journey.press("p")
    #expect(journey.store.papers.count == 1)
  }

  @Test("Enter on a kind shows those alone; the years before are a key away each, ten at most")
  func kindsAndYears() throws {
    var journey = try activities()
    try journey.press(.tab)
    try journey.point(at: "Bồi dưỡng cán bộ")
    try journey.press(.enter)
    #expect(journey.text.contains("Hoạt động năm 2026 · Bồi dưỡng cán bộ"))
    #expect(!journey.text.contains("Chọn mô hình"))
    try journey.press("[")
    #expect(journey.text.contains("Năm này chưa ghi hoạt động nào"))
    for _ in 0..<10 { try journey.press("[") }
    #expect(journey.text.contains("Chỉ xem lại được mười năm."))
    #expect(journey.text.contains("năm 2016"))
    for _ in 0..<10 { try journey.press("]") }
    #expect(journey.text.contains("Cách giúp hộ ghi chép"))
  }

  @Test("what was held before memory begins is read when its year is looked at, and can be changed")
  func olderYear() throws {
    var journey = try activities()
    var old = Activity(id: .init("ac-old"), topic: "Tập huấn trồng sa nhân")
    (old.type, old.day) = ("demonstration", Day(iso: "2023-05-04"))
    (old.leader, old.households) = (SmallCommune.secretary, [SmallCommune.household7])
    // On the disk alone, as what is older than memory is.
    try journey.keepOnDisk([Edit(creating: old)])
    #expect(journey.register.activities[old.id] == nil)
    try journey.press("[", "[", "[")
    #expect(journey.text.contains("Tập huấn trồng sa nhân"), "\(journey.text)")
    try journey.press(.tab)
    #expect(journey.text.contains("năm 2023"))
    try journey.press(.backTab, .enter)
    #expect(journey.app.pages.last is ActivityPage)
    #expect(journey.text.contains("LS-007"))
    try journey.press("c", .control("s"))
    #expect(journey.app.pages.last is ActivityPage, "\(journey.text)")
    try journey.press("d", "x")
    #expect(!journey.text.contains("Tập huấn trồng sa nhân"), "\(journey.text)")
    try journey.press("u")
    #expect(journey.text.contains("Tập huấn trồng sa nhân"), "\(journey.text)")
  }

  @Test("one activity: who came, Enter opens the household, and what came of it for each")
  func one() throws {
    var journey = try activities()
    try journey.point(at: "Việc làm ở nhà máy may")
    try journey.press(.enter)
    #expect(journey.text.contains("công nhân may · từ 24"))
    try expectScreen(journey, "activity-people")
    try journey.press(.enter)
    #expect(journey.text.contains("LS-007 Ly Xá Pư"))
    try journey.press(.escape, .escape)
    try journey.point(at: "Chọn mô hình")
    try journey.press(.enter, "g")
    #expect(journey.text.contains("Chỉ vào một người dân"))
    try expectScreen(journey, "activity-households")
  }

  @Test("a meeting is noted with those who came; what is missing is said; one key takes it back")
  func entry() throws {
    var journey = try activities()
    try journey.press("m", .control("s"))
    #expect(journey.text.contains("Chọn loại hoạt động."))
    #expect(journey.text.contains("Gõ nội dung của buổi đó."))
    try journey.pick("hop ban")
    try journey.press(.tab, .tab, .tab, .tab)
    try journey.type("Bình xét hộ nghèo")
    try journey.press(.tab, .tab, .tab, .enter)
    try journey.type("007")
    try journey.press(.tab)
    try journey.press(.control("u"))
    try journey.type("014")
    try journey.press(.tab, .enter)
    try expectScreen(journey, "activity-entry")
    try journey.press(.control("s"))
    let new = try #require(
      journey.register.activities.values.first { $0.topic == "Bình xét hộ nghèo" })
    #expect(new.households == [SmallCommune.household7, SmallCommune.household14])
    #expect(new.leader == SmallCommune.lead)
    #expect(new.village == SmallCommune.village)
    try journey.press("u")
    #expect(journey.register.activities.count == 3)
  }

  @Test("deleting asks first, and one key brings it back")
  func deleting() throws {
    var journey = try activities()
    try journey.press(.enter, "d", .enter)
    #expect(journey.register.activities.count == 3)
    try journey.press("d", "x")
    #expect(journey.register.activities.count == 2)
    #expect(journey.text.contains("Hoạt động năm 2026"))
    try journey.press("u")
    #expect(journey.register.activities[ActivityCommune.meeting.id] == ActivityCommune.meeting)
  }

  @Test("the household's file tells what it came to, and who trains and works")
  func file() throws {
    var journey = try opened()
    try journey.press("2", .enter)
    try journey.point(at: "12/09/2026")
    #expect(journey.text.contains("Họp bản · Chọn mô hình nuôi bò nhốt chuồng"))
    try journey.press("d")
    #expect(!journey.text.contains("Xóa dòng này?"))
    try journey.press(.enter)
    #expect(journey.text.contains("Số người dự: 31"))
    try journey.press(.escape)
    try journey.point(at: "24/08/2026")
    try journey.press(.enter)
    try expectScreen(journey, "household-placements")
  }

  @Test("Hôm nay asks the lead after three months; Enter notes it, and one key takes it back")
  func asking() throws {
    var journey = try opened()
    try journey.point(at: "Hỏi thăm Ly Lò Hừ sau 3 tháng")
    try journey.press("x")
    #expect(journey.text.contains("Bấm Enter để ghi còn học, còn làm hay không."))
    try journey.press(.enter, .control("s"))
    #expect(journey.text.contains("Chọn còn ở đó, đã xong hay đã thôi."))
    try journey.type("1")
    try expectScreen(journey, "placement-found")
    try journey.press(.control("s"))
    #expect(!journey.text.contains("Hỏi thăm Ly Lò Hừ"))
    let working = journey.register.placements[SmallCommune.household7].first {
      $0.id == ActivityCommune.working.id
    }
    #expect(working?.findings[.three]?.standing == .there)
    try journey.press("u")
    #expect(journey.text.contains("Hỏi thăm Ly Lò Hừ"))
  }

  @Test("somebody is placed because of an activity; who works already is said while one types")
  func placing() throws {
    var journey = try activities()
    try journey.point(at: "Việc làm ở nhà máy may")
    try journey.press(.enter, "g", "2")
    #expect(journey.text.contains("Người này đã ghi: việc làm · công nhân may"))
    try journey.press("1", .tab)
    try journey.type("hàn xì")
    try expectScreen(journey, "placement-entry")
    try journey.press(.control("s"))
    let new = try #require(
      journey.register.placements[SmallCommune.household7].first { $0.what == "hàn xì" })
    #expect(new.activity == ActivityCommune.talk.id)
    #expect(new.path == .training)
    try journey.press("u")
    #expect(journey.register.placements[SmallCommune.household7].count == 2)
  }

  @Test("what was held shows how far a task of the plan has come, and is one key away from it")
  func evidence() throws {
    var journey = try opened()
    try journey.press("v", "g")
    try journey.type("đã họp bản")
    try journey.press(.tab, .tab)
    try journey.pick("chon mo hinh nuoi bo")
    try journey.press(.control("s"), .enter, .enter)
    #expect(journey.text.contains("Số người dự: 31"), "\(journey.text)")
  }

  @Test("from the household's facts: add, delete after a question, and take it back")
  func fromFacts() throws {
    var journey = try opened()
    try journey.press("2", .enter, "m")
    try journey.point(at: "Học nghề, việc làm")
    try journey.press(.enter, "m", .control("s"))
    #expect(journey.text.contains("Chọn người đi học, đi làm."))
    try journey.press(.escape, "d", "x")
    #expect(journey.register.placements[SmallCommune.household7].count == 1)
    try journey.press("u")
    #expect(journey.register.placements[SmallCommune.household7].count == 2)
  }
}
