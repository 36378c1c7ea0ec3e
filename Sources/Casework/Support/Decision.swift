/// A paper of one body that assigns (quyết định, nghị quyết) with all the assignments that rest on
/// it. Two cells number their papers alike: the body tells them apart.
package struct Decision: Hashable, Sendable {
  package let body: ReviewingBody
  package let basis: Basis
  /// Sorted.
  package let assignments: [Assignment.ID]
}

extension Register {
  /// The papers on which assignments of a channel rest, the newest first; those without a day last.
  package func decisions(in channel: Channel) -> [Decision] {
    var papers: [Paper: [Assignment.ID]] = [:]
    assignments.forEach { assignment in
      guard assignment.pointee.channel == channel, let basis = assignment.pointee.basis
      else { return }
      let paper = Paper(body: body(of: assignment.pointee), basis: basis)
      papers[paper, default: []].append(assignment.pointee.id)
    }
    return papers.map { paper, ids in
      Decision(body: paper.body, basis: paper.basis, assignments: ids.sorted())
    }
    .sorted {
      ($1.basis.day?.ordinal ?? .min, $1.basis.number, $1.body.text)
        < ($0.basis.day?.ordinal ?? .min, $0.basis.number, $0.body.text)
    }
  }

  private struct Paper: Hashable {
    let body: ReviewingBody
    let basis: Basis
  }

  /// Who made an assignment: in the party's channel the cell of its person.
  private func body(of assignment: borrowing Assignment) -> ReviewingBody {
    switch assignment.channel {
    case .government: return .peoplesCommittee
    case .front: return .front
    case .party:
      let cell = assignment.caseworker.flatMap { caseworkers[$0]?.cell }
      return .cell(cell ?? PartyCell.ID(""))
    }
  }

  /// What rests on a paper, by the ids; `inListOrder` puts it as the paper has it.
  package func assignments(of decision: Decision) -> [Assignment] {
    decision.assignments.compactMap { assignments[$0] }
  }

  /// By person as names stand in lists, then by code of the household.
  package func inListOrder(_ assignments: [Assignment]) -> [Assignment] {
    let byPerson = Dictionary(grouping: assignments) { $0.caseworker }
    let people = byName(byPerson.keys.compactMap { $0.flatMap { caseworkers[$0] } })
    let known = people.flatMap { byPerson[$0.id] ?? [] }
    let others = assignments.filter { one in
      one.caseworker.flatMap { caseworkers[$0] } == nil
    }
    let places = Dictionary(
      people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return (known + others).sorted { a, b in
      let (first, second) = (
        a.caseworker.flatMap { places[$0] } ?? .max, b.caseworker.flatMap { places[$0] } ?? .max
      )
      return (first, code(of: a), a.id) < (second, code(of: b), b.id)
    }
  }

  /// The code of the household, or the name of the group: groups stand before.
  private func code(of assignment: Assignment) -> String {
    switch assignment.target {
    case .household(let household): households[household]?.code ?? household.text
    case .group(let group): " " + (groups[group]?.name ?? group.text)
    }
  }
}
