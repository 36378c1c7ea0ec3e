import Casework
import Record
import Widgets
import Wording

// What the page reads from the disk, and what it makes of the answers.
extension ReviewPreparationPage {
  mutating func appear(in world: World) -> [Step] {
    refresh(in: world)
    guard isPreparing, let content, let body else { return [] }
    let ofCell =
      body.cell.map { cell in world.householdRows.filter { $0.cell == cell }.map(\.id) } ?? []
    let households = Set(content.members.flatMap(\.households).map(\.household.id))
      .union(ofCell).sorted()
    unread = [month, month.previous].flatMap { month in
      stride(from: 0, to: households.count, by: Self.householdsAtOnce).map {
        .visitsInMonth(Array(households[$0...].prefix(Self.householdsAtOnce)), month)
      }
    }
    questions?.beginReading()
    if unread.isEmpty { questions?.endReading(in: world) }
    let promises = world.signSearch.promises(of: body, in: month).map(\.record)
    return [.effect(.load(.records(promises)))]
  }

  /// So many households' visits of a month are read in about a millisecond.
  private static let householdsAtOnce = 10

  var readsNext: Load? { unread.first }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(let load, let states) where load == unread.first:
      unread.removeFirst()
      if case .visitsInMonth(_, let read) = load { questions?.take(states, of: read, in: world) }
      guard unread.isEmpty else { return [] }
      questions?.endReading(in: world)
      return openQuestions(in: world)
    case .notRead:
      unread = []
      return []
    case .loaded(.records, let states):
      let reset = questions?.resetPromises(among: states) ?? []
      return reset.isEmpty ? [] : [.effect(.readChanges(reset))]
    case .readChanges(_, let changes):
      questions?.take(changes, in: world)
      return []
    case .saved, .undone:
      refresh(in: world)
      return []
    case .printed(.meetingSheet, _, let time):
      guard let content else { return [] }
      var place = MeetingPlace(of: content.review.id, in: world)
      place.sheetPrinted = world.wording(
        "review.sheet.printedAt", ["time": time, "day": world.today.dayAndMonth])
      sheetPrinted = place.sheetPrinted
      return [place.kept]
    default: return []
    }
  }

  /// Once all is read that they rest on.
  mutating func openQuestions(in world: World) -> [Step] {
    guard opensQuestions, unread.isEmpty, let questions else { return [] }
    opensQuestions = false
    return [.push(ReviewQuestionsPage(questions, in: world))]
  }
}
