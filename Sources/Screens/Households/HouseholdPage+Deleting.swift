import Casework
import Record
import Widgets
import Wording

// What is deleted, asked about, and printed from the file.
extension HouseholdPage {
  func deletionQuestion(in world: World) -> Question<Answered> {
    Question(
      title: world.wording["file.delete.title"],
      text: world.wording("file.delete.text", ["what": selectedWords(in: world)]),
      answers: [
        .init("x", world.wording["file.delete.yes"], .delete, isDestructive: true),
        .init("g", world.wording["file.delete.no"], .keep),
      ], onEnter: .keep, openedBy: "d")
  }

  func selectedWords(in world: World) -> String {
    cursor.row(in: shape).map {
      cells(ofRow: $0, in: world).map(\.text).map(Optional.some).joinedParts
    } ?? ""
  }

  mutating func answer(
    _ outcome: Outcome<QuestionEvent<Answered>>, in world: World
  ) -> [Step] {
    guard case .event(let event) = outcome else { return [] }
    question = nil
    switch event {
    case .answered(.delete): return [.effect(.save(Save(deletion(in: world))))]
    case .answered(.printBook): return [.effect(.print(.householdBook(household, file.allVisits)))]
    case .answered(.printDiary): return [.effect(.print(.visitDiary(household, file.allVisits)))]
    case .answered(.keep), .cancelled: return []
    }
  }

  private func deletion(in world: World) -> [Edit] {
    switch selected {
    case .absence(let known), .event(.away(let known), _): known.removal(in: world.register)
    default: selectedRecords.map(Edit.delete)
    }
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .absence(let known), .event(.away(let known), _): [known.record]
    case .conflict(let conflict): [conflict.field.record]
    case .breach(let breach): breach.records
    case .member(let member): [member.person.record, member.residence.record]
    case .policies:
      world.register.selves(of: household).flatMap { world.register.entitlements[$0] }
        .map(\.record)
    case .literacy:
      world.register.adults(of: household, on: world.today)
        .compactMap { world.register.literacy(of: $0.id)?.record }
    default: selectedRecords
    }
  }

  /// A member entered by mistake goes with the word that they live here.
  private var selectedRecords: [RecordID] {
    if case .member(let member) = selected {
      return [member.residence.record, member.person.record]
    }
    return selected?.record.map { [$0] } ?? []
  }
}
