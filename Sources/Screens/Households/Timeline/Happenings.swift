import Casework
import Record
import Widgets
import Wording

// What happened at a household, read from everything that is known of it.
extension World {
  /// `visits` and `settled` are what lies on the disk: visits, and promises, petitions, activities and
  /// conclusions of long ago.
  func happenings(
    at household: Household.ID, visits: [HouseholdFile.VisitRow], settled: [RecordState]
  ) -> [Happening] {
    let ofPeople =
      visits.map { Happening(day: $0.visit.day, matter: .visits, row: .visit($0)) }
      + promised(to: household, settled) + raised(by: household, settled) + urgent(at: household)
    let ofFacts =
      needed(by: household) + given(to: household) + gotByPolicy(household)
      + classed(household) + asked(household) + school(of: household)
    let ofMeetings =
      placed(from: household) + attended(by: household, settled) + concluded(settled)
    return ofPeople + ofFacts + ofMeetings + changed(in: household) + assigned(to: household)
  }

  // MARK: Promises, petitions, urgent matters

  private func promised(to household: Household.ID, _ settled: [RecordState]) -> [Happening] {
    recorded(register.promises(to: household), settled).flatMap { promise -> [Happening] in
      func happening(_ day: Day?, _ what: String, _ who: Caseworker.ID?) -> Happening {
        Happening(
          day: day, matter: .promises, what: what, beside: name(of: who), row: .promise(promise))
      }
      let due = promise.due.map { wording("timeline.due", ["day": $0.description]) }
      let made = happening(
        promise.made,
        [wording("timeline.promised", ["what": promise.text]), due].joinedParts,
        promise.responsible)
      guard let result = promise.result else { return [made] }
      let ended =
        switch result.outcome {
        case .done: wording("timeline.promise.done", ["what": promise.text])
        case .dropped: wording("timeline.promise.dropped", ["what": promise.text])
        }
      return [happening(result.day, ended, result.by), made]
    }
  }

  private func raised(by household: Household.ID, _ settled: [RecordState]) -> [Happening] {
    recorded(register.petitions(of: household), settled).flatMap { petition -> [Happening] in
      func happening(_ day: Day?, _ key: String, _ what: String, _ beside: String) -> Happening {
        Happening(
          day: day, matter: .petitions, what: wording(key, ["what": what]), beside: beside,
          row: .petition(petition))
      }
      let way = petition.routing.flatMap { routing in
        routing.sent.map {
          happening(
            $0, "timeline.petition.sent", petition.text,
            routing.to ?? words(for: routing.level))
        }
      }
      let answer = petition.answer.map {
        happening($0.day, "timeline.petition.answered", $0.text, petition.text)
      }
      let telling = petition.told.map {
        happening($0.day, "timeline.petition.told", petition.text, name(of: $0.by))
      }
      let raising = happening(petition.day, "timeline.petition.raised", petition.text, "")
      return [telling, answer, way, raising].compactMap { $0 }
    }
  }

  private func urgent(at household: Household.ID) -> [Happening] {
    register.urgentMatters(of: household).flatMap { matter -> [Happening] in
      let reported = Happening(
        day: matter.day, matter: .urgent, what: [title(of: matter), matter.note].joinedParts,
        beside: name(of: matter.reporter), row: .urgent(matter))
      let answered = matter.answer.map {
        Happening(
          day: $0.day, matter: .urgent,
          what: wording("timeline.urgent.answered", ["what": $0.text]), beside: name(of: $0.by),
          row: .urgent(matter))
      }
      return [answered, reported].compactMap { $0 }
    }
  }

  /// Those in memory, and from the disk those that are not, in order of their ids.
  func recorded<One: Storable>(_ known: [One], _ settled: [RecordState]) -> [One] {
    let ids = Set(known.map(\.id))
    let older = settled.filter { $0.record.kind == One.kind && !$0.isDeleted }.map { One($0) }
      .filter { !ids.contains($0.id) }
    return (known + older).sorted { $1.id < $0.id }
  }

  // MARK: The family and who walks along with it

  private func changed(in household: Household.ID) -> [Happening] {
    register.familyEvents(of: household, until: today).map {
      Happening(day: $0.day, matter: .family, row: .event($0, in: household))
    }
  }

  private func assigned(to household: Household.ID) -> [Happening] {
    register.ledger(of: household).flatMap { assignment -> [Happening] in
      func happening(_ day: Day?, _ what: String) -> Happening {
        Happening(
          day: day, matter: .assignments, what: what, beside: name(of: assignment.caseworker),
          row: .assignment(assignment))
      }
      let channel: KeyValuePairs = ["channel": channelWords(of: assignment)]
      let began = happening(
        assignment.from,
        [
          wording("timeline.assigned", channel),
          assignment.basis.map { wording("file.basis", ["number": $0.number]) },
        ].joinedParts)
      guard let last = register.lastDay(of: assignment), last < today else { return [began] }
      let end = (register.assignmentEnds[assignment.id] ?? []).first { $0.day == last }
      let ended = happening(
        last,
        [wording("timeline.unassigned", channel), end.flatMap(reasonWords(of:))].joinedParts)
      return [ended, began]
    }
  }
}
