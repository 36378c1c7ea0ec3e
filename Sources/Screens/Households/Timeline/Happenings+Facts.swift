import Casework
import Record
import Widgets
import Wording

// What was found, given and received at a household, each on its day.
extension World {
  func needed(by household: Household.ID) -> [Happening] {
    register.needs(of: household, by: catalogues.needs, on: today).flatMap { need -> [Happening] in
      let name = [name(ofNeed: need.code), need.record?.detail].joinedParts
      func happening(_ day: Day?, _ what: String, _ beside: String) -> Happening {
        Happening(day: day, matter: .needs, what: what, beside: beside, row: .need(need))
      }
      let since = happening(
        need.since, wording("timeline.need", ["what": name]), words(for: need.urgency))
      let answer = need.record?.answer.map { answer in
        happening(
          answer.day, wording("timeline.need.answered", ["what": name]),
          words(for: answer, of: household))
      }
      return [answer, since].compactMap { $0 }
    }
  }

  func given(to household: Household.ID) -> [Happening] {
    register.supports(of: household).flatMap { one -> [Happening] in
      let name = name(of: one.support)
      let steps = one.steps.map { step in
        let found = step.outcome.map { words(for: $0, of: one.support.thing) }
        return Happening(
          day: step.day, matter: .supports,
          what: wording(
            "timeline.support.step",
            ["what": name, "found": [found, step.guidance, step.note].joinedParts]),
          beside: self.name(of: step.by), row: .support(one))
      }
      let given = Happening(
        day: one.support.given, matter: .supports,
        what: [
          wording("timeline.support.given", ["what": name]), self.name(ofModel: one.support.model),
          self.name(ofSource: one.support.source),
        ].joinedParts,
        beside: outcomeCell(of: one).text, row: .support(one))
      return steps.reversed() + [given]
    }
  }

  /// Each step of what is due by a policy.
  func gotByPolicy(_ household: Household.ID) -> [Happening] {
    register.entitlements.rows(of: register.selves(of: household))
      .sorted { $1.id < $0.id }
      .flatMap { due -> [Happening] in
        let policy = catalogues.policies[due.policy].map(name(of:)) ?? due.policy.text
        let whose = due.person.flatMap { register.people[register.kept($0)] }.map(name(of:))
        let beside = [due.period.flatMap(words(for:)), whose].joinedParts
        let steps: [(String, Day?)] = [
          ("timeline.policy.delivered", due.delivered), ("timeline.policy.approved", due.approved),
          ("timeline.policy.rejected", due.rejected), ("timeline.policy.refused", due.refused),
          ("timeline.policy.filed", due.filed),
        ]
        return steps.compactMap { key, day in
          day.map {
            Happening(
              day: $0, matter: .policies, what: wording(key, ["what": policy]), beside: beside,
              row: .policies(household))
          }
        }
      }
  }

  /// Results of poverty reviews, and registrations to leave poverty.
  func classed(_ household: Household.ID) -> [Happening] {
    let results = rows(ofPoverty: household).compactMap { row -> Happening? in
      guard case .poverty(let result, let move) = row else { return nil }
      let cells = cells(of: result, move)
      return Happening(
        day: result.day, matter: .poverty,
        what: wording("timeline.classed", ["what": cells[1].text]), beside: cells[2].text, row: row)
    }
    let registrations = register.povertyRegistrations.rows(of: register.selves(of: household))
      .compactMap { registration in
        registration.year.map {
          ofYear(registration.day, .registration(household, year: $0))
        }
      }
    return results + registrations
  }

  /// What a family was asked once a year: income, situation, commitment.
  func asked(_ household: Household.ID) -> [Happening] {
    let selves = register.selves(of: household)
    let incomes = register.incomes.rows(of: selves).compactMap { income in
      income.year.map { ofYear(income.day, .income(household, year: $0)) }
    }
    let situations = register.situations.rows(of: selves).compactMap { situation in
      situation.year.map { ofYear(situation.day, .situation(household, year: $0)) }
    }
    let commitments = register.commitments.rows(of: selves).compactMap { commitment in
      commitment.year.map { ofYear(commitment.day, .commitment(household, year: $0)) }
    }
    return incomes + situations + commitments
  }

  /// The row of a year: its heading first, since its day stands before it.
  private func ofYear(_ day: Day?, _ row: HouseholdFile.Row) -> Happening {
    let cells = cells(of: row)
    return Happening(
      day: day, matter: .poverty, what: "\(cells[0].text): \(cells[1].text)", beside: "", row: row)
  }

  /// When each child went to school, left it and came back.
  func school(of household: Household.ID) -> [Happening] {
    schoolRows(of: household).flatMap { row -> [Happening] in
      guard case .pupil(let pupil, let year) = row, let schooling = pupil.schooling else {
        return []
      }
      func happening(_ day: Day?, _ key: String, _ why: String?) -> Happening? {
        day.map {
          Happening(
            day: $0, matter: .school,
            what: [wording(key, ["name": name(of: pupil.person)]), why].joinedParts,
            beside: wording("policy.schoolYear", ["year": year.description]), row: row)
        }
      }
      let why = schooling.leftWhy.map { words(for: $0) }
      return [
        happening(schooling.returned, "timeline.school.returned", nil),
        happening(schooling.left, "timeline.school.left", why),
        happening(
          schooling.enrolled, "timeline.school.enrolled", schooling.level.map { words(for: $0) }),
      ].compactMap { $0 }
    }
  }
}
