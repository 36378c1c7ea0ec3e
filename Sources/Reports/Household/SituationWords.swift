import Casework
import Wording

extension HouseholdPaperFile {
  /// People, land, animals, house; dots where a thing was not asked.
  func lines(of situation: Situation) -> [String] {
    func part(_ measure: Situation.Measure) -> String {
      let count = situation.counts[measure].map { Self.grouped($0) } ?? Self.open
      return text(of: measure, count: count)
    }
    func line(_ measures: [Situation.Measure]) -> String {
      measures.map(part).joined(separator: "; ") + "."
    }
    return [
      line([.members, .labour, .insured]), line([.paddy, .swidden]),
      line([.buffalo, .cattle, .pigs, .goats, .poultry]), home(of: situation),
      situation.note.map { wording("paper.book.note", ["text": $0]) },
    ].compactMap { $0 }
  }

  private static let open = "……"
  private var wording: Wording { words.wording }

  private func home(of situation: Situation) -> String {
    func answer(_ question: Situation.Question) -> String {
      situation.answers[question].map { catalogues.answers.words(for: $0, to: question) }
        ?? Self.open
    }
    return wording(
      "paper.book.home",
      [
        "house": answer(.house), "water": answer(.water), "power": answer(.power),
        "latrine": answer(.latrine),
      ])
  }

  /// `1.200`.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { text.append(".") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  private func text(of measure: Situation.Measure, count: String) -> String {
    let count: KeyValuePairs = ["count": count]
    return switch measure {
    case .members: wording("paper.book.members", count)
    case .labour: wording("paper.book.labour", count)
    case .insured: wording("paper.book.insured", count)
    case .paddy: wording("paper.book.paddy", count)
    case .swidden: wording("paper.book.swidden", count)
    case .buffalo: wording("paper.book.buffalo", count)
    case .cattle: wording("paper.book.cattle", count)
    case .pigs: wording("paper.book.pigs", count)
    case .goats: wording("paper.book.goats", count)
    case .poultry: wording("paper.book.poultry", count)
    }
  }
}
