import Record
import Testing

@Suite("Entries offered to a book")
struct RecordBookTests {
  private var lan: Laptop
  private var book = RecordBook()

  init() throws {
    lan = try Laptop("LAN")
    for number in 1...3 { try lan.set(household, ["phone": .text("\(number)")]) }
  }

  private func held(_ device: DeviceID, _ number: UInt64) -> Entry? {
    device == lan.id ? lan.journal.first { $0.number == number } : nil
  }

  private mutating func takeAll() throws {
    for entry in lan.journal { #expect(try book.take(entry, held: held) == .taken) }
  }

  @Test("an entry whose predecessor is missing is refused with the number that comes next")
  mutating func gap() throws {
    let before = book.snapshot
    #expect(throws: EntryRefusal.gap(expected: 1)) { try book.take(lan.journal[1], held: held) }
    #expect(book.snapshot == before)
    try takeAll()
    #expect(book.number(of: lan.id) == 3)
  }

  @Test("taking an entry a second time changes nothing")
  mutating func twice() throws {
    try takeAll()
    let before = book.snapshot
    for entry in lan.journal { #expect(try book.take(entry, held: held) == .alreadyTaken) }
    #expect(book.snapshot == before)
  }

  @Test("another content under a number that was taken is a fork")
  mutating func fork() throws {
    try takeAll()
    let other = Entry(number: 2, stamp: lan.journal[1].stamp, changes: [])
    let before = book.snapshot
    #expect(throws: EntryRefusal.fork) { try book.take(other, held: held) }
    #expect(book.snapshot == before)
  }

  @Test("a number that was taken but cannot be read back is not guessed to be the same")
  mutating func notComparable() throws {
    try takeAll()
    #expect(throws: EntryRefusal.notComparable) {
      try book.take(lan.journal[0], held: nothingHeld)
    }
  }

  @Test("an order that does not rise is refused")
  mutating func order() throws {
    try takeAll()
    let entry = Entry(number: 4, stamp: lan.journal[2].stamp, changes: [])
    #expect(throws: EntryRefusal.orderNotRising(after: 3)) { try book.take(entry, held: held) }
  }

  @Test("a faulty entry is refused whole")
  mutating func faulty() throws {
    let field = FieldChange("phone", .int(1))
    let entry = Entry(
      number: 1, stamp: Stamp(order: 1, device: lan.id),
      changes: [lan.change(household, [field, field])])
    #expect(
      throws: EntryRefusal.faulty(.fieldSetTwice(FieldID(record: household, name: "phone")))
    ) { try book.take(entry, held: held) }
    #expect(book[household] == nil)
    #expect(book.sight == Sight())
  }

  @Test("a stamp named as replaced that its device never used does not wait for ever")
  mutating func neverUsed() throws {
    // SUNG names 2.LAN in a field that LAN's second save did not touch.
    let sung = try #require(DeviceID("SUNG"))
    let entry = Entry(
      number: 1, stamp: Stamp(order: 9, device: sung),
      changes: [
        lan.change(
          household, [FieldChange("note", .int(1), replaces: [Stamp(order: 2, device: lan.id)])])
      ])
    var early = RecordBook()
    try early.take(entry, held: nothingHeld)
    #expect(early.snapshot.waiting.count == 1)
    for own in lan.journal { try early.take(own, held: nothingHeld) }
    try takeAll()
    try book.take(entry, held: nothingHeld)
    #expect(early.snapshot == book.snapshot)
    #expect(early.snapshot.waiting.isEmpty)
  }

  @Test("an order that its device passed over does not wait for ever")
  mutating func passedOver() throws {
    let sung = try #require(DeviceID("SUNG"))
    let entry = Entry(
      number: 1, stamp: Stamp(order: 9, device: sung),
      changes: [
        lan.change(
          household, [FieldChange("note", .int(1), replaces: [Stamp(order: 4, device: lan.id)])])
      ])
    let jump = Entry(number: 4, stamp: Stamp(order: 6, device: lan.id), changes: [])
    var early = RecordBook()
    try early.take(entry, held: nothingHeld)
    for own in lan.journal + [jump] { try early.take(own, held: nothingHeld) }
    try takeAll()
    try book.take(jump, held: nothingHeld)
    try book.take(entry, held: nothingHeld)
    #expect(early.snapshot == book.snapshot)
  }

  @Test("a book kept and opened again goes on as before: conflicts, breaches, what waits")
  mutating func kept() throws {
    var sung = try Laptop("SUNG")
    var po = try Laptop("PO")
    try sung.hear(lan)
    try sung.set(household, ["phone": .text("s")])
    try lan.set(household, ["phone": .text("l")])
    try lan.delete(household)
    try po.hear(lan)
    try po.hear(sung)
    try po.set(household, ["phone": .text("p")])
    try book.take(po.journal[0], held: nothingHeld)  // names values that have not arrived
    try takeAll()
    let opened = RecordBook(book.snapshot)
    #expect(opened.snapshot == book.snapshot)
    #expect(!book.snapshot.waiting.isEmpty)
    var whole = RecordBook(opened.snapshot)
    for entry in sung.journal { try whole.take(entry, held: nothingHeld) }
    #expect(whole.snapshot == po.book.snapshot)
    #expect(RecordBook(lan.book.snapshot).conflicts == lan.book.conflicts)
    #expect(!po.book.breaches.isEmpty)
    #expect(RecordBook(po.book.snapshot).breaches == po.book.breaches)
  }
}
