import Casework
import Wording

// What a review tells of a member's households beside visits and promises, as the room may see it:
// of a need and a support their kind alone.
extension World {
  /// `Đã xem 1 hỗ trợ, đáp ứng 1 nhu cầu, còn 2 kiến nghị`; nil where there is none of it.
  func summary(of matters: ReviewedMatters) -> String? {
    guard !matters.lines.isEmpty else { return nil }
    return wording(
      "review.matters.summary",
      [
        "results": String(matters.results), "needs": String(matters.needs),
        "petitions": String(matters.petitions),
      ])
  }

  func words(for matter: ReviewedMatters.Matter) -> String {
    switch matter {
    case .petition(let petition):
      wording(
        "review.matters.petition",
        ["day": petition.day?.dayAndMonth ?? "–", "text": petition.text])
    case .result(let step, let support):
      wording(
        "review.matters.result",
        [
          "what": name(of: support),
          "found": step.outcome.map { words(for: $0, of: support.thing) } ?? "–",
          "day": step.day?.dayAndMonth ?? "–",
        ])
    case .answered(let need):
      wording(
        "review.matters.answered",
        ["what": name(ofNeed: need.code), "day": need.answer?.day.dayAndMonth ?? "–"])
    }
  }
}
