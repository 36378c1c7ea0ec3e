package import Casework
import VietnameseText
package import Wording

/// Bản cam kết của hộ: what a family wants, does itself and asks of us in a year, to be read aloud
/// and signed or marked with a finger. It names the head and nobody else.
package struct CommitmentPaper {
  private let household: Household
  private let commitment: Commitment
  private let year: Int
  private let register: Register
  private let wording: Wording

  /// Nil where the household has made no commitment in the year.
  package init?(
    of household: Household.ID, in year: Int, register: Register, wording: Wording
  ) {
    guard let known = register.households[register.kept(household)],
      let commitment = register.commitment(of: known.id, in: year)
    else { return nil }
    self.household = known
    self.commitment = commitment
    self.year = year
    self.register = register
    self.wording = wording
  }

  /// `cam-ket-2026-ls-014.txt`; the end of the id where another household bears the code.
  package var fileName: String {
    let code = household.code.withoutAccents.lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    let isShared = register.households.values.contains {
      $0.id != household.id && $0.code.lowercased() == household.code.lowercased()
    }
    let end = isShared || code.isEmpty ? "-" + household.id.text.suffix(6).lowercased() : ""
    return "cam-ket-\(year)-\(code)\(end).txt"
  }

  package var text: String {
    var pages = Pages()
    pages.add(head)
    for (heading, words) in [
      (wording["paper.commitment.wants"], commitment.wants),
      (wording["paper.commitment.does"], commitment.does),
      (wording["paper.commitment.asks"], commitment.asks),
    ] {
      pages.add(section(heading, words))
    }
    // Signatures never stand alone on a page.
    pages.add(reading + signatures)
    return pages.text
  }

  private var head: [String] {
    let head = register.head(of: household.id)
    let place = [
      household.hamlet.flatMap { register.hamlets[$0]?.name },
      household.village.flatMap { register.villages[$0]?.name }.map {
        wording("village.label", ["name": $0])
      },
      register.commune.map { wording("paper.commitment.commune", ["commune": $0.name]) },
    ].compactMap { $0 }.joined(separator: ", ")
    return [
      wording("paper.commitment.title", ["year": String(year)]).centred(in: Pages.columns),
      "-----".centred(in: Pages.columns), "",
    ]
      + wording(
        "paper.commitment.household",
        [
          "code": household.code, "head": head?.name ?? "……………………", "place": place,
        ]
      ).lines(of: Pages.columns) + [""]
  }

  private func section(_ heading: String, _ words: String?) -> [String] {
    let lines =
      words?.split(separator: "\n").flatMap { String($0).lines(of: Pages.columns - 2) }
      ?? [wording["paper.commitment.nothing"]]
    return [heading] + lines.map { "  " + $0 } + [""]
  }

  private var reading: [String] {
    let language =
      switch commitment.language {
      case .laHu: wording["commitment.language.laHu"]
      case .haNhi: wording["commitment.language.haNhi"]
      case .vietnamese: wording["commitment.language.vietnamese"]
      case nil: "…………"
      }
    return wording(
      "paper.commitment.read",
      ["language": language, "day": commitment.day?.description ?? "……/……/\(year)"]
    ).lines(of: Pages.columns) + [""]
  }

  private var signatures: [String] {
    let head = register.head(of: household.id)?.name ?? ""
    return halves(
      [wording["paper.commitment.family"], wording["paper.commitment.mark"], "", "", "", head],
      [
        wording["paper.commitment.reader"], wording["paper.commitment.sign"], "", "", "",
        commitment.reader ?? "",
      ], columns: Pages.columns)
  }
}
