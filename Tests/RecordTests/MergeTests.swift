import Record
import Testing

@Suite("What several laptops say together")
struct MergeTests {
  private var lan: Laptop
  private var sung: Laptop
  private var po: Laptop

  /// Three laptops that know a household with head and phone.
  init() throws {
    lan = try Laptop("LAN")
    sung = try Laptop("SUNG")
    po = try Laptop("PO")
    try lan.set(household, ["head": .text("Giàng Lò Chừ"), "phone": .text("1")])
    try sung.hear(lan)
    try po.hear(lan)
  }

  @Test("different fields changed apart both hold")
  mutating func differentFields() throws {
    try lan.set(household, ["head": .text("Giàng Lò Pư")])
    try sung.set(household, ["phone": .text("2")])
    try lan.hear(sung)
    #expect(lan.book[household]?["head"] == .text("Giàng Lò Pư"))
    #expect(lan.book[household]?["phone"] == .text("2"))
    #expect(lan.book.conflicts.isEmpty)
  }

  @Test("the same field changed apart is a conflict: the higher stamp shows, both stay open")
  mutating func conflict() throws {
    try lan.set(household, ["phone": .text("2")])  // 2.LAN
    try sung.set(household, ["phone": .text("3")])  // 2.SUNG
    try lan.hear(sung)
    #expect(openValues(lan, "phone") == [.text("3"), .text("2")])
    #expect(lan.book.conflicts.map(\.field) == [FieldID(record: household, name: "phone")])
    #expect(lan.book.conflicts.first?.heads.map(\.author) == ["cadre of SUNG", "cadre of LAN"])
  }

  @Test("the same value written apart leaves nothing to settle, and both are replaced later")
  mutating func sameValue() throws {
    try lan.set(household, ["phone": .text("2")])
    try sung.set(household, ["phone": .text("2")])
    try lan.hear(sung)
    #expect(openValues(lan, "phone") == [.text("2"), .text("2")])
    #expect(lan.book.conflicts.isEmpty)
    try lan.set(household, ["phone": .text("4")])
    #expect(openValues(lan, "phone") == [.text("4")])
  }

  @Test("clearing a field apart from a change of it is a conflict")
  mutating func clearing() throws {
    try lan.set(household, ["phone": nil])
    try sung.set(household, ["phone": .text("3")])
    try lan.hear(sung)
    #expect(openValues(lan, "phone") == [.text("3"), nil])
    #expect(lan.book.conflicts.count == 1)
  }

  @Test("settling names every open value and is settled wherever it arrives")
  mutating func settling() throws {
    try lan.set(household, ["phone": .text("2")])
    try sung.set(household, ["phone": .text("3")])
    try lan.hear(sung)
    try lan.set(household, ["phone": .text("2")])
    try sung.hear(lan)
    #expect(openValues(lan, "phone") == [.text("2")])
    #expect(openValues(sung, "phone") == [.text("2")])
    #expect(sung.book.conflicts.isEmpty)
  }

  @Test("an edit that settles only one of two open values leaves the other open")
  mutating func editWithoutSettling() throws {
    try lan.set(household, ["phone": .text("2")])
    try sung.set(household, ["phone": .text("3")])
    try lan.hear(sung)
    let shown = try #require(lan.book[household]?[field: "phone"]).shownStamps
    try lan.save([
      lan.change(household, [FieldChange("phone", .text("5"), replaces: shown)])
    ])
    #expect(openValues(lan, "phone") == [.text("5"), .text("2")])
  }

  @Test("an edit made without settling replaces every open value that says what is shown")
  mutating func editOfAgreement() throws {
    try lan.set(household, ["phone": .text("2")])
    try sung.set(household, ["phone": .text("2")])
    try po.set(household, ["phone": .text("3")])
    try lan.hear(sung)
    try lan.hear(po)
    let field = try #require(lan.book[household]?[field: "phone"])
    #expect(field.heads.map(\.value) == [.text("2"), .text("3"), .text("2")])  // SUNG, PO, LAN
    #expect(field.shownStamps.map(\.device.text) == ["SUNG", "LAN"])
  }

  @Test("a change may arrive before what it replaces, which then never opens again")
  mutating func lateArrival() throws {
    try lan.set(household, ["phone": .text("2")])
    try sung.hear(lan)
    try sung.set(household, ["phone": .text("3")])
    try po.hear(sung)
    #expect(openValues(po, "phone") == [.text("3"), .text("1")])
    #expect(po.book.snapshot.waiting.count == 1)
    try po.hear(lan)
    #expect(openValues(po, "phone") == [.text("3")])
    #expect(po.book.snapshot == sung.book.snapshot)
  }

  @Test("a record read by itself, its changes in any order, is the record of the book")
  mutating func readByItself() throws {
    try lan.set(household, ["phone": .text("2")])
    try sung.set(household, ["phone": .text("3"), "note": .text("x")])
    try lan.hear(sung)
    try lan.set(household, ["phone": .text("4")])
    let changes = (lan.journal + sung.journal).flatMap { $0.changes(of: household) }
    #expect(RecordState.merging(changes, of: household) == lan.book[household])
    #expect(RecordState.merging(changes.reversed(), of: household) == lan.book[household])
  }

  @Test("fields come sorted by name, and a field never has no value")
  mutating func fields() throws {
    try lan.set(household, ["area": .int(1), "village": .text("Là Si"), "note": nil])
    #expect(
      lan.book[household]?.fields.map(\.name) == ["area", "head", "note", "phone", "village"])
    #expect(FieldState(name: "note", heads: []) == nil)
  }
}
