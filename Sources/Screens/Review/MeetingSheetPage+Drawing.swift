import Casework
import Cells
import Widgets
import Wording

extension MeetingSheetPage {
  /// The line to type in below the table, and a blank one above it.
  private static let entryLines = 2

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("review.sheet.title", ["month": content.month.description]),
      aside: world.name(of: content.body),
      footer: otherChair?.keys.footer(in: world.wording, mode: .text)
        ?? Self.keys.footer(in: world.wording, mode: .text))
  }

  func tableRows(in world: World) -> Int { world.body(of: frame(in: world)).rows - Self.entryLines }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column(wording["review.sheet.column.who"], .flexible(atLeast: 17)),
        Column(wording["review.sheet.column.presence"], .fixed(6)),
        Column(wording["review.sheet.column.result"], .fixed(16)),
        Column(wording["review.sheet.column.conclusion"], .fixed(14)),
        Column(wording["review.sheet.column.words"], .flexible(atLeast: 9), rank: 1),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let whole = Rect(Size(columns: body.columns, rows: body.rows))
      let parts = whole.split(bottom: Self.entryLines)
      body.draw(in: parts.rest) { part in
        table(in: world).draw(
          on: &part, shape: shape, cursor: cursor, focused: false,
          empty: world.wording["review.nobody"]
        ) { cells(ofRow: $0, in: world) }
      }
      drawEntry(on: &body, row: parts.bottom.row + 1, in: world)
      otherChair?.draw(on: &body, wording: world.wording)
    }
  }

  /// What the current column takes: its letters, or the text itself.
  private func drawEntry(on canvas: inout Canvas, row: Int, in world: World) {
    let wording = world.wording
    let label =
      switch cell {
      case .presence: wording["review.sheet.column.presence"]
      case .result: wording["review.sheet.column.result"]
      case .conclusion: wording["review.sheet.column.conclusion"]
      case .words: wording["review.sheet.column.words"]
      }
    let column = canvas.text("▸ \(label)", column: 1, row: row, style: .heading) + 2
    guard cell == .words else {
      canvas.text(
        letters(in: wording).clipped(to: canvas.columns - column - 1), column: column, row: row)
      return
    }
    let place = Rect(column: column, row: row, columns: canvas.columns - column - 1, rows: 1)
    canvas.draw(in: place) { text.draw(on: &$0, focused: otherChair == nil) }
  }

  /// `h hoàn thành  c chưa hoàn thành  l lý do khách quan`.
  private func letters(in wording: Wording) -> String {
    let footer =
      switch cell {
      case .presence: Self.presence.footer(in: wording)
      case .result: VerdictChoice.results.footer(in: wording)
      case .conclusion: VerdictChoice.conclusions.footer(in: wording)
      case .words: Footer()
      }
    return footer.items.map { "\($0.keys) \($0.label)" }.joined(separator: "  ")
  }

  // MARK: Rows

  private func cells(of row: MeetingSheetRow, isCurrent: Bool, in world: World) -> [TableCell] {
    let words = TableCell(entry.words(in: row), style: style(of: .words, isCurrent))
    switch row {
    case .member(let member, let number):
      let who = member.caseworker
      return [
        TableCell("\(number) \(world.name(of: who))"),
        presence(of: who, isCurrent, in: world),
        TableCell(
          entry.results[who].map { world.words(for: $0) } ?? "…",
          style: style(of: .result, isCurrent)),
        TableCell(
          entry.conclusions[who].map { world.words(for: $0) } ?? "…",
          style: style(of: .conclusion, isCurrent)), words,
      ]
    case .household(let line, _):
      return [TableCell("  " + world.label(of: line.household.id)), "", "", "", words]
    case .presence(let who, let number):
      return [
        TableCell("\(number) \(world.name(of: who))"),
        presence(of: who, isCurrent, in: world),
      ]
    }
  }

  private func presence(of who: Caseworker.ID, _ isCurrent: Bool, in world: World) -> TableCell {
    let shown =
      switch entry.presence[who] {
      case .absentWithReason?: world.wording["review.sheet.withReason"]
      case let presence?: world.words(for: presence)
      case nil: "…"
      }
    return TableCell(shown, style: style(of: .presence, isCurrent))
  }

  private func style(of cell: SheetEntry.Cell, _ isCurrent: Bool) -> Style {
    isCurrent && cell == self.cell ? .focus : .plain
  }
}

extension MeetingSheetPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: rows[row], isCurrent: row == cursor.row(in: shape), in: world)
  }
}
