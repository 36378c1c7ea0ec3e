import Casework
import Cells
import VietnameseText
import Widgets
import Wording

extension ImportPage {
  /// The line of parts and a blank one above the rest.
  private static let headLines = 2

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("listimport.title", ["file": name]),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: context(in: world))
  }

  /// What the columns have no room for, and how the letters are read.
  private func context(in world: World) -> String? {
    let wording = world.wording
    guard let view, fault == nil else { return nil }
    switch part {
    case .sheets: return wording["listimport.sheets.explain"]
    case .matches: return wording["listimport.matches.explain"]
    case .columns: return selectedColumn.map { context(of: $0, in: wording) }
    case .understood, .problems, .differences:
      return wording(
        "listimport.context",
        [
          "code": view.request.choices?.code.map { $0.title(in: wording) }
            ?? wording["listimport.code.auto"],
          "places": wording[
            request.createsPlaces ? "listimport.places.made" : "listimport.places.notMade"],
        ])
    }
  }

  /// How the letters of a column are read, with some of its cells.
  private func context(of column: ImportView.Column, in wording: Wording) -> String {
    wording(
      "listimport.columns.context",
      [
        "column": column.letters, "code": column.code.title(in: wording),
        "samples": column.samples.joined(separator: " · "),
      ])
  }

  func listSize(in world: World) -> Size {
    let body = world.body(of: frame(in: world))
    return Size(columns: body.columns, rows: max(0, body.rows - Self.headLines))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      guard let view, fault == nil else { return drawUnread(on: &body, in: world) }
      drawParts(of: view, on: &body, in: world)
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: Self.headLines).rest
      body.draw(in: rest) { canvas in
        guard pointable != nil else { return text.draw(on: &canvas) }
        table(in: world).draw(
          on: &canvas, shape: shape, cursor: cursor, empty: world.wording["listimport.nothing"]
        ) { cells(ofRow: $0, in: world) }
      }
    }
    picker?.draw(on: &canvas, wording: world.wording)
  }

  /// Why nothing can be taken, or that the file is still being read.
  private func drawUnread(on body: inout Canvas, in world: World) {
    let sentence = fault ?? world.wording["listimport.reading"]
    for (row, line) in sentence.wrapped(to: max(1, body.columns - 2)).enumerated() {
      body.text(line, column: 1, row: row, style: fault == nil ? .plain : .error)
    }
  }

  /// The current part is marked, not only coloured; behind each stands how much is in it.
  private func drawParts(of view: ImportView, on body: inout Canvas, in world: World) {
    var column = 1
    for one in parts {
      let isCurrent = one == part
      let count = one.count(in: view).map { " \($0)" } ?? ""
      let words = (isCurrent ? "▸" : " ") + one.title(in: world.wording) + count
      column = body.text(words, column: column, row: 0, style: isCurrent ? .selected : .plain) + 1
    }
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    switch part {
    case .sheets:
      return Table(columns: [
        Column("", .fixed(3)),
        Column(wording["listimport.column.sheet"], .flexible(atLeast: 20, wanting: 34)),
        Column(wording["listimport.column.content"], .flexible(atLeast: 20, wanting: 34)),
      ])
    case .columns:
      return Table(columns: [
        Column(wording["listimport.column.letter"], .fixed(3)),
        Column(wording["listimport.column.heading"], .flexible(atLeast: 14, wanting: 20)),
        Column(wording["listimport.column.kind"], .flexible(atLeast: 12, wanting: 18)),
        Column(wording["listimport.column.samples"], .flexible(atLeast: 16, wanting: 20), rank: 1),
      ])
    case .understood, .problems, .matches, .differences:
      return Table(columns: [
        Column("", .fixed(3)),
        Column(wording["listimport.column.listed"], .flexible(atLeast: 20, wanting: 34)),
        Column(wording["listimport.column.known"], .flexible(atLeast: 20, wanting: 34)),
      ])
    }
  }
}

extension ImportPage: ListPage {
  var shape: ListShape { ListShape(rows: isUnread ? 0 : pointable ?? 0) }

  /// Marks and letters of columns stand before the names.
  static var nameColumn: Int { 1 }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    guard let view else { return [] }
    switch part {
    case .sheets: return cells(of: view.sheets[row], in: world.wording)
    case .columns: return cells(of: view.columns[row], of: view, in: world.wording)
    case .matches:
      let proposal = view.proposals[row]
      return [
        mark(request.accepted.contains(row)), TableCell(proposal.listed),
        TableCell(world.fullLabel(of: proposal.known)),
      ]
    case .understood, .problems, .differences: return []
    }
  }

  private func mark(_ isChosen: Bool) -> TableCell { TableCell(isChosen ? "[x]" : "[ ]") }

  private func cells(of sheet: ImportView.Sheet, in wording: Wording) -> [TableCell] {
    let content =
      if let people = sheet.people {
        TableCell(wording("listimport.sheet.people", ["count": String(people)]))
      } else if sheet.isTaken {
        TableCell(wording["listimport.sheet.none"], style: .warning)
      } else {
        TableCell(
          wording[sheet.isHidden ? "listimport.sheet.hidden" : "listimport.sheet.notTaken"],
          style: .muted)
      }
    return [mark(sheet.isTaken), TableCell(sheet.name), content]
  }

  private func cells(
    of column: ImportView.Column, of view: ImportView, in wording: Wording
  ) -> [TableCell] {
    let kind = column.kind.flatMap { key in view.kinds.first { $0.key == key }?.title }
    return [
      TableCell(column.letters), TableCell(column.heading),
      kind.map { TableCell($0) }
        ?? TableCell(wording["listimport.column.none"], style: .muted),
      TableCell(column.samples.joined(separator: " · "), style: .muted),
    ]
  }
}

extension ImportPage.Part {
  fileprivate func title(in wording: Wording) -> String {
    switch self {
    case .understood: wording["listimport.understood"]
    case .sheets: wording["listimport.sheets"]
    case .columns: wording["listimport.columns"]
    case .problems: wording["listimport.problems"]
    case .matches: wording["listimport.matches"]
    case .differences: wording["listimport.differences"]
    }
  }

  /// How much is in a part; nil where there is nothing to count.
  fileprivate func count(in view: ImportView) -> Int? {
    switch self {
    case .understood: nil
    case .sheets: view.sheets.count
    case .columns: view.columns.count
    case .problems: view.problems.count
    case .matches: view.proposals.count
    case .differences: view.differences.count
    }
  }
}

extension LetterCode {
  fileprivate func title(in wording: Wording) -> String {
    switch self {
    case .unicode: wording["exchange.code.unicode"]
    case .legacy(.tcvn3): wording["exchange.code.tcvn3"]
    case .legacy(.vni): wording["exchange.code.vni"]
    case .legacy(.cp1258): wording["exchange.code.cp1258"]
    }
  }
}
