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

  /// One that the list has no more by its code.
  func words(forAnswer answer: String, to question: Situation.Question) -> String {
    catalogues.answers.words(for: answer, to: question, english: speaksEnglish)
  }

  /// What can be answered; an answer given that the list has no more stands at the end.
  func options(for question: Situation.Question, and kept: String?) -> [Option] {
    let known = catalogues.answers.answers(to: question)
    return known.map { Option($0.answer, $0.name.words(english: speaksEnglish)) }
      + [kept].compactMap { $0 }.filter { answer in !known.contains { $0.answer == answer } }
      .map { Option($0, $0) }
  }

  func names(ofNeeds codes: Set<String>) -> [String] {
    catalogues.needs.words(for: codes, english: speaksEnglish)
  }

  /// `5 khẩu, 3 lao động, ruộng 1200 m2 · nhà tạm · cần: Nhà ở, Nước`; what is unknown is left out.
  func summary(of situation: Situation) -> String {
    let counts = Situation.Measure.allCases.compactMap { measure in
      situation.counts[measure].map { "\(label(of: measure)) \($0)" }
    }
    let needs = names(ofNeeds: situation.needs)
    return [
      counts.joined(separator: ", "),
      situation.answers[.house].map { words(forAnswer: $0, to: .house) },
      needs.isEmpty
        ? nil : wording("situation.needs.summary", ["needs": needs.joined(separator: ", ")]),
    ].joinedParts
  }

  /// The rows of a household's file: this year's situation and commitment, written or not yet, then
  /// those of earlier years.
  func yearRows(of household: Household.ID) -> [HouseholdFile.Row] {
    let selves = register.selves(of: household)
    let situations = register.situations.rows(of: selves).compactMap(\.year)
    let commitments = register.commitments.rows(of: selves).compactMap(\.year)
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
