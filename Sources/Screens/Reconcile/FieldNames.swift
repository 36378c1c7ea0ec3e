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
      Self.keysByKind[field.record.kind]?[field.name]
      ?? Self.keysOfClosings[field.record.kind]?[field.name] ?? Self.keysOfAny[field.name]
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
    case "role": Caseworker.Role(rawValue: member).map(words(for:))
    case "need", "lack": Situation.Need(rawValue: member).map(words(for:))
    case "arrangement": Schooling.Arrangement(rawValue: member).map(words(for:))
    case "visit": Day(iso: member).map { wording("field.pregnancy.visit", ["day": $0.description]) }
    case "present": name(of: Caseworker.ID(member))
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
    Household.kind: [
      "code": "householdEntry.code",
      "hamlet": "householdEntry.hamlet",
      "group": "householdEntry.group",
      "head": "field.household.head",
      "contact": "householdEntry.contact",
      "away": "file.absence",
      "language": "householdEntry.language",
      "vietnamese": "householdEntry.vietnamese",
      "basis": "householdEntry.legalBasis",
      "opened": "field.household.opened",
      "closed": "field.household.closed",
      "villageText": "field.household.villageText",
    ],
    HouseholdAbsence.kind: [
      "away": "file.absence"
    ],
    Person.kind: [
      "registered": "field.person.registered",
      "name": "member.name",
      "sex": "member.sex",
      "birth": "member.birth",
      "ethnicity": "member.ethnicity",
      "personalID": "member.personalID",
      "died": "member.died",
    ],
    Situation.kind: [
      "house": "situation.house",
      "water": "situation.water",
      "power": "situation.power",
      "latrine": "situation.latrine",
    ],
    PovertyRegistration.kind: [
      "day": "registration.day",
      "agreedBy": "registration.agreedBy",
      "helpers": "registration.helpers",
      "withdrawn": "registration.withdrawn",
    ],
    ReportedTotal.kind: [
      "subject": "reported.subject",
      "village": "reported.village",
      "period": "reported.period",
      "numerator": "reported.numerator",
      "denominator": "reported.denominator",
      "document": "reported.document",
      "day": "reported.day",
      "source": "reported.source",
      "by": "reported.by",
    ],
    YearTarget.kind: [
      "value": "yearTarget.value",
      "document": "yearTarget.document",
      "day": "yearTarget.day",
      "by": "reported.by",
    ],
    Commitment.kind: [
      "wants": "commitment.wants",
      "does": "commitment.does",
      "asks": "commitment.asks",
      "language": "commitment.language",
      "reader": "commitment.reader",
    ],
    Schooling.kind: [
      "level": "schooling.level",
      "school": "schooling.school",
      "elsewhere": "schooling.elsewhere",
      "enrolled": "schooling.enrolled",
      "left": "schooling.left",
      "returned": "schooling.returned",
      "leftWhy": "schooling.leftWhy",
      "sessionsAbsent": "schooling.absent",
      "arrangementDay": "schooling.arrangementDay",
      "boardingEligible": "schooling.boardingEligible",
      "boardingConsidered": "schooling.boardingConsidered",
      "unable": "schooling.unable",
      "notEnrolled": "schooling.notEnrolled",
    ],
    Literacy.kind: ["state": "literacy.state"],
    Entitlement.kind: [
      "checked": "policy.checked",
      "eligible": "policy.eligible",
      "due": "policy.due",
      "filed": "policy.filed",
      "approved": "policy.approved",
      "delivered": "policy.delivered",
      "refused": "policy.refused",
      "rejected": "policy.rejected",
      "entitled": "policy.entitled",
      "received": "policy.received",
    ],
    Pregnancy.kind: [
      "noted": "pregnancy.noted",
      "expected": "pregnancy.expected",
      "visitsKnown": "pregnancy.visitsKnown",
      "outcome": "pregnancy.outcome",
      "delivered": "pregnancy.delivered",
      "place": "pregnancy.place",
      "attendant": "pregnancy.attendant",
      "staffArrivedAfter": "pregnancy.staffArrivedAfter",
      "children": "pregnancy.children",
    ],
    Union.kind: [
      "day": "union.day",
      "partner": "union.partner",
      "partnerSex": "union.partnerSex",
      "partnerBirth": "union.partnerBirth",
      "start": "union.start",
      "registered": "union.registered",
      "beganElsewhere": "union.beganElsewhere",
    ],
    HeightMeasurement.kind: [
      "day": "height.day",
      "millimetres": "height.millimetres",
      "position": "height.position",
    ],
    Residence.kind: [
      "began": "field.residence.cause",
      "ended": "field.residence.cause",
      "relation": "member.relation",
      "from": "member.arrival",
      "until": "member.departure",
    ],
    PovertyResult.kind: [
      "result": "field.poverty.result"
    ],
    Promise.kind: [
      "due": "promise.due",
      "result": "promise.outcome",
      "text": "promise.text",
      "who": "promise.responsible",
      "carries": "field.promise.carries",
      "visit": "field.promise.visit",
      "review": "field.promise.review",
      "expected": "field.promise.expected",
      "made": "field.promise.made",
    ],
    Assignment.kind: [
      "who": "field.assignment.who",
      "content": "field.assignment.content",
      "aim": "field.assignment.aim",
      "visits": "field.assignment.visits",
      "toGroup": "field.assignment.toGroup",
      "channel": "assign.channel",
      "duty": "assign.duty",
      "from": "assign.from",
      "until": "field.assignment.until",
      "basis": "field.assignment.basis",
      "takesOver": "field.assignment.takesOver",
    ],
    Visit.kind: [
      "outcome": "visitReading.outcome",
      "place": "visit.place",
      "outing": "visitReading.outing",
      "visitor": "visitReading.visitor",
      "raised": "visitReading.raised",
      "familyPlan": "visitReading.familyPlan",
      "origin": "field.visit.origin",
      "with": "visitReading.companions",
      "interpreter": "visitReading.interpreter",
      "comparison": "field.visit.comparison",
    ],
    PlanTask.kind: [
      "text": "task.text",
      "body": "task.body",
      "who": "task.person",
      "due": "task.due",
      "expected": "task.expected",
      "year": "task.span",
      "result": "task.outcome",
    ],
    TaskProgress.kind: [
      "text": "task.progress.text",
      "percent": "task.progress.percent",
      "evidence": "task.evidence",
    ],
    UrgentMatter.kind: [
      "matter": "urgent.matter",
      "reporter": "urgent.reporter",
      "answer": "urgent.answer",
    ],
    Verdict.kind: [
      "result": "field.verdict.result",
      "conclusion": "field.verdict.conclusion",
      "chair": "review.minutes.chair",
    ],
    Caseworker.kind: [
      "birth": "person.birth",
      "office": "person.office",
      "organisation": "person.organisation",
      "position": "person.position",
      "presides": "person.presides",
      "typist": "person.typist",
      "until": "person.until",
    ],
    Village.kind: [
      "code": "village.code",
      "former": "village.former",
    ],
    Organisation.kind: [
      "channel": "organisation.channel"
    ],
    AssignmentEnd.kind: [
      "assignment": "field.assignmentEnd.assignment",
      "way": "field.assignmentEnd.way",
      "cause": "review.reopen.reason",
      "basis": "field.assignment.basis",
    ],
    HouseholdPast.kind: [
      "aspect": "field.past.aspect",
      "head": "field.household.head",
      "hamlet": "householdEntry.hamlet",
      "group": "householdEntry.group",
      "closed": "field.household.closed",
    ],
    Lineage.kind: [
      "way": "field.lineage.way",
      "from": "field.lineage.from",
      "corrected": "field.lineage.corrected",
    ],
    OfficeImport.kind: [
      "file": "field.import.file",
      "digest": "field.import.digest",
      "households": "field.import.households",
      "people": "field.import.people",
    ],
    WaitingRow.kind: [
      "sheet": "field.waiting.sheet",
      "row": "field.waiting.row",
      "column": "field.waiting.column",
      "value": "field.waiting.value",
      "problem": "field.waiting.problem",
      "settled": "field.waiting.settled",
    ],
    Commune.kind: [
      "province": "field.commune.province",
      "nameOrder": "nameOrder.title",
    ],
    Petition.kind: [
      "toTell": "field.petition.toTell",
      "told": "petition.toldBy",
      "raisedAt": "petition.occasion",
      "route": "petition.level",
      "joined": "petition.together",
      "text": "visitReading.raised",
      "visit": "field.promise.visit",
      "answer": "urgent.answer",
    ],
    Review.kind: [
      "heldOn": "review.minutes.day",
      "chair": "review.minutes.chair",
      "secretary": "review.minutes.secretary",
      "vote": "field.review.vote",
      "closing": "field.review.closing",
      "reopenReason": "review.reopen.reason",
    ],
    HouseholdConclusion.kind: [
      "text": "field.verdict.conclusion"
    ],
  ]
}
