/// One row below the headings, its cells by what they mean.
struct OfficeRow: Hashable, Sendable {
  let number: Int
  private let cells: [String]
  private let header: OfficeHeader

  init(_ row: CSVTable.Row, under header: OfficeHeader) {
    number = row.number
    cells = row.cells
    self.header = header
  }

  /// Empty where the list has no such column or the row ends before it.
  subscript(column: OfficeColumn) -> String {
    guard let index = header.columns[column]?.index, index < cells.count else { return "" }
    return cells[index]
  }

  var isHead: Bool { RelationToHead(self[.relation]) == .head }

  /// Whether the row tells of a person; titles, totals and signatures do not.
  var tellsOfPerson: Bool {
    let isDescribed = [.relation, .birth, .sex, .personalID].contains { !self[$0].isEmpty }
    return isDescribed || (!self[.name].isEmpty && !self[.code].isEmpty)
  }

  /// The fact that the cell in `column` is doubtful; nil where the list has no such column.
  func problem(_ kind: OfficeProblem.Kind, _ column: OfficeColumn) -> OfficeProblem? {
    header.columns[column].map {
      OfficeProblem(kind: kind, row: number, heading: $0, value: self[column])
    }
  }
}

/// The rows of one household: those that bear its code and village, or that follow it and leave
/// these blank.
struct OfficeRowGroup {
  private(set) var rows: [OfficeRow]
  let first: OfficeRow

  private init(_ row: OfficeRow) {
    rows = [row]
    first = row
  }

  /// Two households of one code live in different villages.
  private struct Key: Hashable {
    let code: String
    let village: String
  }

  private var key: Key { Self.key(of: first) }

  private static func key(of row: OfficeRow) -> Key {
    Key(code: row[.code].spellingKey, village: KnownPlaces.key(row[.village]))
  }

  private func isContinued(by row: OfficeRow) -> Bool {
    let next = Self.key(of: row)
    guard next.village.isEmpty || next.village == key.village else { return false }
    return next.code.isEmpty ? !row.isHead : next.code == key.code
  }

  /// The households of a list, in the order of their first rows.
  static func groups(of rows: [OfficeRow]) -> [OfficeRowGroup] {
    var groups: [OfficeRowGroup] = []
    var places: [Key: Int] = [:]
    var last: Int?
    for row in rows {
      let key = key(of: row)
      let known = key.code.isEmpty ? nil : places[key]
      if let place = last, groups[place].isContinued(by: row) {
        groups[place].rows.append(row)
      } else if let place = known {
        groups[place].rows.append(row)
        last = place
      } else {
        if !key.code.isEmpty { places[key] = groups.count }
        last = groups.count
        groups.append(OfficeRowGroup(row))
      }
    }
    return groups
  }
}
