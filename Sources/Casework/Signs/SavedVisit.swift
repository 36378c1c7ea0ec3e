package import Record

/// A visit with the day on which it was first entered, as the laptop claimed it: a day, never an hour.
package struct SavedVisit: Hashable, Sendable {
  package let visit: Visit
  /// Nil where the laptop claimed no day that can be read.
  package let entered: Day?

  package init(_ visit: Visit, entered: Day?) {
    self.visit = visit
    self.entered = entered
  }

  package init(_ state: RecordState) {
    let first = state.fields.flatMap(\.heads).min { $0.stamp < $1.stamp }
    self.init(Visit(state), entered: first.flatMap { Day(iso: String($0.claimedTime.prefix(10))) })
  }
}
