import Casework
import Record
import Testing

@Suite("Edits")
struct EditTests {
  static let household = Household(id: "h", code: "LS-007", village: "v", head: "p")

  @Test("an edit holds what differs and nothing else")
  func differences() throws {
    var new = Self.household
    new.code = "LS-008"
    new.village = nil
    new.note = "nhà cuối bản"
    let edit = try #require(Edit(from: Self.household, to: new))
    #expect(
      edit.settings == [
        "code": .to(.text("LS-008")), "village": .to(nil), "note": .to(.text("nhà cuối bản")),
      ])
  }

  @Test("where nothing differs there is no edit")
  func noDifference() { #expect(Edit(from: Self.household, to: Self.household) == nil) }

  @Test("a topic taken from a set is cleared, one added is set, the others stay untouched")
  func sets() throws {
    var old = Visit(id: "h.v", day: "2026-11-03", visitor: "w", outcome: .metHead)
    old.topics = ["livestock", "school"]
    var new = old
    new.topics = ["school", "water"]
    let edit = try #require(Edit(from: old, to: new))
    #expect(edit.settings == ["topic/livestock": .to(nil), "topic/water": .to(.bool(true))])
  }

  @Test("two people who add a topic each do not get in each other's way")
  func setsMerge() throws {
    var a = try Laptop(
      "A", with: [Visit(id: "h.v", day: "2026-11-03", visitor: "w", outcome: .metHead)])
    var b = try Laptop("B")
    try b.hear(a)
    try a.change(Visit.ID("h.v")) { $0.topics.insert("school") }
    try b.change(Visit.ID("h.v")) { $0.topics.insert("water") }
    try Laptop.exchange(&a, &b)
    let visit = Visit(try #require(a.book[RecordID(kind: Visit.kind, id: "h.v")]))
    #expect(visit.topics == ["school", "water"])
    #expect(a.book.conflicts.isEmpty)
  }

  @Test("two edits of one record in one save are one change; the later setting counts")
  func oneChangeARecord() throws {
    let record = Self.household.record
    let recorder = Recorder(author: "w", claimedTime: "t", sight: Sight())
    let changes = recorder.changes(
      for: [
        Edit(record, ["code": .to(.text("1")), "note": .to(.text("a"))]),
        Edit(record, ["code": .to(.text("2"))]),
      ]) { _ in nil }
    #expect(changes.count == 1)
    #expect(
      changes.first?.fields == [
        FieldChange("code", .text("2")), FieldChange("note", .text("a")),
      ])
    #expect(changes.first?.author == "w" && changes.first?.claimedTime == "t")
  }
}

@Suite("Edits of laptops that have not heard each other")
struct ConflictingEditTests {
  /// Two laptops that gave household `h` two codes without having heard each other.
  private func conflict() throws -> Laptop {
    var a = try Laptop("A", with: [EditTests.household])
    var b = try Laptop("B")
    try b.hear(a)
    try a.change(Household.ID("h")) { $0.code = "LS-070" }
    try b.change(Household.ID("h")) { $0.code = "LS-077" }
    try a.hear(b)
    #expect(a.book.conflicts.count == 1)
    return a
  }

  private func openCodes(_ laptop: Laptop) throws -> [String?] {
    try laptop.state(of: EditTests.household)[field: "code"]?.heads.map { $0.value?.text } ?? []
  }

  @Test("an ordinary edit replaces the value that was shown and leaves the other open")
  func shownValue() throws {
    var laptop = try conflict()
    #expect(try openCodes(laptop) == ["LS-077", "LS-070"])
    try laptop.change(Household.ID("h")) { $0.code = "LS-078" }
    #expect(try openCodes(laptop) == ["LS-078", "LS-070"])
    #expect(laptop.book.conflicts.count == 1)
  }

  @Test("settling replaces every open value")
  func settling() throws {
    var laptop = try conflict()
    try laptop.save([Edit(EditTests.household.record, ["code": .settling(.text("LS-070"))])])
    #expect(try openCodes(laptop) == ["LS-070"])
    #expect(laptop.book.conflicts.isEmpty)
  }

  @Test("a deletion says what its device had seen, so that an edit it had not seen is found")
  func deletion() throws {
    var a = try Laptop("A", with: [EditTests.household])
    var b = try Laptop("B")
    try b.hear(a)
    try a.save([.delete(EditTests.household.record)])
    #expect(
      Sight(try #require(a.state(of: EditTests.household)["deleted"]))?.devices.map(\.text) == ["A"]
    )
    #expect(a.breaches.isEmpty)
    try b.change(Household.ID("h")) { $0.note = "mới" }
    try Laptop.exchange(&a, &b)
    #expect(a.breaches == [.editAgainstDelete: [[EditTests.household.record]]])
    #expect(b.breaches == a.breaches)
  }

  @Test("bringing a record back undoes every deletion of it")
  func undelete() throws {
    var a = try Laptop("A", with: [EditTests.household])
    var b = try Laptop("B")
    try b.hear(a)
    try a.save([.delete(EditTests.household.record)])
    try b.save([.delete(EditTests.household.record)])
    try Laptop.exchange(&a, &b)
    try a.save([.undelete(EditTests.household.record)])
    #expect(try a.state(of: EditTests.household).isDeleted == false)
    #expect(a.book.conflicts.isEmpty)
    #expect(a.register.households.count == 1)
  }
}
