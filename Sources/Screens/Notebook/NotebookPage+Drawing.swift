import Casework
import Cells
import Widgets
import Wording

extension NotebookPage {
  private static let detailColumn = 4
  /// Lines kept below the saved ones: the line that is typed, its second row, what helps with it.
  private static let linesBelow = 8

  func visibleSaved(in world: World) -> Int {
    max(1, world.body(of: frame(in: world)).rows - 1 - Self.linesBelow)
  }

  // MARK: The frame

  func frame(in world: World) -> Frame {
    let wording = world.wording
    let month = (row.typedDay(today: world.today).value ?? world.today).month
    let title =
      visitor.map {
        wording(
          "notebook.title", ["month": month.description, "name": world.name(of: $0)])
      } ?? wording["notebook.titleUnchosen"]
    return world.frame(
      titled: title, aside: wording("notebook.typist", ["name": world.name(of: world.user)]),
      footer: footer(in: world), context: context(in: world))
  }

  private func footer(in world: World) -> Footer {
    switch overlay {
    case .visitors(let picker): return picker.keys.footer(in: world.wording, mode: .text)
    case .nextStep(let question, _): return question.footer(in: world.wording)
    case nil: break
    }
    if savedCursor != nil {
      var footer = Self.savedKeys.footer(in: world.wording)
      footer.items.insert(
        Footer.Item(keys: "u", label: world.wording["everywhere.undo"]), at: 1)
      return footer
    }
    return Self.keys.footer(in: world.wording, mode: .text) { reason(against: $0, in: world) }
  }

  /// How many lines are saved, and of which households nothing has been written this month.
  private func context(in world: World) -> String {
    let wording = world.wording
    guard let visitor else { return wording["notebook.explain"] }
    let day = row.typedDay(today: world.today).value ?? world.today
    let missing = households.own.filter {
      world.register.tally(of: $0, in: day.month, by: [visitor]).isUntried
    }
    let codes = missing.prefix(6).compactMap { world.register.households[$0]?.code }
    let standing =
      households.own.isEmpty
      ? wording["notebook.leadsNone"]
      : missing.isEmpty
        ? wording["notebook.allWritten"]
        : wording(
          "notebook.missing",
          ["codes": codes.joined(separator: ", ") + (missing.count > codes.count ? " …" : "")])
    let lines = wording("notebook.count", ["count": String(saved.count)])
    guard visitor == world.user, !world.register.mayTypeForOthers(world.user) else {
      return "\(lines) · \(standing)"
    }
    return saved.isEmpty ? wording["typing.ownOnly"] : "\(lines) · \(standing)"
  }

  // MARK: The lines

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let columns = NotebookColumns(in: body.columns)
      drawHeader(on: &body, columns, in: world)
      let window = (savedCursor ?? ListCursor(row: saved.count - 1))
        .lines(of: ListShape(rows: saved.count), visible: visibleSaved(in: world))
      for (offset, place) in window.enumerated() {
        draw(saved[place], number: place + 1, at: 1 + offset, columns, on: &body, in: world)
      }
      if visitor != nil {
        let top = 1 + window.count
        drawLine(at: top, columns, on: &body, in: world)
        drawHelp(from: top + 2, columns, on: &body, in: world)
      }
      switch overlay {
      case .visitors(let picker): picker.draw(on: &body, wording: world.wording)
      case .nextStep(let question, _): question.draw(on: &body, wording: world.wording)
      case nil: break
      }
    }
  }

  private func drawHeader(on body: inout Canvas, _ columns: NotebookColumns, in world: World) {
    let wording = world.wording
    let titles: [(NotebookCell, String)] = [
      (.day, wording["notebook.column.day"]), (.household, wording["notebook.column.household"]),
      (.outcome, wording["notebook.column.outcome"]),
      (.actions, wording["notebook.column.actions"]),
      (.promise, wording["notebook.column.promise"]), (.due, wording["notebook.column.due"]),
    ]
    for (cell, title) in titles {
      guard let place = columns.place(of: cell) else { continue }
      body.text(title, column: place.column, row: 0, style: .heading, limit: place.columns)
    }
  }

  private func draw(
    _ line: NotebookSavedRow, number: Int, at row: Int, _ columns: NotebookColumns,
    on body: inout Canvas, in world: World
  ) {
    body.text(String(number).leftPadded(to: 2), column: NotebookColumns.number, row: row)
    guard let visit = line.visit else { return }
    for (cell, text) in world.notebookTexts(of: visit) {
      guard let place = columns.place(of: cell) else { continue }
      body.text(text.clipped(to: place.columns), column: place.column, row: row)
    }
    let shape = ListShape(rows: saved.count)
    guard let savedCursor, savedCursor.row(in: shape) == number - 1 else { return }
    body.text("▸", column: 0, row: row)
    body.restyle(row: row, columns: body.columns - 1, .selected)
    body.placeCursor(column: 0, row: row)
  }

  private func drawLine(
    at top: Int, _ columns: NotebookColumns, on body: inout Canvas, in world: World
  ) {
    body.text(
      String(saved.count + 1).leftPadded(to: 2), column: NotebookColumns.number, row: top)
    if savedCursor == nil { body.text("▸", column: 0, row: top) }
    for cell in NotebookCell.allCases {
      guard let place = columns.place(of: cell) else { continue }
      draw(
        cell, in: Rect(column: place.column, row: top, columns: place.columns, rows: 1), &body,
        world)
    }
    drawDetails(at: top + 1, on: &body, in: world)
  }

  /// Where they were met, and the free text: below the line, since there is no room beside it.
  private func drawDetails(at row: Int, on body: inout Canvas, in world: World) {
    let wording = world.wording
    var column = Self.detailColumn
    if self.row.cells.contains(.place) {
      column = body.text(wording["visit.place"], column: column, row: row, style: .muted) + 1
      draw(.place, in: Rect(column: column, row: row, columns: 11, rows: 1), &body, world)
      column += 13
    }
    column = body.text(wording["visit.note"], column: column, row: row, style: .muted) + 1
    let note = Rect(column: column, row: row, columns: body.columns - 1 - column, rows: 1)
    draw(.note, in: note, &body, world)
  }

  private func draw(
    _ cell: NotebookCell, in place: Rect, _ body: inout Canvas, _ world: World
  ) {
    let isFocused = savedCursor == nil && overlay == nil && cell == self.cell
    let row = row
    body.draw(in: place) { part in
      let household = row.household.map(world.label(of:))
      if let field = row.texts[cell], isFocused || cell != .household || household == nil {
        return field.draw(on: &part, focused: isFocused)
      }
      let text = cell == .household ? household ?? "" : world.chosen(in: cell, of: row)
      let style: Style = isFocused ? .focus : .field
      part.fill(Rect(column: 0, row: 0, columns: part.columns, rows: 1), style: style)
      part.text(text.clipped(to: part.columns), column: 0, row: 0, style: style)
      if isFocused { part.placeCursor(column: 0, row: 0) }
    }
  }

  // MARK: Below the line

  /// What is wrong with the cell, then what can be chosen in it.
  private func drawHelp(
    from top: Int, _ columns: NotebookColumns, on body: inout Canvas, in world: World
  ) {
    guard savedCursor == nil else { return }
    var row = top
    for cell in NotebookCell.allCases {
      guard let sentence = errors[cell] else { continue }
      let column = min(columns.place(of: cell)?.column ?? Self.detailColumn, body.columns / 2)
      for line in ("! " + sentence).wrapped(to: body.columns - 1 - column) {
        body.text(line, column: column, row: row, style: .error)
        row += 1
      }
    }
    switch cell {
    case .household: drawMatches(from: row, columns, on: &body, in: world)
    case .outcome, .actions, .place: drawOptions(from: row, on: &body, in: world)
    case .day, .promise, .due, .note:
      for line in hint(in: world).wrapped(to: body.columns - 6) {
        body.text(line, column: Self.detailColumn, row: row, style: .muted)
        row += 1
      }
    }
  }

  private func hint(in world: World) -> String {
    switch cell {
    case .day: world.wording["notebook.hint.day"]
    case .due: world.wording["visit.hint.due"]
    default: world.wording["visit.hint.never"]
    }
  }

  private func drawMatches(
    from top: Int, _ columns: NotebookColumns, on body: inout Canvas, in world: World
  ) {
    guard !matches.isEmpty else {
      let sentence =
        row.text(.household).meaningful == nil
        ? world.wording["notebook.hint.household"] : householdUnknown(in: world)
      for (offset, line) in sentence.wrapped(to: body.columns - 6).enumerated() {
        body.text(line, column: Self.detailColumn, row: top + offset, style: .muted)
      }
      return
    }
    for (offset, household) in matches.enumerated() {
      let isPointed = offset == pointed
      let text = (isPointed ? "▸ " : "  ") + world.words(for: household, in: households)
      body.text(
        text.clipped(to: body.columns - Self.detailColumn - 1), column: Self.detailColumn,
        row: top + offset, style: isPointed ? .selected : .plain)
    }
  }

  private func householdUnknown(in world: World) -> String {
    world.wording("notebook.household.unknown", ["text": row.text(.household)])
  }

  private func drawOptions(from top: Int, on body: inout Canvas, in world: World) {
    var (column, line) = (Self.detailColumn, top)
    for option in options(in: cell, world) {
      let isChosen = world.isChosen(option.value, in: cell, of: row)
      let text = "\(isChosen ? "[x]" : "") \(option.label)"
      let width = 2 + DisplayWidth.of(text)
      if column + width > body.columns - 1 {
        (column, line) = (Self.detailColumn, line + 1)
      }
      let end = body.text(String(option.key), column: column, row: line, style: .key)
      column = body.text(text, column: end, row: line) + 2
    }
  }
}

extension String {
  fileprivate func leftPadded(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}
