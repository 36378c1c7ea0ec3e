import Casework
import Cells
import Widgets
import Wording

// How a petition and its way are named.
extension World {
  func words(for level: Petition.Level) -> String {
    switch level {
    case .village: wording["petition.level.village"]
    case .commune: wording["petition.level.commune"]
    case .beyond: wording["petition.level.beyond"]
    }
  }

  func words(for occasion: Petition.Occasion) -> String {
    switch occasion {
    case .review: wording["petition.occasion.review"]
    case .meeting: wording["petition.occasion.meeting"]
    case .other: wording["petition.occasion.other"]
    }
  }

  /// `trên xã: Phòng Kinh tế · gửi 05/11/2026 · hạn 05/12/2026`; nil while nobody has sorted it.
  func words(for routing: Petition.Routing?) -> String? {
    routing.map { way in
      [
        [words(for: way.level), way.to].compactMap { $0 }.joined(separator: ": "),
        way.sent.map { wording("petition.way.sent", ["day": $0.description]) },
        way.due.map { wording("petition.way.due", ["day": $0.description]) },
      ].joinedParts
    }
  }

  /// Where it stands, in a few columns: who is to answer and by when, or when it was answered and
  /// whether the family knows.
  func state(of petition: Petition) -> TableCell {
    if let answer = petition.answer {
      return petition.isToBeTold
        ? TableCell(wording["petition.state.toTell"], style: .warning)
        : TableCell(answer.day.description)
    }
    guard let routing = petition.routing else {
      return TableCell(wording["petitions.state.open"])
    }
    if petition.isOverdue(on: today) { return deadline(routing.due) }
    let level = words(for: routing.level)
    return TableCell(routing.due.map { "\(level), \($0.dayAndMonth)" } ?? level)
  }

  /// `Báo gia đình: đã cấp giống cỏ voi (Thiếu cỏ cho trâu mùa đông)`.
  func taskToTell(_ petition: Petition) -> String {
    wording(
      "petition.task.tell", ["answer": petition.answer?.text ?? "", "petition": petition.text])
  }

  /// All households that are here, by code.
  var householdItems: [Picker.Item] {
    register.householdsPresent(on: today)
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .map { Picker.Item($0.id.text, fullLabel(of: $0.id)) }
  }
}
