package import Casework
import VietnameseText
package import Wording

/// Bản cam kết của hộ: what a family wants, does itself and asks of us in a year, to be read aloud
/// and signed or marked with a finger. It names the head and nobody else.
package struct CommitmentPaper: TypedPaper {
  private let household: Household?
  private let commitment: Commitment
  private let register: Register
  private let languages: Catalogue
  private let wording: Wording

  package init(
    of commitment: Commitment, register: Register, languages: Catalogue, wording: Wording
  ) {
    household = register.households[register.kept(commitment.household)]
    self.commitment = commitment
    self.register = register
    self.languages = languages
    self.wording = wording
  }

  private var year: String { commitment.year.map(String.init) ?? "…" }
  private var code: String { household?.code ?? "" }

  /// `cam-ket-2026-ls-014-<id>.txt`: two households may bear one code for a while.
  package var fileName: String {
    let plain = code.withoutAccents.lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    let end = commitment.household.text.suffix(4).lowercased()
    return "cam-ket-\(year)-\(plain)-\(end).txt"
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
    let head = register.head(of: commitment.household)
    let place = [
      household?.hamlet.flatMap { register.hamlets[$0]?.name },
      (household?.village).flatMap { register.villages[$0]?.name }.map {
        wording("village.label", ["name": $0])
      },
      register.commune.map { wording("paper.commitment.commune", ["commune": $0.name]) },
    ].compactMap { $0 }.joined(separator: ", ")
    return [
      wording("paper.commitment.title", ["year": year]).centred(in: PageFormat.upright.columns),
      "-----".centred(in: PageFormat.upright.columns), "",
    ]
      + wording(
        "paper.commitment.household",
        [
          "code": code, "head": head?.name ?? "……………………", "place": place,
        ]
      ).lines(of: PageFormat.upright.columns) + [""]
  }

  private func section(_ heading: String, _ words: String?) -> [String] {
    let lines =
      words?.split(separator: "\n").flatMap { String($0).lines(of: PageFormat.upright.columns - 2) }
      ?? [wording["paper.commitment.nothing"]]
    return [heading] + lines.map { "  " + $0 } + [""]
  }

  private var reading: [String] {
    let language = commitment.language.flatMap { languages[$0]?.vietnamese } ?? "…………"
    return wording(
      "paper.commitment.read",
      ["language": language, "day": commitment.day?.description ?? "……/……/\(year)"]
    ).lines(of: PageFormat.upright.columns) + [""]
  }

  private var signatures: [String] {
    let head = register.head(of: commitment.household)?.name ?? ""
    return halves(
      [wording["paper.commitment.family"], wording["paper.commitment.mark"], "", "", "", head],
      [
        wording["paper.commitment.reader"], wording["paper.commitment.sign"], "", "", "",
        commitment.reader ?? "",
      ], columns: PageFormat.upright.columns)
  }
}
