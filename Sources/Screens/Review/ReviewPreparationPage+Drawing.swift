import Casework
import Cells
import Widgets
import Wording

extension ReviewPreparationPage {
  /// The title, last month's resolution, and a blank line.
  private static let headLines = 3

  private func frame(in world: World) -> Frame {
    world.frame(
      .review,
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: context(in: world))
  }

  private func context(in world: World) -> String? {
    guard isPreparing, content?.isClosed == false, let sheetPrinted else { return nil }
    return world.wording("review.sheet.printed", ["when": sheetPrinted])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      guard let content else {
        drawSentence(world.wording["review.noCell"], on: &body)
        return
      }
      if isPreparing {
        drawPiles(of: content, on: &body, in: world)
      } else {
        drawOwnMonth(of: content, on: &body, in: world)
      }
    }
  }

  private func drawSentence(_ sentence: String, on canvas: inout Canvas) {
    for (row, line) in sentence.wrapped(to: canvas.columns - 2).enumerated() {
      canvas.text(line, column: 1, row: row)
    }
  }

  // MARK: A member's own month

  private func drawOwnMonth(of content: ReviewedMonth, on canvas: inout Canvas, in world: World) {
    let month = content.month.description
    guard let member = content.members.first(where: { $0.caseworker == world.user }) else {
      drawSentence(sentence("review.own.nothing", of: month, in: world), on: &canvas)
      return
    }
    drawSentence(sentence("review.own", of: month, in: world), on: &canvas)
    let whole = Rect(Size(columns: canvas.columns, rows: canvas.rows))
    canvas.draw(in: whole.split(top: 3).rest) { part in
      ReviewMemberView(member: member, review: content.review).draw(on: &part, in: world)
      guard content.isClosed || member.isJudged else { return }
      let verdict = world.wording(
        "review.own.verdict",
        [
          "result": world.words(for: member.verdict.result),
          "conclusion": world.words(for: member.verdict.conclusion),
        ])
      part.text(verdict, column: 1, row: part.rows - 1)
    }
  }

  /// A member's own month, and who prepares the meeting.
  private func sentence(_ key: String, of month: String, in world: World) -> String {
    let leaders =
      switch body {
      case .cell, nil: world.wording["review.notPreparing"]
      case .peoplesCommittee?, .front?: body.map(world.notLeading) ?? ""
      }
    return world.wording(key, ["month": month, "leaders": leaders])
  }

  // MARK: The piles

  private func drawPiles(of content: ReviewedMonth, on canvas: inout Canvas, in world: World) {
    canvas.text(title(of: content, in: world), column: 1, row: 0, style: .heading)
    canvas.text(
      lastResolution(before: content, in: world).clipped(to: canvas.columns - 2), column: 1, row: 1)
    let below = belowLines(in: world)
    let whole = Rect(Size(columns: canvas.columns, rows: canvas.rows))
    let parts = whole.split(top: Self.headLines).rest.split(bottom: below.count + 1)
    canvas.draw(in: parts.rest) { part in
      table(in: world).draw(
        on: &part, shape: groupedShape(in: world), cursor: cursor,
        empty: world.wording["review.nobody"]
      ) { cells(ofRow: $0, in: world) }
    }
    for (index, line) in below.enumerated() {
      canvas.text(
        line.clipped(to: canvas.columns - 2), column: 1, row: parts.bottom.row + 1 + index)
    }
  }

  private func title(of content: ReviewedMonth, in world: World) -> String {
    let title = titleOfMonth(content, in: world)
    // The line above names the party cell of who is signed in; another body is named here.
    return content.body.cell == nil ? "\(title) · \(world.name(of: content.body))" : title
  }

  private func titleOfMonth(_ content: ReviewedMonth, in world: World) -> String {
    let members = String(content.everybody.count)
    let month = content.month.description
    if let closing = content.review.closing {
      return world.wording(
        "review.preparation.closed",
        ["month": month, "members": members, "day": closing.day.description])
    }
    if let day = content.review.heldOn {
      return world.wording(
        "review.preparation.held",
        ["month": month, "members": members, "day": day.description])
    }
    return world.wording("review.preparation", ["month": month, "members": members])
  }

  private func lastResolution(before content: ReviewedMonth, in world: World) -> String {
    let last = content.month.previous
    guard let progress = lastResolution, !progress.items.isEmpty else {
      return world.wording("review.resolution.none", ["month": last.description])
    }
    let summary = world.wording(
      "review.resolution.summary",
      [
        "month": last.description, "items": String(progress.items.count),
        "done": String(progress.count(.done)), "notDone": String(progress.count(.notDone)),
        "ahead": String(progress.count(.ahead)),
      ])
    let rest = [
      ("review.resolution.movedOn", progress.count(.movedOn)),
      ("review.resolution.dropped", progress.count(.dropped)),
    ]
    return
      ([summary]
      + rest.filter { $0.1 > 0 }.map { world.wording($0.0, ["count": String($0.1)]) })
      .joined(separator: " · ")
  }

  /// What only the secretary sees: questions first, then what is open in the body.
  private func belowLines(in world: World) -> [String] {
    let wording = world.wording
    var lines: [String] = []
    if let open = questions?.open(in: world.register), !open.isEmpty {
      let signs = wording("review.below.signs", ["signs": world.summary(of: open)])
      lines += signs.wrapped(to: world.size.columns - 2, atMost: 2)
    }
    if let questions, !questions.late.isEmpty {
      lines.append(
        wording(
          "review.below.late",
          ["visits": String(questions.late.count), "month": month.previous.description]))
    }
    lines.append(
      wording(
        "review.below.open",
        [
          "households": String(households.withoutLead),
          "petitions": String(households.withOpenPetition),
        ]))
    return lines
  }

  // MARK: The table

  func tableRows(in world: World) -> Int {
    world.body(of: frame(in: world)).rows - Self.headLines - belowLines(in: world).count - 1
  }

  func groupedShape(in world: World) -> ListShape {
    ListShape(
      groups: piles.map { pile, members in
        ListShape.Group(
          heading: world.wording(
            "review.pile",
            ["pile": world.words(for: pile).uppercased(), "count": String(members.count)]),
          rows: members.count)
      })
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    let isClosed = content?.isClosed == true
    return Table(
      columns: [
        Column(
          wording[body?.cell == nil ? "review.column.person" : "review.column.member"],
          .flexible(atLeast: 15)),
        Column(wording["review.column.office"], .fixed(13), rank: 4),
        Column(wording["review.column.households"], .fixed(3), alignsRight: true),
        Column(wording["review.column.visited"], .fixed(isClosed ? 17 : 5), alignsRight: true),
        Column(wording["review.column.notMet"], .fixed(9), alignsRight: true, rank: 2),
        Column(
          wording["review.column.promises"], .fixed(isClosed ? 17 : 16), alignsRight: true, rank: 1),
        Column(wording["review.column.open"], .fixed(8), alignsRight: true, rank: 5),
        Column(wording["review.column.late"], .fixed(7), alignsRight: true, rank: 6),
        Column(wording["review.column.result"], .fixed(19)),
        Column(wording["review.column.lastResult"], .fixed(16), rank: 3),
      ], gap: 1)
  }

  private func cells(of member: ReviewedMonth.Member, in world: World) -> [TableCell] {
    let (figures, now) = (member.figures, member.figuresNow)
    let visited = "\(figures.visited)/\(figures.expected)"
    let visitedNow = now.map { "\($0.visited)/\($0.expected)" } ?? visited
    let promises = "\(figures.kept)/\(figures.due)"
    let promisesNow = now.map { "\($0.kept)/\($0.due)" } ?? promises
    let background = background[member.caseworker]
    let late = questions?.late(by: member.caseworker) ?? 0
    return [
      TableCell(world.name(of: member.caseworker)), TableCell(background?.office ?? ""),
      TableCell(String(figures.households)),
      frozen(visited, now: visitedNow, in: world),
      TableCell(figures.notMet == 0 ? "–" : String(figures.notMet)),
      frozen(promises, now: promisesNow, in: world),
      TableCell(String(background?.openPromises ?? 0)), TableCell(late == 0 ? "–" : String(late)),
      proposal(for: member, in: world),
      TableCell(background?.lastResult.map(world.words(for:)) ?? "–"),
    ]
  }

  /// `3/6 (nay 4/6)` where a closed figure differs from today's.
  private func frozen(_ figure: String, now: String, in world: World) -> TableCell {
    figure == now
      ? TableCell(figure)
      : TableCell(world.wording("review.frozen", ["closed": figure, "now": now]))
  }

  private func proposal(for member: ReviewedMonth.Member, in world: World) -> TableCell {
    if member.isJudged || content?.isClosed == true {
      return TableCell(world.words(for: member.verdict.result))
    }
    if pulledOut.contains(member.caseworker) { return TableCell(world.wording["review.pulledOut"]) }
    if member.pile == .noData { return TableCell(world.wording["review.askNotebook"]) }
    guard let proposal = Proposal.suggested(for: member.pile) else { return "" }
    return TableCell(
      world.wording("review.suggested", ["result": world.words(for: proposal.result)]),
      style: .muted)
  }
}

extension ReviewPreparationPage: ListPage {
  var shape: ListShape { ListShape(rows: isPreparing ? rows.count : 0) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { cells(of: rows[row], in: world) }
}
