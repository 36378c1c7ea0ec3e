import Casework
import Record

/// What a month makes whoever prepares its review ask: seen by nobody else, counted for nobody.
struct ReviewQuestions: Hashable {
  let body: ReviewingBody
  let month: Month
  /// All of them, those answered too.
  private(set) var signs: [Sign] = []
  /// Visits of the month before that came in after its review was closed.
  private(set) var late: [Visit] = []
  private var lateOnes: [Visit] = []
  private var visits: [SavedVisit] = []
  private var before: [SavedVisit] = []
  private var moves: [Promise.ID: Int] = [:]

  init(of body: ReviewingBody, month: Month) {
    self.body = body
    self.month = month
  }

  var review: Review.ID { Review.id(of: body, in: month) }

  /// How many of the late visits one member made.
  func late(by member: Caseworker.ID) -> Int { late.count { $0.visitor == member } }

  /// What nobody has answered yet.
  func open(in register: Register) -> [Sign] {
    let answered = Set(register.signAnswers[review].filter { $0.outcome != nil }.map(\.id))
    return signs.filter { !answered.contains(SignAnswer.id(of: $0, in: review)) }
  }

  /// Visits are read anew: those it knows are forgotten, what they make it ask stands until then.
  mutating func beginReading() { (visits, before, lateOnes) = ([], [], []) }

  /// Takes in some visits of this month, or of the one before, as they were read from the disk.
  mutating func take(_ states: [RecordState], of read: Month, in world: World) {
    let there = states.filter { !$0.isDeleted }.map(SavedVisit.init)
    if read == month {
      visits += there
    } else if read == month.previous {
      before += there
      let closing = world.register.reviews[Review.id(of: body, in: read)]?.closing
      lateOnes += closing.map { Visit.late(in: states, of: read, after: $0) } ?? []
    }
  }

  /// All visits have been taken in.
  mutating func endReading(in world: World) {
    late = lateOnes
    find(in: world)
  }

  /// The promises whose deadline was set once more: only of these all that was saved is read.
  func resetPromises(among states: [RecordState]) -> [RecordID] {
    states.filter { state in
      guard let due = state[field: "due"], let first = state.firstStamp else { return false }
      return due.shown.stamp > first
    }.map(\.record)
  }

  mutating func take(_ changes: [SavedChange]) { moves = Promise.moves(in: changes) }

  /// A question leaves every view after a year.
  private mutating func find(in world: World) {
    signs =
      month > world.today.month.adding(-Sign.monthsShown)
      ? world.signSearch.signs(
        of: body, in: month, visits: visits, before: before, moves: moves) : []
  }
}

extension World {
  var signSearch: SignSearch { SignSearch(catalogues.signs, in: register) }
}
