import Record
import Testing

@Suite("Deleting is a mark")
struct DeletionTests {
  private var lan: Laptop
  private var sung: Laptop

  init() throws {
    lan = try Laptop("LAN")
    sung = try Laptop("SUNG")
    try lan.set(household, ["head": .text("Pờ Xè Mé")])
    try sung.hear(lan)
  }

  @Test("a deleted record keeps all its values and can be restored")
  mutating func restore() throws {
    try lan.delete(household)
    #expect(lan.book[household]?.isDeleted == true)
    #expect(lan.book[household]?["head"] == .text("Pờ Xè Mé"))
    try lan.restore(household)
    #expect(lan.book[household]?.isDeleted == false)
  }

  @Test("what the deleter had seen is no edit against the deletion")
  mutating func seen() throws {
    try sung.set(household, ["head": .text("Pờ Xè Nu")])
    try lan.hear(sung)
    try lan.delete(household)
    #expect(lan.book.breaches.isEmpty)
  }

  @Test("an edit that the deleter had not seen is told, with the field")
  mutating func unseen() throws {
    try lan.delete(household)
    try sung.set(household, ["note": .text("đã về bản")])
    try lan.hear(sung)
    let breach = try #require(lan.book.breaches.first)
    #expect(breach.rule == Rule.editAgainstDelete.name)
    #expect(breach.records == [household])
    #expect(breach.detail == .list([.text("note")]))
  }

  @Test("restoring the record settles it, and so does deleting it again having seen the edit")
  mutating func settled() throws {
    try lan.delete(household)
    try sung.set(household, ["note": .text("đã về bản")])
    try lan.hear(sung)
    var again = lan
    try lan.restore(household)
    #expect(lan.book.breaches.isEmpty)
    try again.delete(household)
    #expect(again.book.breaches.isEmpty)
  }

  @Test("two people deleting apart agree; an edit that one of them had seen is seen")
  mutating func twoDeleters() throws {
    try sung.set(household, ["note": .text("đã chuyển đi")])
    try sung.delete(household)
    try lan.set(household, ["phone": .text("1")])
    try lan.set(household, ["phone": .text("2")])
    try lan.delete(household)  // 4.LAN, above 3.SUNG: the mark that shows has not seen the note
    try lan.hear(sung)
    #expect(lan.book[household]?[field: RecordState.deletionField]?.shown.author == "cadre of LAN")
    #expect(openValues(lan, RecordState.deletionField).count == 2)
    #expect(lan.book.conflicts.isEmpty)
    #expect(lan.book.breaches.isEmpty)
  }

  @Test("deleting again apart from restoring is a conflict")
  mutating func deletedAndRestored() throws {
    try lan.delete(household)
    try sung.hear(lan)
    try sung.restore(household)
    try lan.delete(household)
    try lan.hear(sung)
    #expect(lan.book.conflicts.map(\.field.name) == [RecordState.deletionField])
  }

  @Test("a value set in the same save as the mark is no edit against it")
  mutating func sameSave() throws {
    let state = try #require(lan.book[household])
    try lan.save([
      lan.change(
        household,
        [lan.field(household, "note", .text("trùng")), state.deletion(having: lan.book.sight)])
    ])
    #expect(lan.book.breaches.isEmpty)
  }

  @Test("a mark that cannot be read counts as set by somebody who had seen nothing")
  mutating func unreadable() throws {
    try lan.set(household, [RecordState.deletionField: .bool(true)])
    #expect(lan.book.breaches.map(\.detail) == [.list([.text("head")])])
  }
}
