package import Casework
import VietnameseText
package import Wording

/// Phụ lục kèm biên bản: Kết quả phân công đảng viên phụ trách, giúp đỡ hộ gia đình, tháng …, as a
/// party paper is laid out (domain.md §3.3). Before the meeting it is the sheet to write on when
/// the power is out.
package struct ReviewAnnex {
  private let content: ReviewedMonth
  private let register: Register
  private let today: Day
  private let wording: Wording

  /// The annex of one cell's month as it stands on `today`; of a closed month, as it was closed.
  package init(
    cell: PartyCell.ID, month: Month, register: Register, today: Day, wording: Wording
  ) {
    content = ReviewedMonth(of: cell, month: month, today: today, in: register)
    self.register = register
    self.today = today
    self.wording = wording
  }

  private var review: Review { content.review }

  /// `phu-luc-2026-11-chi-bo-ban-la-si.txt`: told apart by the end of the id where another cell
  /// would give the same name.
  package var fileName: String {
    let cell = content.cell
    let name = Self.plain(register.cells[cell]?.name ?? "")
    let isShared = register.cells.values.contains { $0.id != cell && Self.plain($0.name) == name }
    let end = isShared || name.isEmpty ? Self.plain(String(cell.text.suffix(6))) : ""
    let parts = [content.month.iso, name, end].filter { !$0.isEmpty }
    return "phu-luc-\(parts.joined(separator: "-")).txt"
  }

  /// Small letters without accents and digits, all else a hyphen.
  private static func plain(_ name: String) -> String {
    name.withoutAccents.lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }

  /// The whole paper: pages of 70 characters by 38 lines, parted by form feeds.
  package var text: String {
    var pages = Pages()
    pages.add(head)
    pages.add(table)
    for section in [conclusions, resolution] { for block in section { pages.add(block) } }
    // Signatures never stand alone on a page: what they sign for goes with them.
    pages.add(attendance + signatures)
    return pages.text
  }

  // MARK: Head

  private var head: [String] {
    let columns = Pages.columns
    let left = [
      wording("annex.committee", ["commune": (register.commune?.name ?? "…").uppercased()]),
      (register.cells[content.cell]?.name ?? content.cell.text).uppercased(), "*",
    ]
    let party = wording["annex.party"]
    let right = [party, String(repeating: "─", count: party.count), placeAndDate]
    let title =
      wording["annex.title"].lines(of: columns)
      + wording("annex.subtitle", ["month": content.month.description]).lines(of: columns - 8)
      + ["-----"]
    return halves(left, right, columns: columns) + [""] + title.map { $0.centred(in: columns) }
      + standing + [""]
  }

  /// `Thu Lũm, ngày 03 tháng 12 năm 2026`: the day of the meeting, open while there was none. Days
  /// below 10 and the months 1 and 2 bear a zero.
  private var placeAndDate: String {
    let place = register.commune?.name ?? "…"
    guard let day = review.heldOn else {
      return wording("annex.place.open", ["place": place, "year": String(today.year)])
    }
    return wording(
      "annex.place",
      [
        "place": place, "day": day.dayOfMonth < 10 ? "0\(day.dayOfMonth)" : "\(day.dayOfMonth)",
        "month": day.monthOfYear < 3 ? "0\(day.monthOfYear)" : "\(day.monthOfYear)",
        "year": String(day.year),
      ])
  }

  private var standing: [String] {
    let sentence =
      review.closing.map { wording("annex.closed", ["day": $0.day.description]) }
      ?? wording("annex.open", ["day": today.description])
    return [sentence.centred(in: Pages.columns)]
  }

  // MARK: Table

  private static let householdColumns = 20

  private var table: TextTable {
    TextTable(
      columns: [
        .init(title: wording["annex.column.number"], width: 2, alignsRight: true),
        .init(title: wording["annex.column.member"], width: 12),
        .init(title: wording["annex.column.household"], width: Self.householdColumns),
        .init(title: wording["annex.column.visited"], width: 4, alignsRight: true),
        .init(title: wording["annex.column.notMet"], width: 5, alignsRight: true),
        .init(title: wording["annex.column.promises"], width: 6, alignsRight: true),
        .init(title: wording["annex.column.result"], width: 6),
        .init(title: wording["annex.column.conclusion"], width: 6),
      ],
      rows: content.members.enumerated().map { row(of: $1, number: $0 + 1) })
  }

  /// A member's figures together, and below them each household's.
  private func row(of member: ReviewedMonth.Member, number: Int) -> TextTable.Row {
    let figures = member.figures
    var households = [wording("annex.households", ["count": String(figures.households)])]
    var visited = ["\(figures.visited)/\(figures.expected)"]
    var notMet = [String(figures.notMet)]
    for line in member.households {
      let label = label(of: line.household.id).lines(of: Self.householdColumns)
      // The figures stand beside the first line of a long name.
      let below = Array(repeating: "", count: label.count - 1)
      households += label
      visited += ["\(line.tally.met)/\(line.expected)"] + below
      notMet += [String(line.tally.notMet)] + below
    }
    return [
      [String(number)], [name(of: member.caseworker)], households, visited, notMet,
      ["\(figures.kept)/\(figures.due)"], [words(for: member.verdict.result)],
      [words(for: member.verdict.conclusion)],
    ]
  }

  // MARK: Below the table

  private var conclusions: [[String]] {
    let notes = content.members.compactMap { member in
      member.verdict.note.map { "- \(name(of: member.caseworker)): \($0)" }
    }
    let households = register.conclusionsReached(in: review.id).map {
      "- \(label(of: $0.household)): \($0.text)"
    }
    return section(wording["annex.conclusions"], items: notes + households)
  }

  private var resolution: [[String]] {
    let items = register.resolution(of: review.id).enumerated().map { index, promise in
      var parts = [promise.text, name(of: promise.responsible)]
      if let household = promise.household { parts.append(label(of: household)) }
      parts.append(
        promise.due.map { wording("annex.due", ["day": $0.description]) }
          ?? wording["annex.dueMissing"])
      if let expected = promise.expected {
        parts.append(wording("annex.expected", ["result": expected]))
      }
      return "\(index + 1). " + parts.joined(separator: "; ") + "."
    }
    return section(wording["annex.resolution"], items: items)
  }

  private func section(_ heading: String, items: [String]) -> [[String]] {
    let texts = items.isEmpty ? [wording["annex.nothing"]] : items
    let blocks = texts.map { $0.lines(of: Pages.columns) }
    // The heading stays with the first item.
    return [["", heading] + (blocks.first ?? [])] + blocks.dropFirst()
  }

  private var attendance: [String] {
    let marks = review.attendance.values
    let counts = wording(
      "annex.attendance",
      [
        "total": String(content.everybody.count),
        "present": String(marks.count { $0 == .present }),
        "withReason": String(marks.count { $0 == .absentWithReason }),
        "absent": String(marks.count { $0 == .absent }),
      ])
    let vote =
      review.vote.map {
        wording(
          "annex.vote",
          [
            "for": String($0.inFavour), "against": String($0.against),
            "abstained": String($0.abstained),
          ])
      } ?? wording["annex.vote.open"]
    return ["", wording["annex.meeting"]] + counts.lines(of: Pages.columns)
      + vote.lines(of: Pages.columns)
  }

  private var signatures: [String] {
    let columns = Pages.columns
    let names = halves(
      [review.secretary.map { name(of: $0) } ?? ""], [review.chair.map { name(of: $0) } ?? ""],
      columns: columns)
    return [""]
      + halves([wording["annex.secretary"]], [wording["annex.chair"]], columns: columns)
      + ["", "", ""] + names
  }

  // MARK: Words

  private func name(of caseworker: Caseworker.ID?) -> String {
    caseworker.flatMap { register.caseworkers[$0]?.name } ?? "…"
  }

  /// Code and head: a paper names nobody else of a household.
  private func label(of household: Household.ID) -> String {
    let code = register.households[household]?.code ?? household.text
    return register.head(of: household)?.name.map { "\(code) \($0)" } ?? code
  }

  private func words(for result: Verdict.Result?) -> String {
    switch result {
    case .completed: wording["annex.result.completed"]
    case .notCompleted: wording["annex.result.notCompleted"]
    case .goodReason: wording["annex.result.goodReason"]
    case nil: ""
    }
  }

  private func words(for conclusion: Verdict.Conclusion?) -> String {
    switch conclusion {
    case .some(.commend): wording["annex.conclusion.commend"]
    case .some(.remind): wording["annex.conclusion.remind"]
    case .some(.correct): wording["annex.conclusion.correct"]
    case .some(.reassign): wording["annex.conclusion.reassign"]
    case .some(.none): wording["annex.conclusion.none"]
    case nil: ""
    }
  }
}
