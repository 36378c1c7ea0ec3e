package import Record

/// The paper that a step of an assignment rests on: a resolution, decision or minutes.
package struct Basis: Hashable, Sendable {
  package var number: String
  package var day: Day?

  package init(number: String, day: Day?) {
    self.number = number
    self.day = day
  }

  init?(_ value: Value) {
    guard let number = value["number"]?.text else { return nil }
    self.init(number: number, day: value["day"]?.text.flatMap(Day.init(iso:)))
  }

  var value: Value {
    var members: [Value.Member] = []
    if let day { members.append(Value.Member("day", .text(day.iso))) }
    members.append(Value.Member("number", .text(number)))
    return .object(members)
  }
}

/// A step of the ledger of assignments: from this day this person walks along with a household or
/// a household group. Handing over or ending is another record (`AssignmentEnd`); nothing here is
/// overwritten. Its id begins with the household's or the group's.
package struct Assignment: Storable {
  package static let kind = "assignment"

  package enum Duty: String, Hashable, Sendable, CaseIterable { case lead, helper }

  /// Whom it is for.
  package enum Target: Hashable, Sendable {
    case household(Household.ID)
    case group(HouseholdGroup.ID)
  }

  package let id: ID
  package var target: Target
  package var channel: Channel
  package var duty: Duty
  package var caseworker: Caseworker.ID?
  package var from: Day?
  /// The last day planned; nil if open.
  package var plannedUntil: Day?
  package var basis: Basis?
  /// Content of help (nội dung giúp đỡ).
  package var content: String?
  /// The year's aim (chỉ tiêu năm).
  package var aim: String?
  /// Visits expected a month.
  package var visitsPerMonth: Int
  /// The assignment that this one takes over from.
  package var takesOver: Assignment.ID?

  package init(
    id: ID, target: Target, channel: Channel, duty: Duty = .lead, caseworker: Caseworker.ID?,
    from: Day?, visitsPerMonth: Int = 1
  ) {
    self.id = id
    self.target = target
    self.channel = channel
    self.duty = duty
    self.caseworker = caseworker
    self.from = from
    self.visitsPerMonth = visitsPerMonth
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    let owner = id.owner ?? ""
    target =
      state["toGroup"]?.bool == true
      ? .group(HouseholdGroup.ID(owner)) : .household(Household.ID(owner))
    channel = state.choice("channel") ?? .party
    duty = state.choice("duty") ?? .lead
    caseworker = state.reference("who")
    from = state.day("from")
    plannedUntil = state.day("until")
    basis = state["basis"].flatMap(Basis.init)
    content = state.text("content")
    aim = state.text("aim")
    visitsPerMonth = max(0, state.number("visits") ?? 1)
    takesOver = state.reference("takesOver")
  }

  package var fields: Fields {
    var fields = Fields()
    if case .group = target { fields["toGroup"] = .bool(true) }
    fields.set("channel", channel)
    fields.set("duty", duty)
    fields.set("who", caseworker)
    fields.set("from", from)
    fields.set("until", plannedUntil)
    fields["basis"] = basis?.value
    fields.set("content", content)
    fields.set("aim", aim)
    fields.set("visits", visitsPerMonth)
    fields.set("takesOver", takesOver)
    return fields
  }
}

/// The step that ends an assignment: handed over to somebody else, or over. Its id begins with the
/// household's or the group's.
package struct AssignmentEnd: Storable {
  package static let kind = "assignmentEnd"

  package enum Way: String, Hashable, Sendable, CaseIterable { case handedOver, ended }

  /// What ended it by itself; of what a person decided `reason` tells in their words.
  package enum Cause: String, Hashable, Sendable, CaseIterable {
    case split, merge, movedOut, nobodyLeft, enteredTwice
    /// The split after which it began never was.
    case splitCorrected

    /// The words that older lines have for it.
    fileprivate init?(formerWords: String) {
      switch formerWords {
      case "Tách hộ": self = .split
      case "Nhập hộ": self = .merge
      case "Hộ chuyển đi": self = .movedOut
      case "Hộ không còn ai": self = .nobodyLeft
      case "Hộ ghi hai lần": self = .enteredTwice
      default: return nil
      }
    }
  }

  package let id: ID
  package var assignment: Assignment.ID?
  package var way: Way
  /// The last day of the assignment.
  package var day: Day?
  package var reason: String?
  package var cause: Cause?
  package var basis: Basis?

  /// The cause, of older lines by their words.
  package var knownCause: Cause? { cause ?? reason.flatMap(Cause.init(formerWords:)) }

  package init(
    id: ID, assignment: Assignment.ID?, way: Way, day: Day?, reason: String?,
    cause: Cause? = nil, basis: Basis? = nil
  ) {
    self.id = id
    self.assignment = assignment
    self.way = way
    self.day = day
    self.reason = reason
    self.cause = cause
    self.basis = basis
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    assignment = state.reference("assignment")
    way = state.choice("way") ?? .ended
    day = state.day("day")
    reason = state.text("why")
    cause = state.choice("cause")
    basis = state["basis"].flatMap(Basis.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("assignment", assignment)
    fields.set("way", way)
    fields.set("day", day)
    fields.set("why", reason)
    fields.set("cause", cause)
    fields["basis"] = basis?.value
    return fields
  }
}
