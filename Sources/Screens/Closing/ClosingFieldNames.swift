import Casework

extension World {
  /// Of the commune's closings, and of the definitions it has adopted.
  static let keysOfClosings = [
    PeriodClosing.kind: [
      "closing": "field.closing",
      "reopenReason": "review.reopen.reason",
      "printedBefore": "field.closing.printedBefore",
    ],
    ClosedFigures.kind: [
      "figures": "field.closing.figures",
      "definitions": "field.closing.definitions",
      "lists": "field.closing.lists",
    ],
    AdoptedDefinition.kind: [
      "text": "field.adopted.text",
      "from": "field.adopted.from",
    ],
  ]
}
