package import Cells
import VietnameseText

extension Grid {
  /// The same in ASCII, for a terminal that cannot show Vietnamese: cell by cell, but for `≥` and
  /// `≤`. No one character says what they do, so they are spelled out where the row has a blank for
  /// it, and are a `?` where it has none: a goal never says something else.
  package var withoutAccents: Grid {
    var plain = self
    for row in 0..<size.rows {
      let places = row * size.columns..<(row + 1) * size.columns
      plain.cells.replaceSubrange(places, with: Array(cells[places]).withoutAccents)
    }
    return plain
  }
}

extension [Cell] {
  /// Of one row.
  fileprivate var withoutAccents: [Cell] {
    var row = self
    for column in row.indices {
      guard let (first, second) = row[column].text.asciiPair,
        let blank = row.blankToSpare(for: column)
      else { continue }
      // What stands between the blank and the sign moves by one cell.
      row.remove(at: blank)
      let place = blank < column ? column - 1 : column
      row[place].text = first
      row.insert(Cell(second, style: row[place].style), at: place + 1)
    }
    for column in row.indices { row[column].text = row[column].text.asciiForm }
    return row
  }

  /// A blank that can go: where it can be one of two, before the sign or behind the words that
  /// follow it; else one that parts it from what is beside it.
  private func blankToSpare(for column: Int) -> Int? {
    func isBlank(_ place: Int) -> Bool {
      indices.contains(place) && self[place].text == " " && !self[place].isContinuation
    }
    func isEdge(_ place: Int) -> Bool {
      !indices.contains(place) || self[place].text == "│" || self[place].text == "█"
    }
    let following = (column + 1..<count).prefix { !isEdge($0) }
    if isBlank(column - 1), isBlank(column - 2) || isEdge(column - 2) { return column - 1 }
    return following.first { isBlank($0) && (isBlank($0 + 1) || isEdge($0 + 1)) }
      ?? (isBlank(column - 1) ? column - 1 : following.first(where: isBlank))
  }
}
