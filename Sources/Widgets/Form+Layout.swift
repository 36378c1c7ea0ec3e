import Cells

/// Where everything of a form stands in a width.
struct FormLayout<ID: Hashable & Sendable> {
  struct Place: Hashable {
    let id: ID
    let label: String
    let control: Control
    let labelColumn: Int
    let area: Rect
    /// The first and last row that must be seen when the field has the focus, its error included.
    let rows: ClosedRange<Int>
  }

  struct Text: Hashable {
    let text: String
    let column: Int
    let row: Int
  }

  var places: [Place] = []
  var headings: [Text] = []
  var errors: [Text] = []
  var height = 0
}

extension Form {
  private static var margin: Int { 2 }
  private static var gap: Int { 2 }
  /// The least width of a field that takes as much as there is.
  private static var leastColumns: Int { 12 }

  /// Lays the form out in `columns` cells. `complaint` gives the sentence below a field.
  func layout(columns: Int, complaint: (ID) -> String?) -> FormLayout<ID> {
    var layout = FormLayout<ID>()
    let controls = controlColumn(in: columns)
    for row in rows {
      switch row {
      case .heading(let text):
        layout.headings.append(.init(text: text, column: 1, row: layout.height))
        layout.height += 1
      case .blank:
        layout.height += 1
      case .fields:
        for line in lines(of: visibleFields(of: row), controlColumn: controls, columns: columns) {
          add(line, to: &layout, complaint: complaint, columns: columns)
        }
      }
    }
    return layout
  }

  /// The column where the first control of each row begins: behind the longest label, but never
  /// behind a third of the width.
  private func controlColumn(in columns: Int) -> Int {
    let longest =
      rows.compactMap { visibleFields(of: $0).first?.shownLabel }
      .map { DisplayWidth.of($0) }.max() ?? 0
    return Self.margin + min(longest, max(8, columns / 3)) + Self.gap
  }

  private struct Slot {
    let field: Field<ID>
    let labelColumn: Int
    let column: Int
    let columns: Int
    let isElastic: Bool
  }

  /// Puts the fields of a row beside each other, and on a next line where one does not fit; what
  /// a line leaves over goes to its elastic fields.
  private func lines(of fields: [Field<ID>], controlColumn: Int, columns: Int) -> [[Slot]] {
    let end = columns - 1
    var lines: [[Slot]] = []
    var line: [Slot] = []
    var at = controlColumn
    for (index, field) in fields.enumerated() {
      let wish = field.columns ?? field.control.naturalColumns
      let label = index == 0 ? 0 : DisplayWidth.of(field.shownLabel) + 1
      let need = wish ?? Self.leastColumns
      if !line.isEmpty, at + Self.gap + label + need > end {
        lines.append(line)
        line = []
        at = controlColumn
      } else if !line.isEmpty {
        at += Self.gap
      }
      let labelColumn = index == 0 ? Self.margin : at
      let column = at + label
      let size = max(1, min(need, end - column))
      line.append(
        Slot(
          field: field, labelColumn: labelColumn, column: column, columns: size,
          isElastic: wish == nil))
      at = column + size
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { stretched($0, to: end) }
  }

  private func stretched(_ line: [Slot], to end: Int) -> [Slot] {
    guard let last = line.last else { return line }
    var spare = max(0, end - last.column - last.columns)
    var sharers = line.count { $0.isElastic }
    var moved = 0
    return line.map { slot in
      var columns = slot.columns
      let shift = moved
      if slot.isElastic {
        let share = spare / sharers
        columns += share
        moved += share
        spare -= share
        sharers -= 1
      }
      let isFirst = slot.labelColumn == Self.margin
      return Slot(
        field: slot.field, labelColumn: isFirst ? slot.labelColumn : slot.labelColumn + shift,
        column: slot.column + shift, columns: columns, isElastic: slot.isElastic)
    }
  }

  private func add(
    _ line: [Slot], to layout: inout FormLayout<ID>, complaint: (ID) -> String?, columns: Int
  ) {
    let top = layout.height
    let heights = line.map { $0.field.control.rows(in: $0.columns) }
    layout.height += heights.max() ?? 1
    for (slot, height) in zip(line, heights) {
      let first = layout.height
      let room = columns - 1 - slot.column
      let sentence = complaint(slot.field.id).map { "! " + $0 } ?? ""
      // Beside a narrow field at the right edge there is little room: begin further left.
      let column = room < 30 ? max(0, min(slot.column, columns - 31)) : slot.column
      for text in sentence.isEmpty ? [] : sentence.wrapped(to: columns - 1 - column) {
        layout.errors.append(.init(text: text, column: column, row: layout.height))
        layout.height += 1
      }
      let last = layout.height > first ? layout.height - 1 : top + height - 1
      layout.places.append(
        .init(
          id: slot.field.id, label: slot.field.shownLabel, control: slot.field.control,
          labelColumn: slot.labelColumn,
          area: Rect(column: slot.column, row: top, columns: slot.columns, rows: height),
          rows: top...max(top, last)))
    }
  }
}
