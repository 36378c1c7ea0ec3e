import Casework
import Widgets

/// One field of a verdict while a person chooses: the arrows move the candidate, which counts only
/// once it is given; a letter gives its option at once.
enum VerdictChoice: Hashable {
  case result(Verdict.Result?)
  case conclusion(Verdict.Conclusion?)

  static let results = KeyTable<Verdict.Result>([
    Binding(
      "h", does: .completed, label: "review.result.completed", help: "review.result.completed.help"),
    Binding(
      "c", does: .notCompleted, label: "review.result.notCompleted",
      help: "review.result.notCompleted.help"),
    Binding(
      "l", does: .goodReason, label: "review.result.goodReason",
      help: "review.result.goodReason.help"),
  ])

  static let conclusions = KeyTable<Verdict.Conclusion>([
    Binding(
      "b", does: .commend, label: "review.conclusion.commend",
      help: "review.conclusion.commend.help"),
    Binding(
      "n", does: .remind, label: "review.conclusion.remind", help: "review.conclusion.remind.help"),
    Binding(
      "c", does: .correct, label: "review.conclusion.correct",
      help: "review.conclusion.correct.help"),
    Binding(
      "d", does: .reassign, label: "review.conclusion.reassign",
      help: "review.conclusion.reassign.help"),
    Binding("k", does: .none, label: "review.conclusion.none", help: "review.conclusion.none.help"),
  ])

  /// The field as it stands in a verdict.
  func reset(to verdict: Verdict) -> VerdictChoice {
    switch self {
    case .result: .result(verdict.result)
    case .conclusion: .conclusion(verdict.conclusion)
    }
  }

  /// The candidate `step` options further, around the end; the first or the last where none is.
  func moved(by step: Int) -> VerdictChoice {
    switch self {
    case .result(let value): .result(Self.next(after: value, by: step))
    case .conclusion(let value): .conclusion(Self.next(after: value, by: step))
    }
  }

  private static func next<Value: CaseIterable & Equatable>(after value: Value?, by step: Int)
    -> Value? where Value.AllCases == [Value]
  {
    let all = Value.allCases
    guard let place = value.flatMap(all.firstIndex) else { return step > 0 ? all.first : all.last }
    return all[(place + step + all.count) % all.count]
  }

  /// The choice that a letter makes in this field; nil for another key.
  func chosen(by key: Key) -> VerdictChoice? {
    switch self {
    case .result: Self.results.command(for: key).map { .result($0) }
    case .conclusion: Self.conclusions.command(for: key).map { .conclusion($0) }
    }
  }

  /// The verdict with the candidate in it. No candidate leaves it as it is.
  func given(to verdict: Verdict) -> Verdict {
    var verdict = verdict
    switch self {
    case .result(let value?): verdict.result = value
    case .conclusion(let value?): verdict.conclusion = value
    case .result(nil), .conclusion(nil): break
    }
    return verdict
  }
}
