import Record
import Testing

@Suite("Taking a save back")
struct ReversalTests {
  private var lan: Laptop
  private var sung: Laptop
  private let phone = FieldID(record: household, name: "phone")

  init() throws {
    lan = try Laptop("LAN")
    sung = try Laptop("SUNG")
  }

  private func reversal(
    of entry: Entry, on laptop: Laptop, reading journals: [Entry]
  ) throws -> [Change] {
    try Reversal(
      of: entry, state: { laptop.book[$0] }, sight: laptop.book.sight,
      earlier: { stamp in journals.first { $0.stamp == stamp } }
    ).changes(author: "cadre of LAN", claimedTime: "2026-11-23T08:16:00+07:00")
  }

  /// Takes `entry` back on LAN.
  @discardableResult
  private mutating func undo(_ entry: Entry) throws -> Entry {
    try lan.save(try reversal(of: entry, on: lan, reading: lan.journal + sung.journal))
  }

  private func refuses(_ entry: Entry, with refusal: ReversalRefusal) {
    #expect(throws: refusal) {
      try reversal(of: entry, on: lan, reading: lan.journal + sung.journal)
    }
  }

  @Test("a changed field gets its former value; a field first written is cleared")
  mutating func formerValue() throws {
    try lan.set(household, ["phone": .text("1")])
    let entry = try lan.set(household, ["phone": .text("2"), "note": .text("x")])
    try undo(entry)
    #expect(openValues(lan, "phone") == [.text("1")])
    #expect(openValues(lan, "note") == [nil])
    #expect(lan.book[household]?.isDeleted == false)
  }

  @Test("a save that only added to an older record is taken back without deleting it")
  mutating func added() throws {
    try lan.set(household, ["phone": .text("1")])
    try undo(try lan.set(household, ["note": .text("x")]))
    #expect(openValues(lan, "note") == [nil])
    #expect(lan.book[household]?.isDeleted == false)
  }

  @Test("a record that the save made is marked as deleted, its values kept")
  mutating func made() throws {
    let other = RecordID(kind: "person", id: "1")
    let entry = try lan.save([
      lan.change(household, [FieldChange("phone", .text("1"))]),
      lan.change(other, [FieldChange("name", .text("Vàng Xè Nu"))]),
      lan.change(household, [FieldChange("note", .text("x"))]),
    ])
    let reverse = try undo(entry)
    #expect(reverse.changes.map(\.record) == [household, other])
    #expect(lan.book[household]?.isDeleted == true && lan.book[other]?.isDeleted == true)
    #expect(openValues(lan, "phone") == [.text("1")])
    #expect(lan.book.breaches.isEmpty)
  }

  @Test("taking the reverse back sets all again")
  mutating func again() throws {
    let made = try lan.set(household, ["phone": .text("1")])
    try undo(try undo(made))
    #expect(lan.book[household]?.isDeleted == false)
    let changed = try lan.set(household, ["phone": .text("2")])
    try undo(try undo(changed))
    #expect(openValues(lan, "phone") == [.text("2")])
  }

  @Test("a deletion is taken back although the record was edited elsewhere since")
  mutating func deletion() throws {
    try lan.set(household, ["phone": .text("1")])
    try sung.hear(lan)
    let entry = try lan.delete(household)
    try sung.set(household, ["phone": .text("2")])
    try sung.set(household, ["note": .text("x")])
    try lan.hear(sung)
    try undo(entry)
    #expect(lan.book[household]?.isDeleted == false)
    #expect(openValues(lan, "phone") == [.text("2")])
  }

  @Test("a value that somebody set over it since is not lost")
  mutating func replacedSince() throws {
    let entry = try lan.set(household, ["phone": .text("1")])
    try sung.hear(lan)
    try sung.set(household, ["phone": .text("2")])
    try lan.hear(sung)
    refuses(
      entry, with: .otherValue(phone, try #require(lan.book[household]?[field: "phone"]?.shown)))
  }

  @Test("a value that somebody set beside it is not settled by the way")
  mutating func conflict() throws {
    try lan.set(household, ["phone": .text("1")])
    try sung.hear(lan)
    let entry = try lan.set(household, ["phone": .text("2")])
    let beside = try sung.set(household, ["phone": .text("3")])
    try lan.hear(sung)
    let heads = try #require(lan.book[household]?[field: "phone"]?.heads)
    refuses(entry, with: .otherValue(phone, try #require(heads.first { $0.stamp == beside.stamp })))
  }

  @Test("a record is not deleted when somebody has added to it since, or has deleted it")
  mutating func addedSince() throws {
    let entry = try lan.set(household, ["phone": .text("1")])
    try sung.hear(lan)
    var deleter = sung
    try sung.set(household, ["note": .text("đã gặp")])
    try deleter.delete(household)
    var other = lan
    try lan.hear(sung)
    let note = try #require(lan.book[household]?[field: "note"]?.shown)
    refuses(entry, with: .otherValue(FieldID(record: household, name: "note"), note))
    try other.hear(deleter)
    lan = other
    let mark = try #require(lan.book[household]?[field: RecordState.deletionField]?.shown)
    refuses(
      entry, with: .otherValue(FieldID(record: household, name: RecordState.deletionField), mark))
  }

  @Test("a settled conflict is not opened again; one of equal values has one value of before")
  mutating func settled() throws {
    try lan.set(household, ["phone": .text("0")])
    try sung.hear(lan)
    try lan.set(household, ["phone": .text("1")])
    try sung.set(household, ["phone": .text("1")])
    try lan.hear(sung)
    try undo(try lan.set(household, ["phone": .text("9")]))
    #expect(openValues(lan, "phone") == [.text("1")])
    try sung.set(household, ["phone": .text("2")])
    try lan.hear(sung)
    let settling = try lan.set(household, ["phone": .text("3")])
    refuses(settling, with: .settledConflict(phone))
  }

  @Test("a former value that cannot be read back is not guessed")
  mutating func unknown() throws {
    let first = try lan.set(household, ["phone": .text("1")])
    let entry = try lan.set(household, ["phone": .text("2")])
    #expect(throws: ReversalRefusal.formerValueUnknown(phone, first.stamp)) {
      try reversal(of: entry, on: lan, reading: [])
    }
  }
}
