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
    let promises = world.signSearch.promises(of: body, in: month).map(\.record)
    let visits: [Load] = [month, month.previous].flatMap { month in
      stride(from: 0, to: households.count, by: Self.householdsAtOnce).map {
        .visitsInMonth(Array(households[$0...].prefix(Self.householdsAtOnce)), month)
      }
    }
    // The promises first: what was changed of them is read with them.
    unread = [.records(promises)] + visits
    questions?.beginReading()
    return []
  }

  /// So many households' visits of a month are read in about a millisecond.
  private static let householdsAtOnce = 10

  var readsNext: Load? { unread.first }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(let load, let states) where load == unread.first:
      unread.removeFirst()
      return take(states, of: load, in: world) + endReading(in: world)
    case .notRead:
      unread = []
      return []
    case .readChanges(_, let changes):
      questions?.take(changes)
      return endReading(in: world)
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

  private mutating func take(_ states: [RecordState], of load: Load, in world: World) -> [Step] {
    guard case .visitsInMonth(_, let read) = load else {
      let reset = questions?.resetPromises(among: states) ?? []
      return reset.isEmpty ? [] : [.effect(.readChanges(reset))]
    }
    questions?.take(states, of: read, in: world)
    return []
  }

  private mutating func endReading(in world: World) -> [Step] {
    guard unread.isEmpty else { return [] }
    questions?.endReading(in: world)
    return openQuestions(in: world)
  }

  /// Once all is read that they rest on.
  mutating func openQuestions(in world: World) -> [Step] {
    guard opensQuestions, unread.isEmpty, let questions else { return [] }
    opensQuestions = false
    return [.push(ReviewQuestionsPage(questions, in: world))]
  }
}
