import Casework
import Record
import Widgets
import Wording

// Fields and their values, as a person reads them.
extension World {
  /// The field's name in the forms; the record's own name for one of a newer version.
  func name(of field: FieldID) -> String {
    switch (field.record.kind, field.name) {
    case (_, RecordState.deletionField): wording["field.deleted"]
    case (Household.kind, "code"): wording["householdEntry.code"]
    case (Household.kind, "hamlet"): wording["householdEntry.hamlet"]
    case (Household.kind, "group"): wording["householdEntry.group"]
    case (Household.kind, "head"): wording["field.household.head"]
    case (Household.kind, "contact"): wording["householdEntry.contact"]
    case (Household.kind, "away"): wording["file.absence"]
    case (Household.kind, "basis"): wording["householdEntry.legalBasis"]
    case (Household.kind, "opened"): wording["field.household.opened"]
    case (Household.kind, "closed"): wording["field.household.closed"]
    case (Person.kind, "registered"): wording["field.person.registered"]
    case (Situation.kind, let name) where Situation.Measure(rawValue: name) != nil:
      Situation.Measure(rawValue: name).map(label(of:)) ?? name
    case (Situation.kind, let name) where name.hasPrefix("need/"):
      Situation.Need(rawValue: String(name.dropFirst(5))).map(words(for:)) ?? name
    case (Situation.kind, "house"): wording["situation.house"]
    case (Situation.kind, "water"): wording["situation.water"]
    case (Situation.kind, "power"): wording["situation.power"]
    case (Situation.kind, "latrine"): wording["situation.latrine"]
    case (Commitment.kind, "wants"): wording["commitment.wants"]
    case (Commitment.kind, "does"): wording["commitment.does"]
    case (Commitment.kind, "asks"): wording["commitment.asks"]
    case (Commitment.kind, "language"): wording["commitment.language"]
    case (Commitment.kind, "reader"): wording["commitment.reader"]
    case (_, "sameAs"): wording["field.sameAs"]
    case (_, "cameFrom"): wording["field.cameFrom"]
    case (_, "wentTo"): wording["field.wentTo"]
    case (Residence.kind, "began"), (Residence.kind, "ended"): wording["field.residence.cause"]
    case (Person.kind, "name"): wording["member.name"]
    case (Person.kind, "sex"): wording["member.sex"]
    case (Person.kind, "birth"): wording["member.birth"]
    case (Person.kind, "ethnicity"): wording["member.ethnicity"]
    case (Person.kind, "personalID"): wording["member.personalID"]
    case (Person.kind, "died"): wording["member.died"]
    case (Residence.kind, "relation"): wording["member.relation"]
    case (Residence.kind, "from"): wording["member.arrival"]
    case (Residence.kind, "until"): wording["member.departure"]
    case (PovertyResult.kind, "result"): wording["field.poverty.result"]
    case (Promise.kind, "due"): wording["promise.due"]
    case (Promise.kind, "result"): wording["promise.outcome"]
    case (Promise.kind, "text"): wording["promise.text"]
    case (Promise.kind, "who"): wording["promise.responsible"]
    case (Assignment.kind, "who"): wording["field.assignment.who"]
    case (Assignment.kind, "content"): wording["field.assignment.content"]
    case (Assignment.kind, "aim"): wording["field.assignment.aim"]
    case (Assignment.kind, "visits"): wording["field.assignment.visits"]
    case (Visit.kind, "outcome"): wording["visitReading.outcome"]
    case (Visit.kind, "place"): wording["visit.place"]
    case (Visit.kind, "outing"): wording["visitReading.outing"]
    case (Visit.kind, "visitor"): wording["visitReading.visitor"]
    case (Visit.kind, "raised"): wording["visitReading.raised"]
    case (Visit.kind, "familyPlan"): wording["visitReading.familyPlan"]
    case (UrgentMatter.kind, "matter"): wording["urgent.matter"]
    case (UrgentMatter.kind, "reporter"): wording["urgent.reporter"]
    case (UrgentMatter.kind, "answer"): wording["urgent.answer"]
    case (Verdict.kind, "result"): wording["field.verdict.result"]
    case (Verdict.kind, "conclusion"): wording["field.verdict.conclusion"]
    case (Verdict.kind, "chair"): wording["review.minutes.chair"]
    case (Promise.kind, "carries"): wording["field.promise.carries"]
    case (Caseworker.kind, let name) where name.hasPrefix("role/"):
      Caseworker.Role(rawValue: String(name.dropFirst(5))).map(words(for:)) ?? name
    case (Caseworker.kind, "birth"): wording["person.birth"]
    case (Caseworker.kind, "office"): wording["person.office"]
    case (Caseworker.kind, "organisation"): wording["person.organisation"]
    case (Caseworker.kind, "position"): wording["person.position"]
    case (Caseworker.kind, "presides"): wording["person.presides"]
    case (Caseworker.kind, "typist"): wording["person.typist"]
    case (Caseworker.kind, "until"): wording["person.until"]
    case (Village.kind, "code"): wording["village.code"]
    case (Village.kind, "former"): wording["village.former"]
    case (Organisation.kind, "channel"): wording["organisation.channel"]
    case (_, "cell"): wording["person.cell"]
    case (_, "village"): wording["householdEntry.village"]
    case (_, "name"): wording["field.name"]
    case (_, "day"): wording["field.day"]
    case (_, "note"): wording["member.note"]
    case (_, "from"): wording["absence.from"]
    case (_, "until"): wording["absence.until"]
    default: wording("field.other", ["name": field.name])
    }
  }

  func words(for value: Value?, of field: FieldID) -> String {
    if field.name == RecordState.deletionField {
      return value == nil ? wording["value.kept"] : wording["value.deleted"]
    }
    guard let value else { return wording["value.empty"] }
    if case .text(let text) = value { return words(forText: text, of: field) ?? text }
    if field.record.kind == PovertyResult.kind || field.name == "away" || field.name == "result" {
      return composite(value, of: field)
    }
    return plainWords(for: value)
  }

  /// What a code or an id stands for; nil where the text speaks for itself.
  private func words(forText text: String, of field: FieldID) -> String? {
    switch field.name {
    case "village": label(of: Village.ID(text))
    case "hamlet": register.hamlets[Hamlet.ID(text)]?.name
    case "group": register.groups[HouseholdGroup.ID(text)]?.name
    case "cell": register.cells[PartyCell.ID(text)]?.name
    case "organisation": register.organisations[Organisation.ID(text)]?.name
    case "office": Caseworker.CellOffice(rawValue: text).map(words(for:))
    case "channel", "presides": Channel(rawValue: text).map(words(for:))
    case "head", "person": fullLabel(of: Person.ID(text))
    case "contact", "who", "by", "visitor", "reporter", "chair", "secretary":
      name(of: Caseworker.ID(text))
    case "household", "registered": fullLabel(of: Household.ID(text))
    case "house": Situation.House(rawValue: text).map(words(for:))
    case "water": Situation.Water(rawValue: text).map(words(for:))
    case "power": Situation.Power(rawValue: text).map(words(for:))
    case "latrine": Situation.Latrine(rawValue: text).map(words(for:))
    case "language": Commitment.Language(rawValue: text).map(words(for:))
    case "began": arrivalWords(for: Residence.Cause(rawValue: text))
    case "ended": departureWords(for: Residence.Cause(rawValue: text))
    case "carries": register.promises[Promise.ID(text)]?.text
    case "matter": UrgentMatter.Matter(rawValue: text).map(words(for:))
    case "sex": Sex(rawValue: text).map(words(for:))
    case "outcome": Visit.Outcome(rawValue: text).map(words(for:))
    case "place": Visit.Place(rawValue: text).map(words(for:))
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
      return cells(of: .poverty(PovertyResult(state))).map { Optional($0.text) }.joinedParts
    case Household.kind:
      guard let absence = Household(state).absence else { return plainWords(for: value) }
      return cells(of: .absence(absence)).dropFirst().map { Optional($0.text) }.joinedParts
    case Promise.kind:
      guard let result = Promise(state).result else { return plainWords(for: value) }
      return [words(for: result.outcome), result.day.description, name(of: result.by)].joinedParts
    default: return plainWords(for: value)
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
