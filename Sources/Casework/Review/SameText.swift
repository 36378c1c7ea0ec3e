import VietnameseText

/// Visits to different households whose notes bear the same text: a question to the secretary
/// before the meeting, never a verdict on anybody.
package struct SameText: Hashable, Sendable {
  package let visits: [Visit]

  /// Notes shorter than this say too little to be a copy ("đi nương").
  static let shortestCopy = 20

  /// Groups of visits to two or more households with one text, accents, case and spaces aside;
  /// the largest group first.
  package static func groups(in visits: [Visit]) -> [SameText] {
    var byText: [String: [Visit]] = [:]
    for visit in visits {
      let text = (visit.note ?? "").folded
      guard text.count >= shortestCopy else { continue }
      byText[text, default: []].append(visit)
    }
    return byText.values
      .filter { Set($0.map(\.household)).count >= 2 }
      .map {
        SameText(
          visits: $0.sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) })
      }
      .sorted { a, b in
        a.visits.count != b.visits.count
          ? a.visits.count > b.visits.count
          : (a.visits.first?.id.text ?? "") < (b.visits.first?.id.text ?? "")
      }
  }
}
