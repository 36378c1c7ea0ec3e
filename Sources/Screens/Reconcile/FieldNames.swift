import Casework
import Record
import Wording

// The names of fields, those of the forms where a form has them.
extension World {
  /// The field's name; the record's own name for one of a newer version.
  func name(of field: FieldID) -> String {
    guard mayRead(field.record) else { return wording["health.hidden"] }
    if let slash = field.name.firstIndex(of: "/") {
      let (set, member) = (field.name[..<slash], field.name[field.name.index(after: slash)...])
      return name(ofMember: String(member), in: String(set)) ?? otherName(of: field)
    }
    if field.record.kind == Situation.kind, let measure = Situation.Measure(rawValue: field.name) {
      return label(of: measure)
    }
    if field.record.kind == Income.kind, let source = Income.Source(rawValue: field.name) {
      return words(for: source)
    }
    let key =
      Self.keysByKind.lazy.compactMap { $0[field.record.kind]?[field.name] }.first
      ?? Self.keysOfAny[field.name]
    return key.map { wording[$0] } ?? otherName(of: field)
  }

  private func otherName(of field: FieldID) -> String {
    wording("field.other", ["name": field.name])
  }

  /// A set has a field for each member, `topic/school`.
  private func name(ofMember member: String, in set: String) -> String? {
    switch set {
    case "topic": catalogues.topics.words(for: [member], english: speaksEnglish).first
    case "did": catalogues.actions.words(for: [member], english: speaksEnglish).first
    case "speaks":
      words(forLanguage: member).map { wording("field.caseworker.speaks", ["language": $0]) }
    case "role": Caseworker.Role(rawValue: member).map(words(for:))
    case "need", "lack": name(ofNeed: member)
    case "arrangement": Schooling.Arrangement(rawValue: member).map(words(for:))
    case "visit": Day(iso: member).map { wording("field.pregnancy.visit", ["day": $0.description]) }
    case "check": Day(iso: member).map { wording("field.support.check", ["day": $0.description]) }
    case "present": name(of: Caseworker.ID(member))
    case "household": fullLabel(of: Household.ID(member))
    case "person": fullLabel(of: Person.ID(member))
    case "cadre": name(of: Caseworker.ID(member))
    case "found": wording("field.placement.found", ["months": member])
    case "moved": fullLabel(of: Person.ID(member))
    default: nil
    }
  }

  private static let keysOfAny = [
    RecordState.deletionField: "field.deleted",
    "sameAs": "field.sameAs",
    "cameFrom": "field.cameFrom",
    "wentTo": "field.wentTo",
    "cell": "person.cell",
    "village": "householdEntry.village",
    "name": "field.name",
    "day": "field.day",
    "note": "member.note",
    "from": "absence.from",
    "until": "absence.until",
    "why": "review.reopen.reason",
    "household": "field.household",
    "person": "field.person",
    "by": "field.by",
  ]

  private static let keysByKind = [
    keysOfRegister, keysOfFacts, keysOfWork, keysOfClosings, keysOfLivelihood, keysOfTasks,
    keysOfActivities, keysOfFunds,
    keysOfSigns, keysOfSupervision,
  ]
}
