import Casework

/// The fields of the visit form.
enum VisitField: Hashable, Sendable {
  /// What was promised earlier, and how it came out.
  case earlierText(Promise.ID), earlier(Promise.ID)
  case day, origin, visitor, companions, interpreter, outcome, place
  case topics, actions, note, comparison
  case raised, petition
  /// A promise made now, counted from 0.
  case promise(Int), due(Int), responsible(Int)
  case familyPlan

  /// How drafts name it.
  var name: String {
    switch self {
    case .earlierText(let id): "earlierText.\(id.text)"
    case .earlier(let id): "earlier.\(id.text)"
    case .day: "day"
    case .origin: "origin"
    case .visitor: "visitor"
    case .companions: "companions"
    case .interpreter: "interpreter"
    case .outcome: "outcome"
    case .place: "place"
    case .topics: "topics"
    case .actions: "actions"
    case .note: "note"
    case .comparison: "comparison"
    case .raised: "raised"
    case .petition: "petition"
    case .promise(let number): "promise.\(number)"
    case .due(let number): "due.\(number)"
    case .responsible(let number): "responsible.\(number)"
    case .familyPlan: "familyPlan"
    }
  }

  /// What only a meeting can give.
  static let ofMeeting: Set<VisitField> = [
    .interpreter, .place, .topics, .actions, .comparison, .raised, .petition, .familyPlan,
  ]
}
