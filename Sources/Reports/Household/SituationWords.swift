import Casework
import Wording

extension PaperWords {
  /// People, land, animals, house; dots where a thing was not asked.
  func lines(of situation: Situation) -> [String] {
    func part(_ measure: Situation.Measure) -> String {
      let count = situation.counts[measure].map { Self.grouped($0) } ?? Self.open
      return words(for: measure, count: count)
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

  private func home(of situation: Situation) -> String {
    wording(
      "paper.book.home",
      [
        "house": situation.house.map(words(for:)) ?? Self.open,
        "water": situation.water.map(words(for:)) ?? Self.open,
        "power": situation.power.map(words(for:)) ?? Self.open,
        "latrine": situation.latrine.map(words(for:)) ?? Self.open,
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

  private func words(for measure: Situation.Measure, count: String) -> String {
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

  private func words(for house: Situation.House) -> String {
    switch house {
    case .solid: wording["paper.house.solid"]
    case .semiSolid: wording["paper.house.semiSolid"]
    case .temporary: wording["paper.house.temporary"]
    }
  }

  private func words(for water: Situation.Water) -> String {
    switch water {
    case .piped: wording["paper.water.piped"]
    case .well: wording["paper.water.well"]
    case .stream: wording["paper.water.stream"]
    }
  }

  private func words(for power: Situation.Power) -> String {
    switch power {
    case .grid: wording["paper.power.grid"]
    case .own: wording["paper.power.own"]
    case .none: wording["paper.power.none"]
    }
  }

  private func words(for latrine: Situation.Latrine) -> String {
    switch latrine {
    case .hygienic: wording["paper.latrine.hygienic"]
    case .simple: wording["paper.latrine.simple"]
    case .none: wording["paper.latrine.none"]
    }
  }

  func words(for need: Situation.Need) -> String {
    switch need {
    case .house: wording["paper.need.house"]
    case .land: wording["paper.need.land"]
    case .animals: wording["paper.need.animals"]
    case .seed: wording["paper.need.seed"]
    case .water: wording["paper.need.water"]
    case .latrine: wording["paper.need.latrine"]
    case .power: wording["paper.need.power"]
    case .schooling: wording["paper.need.schooling"]
    case .training: wording["paper.need.training"]
    case .job: wording["paper.need.job"]
    case .insurance: wording["paper.need.insurance"]
    case .papers: wording["paper.need.papers"]
    case .loan: wording["paper.need.loan"]
    case .food: wording["paper.need.food"]
    case .road: wording["paper.need.road"]
    case .childCare: wording["paper.need.childCare"]
    case .resettlement: wording["paper.need.resettlement"]
    }
  }
}
