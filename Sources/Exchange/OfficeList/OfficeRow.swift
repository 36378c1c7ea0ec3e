/// A sheet of a workbook, by its place in it.
package struct OfficeSheet: Hashable, Sendable {
  /// From 0.
  package let index: Int
  package let name: String

  package init(index: Int, name: String) {
    self.index = index
    self.name = name
  }
}

/// A row of a file, by which a household of the list is known.
package struct OfficePlace: Hashable, Sendable {
  package let sheet: OfficeSheet?
  package let row: Int
}

/// Where a village is named for all rows below: in a row of its own, a title, or a sheet's name.
struct VillageNote: Hashable {
  let name: String
  let row: Int
  let heading: OfficeHeader.Heading
}

/// One row below the headings, its cells by what they mean.
struct OfficeRow: Hashable, Sendable {
  let number: Int
  let sheet: OfficeSheet?
  let cells: [String]
  private let header: OfficeHeader
  private let village: VillageNote?

  init(
    _ row: CSVTable.Row, under header: OfficeHeader, of sheet: OfficeSheet? = nil,
    in village: VillageNote? = nil
  ) {
    number = row.number
    cells = row.cells
    self.header = header
    self.sheet = sheet
    self.village = village
  }

  /// Empty where the list has no such column or the row ends before it.
  subscript(column: OfficeColumn) -> String {
    guard let index = header.columns[column]?.index, index < cells.count else {
      return column == .village ? village?.name ?? "" : ""
    }
    let text = cells[index]
    return column == .village && text.isEmpty ? village?.name ?? "" : text
  }

  /// The heading of a column; empty where the list has none.
  func heading(_ column: OfficeColumn) -> String { header.columns[column]?.text ?? "" }

  var place: OfficePlace { OfficePlace(sheet: sheet, row: number) }

  var isHead: Bool { RelationToHead(self[.relation]) == .head }

  /// The columns that the row says something of a person in.
  private static let describing: [OfficeColumn] = [
    .name, .relation, .birth, .birthMale, .birthFemale, .sex,
  ]

  /// Whether the row tells of a person; titles, totals and signatures do not.
  var tellsOfPerson: Bool {
    guard !isTotal else { return false }
    var said = Self.describing.count { !self[$0].isEmpty }
    if self[.personalID].unicodeScalars.contains(where: \.isDigit) { said += 1 }
    if !self[.code].isEmpty { said += 1 }
    return said > 1
  }

  private var isTotal: Bool {
    guard self[.relation].isEmpty, let first = cells.first(where: { !$0.isEmpty }) else {
      return false
    }
    let words = VillageMention.withoutNumber(first).split(separator: " ").prefix(2)
    return ["cong", "tong"].contains(words.first.map { String($0).spellingKey } ?? "")
  }

  /// The fact that the cell in `column` is doubtful; nil where the list has no such column.
  func problem(_ kind: OfficeProblem.Kind, _ column: OfficeColumn) -> OfficeProblem? {
    let own = header.columns[column]
    if column == .village, let village, own.map({ !hasText(at: $0.index) }) ?? true {
      return OfficeProblem(
        kind: kind, sheet: sheet, row: village.row, heading: village.heading, value: village.name)
    }
    return own.map {
      OfficeProblem(kind: kind, sheet: sheet, row: number, heading: $0, value: self[column])
    }
  }

  private func hasText(at index: Int) -> Bool {
    cells.indices.contains(index) && !cells[index].isEmpty
  }
}
