package import Record

extension Caseworker {
  /// How far somebody sees into the casework of others, and writes in it.
  package enum Reach: Hashable, Sendable {
    /// As far as each page goes.
    case everything
    /// Who supervises beside other work: what is assigned to them is theirs; of the rest they open files
    /// by sample and write supervision alone. What is of no household stays the other work's.
    case assigned
    /// Who only supervises: files by sample, and nothing to write but supervision.
    case sample
  }

  package var reach: Reach {
    guard supervises != nil else { return .everything }
    return channels.isEmpty && presidesOver == nil ? .sample : .assigned
  }
}

extension Supervision {
  /// The kinds that a supervisor writes.
  package static let kinds: Set<String> = [kind, SupervisionReading.kind, Remedy.kind]

  /// Which households it reads: so many by a lot that comes out the same on every laptop.
  package func sample(of households: [Household.ID], _ limits: SignLimits) -> [Household.ID] {
    Array(Lot(id.text).order(households).prefix(limits.list))
  }
}

extension Register {
  /// Whether somebody may open a household's file: whoever supervises, those alone that are assigned to
  /// them or that they have given a reason for today.
  package func mayOpen(_ household: Household.ID, _ person: Caseworker?, on day: Day) -> Bool {
    guard let person, person.reach != .everything else { return true }
    if isAssigned(household, to: person, on: day) { return true }
    let selves = selves(of: kept(household))
    return supervisionReadings.all.contains {
      selves.contains($0.household) && $0.by == person.id && $0.opened == day
    }
  }

  /// Whether somebody may write in a record, as far as supervising bounds it.
  package func mayWrite(_ record: RecordID, _ person: Caseworker?, on day: Day) -> Bool {
    guard let person else { return true }
    switch person.reach {
    case .everything: return true
    case .assigned:
      return Supervision.kinds.contains(record.kind)
        || households(of: record).allSatisfy { isAssigned($0, to: person, on: day) }
    case .sample: return Supervision.kinds.contains(record.kind)
    }
  }

  private func isAssigned(_ household: Household.ID, to person: Caseworker, on day: Day) -> Bool {
    activeAssignments(of: kept(household), on: day).contains { $0.caseworker == person.id }
  }

  /// Supervisions, those with something overdue first, then the newest.
  package func supervisions(on day: Day) -> [Supervision] {
    supervisions.values.map { (overdue: overdueRemedies(of: $0.id, on: day).count, one: $0) }
      .sorted { a, b in
        (b.overdue, b.one.from?.ordinal ?? 0, a.one.id)
          < (a.overdue, a.one.from?.ordinal ?? 0, b.one.id)
      }
      .map(\.one)
  }

  package func overdueRemedies(of supervision: Supervision.ID, on day: Day) -> [Remedy] {
    remedies[supervision].filter { $0.isOverdue(on: day) }
  }

  /// What is to be put right, the nearest deadline first, what is settled last.
  package func remediesInOrder(of supervision: Supervision.ID) -> [Remedy] {
    remedies[supervision].sorted { a, b in
      let (dueA, dueB) = (a.due?.ordinal ?? .max, b.due?.ordinal ?? .max)
      return (a.isOpen ? 0 : 1, dueA, a.id) < (b.isOpen ? 0 : 1, dueB, b.id)
    }
  }

  /// The files drawn for a supervision, by code.
  package func sample(of supervision: Supervision.ID) -> [SupervisionReading] {
    supervisionReadings[supervision].filter { $0.drawn != nil }
      .sorted { (code(of: $0), $0.id) < (code(of: $1), $1.id) }
  }

  private func code(of reading: SupervisionReading) -> String {
    households[kept(reading.household)]?.code ?? ""
  }
}
