/// Who reviews assignments month by month: each body its own channel's alone (design.md §4).
package enum ReviewingBody: Hashable, Sendable {
  case cell(PartyCell.ID)
  case peoplesCommittee
  case front

  package var channel: Channel {
    switch self {
    case .cell: .party
    case .peoplesCommittee: .government
    case .front: .front
    }
  }

  package var cell: PartyCell.ID? { if case .cell(let cell) = self { cell } else { nil } }

  /// As the ids of its reviews and of its resolutions' items begin: the cell's id, or the channel
  /// of a body that the commune has once.
  package var text: String {
    switch self {
    case .cell(let cell): cell.text
    case .peoplesCommittee, .front: channel.rawValue
    }
  }

  package init(text: String) {
    switch Channel(rawValue: text) {
    case .government: self = .peoplesCommittee
    case .front: self = .front
    case .party, nil: self = .cell(PartyCell.ID(text))
    }
  }
}

extension Caseworker {
  /// The bodies that review this person's work, the party cell first.
  package var reviewingBodies: [ReviewingBody] {
    ((cell.map { [.cell($0)] } ?? []) + [.peoplesCommittee, .front]).filter(isReviewed)
  }

  /// Whether the body reviews the person's work.
  func isReviewed(by body: ReviewingBody) -> Bool {
    switch body {
    case .cell(let cell): self.cell == cell
    case .peoplesCommittee, .front:
      presidesOver == body.channel || serves(in: body.channel)
    }
  }

  /// Whether the person prepares and runs a body's review: the secretary and the deputy of a cell;
  /// of the other bodies whoever was named for it.
  package func leadsReview(of body: ReviewingBody) -> Bool {
    switch body {
    case .cell(let cell):
      self.cell == cell && (cellOffice == .secretary || cellOffice == .deputySecretary)
    case .peoplesCommittee, .front: presidesOver == body.channel
    }
  }
}

extension Register {
  /// The people whose work a body reviews and who are here on a day: its officers first, as on its
  /// own list, then by name.
  package func members(of body: ReviewingBody, on day: Day) -> [Caseworker] {
    let members = byName(
      caseworkers.values.filter { $0.isReviewed(by: body) && $0.isHere(on: day) })
    switch body {
    case .cell:
      return Caseworker.CellOffice.allCases.flatMap { office in
        members.filter { ($0.cellOffice ?? .member) == office }
      }
    case .peoplesCommittee, .front:
      return members.filter { $0.leadsReview(of: body) }
        + members.filter { !$0.leadsReview(of: body) }
    }
  }

  /// Whether a body looks after a household: a cell after those of its villages, the others after
  /// all of the commune.
  package func concerns(_ household: Household.ID, _ body: ReviewingBody) -> Bool {
    body.cell.map { cell(of: household) == $0 } ?? true
  }

  /// The month that a body has to review on a day: the last one until its review is closed, then
  /// the one that runs.
  package func monthToReview(by body: ReviewingBody, on today: Day) -> Month {
    let last = today.month.previous
    return reviews[Review.id(of: body, in: last)]?.isClosed == true ? today.month : last
  }

  /// Households looked after by a body that nobody leads on a day, by code.
  package func householdsWithoutLead(for body: ReviewingBody, on day: Day) -> [Household] {
    householdsWithoutLead(on: day).filter { concerns($0.id, body) }
  }

  /// What households looked after by a body raised and nobody has answered, the oldest first.
  package func openPetitions(for body: ReviewingBody) -> [Petition] {
    petitions.all.filter { $0.isOpen && concerns($0.household, body) }
      .sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
  }
}
