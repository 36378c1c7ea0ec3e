import Casework
import Record
import VietnameseText
import Widgets
import Wording

// The values of fields, as a person reads them.
extension World {
  func words(for value: Value?, of field: FieldID) -> String {
    guard mayRead(field.record) else { return wording["health.hidden"] }
    if field.name == RecordState.deletionField {
      return value == nil ? wording["value.kept"] : wording["value.deleted"]
    }
    guard let value else {
      return field.name.contains("/") ? wording["value.no"] : wording["value.empty"]
    }
    switch value {
    case .text(let text): return words(forText: text, of: field) ?? text
    case .object: return composite(value, of: field)
    case .list(let members)
    where field.record.kind == ClosedFigures.kind || field.record.kind == PeriodClosing.kind:
      return wording("value.lines", ["count": String(members.count)])
    case .list(let members):
      return members.compactMap(\.text).map { words(forText: $0, of: field) ?? $0 }
        .joined(separator: ", ")
    case .bool, .int: return plainWords(for: value)
    }
  }

  /// What a code or an id stands for; nil where the text speaks for itself.
  private func words(forText text: String, of field: FieldID) -> String? {
    switch (field.record.kind, field.name) {
    case (LivelihoodSupport.kind, _) where ["thing", "source", "model"].contains(field.name):
      words(forSupport: field.name, text)
    case (SignAnswer.kind, "outcome"): SignAnswer.Outcome(rawValue: text).map(words(for:))
    case (HouseholdNeed.kind, "urgency"):
      HouseholdNeed.Urgency(rawValue: text).map(words(for:))
    case (SupportStep.kind, "outcome"):
      SupportStep.Outcome(rawValue: text).map {
        words(for: $0, of: support(ofStep: SupportStep.ID(field.record.id))?.thing)
      }
    case (PublicWork.kind, "type"): name(ofWorkKind: text)
    case (PublicWork.kind, "need"): name(ofNeed: text)
    case (PublicWork.kind, "source"): name(ofSource: text)
    case (Activity.kind, "type"): name(ofActivity: text)
    case (Placement.kind, "path"): Placement.Path(rawValue: text).map(words(for:))
    case (Placement.kind, "place"), (Activity.kind, "place"): text
    case (Placement.kind, "activity"): label(ofActivity: Activity.ID(text))
    case (Lineage.kind, "from"): fullLabel(of: Household.ID(text))
    case (Lineage.kind, "way"):
      Lineage.Way(rawValue: text).map { way in
        switch way {
        case .split: wording["change.split"]
        case .merge: wording["change.merge"]
        }
      }
    case (TaskProgress.kind, "evidence"): TaskProgress.Evidence(text).map(words(for:))
    case (Petition.kind, "raisedAt"): Petition.Occasion(rawValue: text).map(words(for:))
    case (Petition.kind, "joined"):
      register.petition(Petition.ID(text)).map { "\(label(of: $0.household)): \($0.text)" }
    case (Commune.kind, "nameOrder"): NameOrder(rawValue: text).map(words(for:))
    case (AssignmentEnd.kind, "way"): AssignmentEnd.Way(rawValue: text).map(words(for:))
    case (AssignmentEnd.kind, "cause"): AssignmentEnd.Cause(rawValue: text).map(words(for:))
    case (HouseholdPast.kind, "aspect"): pastAspect(text)
    case (ReportedTotal.kind, "subject"):
      catalogues.reported[text].map { $0.title.words(english: speaksEnglish) }
    case (ReportedTotal.kind, "period"): Period(text).map(wording.words(for:))
    case (YearTarget.kind, "value"): ExactDecimal(text: text)?.description
    case (Verdict.kind, "result"): words(for: Verdict.Result(rawValue: text))
    case (Verdict.kind, "conclusion"): words(for: Verdict.Conclusion(rawValue: text))
    case (Pregnancy.kind, "outcome"): Pregnancy.Outcome(rawValue: text).map(words(for:))
    case (Pregnancy.kind, "place"): Pregnancy.Place(rawValue: text).map(words(for:))
    case (Pregnancy.kind, "attendant"): Pregnancy.Attendant(rawValue: text).map(words(for:))
    case (Pregnancy.kind, let name) where name.hasPrefix("visit/"):
      Pregnancy.Facility(rawValue: text).map(words(for:))
    case (Pregnancy.kind, "expected"), (Union.kind, "start"), (Union.kind, "partnerBirth"):
      PartialDate(iso: text)?.description
    case (Union.kind, "partner"): fullLabel(of: Person.ID(text))
    case (Union.kind, "partnerSex"): Sex(rawValue: text).map(words(for:))
    case (HeightMeasurement.kind, "position"):
      HeightMeasurement.Position(rawValue: text).map(words(for:))
    case (AdoptedDefinition.kind, "from"): Month(iso: text)?.description
    case (AdoptedDefinition.kind, "text"):
      wording(
        "value.lines", ["count": String(text.split(whereSeparator: \.isNewline).count)])
    case (_, let name) where name.hasPrefix("present/"):
      words(for: Review.Attendance(rawValue: text))
    default: words(forText: text, ofAny: field.name)
    }
  }

  private func words(forText text: String, ofAny name: String) -> String? {
    switch name {
    case "village": label(of: Village.ID(text))
    case "hamlet": register.hamlets[Hamlet.ID(text)]?.name
    case "group": register.groups[HouseholdGroup.ID(text)]?.name
    case "cell": register.cells[PartyCell.ID(text)]?.name
    case "organisation": register.organisations[Organisation.ID(text)]?.name
    case "office": Caseworker.CellOffice(rawValue: text).map(words(for:))
    case "supervises", "supervisor": Supervisor(rawValue: text).map(words(for:))
    case "subject": self.name(of: ReviewingBody(text: text))
    case "channel", "presides": Channel(rawValue: text).map(words(for:))
    case "duty": Assignment.Duty(rawValue: text).map(words(for:))
    case "head", "person": fullLabel(of: Person.ID(text))
    case "contact", "who", "visitor", "reporter", "reader", "chair", "secretary", "by", "with":
      self.name(of: Caseworker.ID(text))
    case "household", "registered": fullLabel(of: Household.ID(text))
    case "assignment", "takesOver": label(of: RecordID(kind: Assignment.kind, id: text))
    case "visit": label(of: RecordID(kind: Visit.kind, id: text))
    case "review": label(of: RecordID(kind: Review.kind, id: text))
    case "entitlement": label(of: RecordID(kind: Entitlement.kind, id: text))
    case "carries": register.promises[Promise.ID(text)]?.text ?? wording["record.other"]
    case "about": RecordID(reference: text).map { label(of: $0) }
    case "began": arrivalWords(for: Residence.Cause(rawValue: text))
    case "ended": departureWords(for: Residence.Cause(rawValue: text))
    case "matter": UrgentMatter.Matter(rawValue: text).map(words(for:))
    case "sex": Sex(rawValue: text).map(words(for:))
    case "outcome": Visit.Outcome(rawValue: text).map(words(for:))
    case "place": Visit.Place(rawValue: text).map(words(for:))
    case "origin": Visit.Origin(rawValue: text).map(words(for:))
    case "comparison": Visit.Comparison(rawValue: text).map(words(for:))
    case "outing": wording["outing.together"]
    case "house", "water", "power", "latrine":
      Situation.Question(rawValue: name).map { words(forAnswer: text, to: $0) }
    case "level": Schooling.Level(rawValue: text).map(words(for:))
    case "leftWhy": Schooling.Reason(rawValue: text).map(words(for:))
    case "state": Literacy.State(rawValue: text).map(words(for:))
    case "language": words(forLanguage: text)
    case "birth": PartialDate(iso: text)?.description
    default: Day(iso: text)?.description
    }
  }

  /// A field of several parts that are only true together.
  private func composite(_ value: Value, of field: FieldID) -> String {
    let parts = FieldState(name: field.name, heads: [Head.unsigned(value)].compactMap { $0 })
    let state = RecordState(record: field.record, fields: [parts].compactMap { $0 })
    switch field.record.kind {
    case PovertyResult.kind:
      return cells(of: PovertyResult(state), nil).map { Optional($0.text) }.joinedParts
    case Household.kind, HouseholdAbsence.kind:
      guard let absence = HouseholdAbsence(state).absence else { return plainWords(for: value) }
      return cells(of: absence).dropFirst().map { Optional($0.text) }.joinedParts
    case Promise.kind:
      guard let result = Promise(state).result else { return plainWords(for: value) }
      return [words(for: result.outcome), result.day.description, name(of: result.by)].joinedParts
    case PlanTask.kind:
      guard let result = PlanTask(state).result else { return plainWords(for: value) }
      return [words(for: result.outcome), result.day.description, name(of: result.by)].joinedParts
    case Petition.kind:
      return composite(of: Petition(state)) ?? plainWords(for: value)
    case UrgentMatter.kind:
      guard let answer = UrgentMatter(state).answer else { return plainWords(for: value) }
      return [answer.text, answer.day.description, name(of: answer.by)].joinedParts
    case Remedy.kind:
      guard let answer = Remedy(state).answer else { return plainWords(for: value) }
      return [answer.text, answer.day.description, name(of: answer.by)].joinedParts
    case HouseholdNeed.kind:
      let need = HouseholdNeed(state)
      return need.answer.map { words(for: $0, of: need.household) } ?? plainWords(for: value)
    case Placement.kind: return words(ofFindingIn: Placement(state)) ?? plainWords(for: value)
    case Assignment.kind: return words(for: Assignment(state).basis)
    case AssignmentEnd.kind: return words(for: AssignmentEnd(state).basis)
    case PeriodClosing.kind:
      guard let act = PeriodClosing(state).act else { return plainWords(for: value) }
      return [wording["review.closed"], act.day.description, name(of: act.by)].joinedParts
    case Review.kind: return composite(of: Review(state)) ?? plainWords(for: value)
    default: return plainWords(for: value)
    }
  }

  /// The answer, who told it, or the way, whichever the petition holds.
  private func composite(of petition: Petition) -> String? {
    if let answer = petition.answer {
      return [answer.text, answer.day.description].joinedParts
    }
    if let told = petition.told {
      return [told.day.description, name(of: told.by)].joinedParts
    }
    return words(for: petition.routing)
  }

  /// The vote or the closing, whichever the review holds.
  private func composite(of review: Review) -> String? {
    if let vote = review.vote {
      return [
        "\(wording["review.minutes.inFavour"]) \(vote.inFavour)",
        "\(wording["review.minutes.against"]) \(vote.against)",
        "\(wording["review.minutes.abstained"]) \(vote.abstained)",
      ].joinedParts
    }
    return review.closing.map {
      [wording["review.closed"], $0.day.description, name(of: $0.by)].joinedParts
    }
  }

  private func pastAspect(_ text: String) -> String? {
    switch text {
    case "head": wording["field.household.head"]
    case "place": wording["householdEntry.village"]
    case "left": wording["field.household.closed"]
    default: nil
    }
  }

  private func plainWords(for value: Value) -> String {
    switch value {
    case .bool(let flag): flag ? wording["value.yes"] : wording["value.no"]
    case .int(let number): String(number)
    case .text(let text): text
    case .list(let values): values.map { plainWords(for: $0) }.joined(separator: ", ")
    case .object(let members):
      members.map { "\($0.name): \(plainWords(for: $0.value))" }.joined(separator: ", ")
    }
  }
}

extension Head {
  /// A value to be read, of no author.
  fileprivate static func unsigned(_ value: Value) -> Head? {
    DeviceID("0").map {
      Head(stamp: Stamp(order: 1, device: $0), value: value, author: "", claimedTime: "")
    }
  }
}
