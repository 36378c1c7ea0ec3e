import Casework

extension World {
  /// Of what was asked at a review and what families said.
  static let keysOfSigns = [
    SignAnswer.kind: ["outcome": "signs.outcome"],
    BackCheck.kind: [
      "drawn": "field.backCheck.drawn",
      "asked": "backCheck.day",
      "received": "backCheck.received",
      "needs": "backCheck.needs",
    ],
  ]
}
