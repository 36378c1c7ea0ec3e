package import Casework
import VietnameseText
package import Wording

/// Phụ lục kèm biên bản: Kết quả phân công đảng viên phụ trách, giúp đỡ hộ gia đình, tháng …, as a
/// party paper is laid out (domain.md §3.3).
package struct ReviewAnnex: TypedPaper {
  private let content: ReviewedMonth
  private let register: Register
  private let today: Day
  private let words: PaperWords

  private var wording: Wording { words.wording }

  /// The annex of one body's month as it stands on `today`; of a closed month, as it was closed.
  package init(
    body: ReviewingBody, month: Month, register: Register, today: Day, wording: Wording
  ) {
    content = ReviewedMonth(of: body, month: month, today: today, in: register)
    self.register = register
    self.today = today
    words = PaperWords(register: register, wording: wording)
  }

  private var review: Review { content.review }

  /// `phu-luc-2026-11-chi-bo-ban-la-si.txt`.
  package var fileName: String {
    "phu-luc-\(content.month.iso)-\(words.fileName(of: content.body)).txt"
  }

  /// The whole paper: pages of 70 characters by 38 lines, parted by form feeds.
  package var text: String {
    var pages = Pages()
    pages.add(head)
    pages.add(table)
    for section in [conclusions, resolution, quarter] {
      for block in section { pages.add(block) }
    }
    // Signatures never stand alone on a page: what they sign for goes with them.
    pages.add(attendance + signatures)
    return pages.text
  }

  // MARK: Head

  private var head: [String] {
    let party = content.body.cell != nil
    let about = wording(
      party ? "annex.subtitle" : "annex.subtitle.body", ["month": content.month.description])
    return PaperHead(issuer: content.body, day: review.heldOn, year: today.year, words: words)
      .lines(title: wording["annex.title"], about: about) + standing + [""]
  }

  private var standing: [String] {
    let sentence =
      review.closing.map { wording("annex.closed", ["day": $0.day.description]) }
      ?? wording("annex.open", ["day": today.description])
    return [sentence.centred(in: PageFormat.upright.columns)]
  }

  // MARK: Table

  private static let householdColumns = 20

  private var table: TextTable {
    TextTable(
      columns: [
        .init(title: wording["annex.column.number"], width: 2, alignsRight: true),
        .init(
          title: wording[content.body.cell == nil ? "annex.column.person" : "annex.column.member"],
          width: 12),
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
      let label = words.label(of: line.household.id).lines(of: Self.householdColumns)
      // The figures stand beside the first line of a long name.
      let below = Array(repeating: "", count: label.count - 1)
      households += label
      visited += ["\(line.tally.met)/\(line.expected)"] + below
      notMet += [String(line.tally.notMet)] + below
    }
    return [
      [String(number)], [words.name(of: member.caseworker)], households, visited, notMet,
      ["\(figures.kept)/\(figures.due)"], [words.words(for: member.verdict.result)],
      [words.words(for: member.verdict.conclusion)],
    ]
  }

  // MARK: Below the table

  private var conclusions: [[String]] {
    let notes = content.members.compactMap(conclusion(on:))
    let households = register.conclusionsReached(in: review.id).map {
      "- \(words.label(of: $0.household)): "
        + ($0.commends ? wording("annex.commended", ["text": $0.text]) : $0.text)
    }
    return section(wording["annex.conclusions"], items: notes + households)
  }

  /// What was said of a member, and who chaired it in the place of whoever chairs the meeting.
  private func conclusion(on member: ReviewedMonth.Member) -> String? {
    let chair = member.verdict.chair.map {
      wording("annex.otherChair", ["member": words.name(of: $0)])
    }
    let said = [member.verdict.note, chair].compactMap { $0 }.joined(separator: " ")
    return said.isEmpty ? nil : "- \(words.name(of: member.caseworker)): \(said)"
  }

  private var resolution: [[String]] {
    let items = register.resolution(of: review.id).enumerated().map {
      words.line(of: $1, number: $0 + 1)
    }
    return section(wording["annex.resolution"], items: items)
  }

  /// The last month of a quarter lists what all its resolutions left open.
  private var quarter: [[String]] {
    guard content.month.endsQuarter else { return [] }
    let gathered = QuarterResolution(
      of: content.body, endingWith: content.month, on: review.heldOn ?? today, in: register)
    return section(
      wording["annex.quarter"],
      items: gathered.open.enumerated().map { words.line(of: $1, number: $0 + 1) })
  }

  private func section(_ heading: String, items: [String]) -> [[String]] {
    let texts = items.isEmpty ? [wording["annex.nothing"]] : items
    let blocks = texts.map { $0.lines(of: PageFormat.upright.columns) }
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
    return ["", wording["annex.meeting"]] + counts.lines(of: PageFormat.upright.columns)
      + vote.lines(of: PageFormat.upright.columns)
  }

  private var signatures: [String] {
    let columns = PageFormat.upright.columns
    let names = halves(
      [review.secretary.map { words.name(of: $0) } ?? ""],
      [review.chair.map { words.name(of: $0) } ?? ""], columns: columns)
    return [""]
      + halves([wording["annex.secretary"]], [wording["annex.chair"]], columns: columns)
      + ["", "", ""] + names
  }
}
