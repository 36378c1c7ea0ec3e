package import Casework
package import Wording

/// Bảng họp dự phòng: what a meeting needs when the power is out. The members by the body's own
/// list with their figures, and room to write by hand; it is typed back in the same order.
package struct MeetingSheet: TypedPaper {
  private let content: ReviewedMonth
  private let today: Day
  private let words: PaperWords

  private var wording: Wording { words.wording }

  package init(
    body: ReviewingBody, month: Month, register: Register, today: Day, wording: Wording
  ) {
    content = ReviewedMonth(of: body, month: month, today: today, in: register)
    self.today = today
    words = PaperWords(register: register, wording: wording)
  }

  package var fileName: String {
    "bang-hop-du-phong-\(content.month.iso)-\(words.fileName(of: content.body)).txt"
  }

  package var text: String {
    var pages = Pages(.onItsSide)
    pages.add(head)
    pages.add(table)
    pages.add([""] + legend)
    // One block, so that the heading stays with the empty rows.
    pages.add(["", wording["annex.resolution"]] + items.header + items.blocks.flatMap { $0 })
    pages.add(["", wording["paper.sheet.vote"], ""] + signatures)
    return pages.text
  }

  private var columns: Int { PageFormat.onItsSide.columns }

  private var head: [String] {
    [
      wording(
        "paper.sheet.title",
        ["month": content.month.description, "body": words.name(of: content.body)]),
      wording("paper.sheet.printed", ["day": today.description]), "",
      wording["paper.sheet.meeting"], "",
    ].flatMap { $0.lines(of: columns) }
  }

  // MARK: Table

  private var table: TextTable {
    TextTable(
      columns: [
        .init(title: wording["annex.column.number"], width: 3, alignsRight: true),
        .init(title: wording["paper.sheet.presence"], width: 4),
        .init(
          title: wording[content.body.cell == nil ? "paper.sheet.person" : "paper.sheet.member"],
          width: 30),
        .init(title: wording["annex.column.visited"], width: 6, alignsRight: true),
        .init(title: wording["paper.sheet.promises"], width: 6, alignsRight: true),
        .init(title: wording["paper.sheet.result"], width: 5),
        .init(title: wording["paper.sheet.conclusion"], width: 6),
        .init(title: wording["paper.sheet.said"], width: 45),
      ],
      rows: rows)
  }

  /// A ruled row for each member with the households below, each on a line of its own.
  private var rows: [TextTable.Row] {
    var rows: [TextTable.Row] = []
    for row in content.sheetRows {
      switch row {
      case .member(let member, let number):
        let figures = member.figures
        rows.append([
          [String(number)], [], [words.name(of: member.caseworker)],
          ["\(figures.visited)/\(figures.expected)"], ["\(figures.kept)/\(figures.due)"], [], [],
          [""],
        ])
      case .household(let line, _):
        guard var last = rows.popLast() else { continue }
        last[Self.who] += [("- " + words.label(of: line.household.id)).clipped(to: 30)]
        last[Self.visits] += ["\(line.tally.met)/\(line.expected)"]
        last[Self.said] += [Self.lineToWriteOn]
        rows.append(last)
      case .presence(let who, let number):
        // Where nothing is to be written there are hyphens, so that nobody looks for what is missing.
        rows.append([
          [String(number)], [], [words.name(of: who)], ["--"], ["--"], ["--"], ["--"], [],
        ])
      }
    }
    return rows
  }

  // Places of the columns that a household's line fills.
  private static let (who, visits, said) = (2, 3, 7)
  private static let lineToWriteOn = String(repeating: ".", count: 45)

  private var legend: [String] {
    [
      wording["paper.sheet.legend.presence"], wording["paper.sheet.legend.result"],
      wording["paper.sheet.legend.conclusion"],
    ].flatMap { $0.lines(of: columns) }
  }

  // MARK: Resolution and signatures

  private static let emptyItems = 6

  /// Empty rows for what the meeting lays down.
  private var items: TextTable {
    TextTable(
      columns: [
        .init(title: wording["annex.column.number"], width: 3, alignsRight: true),
        .init(title: wording["paper.sheet.item"], width: 44),
        .init(title: wording["paper.sheet.responsible"], width: 22),
        .init(title: wording["annex.column.household"], width: 12),
        .init(title: wording["paper.sheet.due"], width: 10),
        .init(title: wording["paper.sheet.expected"], width: 25),
      ],
      rows: (1...Self.emptyItems).map { [[String($0), ""], [], [], [], [], []] })
  }

  private var signatures: [String] {
    halves([wording["annex.secretary"]], [wording["annex.chair"]], columns: columns)
      + ["", "", ""]
  }
}
