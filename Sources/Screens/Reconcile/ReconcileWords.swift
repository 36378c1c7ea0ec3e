import Casework
import Record
import Wording

// Conflicts and broken rules in the words of the domain.
extension World {
  /// `LS-014 Giàng Lò Chừ: chòm`.
  func title(of conflict: FieldConflict) -> String {
    "\(label(of: conflict.field.record)): \(name(of: conflict.field))"
  }

  func title(of breach: Breach) -> String {
    "\(sentence(for: breach)): \(breach.records.map { label(of: $0) }.joined(separator: "; "))"
  }

  /// What is wrong, without the records.
  func sentence(for breach: Breach) -> String {
    switch CaseworkRule(breach) {
    case .twoLeadsInOneChannel: wording["rule.twoLeads"]
    case .assignmentEndedTwice: wording["rule.endedTwice"]
    case .personInTwoHouseholds: wording["rule.twoHouseholds"]
    case .householdSplitTwice: wording["rule.splitTwice"]
    case .headNotMember: wording["rule.headNotMember"]
    case .twoHouseholdsWithOneCode: wording["rule.oneCode"]
    case .onePersonEnteredTwice: wording["rule.enteredTwice"]
    case .twoVillagesWithOneCode: wording["rule.oneVillageCode"]
    case .twoSecretaries: wording["rule.twoSecretaries"]
    case .changedAfterClosing: wording["rule.afterClosing"]
    case .workForDeletedHousehold: wording["rule.deletedHousehold"]
    case .editAgainstDelete: wording["rule.editAgainstDelete"]
    case nil: wording("rule.unknown", ["rule": breach.rule])
    }
  }

  /// The last month whose review was closed with all values of the conflict in sight ("đã chốt tại
  /// phiên họp …").
  func closing(over conflict: FieldConflict) -> Month? {
    closing(over: [conflict.field.record]) { $0.hadSeen(conflict) }
  }

  /// Where a conflict was closed over: at a meeting, or with the commune's period.
  func closedWords(over conflict: FieldConflict) -> String? {
    closedWords(closing(over: conflict)) ?? closedPeriodWords(over: conflict)
  }

  /// The same of a broken rule: with all that is written now in the records that break it.
  func closing(over states: [RecordState]) -> Month? {
    guard !states.isEmpty else { return nil }
    return closing(over: states.map(\.record)) { closing in
      states.allSatisfy { state in
        state.fields.allSatisfy { field in field.heads.allSatisfy { closing.hadSeen($0.stamp) } }
      }
    }
  }

  /// The same of a broken rule.
  func closedWords(over states: [RecordState]) -> String? {
    closedWords(closing(over: states)) ?? closedPeriodWords(over: states)
  }

  private func closing(
    over records: [RecordID], _ hadSeen: (Review.Closing) -> Bool
  ) -> Month? {
    let cell = records.lazy.compactMap(household(of:)).first.flatMap { register.cell(of: $0) }
    return register.reviews.values.compactMap { review in
      guard let subject = review.subject, cell == nil || subject.body.cell == cell,
        let closing = review.closing, hadSeen(closing)
      else { return nil }
      return subject.month
    }.max()
  }

  func closedWords(_ month: Month?) -> String? {
    month.map { wording("reconcile.closedAt", ["month": $0.description]) }
  }

  /// The household that a record belongs to.
  private func household(of record: RecordID) -> Household.ID? {
    switch record.kind {
    case Household.kind: return Household.ID(record.id)
    case Person.kind: return household(of: Person.ID(record.id))
    default:
      guard let owner = record.id.lastIndex(of: ".").map({ String(record.id[..<$0]) })
      else { return nil }
      return RecordKinds.health.contains(record.kind)
        ? household(of: Person.ID(owner)) : register.households[Household.ID(owner)]?.id
    }
  }

  private func household(of person: Person.ID) -> Household.ID? {
    register.residences(under: person).first?.household
  }

  /// Who wrote in a record last, and when.
  func lastWriting(of state: RecordState) -> String? {
    let last = state.fields.flatMap(\.heads).max { $0.stamp < $1.stamp }
    return last.map { head in
      wording(
        "breach.written",
        ["who": authorName(head.author), "when": head.claimedTime.dayAndTime])
    }
  }

  /// Who typed something; a device's office has no name.
  func authorName(_ author: String) -> String {
    register.caseworkers[Caseworker.ID(author)]?.name ?? wording["reconcile.office"]
  }

  func words(for choice: Settlement.Choice) -> String {
    switch choice {
    case .keepLead(let id):
      wording("settle.keepLead", ["name": name(of: register.assignments[id]?.caseworker)])
    case .keepEnd(let id):
      wording("settle.keepEnd", ["end": label(of: RecordID(kind: AssignmentEnd.kind, id: id.text))])
    case .livesIn(let household):
      wording("settle.livesIn", ["household": fullLabel(of: household)])
    case .makeHead(let person): wording("settle.makeHead", ["person": fullLabel(of: person)])
    case .enterAsMember(let person):
      wording("settle.enterAsMember", ["person": fullLabel(of: person)])
    case .giveCode(let household, let code):
      wording("settle.giveCode", ["household": fullLabel(of: household), "code": code])
    case .keepPerson(let person): wording("settle.keepPerson", ["person": fullLabel(of: person)])
    case .dropPersonalID(let person):
      wording("settle.dropPersonalID", ["person": fullLabel(of: person)])
    case .keepSplit(let household):
      wording("settle.keepSplit", ["household": fullLabel(of: household)])
    case .giveVillageCode(let village, let code):
      wording("settle.giveCode", ["household": label(of: village), "code": code])
    case .keepSecretary(let secretary):
      wording("settle.keepSecretary", ["name": name(of: secretary)])
    case .bringBack: wording["settle.bringBack"]
    case .deleteAgain(let records):
      wording("settle.deleteAgain", ["count": String(records.count)])
    }
  }
}

extension String {
  /// `23/11/2026 08:15` of a claimed time like `2026-11-23T08:15:00+07:00`.
  var dayAndTime: String {
    guard let day = Day(iso: String(prefix(10))) else { return self }
    let time = dropFirst(11).prefix(5)
    return time.isEmpty ? day.description : "\(day) \(time)"
  }
}
