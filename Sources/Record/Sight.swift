/// What has been seen: of each device, the order of its latest entry. Since a device's entries are
/// taken in one after the other and their orders rise, that one number says of each of its stamps
/// whether it was seen.
///
/// A field can hold one, to say what each device had said by then: a deletion mark, a closing.
package struct Sight: Hashable, Sendable {
  private var orders: [DeviceID: UInt64] = [:]

  package init() {}

  /// The devices of which something has been seen, sorted.
  package var devices: [DeviceID] { orders.keys.sorted() }

  /// The order of the latest entry seen of the device; nil when none has been.
  package func order(of device: DeviceID) -> UInt64? { orders[device] }

  package func contains(_ stamp: Stamp) -> Bool { stamp.order <= orders[stamp.device] ?? 0 }

  /// Whether everything that `other` has seen is seen here too.
  package func covers(_ other: Sight) -> Bool {
    other.orders.allSatisfy { contains(Stamp(order: $1, device: $0)) }
  }

  /// The stamp of the next save by `device`: one above everything seen.
  package func nextStamp(of device: DeviceID) -> Stamp {
    Stamp(order: (orders.values.max() ?? 0) + 1, device: device)
  }

  /// Sees the next entry of a device, whose order is above what was seen of it.
  package mutating func see(_ stamp: Stamp) { orders[stamp.device] = stamp.order }

  /// Sees what `other` has seen, too.
  package mutating func merge(_ other: Sight) {
    orders.merge(other.orders) { max($0, $1) }
  }
}

extension Sight {
  /// An object: device → order.
  package var value: Value {
    .object(devices.map { Value.Member($0.text, .int(Int64(clamping: orders[$0] ?? 0))) })
  }

  /// Nil unless `value` is an object of devices, each with an order from 1 to
  /// `Stamp.highestOrder`.
  package init?(_ value: Value) {
    guard let members = value.members else { return nil }
    for member in members {
      guard let device = DeviceID(member.name),
        let order = member.value.int.flatMap(UInt64.init(exactly:)),
        (1...Stamp.highestOrder).contains(order)
      else { return nil }
      see(Stamp(order: order, device: device))
    }
  }
}
