package import Casework
package import Wording

/// What a quarter's resolution gathers, as the annex to that resolution.
package struct QuarterPaper: TypedPaper {
  private let gathered: QuarterResolution
  private let today: Day
  private let words: PaperWords

  /// The quarter of three months that ends with `month`, as it stands on `today`.
  package init(
    body: ReviewingBody, endingWith month: Month, register: Register, today: Day, wording: Wording
  ) {
    gathered = QuarterResolution(of: body, endingWith: month, on: today, in: register)
    self.today = today
    words = PaperWords(register: register, wording: wording)
  }

  package var fileName: String {
    "nghi-quyet-quy-\(gathered.last.iso)-\(words.fileName(of: gathered.body)).txt"
  }

  package var text: String {
    let wording = words.wording
    let columns = PageFormat.upright.columns
    var pages = Pages()
    pages.add(
      PaperHead(issuer: gathered.body, day: nil, year: today.year, words: words).lines(
        title: wording["paper.quarter.title"],
        about: wording(
          "paper.quarter.about",
          ["first": gathered.first.description, "last": gathered.last.description])) + [""])
    pages.add(
      wording(
        "paper.quarter.counts",
        [
          "items": String(gathered.laidDown), "done": String(gathered.done),
          "dropped": String(gathered.dropped), "open": String(gathered.open.count),
          "day": today.description,
        ]
      ).lines(of: columns) + [""])
    for (index, item) in gathered.open.enumerated() {
      pages.add(words.line(of: item, number: index + 1).lines(of: columns))
    }
    pages.add([""] + Signature(of: gathered.body, words: words).lines(columns: columns))
    return pages.text
  }
}
