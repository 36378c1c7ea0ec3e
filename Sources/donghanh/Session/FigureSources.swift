import Casework
import Indicators
import Journal
import Record
import Synchronization

/// What a command counts figures of any period from. Of the history, which is most of the record, a
/// household's part is read when its file is made, and let go of with it.
struct FigureSources {
  let register: Register
  private(set) var older: Casebook.Older
  private let histories: IndexedHistories

  init(from desk: Desk) throws(JournalError) {
    let histories = IndexedHistories(desk.store.view)
    let (beside, rest) = SystemThread.both {
      histories.view.peopleAndReviews
    } _: {
      Result { () throws(JournalError) in try desk.registerBesidePeople() }
    }
    var register = try rest.get()
    older = Casebook.Older(reading: histories.history)
    if let beside {
      register.takePeople(of: beside.people)
      older.reviews = beside.reviews
    } else {
      // The store mends its snapshot as it reads.
      register = try desk.register(of: RecordKinds.forFigures)
      older.reviews = try desk.olderReviews()
    }
    self.register = register
    self.histories = histories
  }

  /// The index turned out to be damaged: what was counted is not right, and all is to be read from
  /// the store, which mends it.
  var isDamaged: Bool { histories.isDamaged }
}

extension Desk {
  fileprivate func registerBesidePeople() throws(JournalError) -> Register {
    try register(of: RecordKinds.forFigures.filter { !Register.kindsOfPeople.contains($0) })
  }
}

extension StateView {
  /// A register of nothing but who lives where, and the closed reviews; nil where the snapshot is
  /// damaged.
  fileprivate var peopleAndReviews: (people: Register, reviews: [Review.ID: ReviewMark])? {
    var people = Register()
    var reviews: [Review.ID: ReviewMark] = [:]
    do throws(StateView.Damage) {
      for kind in Register.kindsOfPeople {
        try forEachResidentValues(kind: kind) { people.take($0) }
      }
      try forEachSummary(kind: Review.kind) { summary in
        if let review = ReviewMark(summary) { reviews[review.review] = review }
      }
    } catch {
      return nil
    }
    return (people, reviews)
  }
}

/// The histories of households as the index tells them, read on any thread.
private final class IndexedHistories: Sendable {
  let view: StateView
  private let damage = Atomic(false)

  init(_ view: StateView) { self.view = view }

  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  func history(of household: Household.ID) -> Casebook.Older.History {
    let owner = household.text
    do throws(StateView.Damage) {
      return try Casebook.Older.History(of: household) { kind, body throws(StateView.Damage) in
        try view.forEachSummary(kind: kind, owner: owner, body)
      }
    } catch {
      damage.store(true, ordering: .relaxed)
      return Casebook.Older.History()
    }
  }
}
