import Casework

extension World {
  /// Of what is looked into, read by sample and to be put right.
  static let keysOfSupervision = [
    Supervision.kind: [
      "supervisor": "field.supervision.supervisor",
      "subject": "supervision.subject",
      "content": "supervision.content",
      "from": "supervision.from",
      "until": "supervision.until",
      "who": "field.supervision.who",
      "conclusion": "supervision.conclusion",
      "concluded": "supervision.concluded",
    ],
    SupervisionReading.kind: [
      "drawn": "field.backCheck.drawn",
      "opened": "field.supervision.opened",
      "reason": "supervision.reason",
    ],
    Remedy.kind: [
      "text": "remedy.text",
      "due": "remedy.due",
      "answer": "remedy.answer",
      "settled": "remedy.settled",
    ],
  ]
}
