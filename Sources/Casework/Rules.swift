package import Record

/// What must hold between records, though each device sees only part of them: a union of journals
/// can break a rule that everybody kept. A breach is listed under Đối chiếu until a person settles
/// it; nothing is blocked and nothing is lost.
package enum CaseworkRule: String, Hashable, Sendable, CaseIterable {
  /// One lead per channel (design.md §4): with two, both visit, or each relies on the other.
  case twoLeadsInOneChannel
  /// A hand-over on one laptop and an end or another hand-over on the other.
  case assignmentEndedTwice
  /// Who lives where is one household at a time; counted twice, every figure is wrong.
  case personInTwoHouseholds
  /// The same people split off from one household on two laptops, into two new ones (design.md §4).
  case householdSplitTwice
  /// The head has left, or was never entered as a member.
  case headNotMember
  /// Lists, papers and imports tell households apart by their code.
  case twoHouseholdsWithOneCode
  /// A personal id belongs to one person: probably one person was entered on two laptops.
  case onePersonEnteredTwice
  /// Household codes begin with their village's.
  case twoVillagesWithOneCode
  /// Each would run the cell's review; the papers name one.
  case twoSecretaries
  /// A closed review is frozen (design.md §4) and opened again only with a reason.
  case changedAfterClosing
  /// Work entered for a household that another laptop deleted would be seen by nobody.
  case workForDeletedHousehold
  /// A record was edited on one laptop and deleted on another.
  case editAgainstDelete

  package var rule: Rule {
    switch self {
    case .twoLeadsInOneChannel: .twoLeadsInOneChannel
    case .assignmentEndedTwice: .assignmentEndedTwice
    case .personInTwoHouseholds: .personInTwoHouseholds
    case .householdSplitTwice: .householdSplitTwice
    case .headNotMember: .headNotMember
    case .twoHouseholdsWithOneCode: .twoHouseholdsWithOneCode
    case .onePersonEnteredTwice: .onePersonEnteredTwice
    case .twoVillagesWithOneCode: .twoVillagesWithOneCode
    case .twoSecretaries: .twoSecretaries
    case .changedAfterClosing: .changedAfterClosing
    case .workForDeletedHousehold: .workForDeletedHousehold
    case .editAgainstDelete: .editAgainstDelete
    }
  }

  /// The rule that a breach breaks; nil for one of a newer version.
  package init?(_ breach: Breach) {
    guard let found = Self.allCases.first(where: { $0.rule.name == breach.rule })
    else { return nil }
    self = found
  }
}

extension Rule {
  /// All rules of casework, for the record book.
  package static let casework: [Rule] = CaseworkRule.allCases.map(\.rule)

  private static func named(
    _ rule: CaseworkRule, of kinds: [String], fewest: Int = 1, neededKind: String? = nil,
    groups: @escaping @Sendable (RecordState) -> [String],
    broken: @escaping @Sendable ([RecordState]) -> [Finding]
  ) -> Rule {
    Rule(
      rule.rawValue, of: kinds, fewest: fewest, neededKind: neededKind,
      groups: { $0.isDeleted ? [] : groups($0) }, broken: broken)
  }
}

// MARK: Assignments

extension Rule {
  /// Two people lead one household, or one household group, in one channel on one day. An
  /// assignment and its end both carry their household's or group's id in front.
  fileprivate static let twoLeadsInOneChannel = named(
    .twoLeadsInOneChannel, of: [Assignment.kind, AssignmentEnd.kind], fewest: 2
  ) { state in
    switch state.record.kind {
    case Assignment.kind where Assignment(state).duty == .lead: state.owners
    case AssignmentEnd.kind: state.owners
    default: []
    }
  } broken: { members in
    let ends = Dictionary(grouping: members.all(AssignmentEnd.self)) { $0.assignment }
    let leads = members.all(Assignment.self).map { ($0, $0.span(endedBy: ends[$0.id] ?? [])) }
    return pairs(of: leads).compactMap { first, second in
      let (a, b) = (first.0, second.0)
      guard a.channel == b.channel, a.target == b.target, a.caseworker != b.caseworker,
        let common = first.1.common(with: second.1)
      else { return nil }
      return Finding(
        [a.record, b.record],
        .object([Value.Member("channel", .text(a.channel.rawValue))] + common.detail))
    }
  }

  /// Two records end one assignment on different days or in different ways.
  fileprivate static let assignmentEndedTwice = named(
    .assignmentEndedTwice, of: [AssignmentEnd.kind], fewest: 2
  ) { state in
    AssignmentEnd(state).assignment.map { [$0.text] } ?? []
  } broken: { members in
    let ends = members.all(AssignmentEnd.self)
    guard Set(ends.map { [$0.way.rawValue, $0.day?.iso] }).count > 1 else { return [] }
    return [Finding(ends.map(\.record))]
  }
}

// MARK: Households and people

extension Rule {
  /// A person lives in two households on one day.
  fileprivate static let personInTwoHouseholds = named(
    .personInTwoHouseholds, of: [Residence.kind], fewest: 2
  ) { state in
    [state.text("person")].compactMap { $0 }
  } broken: { members in
    pairs(of: members.all(Residence.self)).compactMap { a, b in
      guard a.household != b.household,
        let common = Span(a.from, a.until).common(with: Span(b.from, b.until))
      else { return nil }
      return Finding([a.record, b.record], .object(common.detail))
    }
  }

  /// Somebody splits off from one household into two new ones, within so few days that they cannot
  /// have come back in between.
  fileprivate static let householdSplitTwice = named(
    .householdSplitTwice, of: [Lineage.kind], fewest: 2
  ) { state in
    guard Lineage(state).way == .split,
      Lineage(state).corrected == nil, let from = Lineage(state).from
    else { return [] }
    return Lineage(state).moved.map { "\(from) \($0)" }
  } broken: { members in
    pairs(of: members.all(Lineage.self)).compactMap { a, b in
      guard a.into != b.into, let first = a.day, let second = b.day,
        abs(first.ordinal - second.ordinal) <= 366
      else { return nil }
      return Finding([a.into, b.into].map { RecordID(kind: Household.kind, id: $0.text) })
    }
  }

  /// The head of a household that is still here does not live in it.
  fileprivate static let headNotMember = named(
    .headNotMember, of: [Household.kind, Residence.kind], neededKind: Household.kind
  ) { state in
    switch state.record.kind {
    case Household.kind: [state.record.id]
    case Residence.kind: state.owners
    default: []
    }
  } broken: { members in
    members.all(Household.self).compactMap { household in
      guard let head = household.head, household.closed == nil, household.sameAs == nil
      else { return nil }
      let livesHere = members.all(Residence.self).contains {
        $0.person == head && $0.until == nil
      }
      return livesHere
        ? nil : Finding([household.record, RecordID(kind: Person.kind, id: head.text)])
    }
  }

  fileprivate static let twoHouseholdsWithOneCode = named(
    .twoHouseholdsWithOneCode, of: [Household.kind], fewest: 2
  ) {
    state in
    let household = Household(state)
    guard household.closed == nil, household.sameAs == nil, !household.code.isEmpty
    else { return [] }
    return [(household.village?.text ?? "") + " " + household.code.uppercased()]
  } broken: { members in
    members.count > 1 ? [Finding(members.map(\.record))] : []
  }

  fileprivate static let onePersonEnteredTwice = named(
    .onePersonEnteredTwice, of: [Person.kind], fewest: 2
  ) { state in
    guard state["sameAs"] == nil else { return [] }
    return [state.text("personalID")].compactMap { $0 }
  } broken: { members in
    members.count > 1 ? [Finding(members.map(\.record))] : []
  }
}

// MARK: Reviews

extension Rule {
  /// Something of a closed review was written by somebody whom its closing had not heard: a
  /// verdict, a conclusion, an item of the resolution, or the review's own form. A visit is none
  /// of these: it is accepted late and heads the next review. Deleting counts as writing.
  fileprivate static let changedAfterClosing = Rule(
    CaseworkRule.changedAfterClosing.rawValue,
    of: [Review.kind, Verdict.kind, HouseholdConclusion.kind, Promise.kind],
    neededKind: Review.kind
  ) { state in
    switch state.record.kind {
    case Review.kind: [state.record.id]
    case Verdict.kind, HouseholdConclusion.kind: state.owners
    case Promise.kind: [state.text("review")].compactMap { $0 }
    default: []
    }
  } broken: { members in
    guard let review = members.first(where: { $0.record.kind == Review.kind }),
      let closing = Review(review).closing, let act = review[field: "closing"]?.shown.stamp
    else { return [] }
    return members.compactMap { member in
      let changed = member.frozenFields.filter { field in
        field.heads.contains { $0.stamp != act && !closing.hadSeen($0.stamp) }
      }
      return changed.isEmpty
        ? nil
        : Finding(
          Array(Set([review.record, member.record])),
          .list(changed.map { .text($0.name) }))
    }
  }
}

extension RecordState {
  /// What a closing freezes. Of an item of the resolution it is that it belongs to it; how it goes
  /// on, and who takes it over, is tomorrow's work.
  fileprivate var frozenFields: [FieldState] {
    switch record.kind {
    case Review.kind: fields.filter { !["closing", "reopenReason"].contains($0.name) }
    case Promise.kind: fields.filter { $0.name == "review" }
    default: fields
    }
  }
}

// MARK: Deletion

extension Rule {
  /// A deleted household still has visits, assignments, promises or petitions.
  /// Settled by bringing the household back, or by deleting the work too.
  fileprivate static let workForDeletedHousehold = Rule(
    CaseworkRule.workForDeletedHousehold.rawValue,
    of: [
      Household.kind, Visit.kind, Assignment.kind, Petition.kind, UrgentMatter.kind, Promise.kind,
    ], neededKind: Household.kind
  ) { state in
    switch state.record.kind {
    case Household.kind: state.isDeleted ? [state.record.id] : []
    case Visit.kind, Assignment.kind, Petition.kind, UrgentMatter.kind:
      state.isDeleted ? [] : state.owners
    case Promise.kind where !state.isDeleted: [state.text("household")].compactMap { $0 }
    default: []
    }
  } broken: { members in
    guard let household = members.first(where: { $0.record.kind == Household.kind })
    else { return [] }
    let work = members.filter { $0.record.kind != Household.kind }.map(\.record)
    return work.isEmpty ? [] : [Finding([household.record] + work)]
  }
}

// MARK: Villages and cells

extension Rule {
  fileprivate static let twoVillagesWithOneCode = named(
    .twoVillagesWithOneCode, of: [Village.kind], fewest: 2
  ) {
    state in
    [state.text("code")?.uppercased()].compactMap { $0 }.filter { !$0.isEmpty }
  } broken: { members in
    members.count > 1 ? [Finding(members.map(\.record))] : []
  }

  /// Two people are secretaries of one cell: each was made so on another laptop.
  fileprivate static let twoSecretaries = named(.twoSecretaries, of: [Caseworker.kind], fewest: 2) {
    state in
    guard state.choice("office") == Caseworker.CellOffice.secretary, state["until"] == nil
    else { return [] }
    return [state.text("cell")].compactMap { $0 }
  } broken: { members in
    members.count > 1 ? [Finding(members.map(\.record))] : []
  }
}
