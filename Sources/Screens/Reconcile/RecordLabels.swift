import Casework
import Record
import Wording

// Any record, named as a person would.
extension World {
  /// `state` serves where the register no longer has the record, since it was deleted.
  func label(of record: RecordID, state: RecordState? = nil) -> String {
    guard mayRead(record) else { return wording["health.hidden"] }
    let label =
      knownLabel(of: record) ?? state.flatMap(label(ofDeleted:)) ?? wording["record.other"]
    return state?.isDeleted ?? false ? wording("record.deleted", ["record": label]) : label
  }

  private func knownLabel(of record: RecordID) -> String? {
    switch record.kind {
    case Household.kind:
      register.households[Household.ID(record.id)].map { fullLabel(of: $0.id) }
    case Person.kind: register.people[Person.ID(record.id)].map { fullLabel(of: $0.id) }
    case Residence.kind: residence(record).map(label(of:))
    case Assignment.kind: register.assignments[Assignment.ID(record.id)].map(label(of:))
    case AssignmentEnd.kind: assignmentEnd(record).map(label(of:))
    case Promise.kind:
      register.promises[Promise.ID(record.id)].map { wording("record.promise", ["text": $0.text]) }
    case Visit.kind: visitLabel(record)
    case Caseworker.kind: register.caseworkers[Caseworker.ID(record.id)]?.name
    case Village.kind: register.villages[Village.ID(record.id)].map { label(of: $0.id) }
    case Hamlet.kind: register.hamlets[Hamlet.ID(record.id)]?.name
    case HouseholdGroup.kind: register.groups[HouseholdGroup.ID(record.id)]?.name
    case Organisation.kind: register.organisations[Organisation.ID(record.id)]?.name
    case HamletDistance.kind: label(of: HamletDistance.ID(record.id))
    case KeptApart.kind: label(of: KeptApart.ID(record.id))
    case PartyCell.kind: register.cells[PartyCell.ID(record.id)]?.name
    case Review.kind: reviewLabel(Review.ID(record.id))
    case PeriodClosing.kind: closingLabel(record.id)
    case ClosedFigures.kind: ownerOf(record).flatMap(closingLabel)
    case AdoptedDefinition.kind:
      register.adoptedDefinitions[.init(record.id)].map {
        wording("record.adopted", ["file": $0.name ?? "–"])
      }
    case Verdict.kind, HouseholdConclusion.kind: ownerOf(record).flatMap { reviewLabel(.init($0)) }
    case Supervision.kind, Remedy.kind: wording["supervision.record"]
    case SupervisionReading.kind:
      wording(
        "supervision.file",
        ["household": label(of: SupervisionReading(id: .init(record.id)).household)])
    case SignAnswer.kind: wording["signs.record"]
    case BackCheck.kind:
      wording(
        "backCheck.record", ["household": label(of: BackCheck(id: .init(record.id)).household)])
    case Situation.kind:
      ownerOf(record).map {
        wording("record.situation", ["household": label(of: Household.ID($0))])
      }
    case Commitment.kind:
      ownerOf(record).map {
        wording("record.commitment", ["household": label(of: Household.ID($0))])
      }
    case Schooling.kind: label(of: Schooling.ID(record.id))
    case Literacy.kind: label(of: Literacy.ID(record.id))
    case Entitlement.kind: label(of: Entitlement.ID(record.id))
    case HouseholdNeed.kind: label(of: HouseholdNeed.ID(record.id))
    case LivelihoodSupport.kind: label(of: LivelihoodSupport.ID(record.id))
    case SupportStep.kind:
      support(ofStep: SupportStep.ID(record.id)).map {
        wording("support.step.record", ["support": label(of: $0.id)])
      }
    case Activity.kind: label(ofActivity: Activity.ID(record.id))
    case Placement.kind: label(ofPlacement: Placement.ID(record.id))
    case Funding.kind: label(ofFunding: Funding.ID(record.id))
    case PublicWork.kind: label(ofWork: PublicWork.ID(record.id))
    case Income.kind: yearLabel(record, "record.income")
    case PovertyRegistration.kind: yearLabel(record, "record.registration")
    case ReportedTotal.kind:
      register.reportedTotals[ReportedTotal.ID(record.id)].map(label(of:))
    case YearTarget.kind:
      YearTarget(id: .init(record.id)).aim.map {
        wording("record.yearTarget", ["year": String($0.year)])
      }
    case Pregnancy.kind: healthLabel("record.pregnancy", of: record)
    case Union.kind: healthLabel("record.union", of: record)
    case HeightMeasurement.kind: healthLabel("record.height", of: record)
    case SurveyRound.kind: wording["record.surveyRound"]
    case VillageDay.kind:
      register.villageDays[.init(record.id)].map {
        wording("villageDay.record", ["name": $0.name])
      }
    case NotSame.kind: wording["record.notSame"]
    case HouseholdAbsence.kind:
      ownerOf(record).map { wording("record.absence", ["household": label(of: Household.ID($0))]) }
    case HouseholdPast.kind, Lineage.kind:
      ownerOf(record).map { wording("record.change", ["household": label(of: Household.ID($0))]) }
    case PovertyResult.kind:
      ownerOf(record).map { wording("record.poverty", ["household": label(of: Household.ID($0))]) }
    case PlanTask.kind: taskLabel("record.task", PlanTask.ID(record.id))
    case TaskProgress.kind:
      taskLabel("record.taskProgress", TaskProgress.ID(record.id).ownerID())
    case UrgentMatter.kind:
      ownerOf(record).map { wording("urgent.record", ["household": label(of: Household.ID($0))]) }
    case Petition.kind:
      ownerOf(record).map { wording("record.petition", ["household": label(of: Household.ID($0))]) }
    default: nil
    }
  }

  /// Of a record that a household has once a year.
  private func yearLabel(_ record: RecordID, _ key: String) -> String? {
    guard let owner = ownerOf(record), let year = Income(id: .init(record.id)).year else {
      return nil
    }
    return wording(key, ["year": String(year), "household": label(of: Household.ID(owner))])
  }

  private func label(ofDeleted state: RecordState) -> String? {
    switch state.record.kind {
    case Household.kind:
      let household = Household(state)
      let head = household.head.flatMap { register.people[$0] }.map(name(of:))
      return [household.code, head].compactMap { $0 }.joined(separator: " ")
    case Person.kind: return name(of: Person(state))
    case Residence.kind: return label(of: Residence(state))
    case Assignment.kind: return label(of: Assignment(state))
    case Promise.kind: return wording("record.promise", ["text": Promise(state).text])
    default: return nil
    }
  }

  private func taskLabel(_ key: String, _ task: PlanTask.ID) -> String? {
    register.tasks[task].map { wording(key, ["text": $0.text]) }
  }

  private func healthLabel(_ key: String, of record: RecordID) -> String? {
    ownerOf(record).map { wording(key, ["person": fullLabel(of: Person.ID($0))]) }
  }

  private func closingLabel(_ period: String) -> String? {
    Period(period).map { wording("closing.title", ["period": wording.words(for: $0)]) }
  }

  private func ownerOf(_ record: RecordID) -> String? {
    record.id.lastIndex(of: ".").map { String(record.id[..<$0]) }
  }

  private func residence(_ record: RecordID) -> Residence? {
    ownerOf(record).flatMap { owner in
      register.residences[Household.ID(owner)].first { $0.id.text == record.id }
    }
  }

  private func label(of residence: Residence) -> String {
    let person = residence.person.flatMap { register.people[$0] }.map(name(of:))
    return wording(
      "record.residence",
      ["person": person ?? "–", "household": label(of: residence.household)])
  }

  private func label(of assignment: Assignment) -> String {
    let target =
      switch assignment.target {
      case .household(let household): label(of: household)
      case .group(let group): register.groups[group]?.name ?? group.text
      }
    return wording(
      "record.assignment",
      [
        "name": name(of: assignment.caseworker), "target": target,
        "from": assignment.from?.description ?? "–",
      ])
  }

  private func assignmentEnd(_ record: RecordID) -> AssignmentEnd? {
    register.assignmentEnds.values.lazy.joined().first { $0.id.text == record.id }
  }

  private func label(of end: AssignmentEnd) -> String {
    let assignment = end.assignment.flatMap { register.assignments[$0] }
    return wording(
      "record.assignmentEnd",
      [
        "name": name(of: assignment?.caseworker), "way": words(for: end.way),
        "day": end.day?.description ?? "–",
      ])
  }

  private func visitLabel(_ record: RecordID) -> String? {
    guard let owner = ownerOf(record) else { return nil }
    let household = Household.ID(owner)
    let mark = register.visitMarks[household]?.first { $0.visit.text == record.id }
    return wording(
      "record.visit",
      ["household": label(of: household), "day": mark?.day.description ?? "–"])
  }

  private func reviewLabel(_ review: Review.ID) -> String? {
    Review(id: review).subject.map { subject in
      wording(
        "record.review",
        [
          "cell": name(of: subject.body),
          "month": subject.month.description,
        ])
    }
  }
}
