import Casework
import Widgets
import Wording

// How a visit is worded, in its form and wherever it is shown.
extension World {
  func words(for origin: Visit.Origin) -> String {
    switch origin {
    case .atHousehold: wording["visit.origin.household"]
    case .notebook: wording["visit.origin.notebook"]
    }
  }

  func words(for place: Visit.Place) -> String {
    switch place {
    case .home: wording["visit.place.home"]
    case .fields: wording["visit.place.fields"]
    case .elsewhere: wording["visit.place.elsewhere"]
    case .phone: wording["visit.place.phone"]
    }
  }

  func words(for comparison: Visit.Comparison) -> String {
    switch comparison {
    case .better: wording["visit.comparison.better"]
    case .same: wording["visit.comparison.same"]
    case .harder: wording["visit.comparison.harder"]
    case .unclear: wording["visit.comparison.unclear"]
    }
  }

  /// The outcome as a choice; the first of the reasons says that they mean nobody was met.
  func choiceWords(for outcome: Visit.Outcome) -> String {
    outcome == Visit.Outcome.notMet.first
      ? wording("visit.notMet", ["reason": words(for: outcome)]) : words(for: outcome)
  }

  /// The sentence that topics and actions picked write; empty where nothing is picked.
  func sentence(topics: Set<String>, actions: Set<String>) -> String {
    Visit.sentence(
      topics: topics, actions: actions, topicCatalogue: catalogues.topics,
      actionCatalogue: catalogues.actions, english: speaksEnglish)
  }

  /// Options for the codes of a catalogue, in its order; codes in `kept` that it does not know,
  /// from a newer version, stand as they are at the end.
  func options(_ catalogue: Catalogue, among codes: Set<String>, and kept: Set<String>)
    -> [Option]
  {
    options(
      catalogue.entries.filter { codes.contains($0.code) },
      and: kept.filter { catalogue[$0] == nil })
  }

  var speaksEnglish: Bool { wording.speaksEnglish }

  /// `Hướng dẫn ủ chua, hạn 20/11`.
  func words(of promise: Promise) -> String {
    guard let due = promise.due else { return promise.text }
    let day = due.year == today.year ? due.dayAndMonth : due.description
    return wording("visit.earlier.due", ["text": promise.text, "day": day])
  }

  /// Names of caseworkers by their ids.
  func names(_ ids: [String]) -> String {
    ids.map { name(of: Caseworker.ID($0)) }.joined(separator: ", ")
  }

  /// Those who can have made a visit: everybody who is here, by name.
  func caseworkerItems(alsoNaming kept: [String]) -> [Picker.Item] {
    register.byName(
      register.caseworkers.values
        .filter { $0.isHere(on: today) || kept.contains($0.id.text) }
    )
    .map { caseworker in
      let cell = caseworker.cell.flatMap { register.cells[$0]?.name }
      let body = caseworker.organisation.flatMap { register.organisations[$0]?.name }
      let birth = caseworker.birth.map { String($0.year) }
      return Picker.Item(
        caseworker.id.text, caseworker.name,
        detail: [birth, caseworker.position, cell ?? body].compactMap { $0 }
          .joined(separator: " · "))
    }
  }
}

// MARK: What is wrong, what is asked

extension World {
  /// The sentences beside the fields for what keeps a visit from being saved.
  func sentences(for problems: [VisitEntry.Problem]) -> [VisitField: String] {
    var sentences: [VisitField: String] = [:]
    for problem in problems {
      let (field, sentence) = words(for: problem)
      if sentences[field] == nil { sentences[field] = sentence }
    }
    return sentences
  }

  private func words(for problem: VisitEntry.Problem) -> (VisitField, String) {
    switch problem {
    case .dayMissing: (.day, wording["visit.problem.dayMissing"])
    case .dayUnreadable(let text):
      (.day, wording("visit.problem.dayUnreadable", ["text": text]))
    case .visitorMissing: (.visitor, wording["visit.problem.visitorMissing"])
    case .visitorNotYours(let who):
      (.visitor, wording("typing.notAllowed", ["name": name(of: who)]))
    case .outcomeMissing: (.outcome, wording["visit.problem.outcomeMissing"])
    case .petitionWithoutText: (.raised, wording["visit.problem.petitionWithoutText"])
    case .promiseWithoutText(let number):
      (.promise(number), wording["visit.problem.promiseWithoutText"])
    case .deadlineUnreadable(let number, let text):
      (.due(number), wording("visit.problem.deadlineUnreadable", ["text": text]))
    }
  }

  /// The sentence beside a field for what is asked there; nil for what is asked in a box.
  func words(for question: VisitEntry.Question) -> (field: VisitField, sentence: String)? {
    switch question {
    case .dayAfterToday(let day):
      (.day, wording("visit.question.dayAfterToday", ["day": day.description]))
    case .dayLongAgo(let day):
      (.day, wording("visit.question.dayLongAgo", ["day": day.description]))
    case .visitorNotHere(let who):
      (.visitor, wording("visit.question.visitorNotHere", ["name": name(of: who)]))
    case .alreadyThere(let who, let day):
      (
        .day,
        wording(
          "visit.question.alreadyThere", ["name": name(of: who), "day": day.dayAndMonth])
      )
    case .deadlineBeforeVisit(let number, let day):
      (.due(number), wording("visit.question.deadlineBeforeVisit", ["day": day.description]))
    case .deadlineOnFreeDays(let number, let day, let item, let next):
      (.due(number), sentence(ofDeadline: day, on: item, next: next))
    case .neverRecorded: nil
    }
  }
}
