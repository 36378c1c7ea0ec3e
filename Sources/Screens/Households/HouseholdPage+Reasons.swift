import Casework
import Wording

// Why a key of the file does nothing to the row pointed at.
extension HouseholdPage {
  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    if file.rows.isEmpty, command != .nextSection, command != .previousSection {
      return wording["file.gone"]
    }
    switch (command, selected) {
    case (.nextMatter, _), (.previousMatter, _):
      return file.timeline == nil ? wording["timeline.notNow"] : nil
    case (.done, .promise(let promise)) where !promise.isOpen:
      return wording("file.done.already", ["day": promise.result?.day.description ?? "–"])
    case (.health, _), (.open, .health): return world.reasonAgainstHealth
    case (.absence, _), (.open, .absence), (.delete, .absence), (.open, .event(.away, _)),
      (.delete, .event(.away, _)):
      return reasonAgainstAbsence(in: world)
    case (.done, .promise), (.done, .waiting): return nil
    case (.done, .petition(let petition)) where petition.tellBy != nil: return nil
    case (.done, _): return wording["file.done.notHere"]
    case (.head, .member(let member)):
      let head = world.register.households[household]?.head
      return member.person.id == head ? wording["file.head.already"] : nil
    case (.head, _): return wording["file.head.notHere"]
    case (.open, .assignment), (.open, .conclusion), (.open, .waiting):
      return wording["file.open.notHere"]
    case (.open, .event(let event, _)):
      return page(of: event, in: world) == nil ? wording["file.open.notHere"] : nil
    case (.delete, .situation(_, let year))
    where world.register.situation(of: household, in: year) == nil:
      return wording["file.delete.notHere"]
    case (.delete, .commitment(_, let year))
    where world.register.commitment(of: household, in: year) == nil:
      return wording["file.delete.notHere"]
    case (.delete, .pupil(let row, _)) where row.schooling == nil:
      return wording["file.delete.notHere"]
    case (.delete, .income(_, let year))
    where world.register.income(of: household, in: year) == nil:
      return wording["file.delete.notHere"]
    case (.delete, .registration(_, let year))
    where world.register.registration(of: household, in: year) == nil:
      return wording["file.delete.notHere"]
    case (.delete, .event(.split(let lineage), _)), (.delete, .event(.merge(let lineage), _)):
      return lineage.corrected == nil ? nil : wording["file.delete.notHere"]
    case (.delete, .event(let event, _)) where event.correctable == nil:
      return wording["file.delete.notHere"]
    case (.delete, .need(let need)) where need.record == nil:
      return wording["file.delete.notHere"]
    case (.delete, .literacy), (.delete, .policies), (.delete, .support), (.delete, .assignment),
      (.delete, .placement), (.delete, .activity), (.delete, .conclusion),
      (.delete, .waiting), (.delete, .conflict), (.delete, .health),
      (.delete, .breach):
      return wording["file.delete.notHere"]
    default: return nil
    }
  }

  /// Only who leads the household says that it is away, since that lowers what is expected of them
  /// and is read out at the review.
  private func reasonAgainstAbsence(in world: World) -> String? {
    guard !world.register.mayLowerVisits(to: household, by: world.user, on: world.today) else {
      return nil
    }
    let leads = world.register.leads(of: household, on: world.today).map(world.name(of:))
    return world.wording("absence.notYours", ["names": leads.joined(separator: ", ")])
  }
}
