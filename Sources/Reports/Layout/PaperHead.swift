import Casework
import Wording

/// The head of a paper as its issuer's rules lay it out (domain.md §3.3): of a party cell under the
/// Party's name, of the People's Committee and the Front under the country's. Never both.
struct PaperHead {
  let issuer: ReviewingBody
  /// The day of the paper; nil leaves it to be written by hand.
  let day: Day?
  /// The year that stands there where the day is open.
  let year: Int
  let words: PaperWords

  private var wording: Wording { words.wording }
  private var commune: String { words.register.commune?.name ?? "…" }

  /// Issuer and motto beside each other, then the title and what it is about.
  func lines(title: String, about: String, format: PageFormat = .upright) -> [String] {
    let columns = format.columns
    let titles = title.lines(of: columns) + about.lines(of: columns - 8) + ["-----"]
    return halves(issuerLines, mottoLines, columns: columns) + [""]
      + titles.map { $0.centred(in: columns) }
  }

  private var issuerLines: [String] {
    let commune = self.commune.uppercased()
    switch issuer {
    case .cell:
      return [
        wording("annex.committee", ["commune": commune]), words.name(of: issuer).uppercased(), "*",
      ]
    case .peoplesCommittee:
      return [
        wording["paper.peoplesCommittee"], wording("paper.commune", ["commune": commune]),
        "───────",
      ]
    case .front:
      return [
        wording["paper.front"], wording("paper.commune", ["commune": commune]), "───────",
      ]
    }
  }

  private var mottoLines: [String] {
    switch issuer {
    case .cell:
      let party = wording["annex.party"]
      return [party, String(repeating: "─", count: party.count), placeAndDate]
    case .peoplesCommittee, .front:
      let motto = wording["paper.motto"]
      return [
        wording["paper.country"], motto, String(repeating: "─", count: motto.count), placeAndDate,
      ]
    }
  }

  /// `Thu Lũm, ngày 03 tháng 12 năm 2026`. Days below 10 and the months 1 and 2 bear a zero.
  private var placeAndDate: String {
    guard let day else {
      return wording("annex.place.open", ["place": commune, "year": String(year)])
    }
    return wording(
      "annex.place",
      [
        "place": commune, "day": day.dayOfMonth < 10 ? "0\(day.dayOfMonth)" : "\(day.dayOfMonth)",
        "month": day.monthOfYear < 3 ? "0\(day.monthOfYear)" : "\(day.monthOfYear)",
        "year": String(day.year),
      ])
  }
}
