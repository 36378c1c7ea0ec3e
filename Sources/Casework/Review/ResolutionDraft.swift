package import Record

/// What the next resolution can be drafted from (dự thảo nghị quyết): all that is overdue in a body, for
/// a person to change, to leave out or to take over.
package struct ResolutionDraft: Hashable, Sendable {
  package enum Matter: Hashable, Sendable {
    /// Promised to a household, or laid down by an earlier resolution.
    case promise(Promise)
    case task(PlanTask)
    /// One that the plan sets and nobody has taken up.
    case setTask(PlanTask)
    case petition(Petition)
    case remedy(Remedy)
    /// The result of a support that nobody has looked at.
    case support(LivelihoodSupport)

    package var record: RecordID {
      switch self {
      case .promise(let promise): promise.record
      case .task(let task), .setTask(let task): task.record
      case .petition(let petition): petition.record
      case .remedy(let remedy): remedy.record
      case .support(let support): support.record
      }
    }

    package var household: Household.ID? {
      switch self {
      case .promise(let promise): promise.household
      case .petition(let petition): petition.household
      case .support(let support): support.household
      case .task, .setTask, .remedy: nil
      }
    }

    /// What laying it down does beside: what was promised goes on, all else is seen to and stays.
    package var source: ResolutionItem.Source {
      switch self {
      case .promise(let promise): .carryingOver(promise)
      case .setTask(let task): .takingUp(task)
      case .task, .petition, .remedy, .support: .seeingTo(record)
      }
    }
  }

  package struct Item: Hashable, Sendable {
    package let matter: Matter
    /// The day it was due.
    package let wasDue: Day
    /// A new deadline, on none of the village's days on which none is set.
    package let due: Day
    /// Nil where a person has to say who is to do it.
    package let responsible: Caseworker.ID?
  }

  /// The longest overdue first.
  package let items: [Item]

  /// The draft for the resolution of the review of a month. `set` is what the plan sets.
  package init(
    of body: ReviewingBody, reviewing month: Month, on today: Day, by calendar: VillageCalendar,
    set: PlanTasks, english: Bool, in register: Register
  ) {
    let overdue = Overdue(
      of: body, reviewing: month, on: today,
      set: set.tasks(in: [today.year - 1, today.year], english: english), in: register)
    let seenTo = Set(register.promises.values.filter(\.isOpen).compactMap(\.about))
    let end = max(month.next, today.month).lastDay
    items = overdue.all.filter { !seenTo.contains($0.matter.record) }
      .map { one in
        let free = register.freeDays(on: end, at: one.matter.household, by: calendar)
        return Item(
          matter: one.matter, wasDue: one.wasDue, due: free?.next ?? end,
          responsible: one.responsible)
      }
      .sorted {
        ($0.wasDue, $0.matter.record.kind, $0.matter.record.id)
          < ($1.wasDue, $1.matter.record.kind, $1.matter.record.id)
      }
  }
}

/// What is overdue in a body on a day, each with who is to do it.
private struct Overdue {
  typealias One = (matter: ResolutionDraft.Matter, wasDue: Day, responsible: Caseworker.ID?)

  private let body: ReviewingBody
  private let month: Month
  private let today: Day
  /// The tasks that the plan sets for this year, for the last one, whose deadlines may have gone by only
  /// now, and for the whole period. What was set for earlier years is set again for these.
  private let set: [PlanTask]
  private let register: Register
  private let members: [Caseworker]
  private let ids: Set<Caseworker.ID>

  init(
    of body: ReviewingBody, reviewing month: Month, on today: Day, set: [PlanTask],
    in register: Register
  ) {
    (self.body, self.month, self.today) = (body, month, today)
    (self.set, self.register) = (set, register)
    members = register.members(of: body, on: today)
    ids = Set(members.map(\.id))
  }

  var all: [One] { promises + tasks + tasksNotTakenUp + petitions + remedies + supports }

  /// A day of the past; nil where there is none, or it lies ahead.
  private func overdue(_ due: Day?) -> Day? { due.flatMap { $0 < today ? $0 : nil } }

  private func member(_ who: Caseworker.ID?) -> Caseworker.ID? {
    who.flatMap { ids.contains($0) ? $0 : nil }
  }

  private func lead(of household: Household.ID) -> Caseworker.ID? {
    register.leads(of: register.kept(household), on: today).first(where: ids.contains)
  }

  /// What the quarter's resolutions left open, and what the members owe besides; not what this very
  /// resolution lays down.
  private var promises: [One] {
    let laidDown = QuarterResolution(of: body, endingWith: month, on: today, in: register)
      .open.map(\.promise)
    let owed = members.flatMap {
      register.promisesJudged(of: $0.id, by: body, in: month, on: today).open
    }
    let here = Promise.Origin.resolution(Review.id(of: body, in: month))
    var seen: Set<Promise.ID> = []
    return (laidDown + owed).compactMap { promise in
      guard let due = overdue(promise.due), promise.isOpen, promise.origin != here,
        seen.insert(promise.id).inserted
      else { return nil }
      return (.promise(promise), due, member(promise.responsible))
    }
  }

  /// Those of the members; those that nobody is named for are the commune's.
  private var tasks: [One] {
    register.tasks.values.compactMap { task in
      guard let due = overdue(task.due), task.isOpen,
        task.responsible.map(ids.contains) ?? (body == .peoplesCommittee)
      else { return nil }
      return (.task(task), due, task.responsible)
    }
  }

  /// Who is to do them nobody has said: the commune does.
  private var tasksNotTakenUp: [One] {
    guard body == .peoplesCommittee else { return [] }
    return set.filter { register.tasks[$0.id] == nil }.compactMap { task in
      overdue(task.due).map { (.setTask(task), $0, nil) }
    }
  }

  /// Of those raised together one.
  private var petitions: [One] {
    var seen: Set<Petition.ID> = []
    return register.openPetitions(for: body).compactMap { petition in
      guard let due = overdue(petition.routing?.due),
        seen.insert(register.eldest(of: petition)).inserted
      else { return nil }
      return (.petition(petition), due, lead(of: petition.household))
    }
  }

  /// Whoever leads the review answers the supervisors.
  private var remedies: [One] {
    let leader = members.first { $0.leadsReview(of: body) }?.id
    return register.supervisions.values.filter { $0.subject == body }
      .flatMap { register.overdueRemedies(of: $0.id, on: today) }
      .compactMap { remedy in
        guard let due = remedy.due else { return nil }
        return (.remedy(remedy), due, leader)
      }
  }

  /// Those that a member guides, or leads where nobody guides; and those of the body's households
  /// that are nobody's.
  private var supports: [One] {
    register.supportsToCheck(on: today).compactMap { item in
      guard case .supportCheck(let support) = item.task, let due = overdue(item.due) else {
        return nil
      }
      let own = support.guide == nil ? lead(of: support.household) : member(support.guide)
      guard own != nil || isNobodys(support) else { return nil }
      return (.support(support), due, own)
    }
  }

  private func isNobodys(_ support: LivelihoodSupport) -> Bool {
    let household = register.kept(support.household)
    return support.guide == nil && register.leads(of: household, on: today).isEmpty
      && register.concerns(household, body)
  }
}
