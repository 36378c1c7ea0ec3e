/// How many households somebody leads in one channel. Two to seven are usual (field.md §1c); more
/// is shown, nothing is blocked.
package struct Workload: Hashable, Sendable {
  package static let usual = 2...7

  package let caseworker: Caseworker.ID
  package let households: Int
  /// Promises that are open, and those past their deadline.
  package let openPromises: Int
  package let overdue: Int

  package var isAboveUsual: Bool { households > Self.usual.upperBound }
}

extension Register {
  /// The load of everybody who can be assigned in a channel and is here on a day, by name.
  package func workloads(in channel: Channel, on day: Day) -> [Workload] {
    byName(caseworkers.values.filter { $0.isHere(on: day) && $0.serves(in: channel) })
      .map { workload(of: $0.id, in: channel, on: day) }
  }

  package func workload(of caseworker: Caseworker.ID, in channel: Channel?, on day: Day)
    -> Workload
  {
    workload(
      of: caseworker,
      leading: householdsLed(by: caseworker, on: day, channel: channel).count, on: day)
  }

  func workload(of caseworker: Caseworker.ID, leading households: Int, on day: Day) -> Workload {
    let open = openPromises(of: caseworker)
    return Workload(
      caseworker: caseworker, households: households, openPromises: open.count,
      overdue: open.count { $0.due.map { $0 < day } ?? false })
  }
}
