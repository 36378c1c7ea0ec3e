package import Casework
package import Wording

/// Phiếu hỏi lại gia đình: what a family received, how it is now, and what it needs most; never whether
/// anybody came. A page a household.
package struct BackCheckSlips: TypedPaper {
  private let review: Review.ID
  private let register: Register
  private let wording: Wording

  package init(of review: Review.ID, register: Register, wording: Wording) {
    self.review = review
    self.register = register
    self.wording = wording
  }

  private var month: Month? { Review(id: review).subject?.month }

  /// `phieu-hoi-lai-2026-11-01jd.txt`.
  package var fileName: String {
    let body = review.text.dropLast(8).suffix(4).lowercased()
    return "phieu-hoi-lai-\(month?.iso ?? "")-\(body).txt"
  }

  package var text: String {
    register.backChecks(of: review).map(slip).joined(separator: "\u{0C}")
  }

  private func slip(for check: BackCheck) -> String {
    var pages = Pages()
    let columns = PageFormat.upright.columns
    let household = register.kept(check.household)
    pages.add(
      [
        wording["paper.backCheck.title"].centred(in: columns),
        wording("paper.backCheck.month", ["month": month?.description ?? "…"]).centred(in: columns),
        "",
      ]
        + wording(
          "paper.backCheck.household",
          [
            "code": register.households[household]?.code ?? "…",
            "head": register.head(of: household)?.name ?? "……………………",
          ]
        ).lines(of: columns) + [""])
    for question in [
      wording["paper.backCheck.received"], wording["paper.backCheck.use"],
      wording["paper.backCheck.needs"],
    ] {
      pages.add(question.lines(of: columns) + Self.room(columns))
    }
    pages.add(
      wording["paper.backCheck.day"].lines(of: columns) + [""]
        + halves(
          [wording["paper.backCheck.family"], wording["paper.backCheck.mark"], "", "", ""],
          [wording["paper.backCheck.asker"], wording["paper.backCheck.sign"], "", "", ""],
          columns: columns))
    return pages.text
  }

  /// Three lines to write on.
  private static func room(_ columns: Int) -> [String] {
    Array(repeating: String(repeating: ".", count: columns), count: 3) + [""]
  }
}
