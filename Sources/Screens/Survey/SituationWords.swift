import Casework
import Cells
import Widgets
import Wording

extension World {
  func label(of measure: Situation.Measure) -> String {
    switch measure {
    case .members: wording["situation.members"]
    case .labour: wording["situation.labour"]
    case .insured: wording["situation.insured"]
    case .paddy: wording["situation.paddy"]
    case .swidden: wording["situation.swidden"]
    case .buffalo: wording["situation.buffalo"]
    case .cattle: wording["situation.cattle"]
    case .pigs: wording["situation.pigs"]
    case .goats: wording["situation.goats"]
    case .poultry: wording["situation.poultry"]
    }
  }

  func words(for house: Situation.House) -> String {
    switch house {
    case .solid: wording["situation.house.solid"]
    case .semiSolid: wording["situation.house.semiSolid"]
    case .temporary: wording["situation.house.temporary"]
    }
  }

  func words(for water: Situation.Water) -> String {
    switch water {
    case .piped: wording["situation.water.piped"]
    case .well: wording["situation.water.well"]
    case .stream: wording["situation.water.stream"]
    }
  }

  func words(for power: Situation.Power) -> String {
    switch power {
    case .grid: wording["situation.power.grid"]
    case .own: wording["situation.power.own"]
    case .none: wording["situation.power.none"]
    }
  }

  func words(for latrine: Situation.Latrine) -> String {
    switch latrine {
    case .hygienic: wording["situation.latrine.hygienic"]
    case .simple: wording["situation.latrine.simple"]
    case .none: wording["situation.latrine.none"]
    }
  }

  func words(for need: Situation.Need) -> String {
    switch need {
    case .house: wording["need.house"]
    case .land: wording["need.land"]
    case .animals: wording["need.animals"]
    case .seed: wording["need.seed"]
    case .water: wording["need.water"]
    case .latrine: wording["need.latrine"]
    case .power: wording["need.power"]
    case .schooling: wording["need.schooling"]
    case .training: wording["need.training"]
    case .job: wording["need.job"]
    case .insurance: wording["need.insurance"]
    case .papers: wording["need.papers"]
    case .loan: wording["need.loan"]
    case .food: wording["need.food"]
    case .road: wording["need.road"]
    case .childCare: wording["need.childCare"]
    case .resettlement: wording["need.resettlement"]
    }
  }

  /// `5 khẩu, 3 lao động, ruộng 1200 m2 · nhà tạm · cần: nhà ở, nước`; what is unknown is left out.
  func summary(of situation: Situation) -> String {
    let counts = Situation.Measure.allCases.compactMap { measure in
      situation.counts[measure].map { "\(label(of: measure)) \($0)" }
    }
    let needs = Situation.Need.allCases.filter(situation.needs.contains).map(words(for:))
    return [
      counts.joined(separator: ", "), situation.house.map(words(for:)),
      needs.isEmpty
        ? nil : wording("situation.needs.summary", ["needs": needs.joined(separator: ", ")]),
    ].joinedParts
  }

  /// The rows of a household's file: this year's situation and commitment, written or not yet, then
  /// those of earlier years.
  func yearRows(of household: Household.ID) -> [HouseholdFile.Row] {
    let selves = register.selves(of: household)
    let situations = selves.flatMap { register.situations[$0] }.compactMap(\.year)
    let commitments = selves.flatMap { register.commitments[$0] }.compactMap(\.year)
    let years = Set(situations + commitments + [today.year]).sorted(by: >)
    return years.flatMap { year -> [HouseholdFile.Row] in
      let isNow = year == today.year
      return (isNow || situations.contains(year) ? [.situation(household, year: year)] : [])
        + (isNow || commitments.contains(year) ? [.commitment(household, year: year)] : [])
    }
  }

  func cells(ofSituation household: Household.ID, in year: Int) -> [TableCell] {
    let known = register.situation(of: household, in: year)
    return [
      TableCell(wording("situation.row", ["year": String(year)])),
      known.map { TableCell(summary(of: $0)) }
        ?? TableCell(wording["situation.notYet"], style: .muted),
      TableCell(known?.day?.description ?? ""),
    ]
  }

  func cells(ofCommitment household: Household.ID, in year: Int) -> [TableCell] {
    let known = register.commitment(of: household, in: year)
    return [
      TableCell(wording("commitment.row", ["year": String(year)])),
      known.map { TableCell([$0.wants, $0.does].joinedParts) }
        ?? TableCell(wording["commitment.notYet"], style: .muted),
      TableCell(known?.day?.description ?? ""),
    ]
  }
}
