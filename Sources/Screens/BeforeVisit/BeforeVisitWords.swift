import Casework
import Widgets
import Wording

// Half a page on a household. No poverty class and no health: the sheet may lie on a table.
extension World {
  /// The lines, on the screen and on paper alike.
  func lines(for facts: BeforeVisit) -> [String] {
    members(of: facts) + [language(of: facts)] + lastVisit(of: facts) + promises(of: facts)
      + answers(of: facts) + [takeAlong(of: facts)]
  }

  private func members(of facts: BeforeVisit) -> [String] {
    let names = facts.members.map { member in
      let known = [member.residence.relation, member.person.birth.map { String($0.year) }]
        .compactMap { $0 }
      return name(of: member.person) + (known.isEmpty ? "" : " (\(known.joined(separator: ", ")))")
    }
    let place = [
      register.households[facts.household]?.village.map { label(of: $0) },
      hamletName(of: facts.household),
    ].compactMap { $0 }.joined(separator: ", ")
    let away = register.absence(of: facts.household, on: today)
      .map { wording("before.away", ["day": $0.until.description, "reason": $0.reason]) }
    return [
      place.isEmpty ? nil : wording("before.place", ["place": place]),
      wording("before.members", ["count": String(facts.members.count)])
        + (names.isEmpty ? "" : " " + names.joined(separator: "; ")),
      away,
    ].compactMap { $0 }
  }

  private func language(of facts: BeforeVisit) -> String {
    let home =
      switch facts.language {
      case .asked(let code): words(forLanguage: code) ?? code
      case .ethnicity(let name): wording("before.language.ethnicity", ["ethnicity": name])
      case .unknown: wording["before.language.unknown"]
      }
    let vietnamese: String? =
      switch facts.speaksVietnamese {
      case true?: wording["before.vietnamese.yes"]
      case false?: wording["before.vietnamese.no"]
      case nil: nil
      }
    let interpreter =
      switch facts.lastVisit {
      case nil: wording["before.interpreter.unknown"]
      case let visit?:
        visit.interpreter.map { wording("before.interpreter", ["name": $0]) }
          ?? wording["before.interpreter.none"]
      }
    return wording("before.language", ["language": home])
      + ([vietnamese, interpreter] as [String?]).compactMap { $0 }.map { "; " + $0 }.joined()
  }

  private func lastVisit(of facts: BeforeVisit) -> [String] {
    guard let visit = facts.lastVisit, let day = visit.day else {
      return [wording["before.lastVisit.none"]]
    }
    let met = visit.outcome.map { words(for: $0) } ?? "–"
    return [
      wording(
        "before.lastVisit",
        ["day": day.description, "visitor": name(of: visit.visitor), "outcome": met]),
      visit.familyPlan.map { wording("before.familyPlan", ["plan": $0]) },
      visit.raised.map { wording("before.raised", ["text": $0]) },
    ].compactMap { $0 }
  }

  private func promises(of facts: BeforeVisit) -> [String] {
    guard !facts.promises.isEmpty else { return [wording["before.promises.none"]] }
    return [wording["before.promises"]]
      + facts.promises.map { promise in
        "  - "
          + [promise.text, deadline(promise.due).text, name(of: promise.responsible)]
          .joined(separator: " · ")
      }
  }

  private func answers(of facts: BeforeVisit) -> [String] {
    let toBring = facts.answersToBring.map { petition in
      "  - "
        + wording(
          "before.answer", ["petition": petition.text, "answer": petition.answer?.text ?? ""])
    }
    let waiting = facts.petitionsWaiting.map { petition in
      "  - "
        + wording(
          "before.waiting",
          ["petition": petition.text, "day": petition.day?.description ?? "–"])
    }
    if toBring.isEmpty, waiting.isEmpty { return [wording["before.answers.none"]] }
    return (toBring.isEmpty ? [] : [wording["before.answers"]] + toBring)
      + (waiting.isEmpty ? [] : [wording["before.waitings"]] + waiting)
  }

  /// The promised things first: they are what the family looks for.
  private func takeAlong(of facts: BeforeVisit) -> String {
    let own = facts.promises.filter { $0.responsible == user }.compactMap(\.thingToBring)
    let things = facts.takeAlong.map { speaksEnglish ? $0.english : $0.vietnamese }
    return wording("before.takeAlong", ["things": (own + things).joined(separator: "; ")])
  }
}
