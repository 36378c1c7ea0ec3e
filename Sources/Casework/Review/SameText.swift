import VietnameseText

/// Visits to different households whose notes bear the same text: a question to the secretary
/// before the meeting, never a verdict on anybody. What was done in many households in one outing is
/// one entry and no copy.
package struct SameText: Hashable, Sendable {
  package let visits: [Visit]

  /// Notes shorter than this say too little to be a copy ("đi nương").
  static let shortestCopy = 20

  /// Groups of visits to two or more households with one text, accents, case and spaces aside;
  /// the largest group first.
  package static func groups(in visits: [Visit]) -> [SameText] {
    var byText: [String: [Visit]] = [:]
    for visit in visits where visit.outing == nil {
      guard let text = comparable(visit.note) else { continue }
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

  /// A visit to another household whose note is the one just written, for a question to the writer.
  /// The newest of several.
  package static func twin(of note: String, to household: Household.ID, in visits: [Visit])
    -> Visit?
  {
    guard let text = comparable(note) else { return nil }
    return
      visits
      .filter {
        $0.household != household && $0.outing == nil && comparable($0.note) == text
      }
      .max { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
  }

  /// Whether a note says enough for `twin` to look for another like it.
  package static func isComparable(_ note: String) -> Bool { comparable(note) != nil }

  private static func comparable(_ note: String?) -> String? {
    let text = (note ?? "").folded
    return text.count >= shortestCopy ? text : nil
  }
}
