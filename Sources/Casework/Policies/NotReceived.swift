/// Eligible, and nothing has come: what is to be done next, and how it is followed up.
extension PolicyCase {
  package enum NextStep: Hashable, Sendable {
    /// The paper that is still missing.
    case bring(String)
    case file, askForDecision, collect
  }

  /// The id of what is entered of it, entered or not yet.
  package var entitlementID: Entitlement.ID {
    entitlement?.id
      ?? Entitlement.id(of: household, policy: policy.code, in: period, person: person?.id)
  }

  /// Nil where nothing is due, or it came, or was given up.
  package func nextStep(on day: Day) -> NextStep? {
    let step: NextStep
    switch state(on: day) {
    case .dueNotStarted: step = .file
    case .filed: step = .askForDecision
    case .approved: step = .collect
    case .notChecked, .notEligible, .delivered, .deliveredLate, .partial, .refusedByFamily,
      .rejected:
      return nil
    }
    return entitlement?.missing?.meaningful.map(NextStep.bring) ?? step
  }

  /// What is promised to the household so that its next step is taken: by its deadline, or where that
  /// is past or close, within two weeks.
  package func followUp(
    saying text: String, by who: Caseworker.ID?, on today: Day, newIDs ids: inout IdentifierSource
  ) -> Edit {
    let soon = today.adding(days: 14)
    return Edit(
      creating: Promise(
        id: Promise.ID(ids.next(ownedBy: household.text)), text: text,
        due: due.map { max($0, soon) } ?? soon, responsible: who, household: household,
        origin: .entitlement(entitlementID), made: today))
  }
}

extension Register {
  /// The open promise by which a policy is followed up.
  package func followUp(of policyCase: PolicyCase) -> Promise? {
    openPromises(to: policyCase.household).first {
      $0.origin == .entitlement(policyCase.entitlementID)
    }
  }

  /// Ends the follow-up of what has come.
  package func edits(endingFollowUpOf policyCase: PolicyCase, on day: Day, by who: Caseworker.ID?)
    -> [Edit]
  {
    guard let promise = followUp(of: policyCase) else { return [] }
    var kept = promise
    kept.result = Promise.Result(outcome: .done, day: day, by: who)
    return Edit(from: promise, to: kept).map { [$0] } ?? []
  }
}

/// Something that is due to a household, or one of its people, and has not come.
package struct NotReceived: Hashable, Sendable {
  package let policyCase: PolicyCase
  package let nextStep: PolicyCase.NextStep
  /// Who leads the household, the contact first.
  package let lead: Caseworker.ID?
  package let followUp: Promise?
}

extension PolicyCatalogue {
  /// What is due to a household on a day and has not come, in the catalogue's order.
  package func notReceived(by household: Household.ID, on day: Day, in register: Register)
    -> [NotReceived]
  {
    let lead = register.leads(of: household, on: day).first
    return cases(of: household, on: day, in: register).compactMap { one in
      one.nextStep(on: day).map {
        NotReceived(
          policyCase: one, nextStep: $0, lead: lead, followUp: register.followUp(of: one))
      }
    }
  }
}
