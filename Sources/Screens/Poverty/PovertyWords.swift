import Casework
import Cells
import Widgets
import Wording

extension World {
  func words(for cause: NewPovertyCause) -> String {
    switch cause {
    case .illness: wording["cause.illness"]
    case .workerDied: wording["cause.workerDied"]
    case .disaster: wording["cause.disaster"]
    case .split: wording["cause.split"]
    case .marriage: wording["cause.marriage"]
    case .movedIn: wording["cause.movedIn"]
    case .standardChanged: wording["cause.standardChanged"]
    case .other: wording["cause.other"]
    }
  }

  func words(for move: PovertyMove) -> String {
    switch move {
    case .exit: wording["move.exit"]
    case .movedOutPoor: wording["move.movedOutPoor"]
    case .dissolvedPoor: wording["move.dissolvedPoor"]
    case .relapse(let day): wording("move.relapse", ["day": day.description])
    case .newPoor(let cause?):
      wording("move.newPoor.because", ["cause": words(for: cause)])
    case .newPoor(nil): wording["move.newPoor"]
    case .splitPoor(let household):
      wording("move.splitPoor", ["household": label(of: household)])
    case .movedInPoor: wording["move.movedInPoor"]
    case .firstKnownPoor: wording["move.firstKnownPoor"]
    case .otherStandardPoor: wording["move.otherStandardPoor"]
    }
  }

  /// `thiếu: nước sinh hoạt, nhà tiêu hợp vệ sinh`; nil where that is not known.
  private func lacking(_ result: PovertyResult) -> String? {
    guard let codes = result.deprivations else { return nil }
    guard !codes.isEmpty else { return wording["file.lacking.nothing"] }
    let words = codes.sorted().map { code in
      catalogues.standards.term(for: code)?.words(english: speaksEnglish) ?? code
    }
    return wording("file.lacking", ["what": words.joined(separator: ", ")])
  }

  /// What the year of a result made of the household, said beside the last result of that year.
  func rows(ofPoverty household: Household.ID) -> [HouseholdFile.Row] {
    let history = register.povertyHistory(of: household)
    let known = register.households[household].map(register.poverty(of:))
    return history.indices.reversed().map { place in
      let result = history[place]
      let isLast =
        !history.indices.contains(place + 1) || history[place + 1].day?.year != result.day?.year
      let moves = result.day.flatMap { day in
        isLast
          ? PovertyMoves(in: day.year, standards: catalogues.standards, register: register) : nil
      }
      return .poverty(result, known.flatMap { moves?[$0] })
    }
  }

  func cells(of result: PovertyResult, _ move: PovertyMove?) -> [TableCell] {
    let points = [
      result.scoreB1.map { "B1 \($0)" }, result.scoreB2.map { "B2 \($0)" },
    ].joinedParts
    let words = [
      words(for: result.povertyClass), move.map(words(for:)),
      result.standard.map { wording("file.standard", ["standard": $0]) }, points,
      lacking(result),
    ]
    return [
      TableCell(result.day?.description ?? "–"), TableCell(words.joinedParts),
      TableCell(result.decision ?? wording["file.noDecision"]),
    ]
  }
}
