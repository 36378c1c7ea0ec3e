import Record
import Testing

struct SightTests {
  private let a: DeviceID
  private let b: DeviceID

  init() throws {
    a = try #require(DeviceID("A"))
    b = try #require(DeviceID("B"))
  }

  private func sight(_ orders: KeyValuePairs<String, Value>) throws -> Sight {
    try #require(Sight(Value.object(orders)))
  }

  @Test("of a device everything up to the latest order seen is contained, of a stranger nothing")
  func contains() throws {
    let seen = try sight(["A": .int(7)])
    #expect(seen.contains(Stamp(order: 7, device: a)))
    #expect(seen.contains(Stamp(order: 3, device: a)))
    #expect(!seen.contains(Stamp(order: 8, device: a)))
    #expect(!seen.contains(Stamp(order: 1, device: b)))
  }

  @Test("sights that each saw more of one device cover neither; their union covers both")
  func merging() throws {
    let one = try sight(["A": .int(7), "B": .int(2)])
    let other = try sight(["A": .int(5), "B": .int(9)])
    #expect(!one.covers(other) && !other.covers(one))
    var union = one
    union.merge(other)
    #expect(union == (try sight(["A": .int(7), "B": .int(9)])))
    #expect(union.covers(one) && union.covers(other))
    #expect(one.covers(Sight()))
  }

  @Test("the next save is ordered above everything seen, of whichever device")
  func next() throws {
    #expect(Sight().nextStamp(of: a) == Stamp(order: 1, device: a))
    let seen = try sight(["A": .int(7), "B": .int(9)])
    #expect(seen.nextStamp(of: a) == Stamp(order: 10, device: a))
  }

  @Test("a sight kept in a field is read back the same")
  func value() throws {
    let seen = try sight(["B": .int(9), "A": .int(7)])
    #expect(seen.value == .object(["A": .int(7), "B": .int(9)]))
    #expect(Sight(seen.value) == seen)
    #expect(seen.devices == [a, b])
  }

  @Test(
    "what is no sight is refused",
    arguments: [
      Value.bool(true), .list([]), .object(["a": .int(1)]), .object(["A": .int(0)]),
      .object(["A": .int(-1)]), .object(["A": .text("1")]), .object(["A": .int((1 << 53) + 1)]),
    ])
  func refused(_ value: Value) {
    #expect(Sight(value) == nil)
  }
}
