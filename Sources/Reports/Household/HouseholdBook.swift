import Casework
import Wording

/// Sổ theo dõi hộ: one household's year. What the record does not say yet of its situation, its
/// needs and its commitment has room to be written by hand.
package struct HouseholdBook: TypedPaper {
  private let file: HouseholdPaperFile
  private let year: Int

  package init(of file: HouseholdPaperFile) {
    self.file = file
    year = file.today.year
  }

  private var words: PaperWords { file.words }
  private var wording: Wording { file.words.wording }
  private var columns: Int { PageFormat.upright.columns }

  package var fileName: String { "so-theo-doi-\(file.code)-\(year).txt" }

  package var text: String {
    var pages = Pages()
    pages.add(head)
    pages.add(["", wording["paper.book.start"]] + start)
    pages.add(["", wording["paper.book.needs"]] + needs)
    pages.add(["", wording["paper.book.commitment"]] + commitment)
    pages.add(["", wording["paper.book.work"]])
    pages.add(months)
    pages.add(["", wording["paper.book.results"]] + results)
    pages.add([""] + signatures)
    return pages.text
  }

  private var head: [String] {
    let register = words.register
    let leads = register.leads(of: file.household, on: file.today).map { words.name(of: $0) }
    let place = register.households[file.household]?.village.flatMap { register.villages[$0]?.name }
    return [
      wording("paper.book.title", ["year": String(year)]).centred(in: columns), "",
      wording(
        "paper.book.household",
        [
          "household": words.label(of: file.household), "village": place ?? "…",
          "members": String(register.memberCount(of: file.household, on: file.today)),
        ]),
      wording("paper.book.leads", ["names": leads.isEmpty ? "…" : leads.joined(separator: ", ")]),
    ].flatMap { $0.lines(of: columns) == [""] ? [""] : [$0] }
  }

  private func byHand(lines: Int) -> [String] {
    Array(repeating: String(repeating: ".", count: columns), count: lines)
  }

  // MARK: How the year began

  private var situation: Situation? { words.register.situation(of: file.household, in: year) }

  /// What was not asked stands as dots among what was.
  private var start: [String] {
    guard let situation else {
      return wording["paper.book.start.parts"].lines(of: columns) + byHand(lines: 4)
    }
    let asked = situation.day.map { wording("paper.book.asked", ["day": $0.description]) }
    return ([asked] + file.lines(of: situation)).compactMap { $0 }.flatMap {
      $0.lines(of: columns)
    }
  }

  /// No need named is no need asked about.
  private var needs: [String] {
    let needs = file.catalogues.needs.words(for: situation?.needs ?? [])
    guard !needs.isEmpty else { return byHand(lines: 3) }
    return (needs.joined(separator: ", ") + ".").lines(of: columns)
  }

  private var commitment: [String] {
    guard let commitment = words.register.commitment(of: file.household, in: year) else {
      return byHand(lines: 3)
    }
    let language = commitment.language.flatMap { file.catalogues.languages[$0]?.vietnamese }
    return [
      commitment.wants.map { wording("paper.book.wants", ["text": $0]) },
      commitment.does.map { wording("paper.book.does", ["text": $0]) },
      commitment.asks.map { wording("paper.book.asks", ["text": $0]) },
      wording(
        "paper.book.read",
        ["day": commitment.day?.description ?? "…", "language": language ?? "…"]),
    ].compactMap { $0 }.flatMap { $0.lines(of: columns) }
  }

  // MARK: What was done

  private var months: TextTable {
    TextTable(
      columns: [
        .init(title: wording["paper.book.month"], width: 5),
        .init(title: wording["paper.book.visits"], width: 30),
        .init(title: wording["paper.book.kept"], width: 30),
      ],
      rows: (1...12).compactMap { Month(year: year, month: $0) }
        .filter { $0 <= file.today.month }
        .map { month in [[String(month.monthOfYear)], visited(in: month), kept(in: month)] })
  }

  private func visited(in month: Month) -> [String] {
    file.visits.filter { $0.day.map(month.contains) ?? false }.map { visit in
      let day = visit.day?.dayAndMonth ?? "–"
      guard visit.outcome?.isMet == true else {
        return wording("paper.book.notMet", ["day": day])
      }
      return "\(day): \(file.catalogues.sentence(of: visit))"
    }
  }

  private func kept(in month: Month) -> [String] {
    words.register.promises(to: file.household)
      .filter { $0.result.map { $0.outcome == .done && month.contains($0.day) } ?? false }
      .map { "- \($0.text)" }
  }

  private var results: [String] {
    let history = words.register.povertyHistory(of: file.household).map { result in
      wording(
        "paper.book.class",
        [
          "day": result.day?.description ?? "…",
          "class": words.words(for: result.povertyClass),
          "decision": result.decision ?? "…",
        ])
    }
    let open = words.register.openPromises(to: file.household).count
    return (history.isEmpty ? [wording["paper.book.class.none"]] : history)
      + [wording("paper.book.open", ["count": String(open)])]
  }

  private var signatures: [String] {
    halves(
      [wording["paper.book.family"], wording["paper.book.mark"]], [wording["paper.book.lead"]],
      columns: columns) + ["", "", ""]
  }
}
