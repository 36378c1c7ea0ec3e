import Casework

extension World {
  /// Of what is known of a household and its people, and of what is reported and planned.
  static let keysOfFacts = [
    Situation.kind: [
      "house": "situation.house",
      "water": "situation.water",
      "power": "situation.power",
      "latrine": "situation.latrine",
    ],
    Commitment.kind: [
      "wants": "commitment.wants",
      "does": "commitment.does",
      "asks": "commitment.asks",
      "language": "commitment.language",
      "reader": "commitment.reader",
    ],
    PovertyResult.kind: [
      "result": "field.poverty.result"
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
  ]
}
