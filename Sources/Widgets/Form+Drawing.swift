package import Cells
package import Wording

extension Form {
  /// Draws the part of the form around the focused field.
  package func draw(on canvas: inout Canvas, wording: Wording, focused: Bool = true) {
    let layout = layout(columns: canvas.columns) { complaint(about: $0, wording) }
    var sheet = Canvas(size: Size(columns: canvas.columns, rows: layout.height))
    for heading in layout.headings {
      sheet.text(heading.text, column: heading.column, row: heading.row, style: .heading)
    }
    for place in layout.places {
      let room = place.area.column - place.labelColumn - 1
      sheet.text(
        place.label.clipped(to: room), column: place.labelColumn, row: place.area.row,
        style: focused && place.id == focus ? .heading : .plain)
      sheet.draw(in: place.area) { part in
        control(place.id)?.draw(on: &part, focused: focused && place.id == focus)
      }
    }
    for error in layout.errors {
      sheet.text(error.text, column: error.column, row: error.row, style: .error)
    }
    let first = firstRow(of: layout, in: canvas.rows)
    canvas.show(sheet, fromRow: first)
    canvas.scrollBar(
      row: 0, rows: canvas.rows,
      showing: first..<min(layout.height, first + canvas.rows), of: layout.height)
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
    case .choice, .pick, .fixed, nil:
      return errors[id]
    }
  }
}
