import Casework

extension World {
  /// Of what people do for a household, and of what reviews say of it.
  static let keysOfWork = [
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
    AssignmentEnd.kind: [
      "assignment": "field.assignmentEnd.assignment",
      "way": "field.assignmentEnd.way",
      "cause": "review.reopen.reason",
      "basis": "field.assignment.basis",
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
    Promise.kind: [
      "due": "promise.due",
      "result": "promise.outcome",
      "text": "promise.text",
      "who": "promise.responsible",
      "carries": "field.promise.carries",
      "about": "field.promise.about",
      "visit": "field.promise.visit",
      "review": "field.promise.review",
      "entitlement": "field.promise.entitlement",
      "expected": "field.promise.expected",
      "made": "field.promise.made",
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
    UrgentMatter.kind: [
      "matter": "urgent.matter",
      "reporter": "urgent.reporter",
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
    Verdict.kind: [
      "result": "field.verdict.result",
      "conclusion": "field.verdict.conclusion",
      "chair": "review.minutes.chair",
    ],
    HouseholdConclusion.kind: [
      "text": "field.verdict.conclusion",
      "commends": "field.conclusion.commends",
    ],
  ]

  static let keysOfTasks = [
    VillageDay.kind: ["name": "villageDay.name", "free": "villageDay.free"],
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
  ]
}
