package import Cells
package import Wording

extension Form {
  /// Draws the part of the form around the focused field.
  package func draw(on canvas: inout Canvas, wording: Wording, focused: Bool = true) {
    let layout = layout(columns: canvas.columns) { complaint(about: $0, wording) }
    let first = firstRow(of: layout, in: canvas.rows)
    let window = first..<max(first, min(layout.height, first + canvas.rows))
    let seen = layout.places.filter { window.overlaps($0.area.row..<$0.area.row + $0.area.rows) }
    // A field may begin above the window: the sheet begins where the first one seen does.
    let top = min(first, seen.map(\.area.row).min() ?? first)
    var sheet = Canvas(size: Size(columns: canvas.columns, rows: window.upperBound - top))
    for heading in layout.headings where window.contains(heading.row) {
      sheet.text(heading.text, column: heading.column, row: heading.row - top, style: .heading)
    }
    for place in seen { draw(place, on: &sheet, top: top, isFocused: focused && place.id == focus) }
    for error in layout.errors where window.contains(error.row) {
      sheet.text(error.text, column: error.column, row: error.row - top, style: .error)
    }
    canvas.show(sheet, fromRow: first - top)
    canvas.scrollBar(row: 0, rows: canvas.rows, showing: window, of: layout.height)
  }

  private func draw(
    _ place: FormLayout<ID>.Place, on sheet: inout Canvas, top: Int, isFocused: Bool
  ) {
    var area = place.area
    area.row -= top
    let room = area.column - place.labelColumn - 1
    sheet.text(
      place.label.clipped(to: room), column: place.labelColumn, row: area.row,
      style: isFocused ? .heading : .plain)
    sheet.draw(in: area) { place.control.draw(on: &$0, focused: isFocused) }
  }

  private func firstRow(of layout: FormLayout<ID>, in rows: Int) -> Int {
    guard let place = layout.places.first(where: { $0.id == focus }) else { return 0 }
    let start = Scrolling.start(showing: place.rows.upperBound, of: layout.height, in: rows)
    return min(start, place.rows.lowerBound)
  }

  private func complaint(about id: ID, _ wording: Wording) -> String? {
    guard id == fullField else { return errors[id] }
    switch control(id) {
    case .text(let field):
      return wording("widgets.field.full", ["maximum": String(field.maximum)])
    case .note(let area, _):
      return wording("widgets.field.full", ["maximum": String(area.maximum)])
    case .checks(let group):
      return wording("widgets.checks.full", ["maximum": String(group.maximum ?? 0)])
    case .choice, .pick, .fixed, .line, nil:
      return errors[id]
    }
  }
}
