import Record
import Testing

struct EntryTests {
  private let stamp: Stamp
  private let earlier: Stamp
  private let later: Stamp

  init() throws {
    let device = try #require(DeviceID("A"))
    stamp = Stamp(order: 5, device: device)
    earlier = Stamp(order: 4, device: device)
    later = Stamp(order: 5, device: try #require(DeviceID("B")))
  }

  private func entry(order: UInt64 = 5, _ fields: [[FieldChange]]) -> Entry {
    Entry(
      number: 1, stamp: Stamp(order: order, device: stamp.device),
      changes: fields.map {
        Change(record: household, fields: $0, author: "x", claimedTime: "")
      })
  }

  @Test("an entry that sets each field once and replaces earlier values is sound")
  func sound() {
    let entry = entry([
      [FieldChange("head", .int(1), replaces: [earlier])], [FieldChange("note", nil)],
    ])
    #expect(entry.fault == nil)
  }

  @Test("an entry that sets a field twice is faulty, in one change or in two")
  func twice() {
    let fault = EntryFault.fieldSetTwice(FieldID(record: household, name: "head"))
    let one = FieldChange("head", .int(1))
    let other = FieldChange("head", .int(2))
    #expect(entry([[one, other]]).fault == fault)
    #expect(entry([[one], [other]]).fault == fault)
  }

  @Test("an entry that replaces itself or a later value is faulty")
  func replacesLater() {
    for named in [stamp, later] {
      #expect(
        entry([[FieldChange("head", .int(1), replaces: [earlier, named])]]).fault
          == .replacesLater(FieldID(record: household, name: "head"), named))
    }
  }

  @Test(
    "an order is at least 1 and no higher than can be counted on", arguments: [0, (1 << 53) + 1])
  func order(_ order: UInt64) {
    #expect(entry(order: order, []).fault == .orderOutOfRange(order))
    #expect(entry(order: Stamp.highestOrder, []).fault == nil)
  }
}
