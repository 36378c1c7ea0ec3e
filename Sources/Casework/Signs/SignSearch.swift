/// Finds what a body's month makes one ask. Pure: the visits are read by who asks, and so is how often
/// promises were moved.
package struct SignSearch: Sendable {
  let limits: SignLimits
  let register: Register
  private let paths: HamletPaths

  package init(_ limits: SignLimits, in register: Register) {
    self.limits = limits
    self.register = register
    paths = HamletPaths(of: register)
  }

  /// The questions of a month, in the order of the kinds.
  ///
  /// - Parameters:
  ///   - visits: the month's, to any household of the body.
  ///   - before: those of the month before, to hold this month's against.
  ///   - moves: how often a promise's deadline was moved.
  package func signs(
    of body: ReviewingBody, in month: Month, visits: [SavedVisit], before: [SavedVisit],
    moves: [Promise.ID: Int]
  ) -> [Sign] {
    let asked = visits.filter(\.visit.isAskedAbout)
    let (ofMonth, ofLast) = (asked.map(\.visit), before.map(\.visit))
    return likeNotes(in: ofMonth, and: ofLast) + tooFar(ofMonth)
      + enteredAtOnce(asked, in: month) + nothingCame(ofMonth, after: ofLast)
      + moved(moves, in: month, of: body) + unexplained(in: month, of: body)
  }

  // MARK: Visits

  /// Only what this month adds to is asked in it.
  private func likeNotes(in visits: [Visit], and before: [Visit]) -> [Sign] {
    let ofMonth = Set(visits.map(\.id))
    return LikeNotes.groups(in: visits + before, limits)
      .filter { $0.visits.contains { ofMonth.contains($0.id) } }
      .map { Sign(kind: .likeNotes, evidence: $0.visits.map(Sign.Evidence.visit)) }
  }

  private func tooFar(_ visits: [Visit]) -> [Sign] {
    let byDay = Dictionary(grouping: visits.filter { $0.day != nil && $0.place != .phone }) {
      VisitorDay(visitor: $0.visitor, day: $0.day)
    }
    return byDay.values.filter { isTooFar($0) }.map(sign(.tooFar))
      .sorted(by: Self.isEarlier)
  }

  /// Whether so many visits do not go into a day by the shortest way there can be.
  package func isTooFar(_ visits: [Visit]) -> Bool {
    let households = Set(visits.map { register.kept($0.household) })
    guard households.count > 1 else { return false }
    let hamlets = Set(
      households.compactMap { household in
        register.households[household].flatMap { known in
          visits.first?.day.map { register.standing(of: known, on: $0) } ?? known
        }?.hamlet
      })
    let way = paths.shortestWay(
      through: hamlets.sorted(), pace: limits.kilometre, otherwise: limits.walk)
    return households.count * limits.visit + way > limits.day
  }

  private func enteredAtOnce(_ visits: [SavedVisit], in month: Month) -> [Sign] {
    Dictionary(grouping: visits, by: \.visit.visitor).values
      .filter { own in
        guard own.count >= limits.month, let day = own[0].entered, day >= month.lastDay
        else { return false }
        return own.allSatisfy { $0.entered == day } && Set(own.map(\.visit.day)).count > 1
      }
      .map { sign(.enteredAtOnce)($0.map(\.visit)) }
      .sorted(by: Self.isEarlier)
  }

  private func nothingCame(_ visits: [Visit], after before: [Visit]) -> [Sign] {
    let ofMonth = Set(visits.map(\.household))
    let all = (visits + before).filter { $0.isAskedAbout && $0.outcome?.isMet == true }
    return Dictionary(grouping: all, by: \.household)
      .filter { ofMonth.contains($0.key) }
      .compactMap { household, visits in
        let last = visits.sorted(by: Visit.isEarlier).suffix(limits.nothing)
        guard last.count == limits.nothing, last.allSatisfy(saysNothing) else { return nil }
        return sign(.nothingCame)(Array(last))
      }
      .sorted(by: Self.isEarlier)
  }

  /// Neither action nor promise, nor anything that the family raised or will do.
  package func saysNothing(_ visit: Visit) -> Bool {
    visit.actions.isEmpty && visit.raised == nil && visit.familyPlan == nil
      && !(register.promisesByHousehold[visit.household] ?? []).contains {
        register.promises[$0]?.origin == .visit(visit.id)
      }
  }

  // MARK: Promises and figures

  /// The open promises whose deadline falls into a month or before it, of the body's members.
  package func promises(of body: ReviewingBody, in month: Month) -> [Promise] {
    register.members(of: body, on: month.lastDay)
      .flatMap { register.promisesByResponsible[$0.id] ?? [] }
      .compactMap { register.promises[$0] }
      .filter { promise in promise.isOpen && promise.due.map { $0 <= month.lastDay } ?? false }
  }

  private func moved(_ moves: [Promise.ID: Int], in month: Month, of body: ReviewingBody) -> [Sign]
  {
    promises(of: body, in: month).compactMap { moved($0, times: moves[$0.id] ?? 0) }
      .sorted(by: Self.isEarlier)
  }

  /// A promise whose deadline was moved so often; that resolutions went on with it counts as well.
  package func moved(_ promise: Promise, times: Int) -> Sign? {
    let moves = times + timesCarried(promise)
    return moves >= limits.moved
      ? Sign(kind: .moved, evidence: [.promise(promise, moves: moves)]) : nil
  }

  /// How many resolutions in a row went on with the item.
  private func timesCarried(_ promise: Promise) -> Int {
    var seen: Set<Promise.ID> = [promise.id]
    var next = promise.carries
    while let id = next, seen.insert(id).inserted { next = register.promises[id]?.carries }
    return seen.count - 1
  }

  private func unexplained(in month: Month, of body: ReviewingBody) -> [Sign] {
    register.incomes.owners.filter { register.concerns($0, body) }.compactMap { household in
      register.incomes[household].first { $0.day.map(month.contains) ?? false }
        .flatMap(unexplained)
    }.sorted(by: Self.isEarlier)
  }

  /// An income far from the year's before, asked while nobody had met the household. Only sources known
  /// of both years tell.
  package func unexplained(_ income: Income) -> Sign? {
    let household = income.household
    guard let day = income.day, let year = income.year,
      let last = register.incomes[household].first(where: { $0.year == year - 1 }),
      let total = income.total(ofThoseKnownIn: last),
      let before = last.total(ofThoseKnownIn: income),
      Self.perCent(from: before, to: total) >= limits.figure,
      !register.marks(of: household).contains(where: { explains($0, on: day) })
    else { return nil }
    return Sign(kind: .unexplained, evidence: [.income(income, before: last)])
  }

  private static func perCent(from before: Int, to now: Int) -> Int {
    let change = now.subtractingReportingOverflow(before)
    let hundredfold = change.partialValue.magnitude.multipliedReportingOverflow(by: 100)
    guard !change.overflow, !hundredfold.overflow else { return .max }
    return Int(clamping: hundredfold.partialValue / UInt(max(before, 1)))
  }

  private func explains(_ mark: VisitMark, on day: Day) -> Bool {
    mark.outcome.isMet && (0...limits.before).contains(day.ordinal - mark.day.ordinal)
  }

  // MARK: Order

  private func sign(_ kind: Sign.Kind) -> ([Visit]) -> Sign {
    { visits in
      Sign(kind: kind, evidence: visits.sorted(by: Visit.isEarlier).map(Sign.Evidence.visit))
    }
  }

  private static func isEarlier(_ a: Sign, _ b: Sign) -> Bool {
    (a.evidence.first?.day?.ordinal ?? 0, a.key) < (b.evidence.first?.day?.ordinal ?? 0, b.key)
  }

  private struct VisitorDay: Hashable {
    let visitor: Caseworker.ID?
    let day: Day?
  }
}
