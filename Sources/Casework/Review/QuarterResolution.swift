/// What a quarter's resolution gathers (nghị quyết quý): the items of its three months' resolutions
/// that are still open, each once, under the month that holds it now.
package struct QuarterResolution: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let promise: Promise
    /// The month whose resolution holds it.
    package let month: Month
    package let standing: ResolutionProgress.Standing
    /// How many times it was carried over from an earlier month.
    package let timesCarried: Int
  }

  package let body: ReviewingBody
  /// The last of the three months.
  package let last: Month
  /// By deadline; the items without one last.
  package let open: [Item]
  /// How many items the three months laid down, those carried over counted once, and how many of
  /// them are done or not needed any more.
  package let laidDown: Int
  package let done: Int
  package let dropped: Int

  /// The three months that end with `month`, as they stand on a day.
  package init(of body: ReviewingBody, endingWith month: Month, on day: Day, in register: Register)
  {
    self.body = body
    last = month
    let all = [-2, -1, 0].flatMap { back in
      let month = month.adding(back)
      return ResolutionProgress(of: Review.id(of: body, in: month), on: day, in: register)
        .items.map { (month: month, item: $0) }
    }
    laidDown = all.count { $0.item.standing != .movedOn }
    done = all.count { $0.item.standing == .done }
    dropped = all.count { $0.item.standing == .dropped }
    open = all.filter { [.notDone, .ahead].contains($0.item.standing) }
      .map { month, item in
        Item(
          promise: item.promise, month: month, standing: item.standing,
          timesCarried: register.timesCarried(item.promise))
      }
      .sorted { Promise.moreUrgent($0.promise, $1.promise) }
  }

  package var first: Month { last.adding(-2) }
}

extension Register {
  /// How many earlier items an item goes on with, one after the other. Two laptops can make a ring
  /// of them: each counts once.
  fileprivate func timesCarried(_ promise: Promise) -> Int {
    var seen: Set<Promise.ID> = [promise.id]
    var next = promise.carries
    while let id = next, seen.insert(id).inserted { next = promises[id]?.carries }
    return seen.count - 1
  }
}

extension Month {
  /// The last month of a calendar quarter, whose meeting makes the quarter's resolution too.
  package var endsQuarter: Bool { monthOfYear % 3 == 0 }

  /// `4`: the calendar quarter that the month lies in.
  package var quarter: Int { (monthOfYear + 2) / 3 }
}
