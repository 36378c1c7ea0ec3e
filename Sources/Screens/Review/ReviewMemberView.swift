import Casework
import Cells
import Widgets
import Wording

/// One member's month as the room may see it: no poverty class, no visit text, no question.
struct ReviewMemberView {
  let member: ReviewedMonth.Member
  let review: Review
  /// Lines scrolled past.
  var top = 0

  /// A line for each household, then those of what else there is to say of them.
  var lineCount: Int { member.households.count + member.matters.lines.count }

  /// Draws the member in the whole canvas; the last row is left to the verdict.
  func draw(on canvas: inout Canvas, in world: World) {
    let wording = world.wording
    canvas.text(world.name(of: member.caseworker), column: 1, row: 0, style: .heading)
    canvas.textRight(
      wording("review.member.households", ["count": String(member.figures.households)]), row: 0,
      margin: 1)
    var row = 2
    for line in summary(in: world) {
      canvas.text(line.clipped(to: canvas.columns - 4), column: 3, row: row)
      row += 1
    }
    row += 1
    let noteRows = member.verdict.note == nil ? 1 : 2
    drawLines(on: &canvas, from: row, rows: canvas.rows - row - noteRows - 1, in: world)
    if let note = member.verdict.note {
      canvas.text(
        wording("review.member.note", ["note": note]).clipped(to: canvas.columns - 2), column: 1,
        row: canvas.rows - 2)
    }
  }

  /// How many lines there is room for.
  func visibleLines(inRows rows: Int, in world: World) -> Int {
    let noteRows = member.verdict.note == nil ? 1 : 2
    return max(0, rows - 3 - summary(in: world).count - noteRows - 1)
  }

  private func summary(in world: World) -> [String] {
    let matters = world.summary(of: member.matters).map { [$0] } ?? []
    guard review.isClosed else {
      return [visitsOpen(in: world), promises(of: member.figures, in: world)] + matters
    }
    let frozen = world.words(for: member.figures, as: "review.member.closed")
    return [frozen]
      + (member.figuresNow.map { [world.words(for: $0, as: "review.member.now")] } ?? [])
      + matters
  }

  private func visitsOpen(in world: World) -> String {
    world.wording(
      "review.member.visits",
      [
        "visited": String(member.figures.visited), "expected": String(member.figures.expected),
        "notMet": String(member.row?.notMet ?? 0), "untried": String(member.row?.untried ?? 0),
      ])
  }

  private func promises(of figures: Review.MemberFigures, in world: World) -> String {
    world.wording(
      "review.member.promises",
      ["kept": String(figures.kept), "overdue": String(figures.due - figures.kept)])
  }

  private func drawLines(on canvas: inout Canvas, from row: Int, rows: Int, in world: World) {
    let first = min(max(0, top), max(0, lineCount - rows))
    let window = first..<max(first, min(lineCount, first + max(0, rows)))
    for (offset, index) in window.enumerated() {
      if let line = member.households.dropFirst(index).first {
        draw(line, on: &canvas, row: row + offset, in: world)
      } else if let line = member.matters.lines.dropFirst(index - member.households.count).first {
        draw(line, on: &canvas, row: row + offset, in: world)
      }
    }
    canvas.scrollBar(row: row, rows: max(0, rows), showing: window, of: lineCount)
  }

  private func draw(
    _ line: MonthSheet.HouseholdLine, on canvas: inout Canvas, row: Int, in world: World
  ) {
    // In a wide terminal the names have room; in a narrow one what happened has.
    let nameColumns = max(14, min(28, canvas.columns / 4))
    canvas.text(line.household.code, column: 3, row: row, limit: 7)
    canvas.text(
      world.headName(of: line.household.id).clipped(to: nameColumns), column: 11, row: row)
    let column = 11 + nameColumns + 2
    canvas.text(
      words(for: line, in: world).clipped(to: canvas.columns - column - 2), column: column,
      row: row, style: line.overdue > 0 ? .warning : .plain)
  }

  private func draw(
    _ line: ReviewedMatters.Line, on canvas: inout Canvas, row: Int, in world: World
  ) {
    let code = world.register.households[line.household]?.code ?? ""
    canvas.text(code, column: 3, row: row, style: .muted, limit: 7)
    canvas.text(
      world.words(for: line.matter).clipped(to: canvas.columns - 13), column: 11, row: row)
  }

  private func words(for line: MonthSheet.HouseholdLine, in world: World) -> String {
    let conclusion = world.register.conclusionsReached(in: review.id)
      .first { $0.household == line.household.id }
    let month = world.words(for: line)
    guard let conclusion else { return month }
    let key = conclusion.commends ? "review.household.commended" : "review.household.conclusion"
    return month + " · " + world.wording(key, ["text": conclusion.text])
  }
}
