import Casework

extension World {
  /// Of what a household needs, what it was given and what came of it.
  static let keysOfLivelihood = [
    LivelihoodSupport.kind: [
      "thing": "support.thing",
      "amount": "support.amount",
      "value": "support.value",
      "given": "support.given",
      "source": "support.source",
      "model": "support.model",
      "condition": "support.condition",
      "who": "support.guide",
    ],
    HouseholdNeed.kind: [
      "day": "needs.day",
      "by": "reported.by",
      "urgency": "needs.urgency",
      "detail": "needs.detail",
      "answer": "field.need.answer",
    ],
    SupportStep.kind: [
      "day": "support.step.day",
      "by": "support.step.by",
      "guidance": "support.step.guidance",
      "outcome": "support.step.outcome",
    ],
  ]
}
