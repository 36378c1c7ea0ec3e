import Casework

/// Something that will happen in the made-up commune.
enum Event {
  case save(
    author: Caseworker.ID, device: Int, edits: [Edit], closing: ScriptedSave.PendingClosing? = nil)
  case visit(VisitPlan)
  /// A person finishes what they have promised by now: all of it that is still open.
  case settleAll(Caseworker.ID)
  case finish(Promise.ID, Promise.Outcome)
  case postpone(Promise.ID, until: Day)
  case handOver(from: Caseworker.ID, to: Caseworker.ID)
  case review(CellSettlement, Month)
  /// The commune closes a period.
  case close(Period)
  /// The stick goes round: every laptop has what the others wrote.
  case exchange
}

/// A visit as it was made or tried, before it is told.
struct VisitPlan {
  /// Promises that it makes: none, perhaps one, or those given.
  enum Promising {
    case none
    case perhaps(dueAfter: Day)
    case these([(text: String, due: Day)])
  }

  let household: Household.ID
  let worker: Worker
  let day: Day
  let outcome: Visit.Outcome
  var companions: Set<Caseworker.ID> = []
  /// Nil: told at the household; else who typed it from the notebook.
  var typist: Caseworker.ID?
  var promising = Promising.none
  /// Whether promises of before may be reported as done.
  var answersPromises = true
  /// Whether the family may be said to be away for long, and until when at the latest.
  var longestAbsence: Day?
  /// What is told, where it is not made up.
  var told: Cast.PlannedVisit?
  /// An open petition that it raises.
  var petition: String?
  var routing: Petition.Routing?
}

/// Events in order of time; of those at the same minute, the first added comes first.
struct Agenda {
  private struct Item {
    let moment: Moment
    let event: Event
  }

  private var days: [Int: [Item]] = [:]
  /// The events of the day reached, the next one last.
  private var current: [Item] = []
  private var day: Day

  init(from day: Day) { self.day = day }

  /// Adds an event; one before the day reached happens at once on that day.
  mutating func add(_ event: Event, at moment: Moment) {
    let item = Item(moment: moment, event: event)
    guard moment.day <= day else {
      days[moment.day.ordinal, default: []].append(item)
      return
    }
    let place = current.firstIndex { $0.moment <= moment } ?? current.endIndex
    current.insert(item, at: place)
  }

  /// The next event up to a moment; nil when there is none.
  mutating func next(upTo end: Moment) -> (moment: Moment, event: Event)? {
    while current.isEmpty {
      guard day < end.day else { return nil }
      day = day.adding(days: 1)
      let items = days.removeValue(forKey: day.ordinal) ?? []
      current = items.enumerated()
        .sorted { ($0.element.moment, $0.offset) > ($1.element.moment, $1.offset) }
        .map(\.element)
    }
    guard let last = current.last, last.moment <= end else { return nil }
    current.removeLast()
    return (last.moment, last.event)
  }
}
