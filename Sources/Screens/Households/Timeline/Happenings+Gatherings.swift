import Casework
import Record
import Widgets
import Wording

// What a household came to, who of it was placed in training or in work, and what reviews concluded.
extension World {
  func attended(by household: Household.ID, _ settled: [RecordState]) -> [Happening] {
    recorded(register.activities(of: household, on: today), settled).map { activity in
      Happening(
        day: activity.day, matter: .activities,
        what: wording("timeline.attended", ["what": cells(of: activity)[1].text]),
        beside: leaders(of: activity), row: .activity(activity))
    }
  }

  /// When each began, and what was found months on.
  func placed(from household: Household.ID) -> [Happening] {
    register.placements(of: household, on: today).flatMap { placement -> [Happening] in
      func happening(_ day: Day?, _ what: String, _ beside: String) -> Happening {
        Happening(
          day: day, matter: .placements, what: what, beside: beside, row: .placement(placement))
      }
      let person = personName(of: placement)
      let found = placement.findings.sorted { $1.key < $0.key }.map { _, finding in
        happening(
          finding.day,
          wording(
            "timeline.placement.found",
            [
              "person": person,
              "found": [words(for: finding.standing, of: placement.path), finding.note].joinedParts,
            ]),
          name(of: finding.by))
      }
      let began = happening(
        placement.from,
        wording(
          "timeline.placed", ["person": person, "what": words(for: placement)]), "")
      return found + [began]
    }
  }

  /// On the day of the meeting, or where nobody noted it at the end of the month under review.
  func concluded(_ settled: [RecordState]) -> [Happening] {
    // The disk has them all by household, the register by review.
    recorded([HouseholdConclusion](), settled).filter { $0.text.meaningful != nil }
      .map { conclusion in
        let review = register.reviews[conclusion.review] ?? Review(id: conclusion.review)
        let month = review.subject?.month
        return Happening(
          day: review.heldOn ?? month?.lastDay, matter: .reviews,
          what: wording(
            "timeline.concluded",
            ["month": month?.description ?? "–", "what": conclusion.text]),
          beside: review.subject.map { name(of: $0.body) } ?? "", row: .conclusion(conclusion))
      }
  }
}
