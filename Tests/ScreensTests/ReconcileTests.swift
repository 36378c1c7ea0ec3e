import Casework
import Cells
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Đối chiếu")
struct ReconcileTests {
  private var head14: Person { Person(id: .init("hh-014-head"), name: "Giàng Lò Chừ") }

  private func journey(here: [Edit] = [], there: [Edit]) throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller, as: SmallCommune.lead, here: here, there: there)
    try journey.press("7")
    return journey
  }

  private func birth(_ iso: String) -> [Edit] {
    [Edit(head14.record, ["birth": .to(.text(iso))])]
  }

  @Test("a field written apart is listed, and said on every screen")
  func listed() throws {
    let journey = try journey(here: birth("1978"), there: birth("1979-05-02"))
    #expect(journey.text.contains("1 chỗ hai máy ghi khác nhau · 0 chỗ trái quy tắc"))
    #expect(journey.text.contains("Giàng Lò Chừ (1978, LS-014"))
    #expect(journey.screen[21].hasSuffix("── ! 7 Đối chiếu: 1 ─"))
    try expectScreen(journey, "reconcile")
  }

  @Test("both values are shown with who and when, and one is picked")
  func pick() throws {
    var journey = try journey(here: birth("1978"), there: birth("1979-05-02"))
    try journey.press(.enter)
    #expect(journey.text.contains("1978"))
    #expect(journey.text.contains("Lỳ Xá Hừ"))
    #expect(journey.text.contains("Phùng Phù Mé"))
    #expect(journey.text.contains("21/11/2026 10:30"))
    try expectScreen(journey, "reconcile-conflict")
    // Equal orders are settled by the device: TESTDEV1 is the higher, so 1978 is shown first.
    try journey.press(.down, .enter)
    #expect(journey.world.conflicts.isEmpty)
    #expect(journey.register.people[head14.id]?.birth == PartialDate(iso: "1979-05-02"))
    #expect(journey.text.contains("Các máy ghi khớp nhau"))
  }

  @Test("where neither is right another value is typed")
  func type() throws {
    var journey = try journey(here: birth("1978"), there: birth("1979-05-02"))
    try journey.press(.enter, "g", .control("u"))
    try journey.type("31/13/1980")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Không đọc được “31/13/1980”"))
    try journey.press(.control("u"))
    try journey.type("5/1980")
    try journey.press(.control("s"))
    #expect(journey.world.conflicts.isEmpty)
    #expect(journey.register.people[head14.id]?.birth == PartialDate(iso: "1980-05"))
    #expect(journey.text.contains("Các máy ghi khớp nhau"))
  }

  @Test("a full disk leaves the conflict open")
  func fullDisk() throws {
    var journey = try journey(here: birth("1978"), there: birth("1979-05-02"))
    journey.breakDisk(.diskFull)
    try journey.press(.enter, .enter)
    #expect(journey.world.conflicts.count == 1)
    #expect(journey.text.contains("ổ đĩa đã đầy"))
  }

  @Test("a conflict that a closing had already seen says so")
  func closed() throws {
    var journey = try journey(here: birth("1978"), there: birth("1979-05-02"))
    var review = Review(
      id: Review.id(of: SmallCommune.cell, in: try #require(Month(year: 2026, month: 10))))
    review.closing = Review.Closing(
      day: try #require(Day(iso: "2026-11-03")), by: SmallCommune.secretary,
      sight: Sight.all(of: journey.world.conflicts), figures: [])
    let conflict = try #require(journey.world.conflicts.first)
    var world = journey.world
    #expect(world.closing(over: conflict) == nil)
    world.register.take(try RecordState.of(review))
    #expect(world.closing(over: conflict) == Month(year: 2026, month: 10))
    try journey.press(.enter)
  }

  @Test(
    "of two leads in one channel one stays, and the other one's assignment ends before it began")
  func twoLeads() throws {
    let second = Assignment(
      id: .init("hh-014.a2"), target: .household(SmallCommune.household14), channel: .party,
      caseworker: SmallCommune.other, from: Day(iso: "2026-11-10"))
    var journey = try journey(there: [Edit(creating: second)])
    #expect(journey.text.contains("hai người cùng phụ trách"))
    try journey.press(.enter)
    #expect(journey.text.contains("Lỳ Xá Hừ tiếp tục phụ trách, người kia thôi"))
    try expectScreen(journey, "reconcile-breach")
    // Ending somebody's assignment asks for the PIN; the first time it is set.
    try journey.press(.enter)
    try journey.type("1234")
    try journey.press(.enter)
    try journey.type("1234")
    try journey.press(.enter)
    #expect(journey.world.breaches.isEmpty)
    #expect(
      journey.register.leads(of: SmallCommune.household14, on: journey.world.today)
        == [SmallCommune.lead])
    // The overlap began on 10/11, so the other one's last day was 09/11.
    #expect(journey.register.assignmentEnds[second.id]?.map(\.day) == [Day(iso: "2026-11-09")])
  }

  @Test("a person in two households lives in the one that is chosen")
  func twoHouseholds() throws {
    let residence = Residence(
      id: .init("hh-007.r9"), person: SmallCommune.son, relation: "Con rể",
      from: Day(iso: "2026-10-01"))
    var journey = try journey(there: [Edit(creating: residence)])
    #expect(journey.text.contains("Một người đang ở hai hộ"))
    try journey.press(.enter)
    #expect(journey.text.contains("Sống ở LS-007 Ly Xá Pư"))
    try journey.press(.enter)
    #expect(journey.world.breaches.isEmpty)
    let day = journey.world.today
    let lives = journey.register.members(of: SmallCommune.household7, on: day)
    #expect(lives.contains { $0.person.id == SmallCommune.son })
    #expect(
      !journey.register.members(of: SmallCommune.household14, on: day)
        .contains { $0.person.id == SmallCommune.son })
    // Until the day before, the son did live with his father.
    let before = try #require(Day(iso: "2026-09-30"))
    #expect(
      journey.register.members(of: SmallCommune.household14, on: before)
        .contains { $0.person.id == SmallCommune.son })
  }

  @Test("an edit against a deletion: the record comes back, or stays deleted")
  func editAgainstDelete() throws {
    let promise = SmallCommune.promise.record
    let edits = [Edit(promise, ["due": .to(.text("2026-12-01"))])]
    for (keys, isThere) in [([.enter], true), ([.down, .enter], false)] as [([Key], Bool)] {
      var journey = try journey(here: [.delete(promise)], there: edits)
      #expect(journey.text.contains("Máy này xóa, máy kia sửa"))
      try journey.press(.enter)
      #expect(journey.text.contains("(đã xóa)"))
      for key in keys { try journey.press(key) }
      #expect(journey.world.breaches.isEmpty)
      #expect((journey.register.promises[SmallCommune.promise.id] != nil) == isThere)
    }
  }

  @Test("of two households with one code either takes the next free one")
  func oneCode() throws {
    let other = Household(id: .init("hh-900"), code: "LS-007", village: SmallCommune.village)
    var journey = try journey(there: [Edit(creating: other)])
    try journey.press(.enter)
    // The highest code is LS-031.
    #expect(journey.text.contains("đổi mã thành LS-032"))
    try journey.press(.down, .enter)
    #expect(journey.world.breaches.isEmpty)
    #expect(journey.register.households[other.id]?.code == "LS-032")
  }

  @Test("a head who lives elsewhere: another member becomes the head")
  func head() throws {
    let moved = Edit(
      RecordID(kind: Residence.kind, id: "hh-014.r1"), ["until": .to(.text("2026-11-01"))])
    var journey = try journey(there: [moved])
    #expect(journey.text.contains("Chủ hộ không sống trong hộ"))
    try journey.press(.enter)
    #expect(journey.text.contains("Chủ hộ là Pờ Xè Mé"))
    try journey.press(.enter)
    #expect(journey.world.breaches.isEmpty)
    #expect(journey.register.head(of: SmallCommune.household14)?.name == "Pờ Xè Mé")
  }

  @Test("one person entered twice is one again, or loses a mistaken number")
  func enteredTwice() throws {
    let numbers = ["hh-007-head", "hh-014-head"].map {
      Edit(RecordID(kind: Person.kind, id: $0), ["personalID": .to(.text("012345678901"))])
    }
    var journey = try journey(there: numbers)
    try journey.press(.enter)
    #expect(journey.text.contains("Là hai người: bỏ số định danh của Ly Xá Pư"))
    try journey.press(.down, .down, .enter)
    #expect(journey.world.breaches.isEmpty)
    #expect(journey.register.people[.init("hh-007-head")]?.personalID == nil)
    #expect(journey.register.people[.init("hh-014-head")]?.personalID == "012345678901")
  }

  @Test("work for a deleted household: the household comes back")
  func deletedHousehold() throws {
    let visit = Visit(
      id: .init("hh-031.v9"), day: Day(iso: "2026-11-20"), visitor: SmallCommune.other,
      outcome: .metHead)
    let home = RecordID(kind: Household.kind, id: SmallCommune.household31.text)
    var journey = try journey(here: [.delete(home)], there: [Edit(creating: visit)])
    #expect(journey.text.contains("Hộ đã xóa nhưng vẫn có việc"))
    try journey.press(.enter)
    #expect(journey.text.contains("LS-031"))
    try journey.press(.enter)
    #expect(journey.world.breaches.isEmpty)
    #expect(journey.register.households[SmallCommune.household31] != nil)
  }

  @Test("nothing to reconcile is said, and Enter answers with a sentence")
  func nothing() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("7")
    #expect(journey.text.contains("Các máy ghi khớp nhau"))
    try journey.press(.enter)
    #expect(journey.text.contains("Không có chỗ nào chờ đối chiếu"))
  }

  @Test("its keys are sound")
  func keys() throws {
    let wording = try Journey([], as: nil).world.wording
    #expect(ReconcilePage.keys.faults(in: wording).isEmpty)
    #expect(ConflictPage.keys.faults(in: wording).isEmpty)
    #expect(BreachPage.keys.faults(in: wording).isEmpty)
  }
}

extension Sight {
  /// Whoever has seen every value of these conflicts.
  fileprivate static func all(of conflicts: [FieldConflict]) -> Sight {
    var sight = Sight()
    for head in conflicts.flatMap(\.heads) { sight.see(head.stamp) }
    return sight
  }
}

extension RecordState {
  /// The state of a record that was written once.
  fileprivate static func of(_ storable: some Storable) throws -> RecordState {
    let stamp = Stamp(order: 1, device: try #require(DeviceID("TESTDEV1")))
    return RecordState(
      record: storable.record,
      fields: storable.fields.values.compactMap { name, value in
        FieldState(
          name: name,
          heads: [Head(stamp: stamp, value: value, author: "", claimedTime: "")])
      })
  }
}
