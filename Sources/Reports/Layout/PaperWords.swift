import Casework
import VietnameseText
import Wording

/// How people, households and bodies are named on paper, the same on all of them.
struct PaperWords {
  let register: Register
  let wording: Wording

  func name(of caseworker: Caseworker.ID?) -> String {
    caseworker.flatMap { register.caseworkers[$0]?.name } ?? "…"
  }

  /// Code and head: a paper names nobody else of a household.
  func label(of household: Household.ID) -> String {
    let code = register.households[household]?.code ?? household.text
    return register.head(of: household)?.name.map { "\(code) \($0)" } ?? code
  }

  func name(of body: ReviewingBody) -> String {
    let commune = register.commune?.name ?? "…"
    return switch body {
    case .cell(let cell): register.cells[cell]?.name ?? cell.text
    case .peoplesCommittee: wording("paper.peoplesCommittee.name", ["commune": commune])
    case .front: wording("paper.front.name", ["commune": commune])
    }
  }

  /// The body's name as a part of a file's name: told apart by the end of the id where another
  /// cell would give the same.
  func fileName(of body: ReviewingBody) -> String {
    let name = self.name(of: body).plainForFile
    guard let cell = body.cell else { return name }
    let isShared = register.cells.values.contains {
      $0.id != cell && $0.name.plainForFile == name
    }
    let end =
      isShared || register.cells[cell] == nil ? String(cell.text.suffix(6)).plainForFile : ""
    return [register.cells[cell] == nil ? "" : name, end].filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  /// `1. Việc; người làm; hộ; hạn …; kết quả cần đạt: ….`
  func line(of item: Promise, number: Int, _ more: [String] = []) -> String {
    var parts = [item.text, name(of: item.responsible)]
    if let household = item.household { parts.append(label(of: household)) }
    parts.append(
      item.due.map { wording("annex.due", ["day": $0.description]) } ?? wording["annex.dueMissing"])
    if let expected = item.expected {
      parts.append(wording("annex.expected", ["result": expected]))
    }
    return "\(number). " + (parts + more).joined(separator: "; ") + "."
  }

  /// The same with the month that laid it down and how often it went on.
  func line(of item: QuarterResolution.Item, number: Int) -> String {
    let standing =
      item.standing == .notDone ? wording["paper.item.notDone"] : wording["paper.item.ahead"]
    let month = wording("paper.item.month", ["month": item.month.description])
    let carried =
      item.timesCarried == 0
      ? [] : [wording("paper.item.carried", ["times": String(item.timesCarried)])]
    return line(of: item.promise, number: number, [month, standing] + carried)
  }

  /// `05/01/26`: a day where a column is narrow.
  func short(_ day: Day) -> String {
    let text = day.description
    return String(text.dropLast(4)) + String(text.suffix(2))
  }

  func words(for povertyClass: PovertyClass?) -> String {
    switch povertyClass {
    case .poor: wording["paper.class.poor"]
    case .nearPoor: wording["paper.class.nearPoor"]
    case .nonPoor: wording["paper.class.nonPoor"]
    case nil: ""
    }
  }

  func words(for outcome: Visit.Outcome) -> String {
    switch outcome {
    case .metHead: wording["paper.outcome.metHead"]
    case .metOther: wording["paper.outcome.metOther"]
    case .away: wording["paper.outcome.away"]
    case .inFields: wording["paper.outcome.inFields"]
    case .postponed: wording["paper.outcome.postponed"]
    case .roadCut: wording["paper.outcome.roadCut"]
    }
  }

  func words(for result: Verdict.Result?) -> String {
    switch result {
    case .completed: wording["annex.result.completed"]
    case .notCompleted: wording["annex.result.notCompleted"]
    case .goodReason: wording["annex.result.goodReason"]
    case nil: ""
    }
  }

  func words(for conclusion: Verdict.Conclusion?) -> String {
    switch conclusion {
    case .some(.commend): wording["annex.conclusion.commend"]
    case .some(.remind): wording["annex.conclusion.remind"]
    case .some(.correct): wording["annex.conclusion.correct"]
    case .some(.reassign): wording["annex.conclusion.reassign"]
    case .some(.none): wording["annex.conclusion.none"]
    case nil: ""
    }
  }
}
